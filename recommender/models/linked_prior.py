"""Prior means that are linear in what is known of a row, sampled together with everything else.

Simm et al., "Macau: scalable Bayesian factorization with high-dimensional side information using
MCMC" (2015), with one change: the columns come in blocks (who rated it, genres, people …), and
each block has a strength of its own for each latent component, which is sampled too. In the
basis of a block's singular vectors that costs two thin products a sweep.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Self, TypeAlias

import numpy as np
import scipy.linalg as sl
import scipy.sparse as sp
from numpy.typing import NDArray

Array = NDArray[np.float64]
Columns: TypeAlias = NDArray[Any] | sp.csr_matrix
"A block of what is known, (n_rows, n_columns)."

STRENGTH_SHAPE, STRENGTH_RATE = 2.0, 1.0
"Gamma prior of a block's strength: its mean is 2, and what the block says soon outweighs it."
SPREAD_SHAPE, SPREAD_RATE = 1.0, 0.25
"Gamma prior of the precision of what the links leave unexplained."
SMALLEST_SHARE = 1e-9
"A direction with less than this share of the largest variance carries no information."


@dataclass(frozen=True)
class Basis:
    """The singular directions of one block of centred columns; chains share it.

    Columns are centred: the average row has a part of zero, and so has a row of which nothing is
    known.
    """

    centre: Array
    "Mean of each column, shape (n_columns,)."
    squares: Array
    "Squared singular values, shape (n_directions,)."
    directions: Array
    "Right singular vectors, shape (n_columns, n_directions)."
    scores: Array
    "Centred columns times directions, shape (n_rows, n_directions)."

    @classmethod
    def of(cls, columns: Columns, most: int) -> Self:
        """Decompose a block.

        Args:
            columns: Shape (n_rows, n_columns).
            most: At most so many directions, those of the largest variance, are kept. The link
                would shrink most of what rarer facts say anyway.
        """
        known = sp.csr_matrix(columns, dtype=np.float64)
        n_rows, n_columns = known.shape
        centre: Array = np.asarray(known.mean(0)).ravel()
        # The eigenvectors of the smaller Gram matrix give the thin singular value decomposition.
        if n_columns <= n_rows:
            gram = (known.T @ known).toarray() - n_rows * np.outer(centre, centre)
            squares, directions = _largest(gram, most)
        else:
            shift = known @ centre
            gram = (known @ known.T).toarray() - shift[:, None] - shift
            squares, vectors = _largest(gram + centre @ centre, most)
            directions = known.T @ vectors - np.outer(centre, vectors.sum(0))
            directions /= np.sqrt(np.maximum(squares, np.finfo(float).tiny))
        informative = squares > SMALLEST_SHARE * max(squares[-1], 1.0)
        directions = directions[:, informative]
        scores = np.asarray(known @ directions - centre @ directions)
        return cls(centre, squares[informative], directions, scores)


class LinkBlock:
    """The link of one block of columns to the latent components."""

    def __init__(self, basis: Basis, n_components: int) -> None:
        """The link starts at zero.

        Args:
            basis: Of the block.
            n_components: Latent components, the bias included.
        """
        self._basis = basis
        self._weights: Array = np.zeros((len(basis.squares), n_components))
        self.strength: Array = np.full(n_components, STRENGTH_SHAPE / STRENGTH_RATE)
        "Prior precision of the link relative to that of the latent vectors, (n_components,)."
        self.fitted: Array = np.zeros((len(basis.scores), n_components))
        "The block's part of the prior means, shape (n_rows, n_components)."

    @property
    def link(self) -> Array:
        """Weights on the centred columns, shape (n_columns, n_components)."""
        return self._basis.directions @ self._weights

    def part(self, columns: Columns) -> Array:
        """The block's part of the prior means of other rows, shape (n_rows, n_components)."""
        return np.asarray(columns @ self.link - self._basis.centre @ self.link)

    def sample(self, unexplained: Array, precision: Array, rng: np.random.Generator) -> None:
        """Draw link and strength given what the other parts leave of the latent vectors.

        Args:
            unexplained: Latent vectors less all other parts of their means, as `fitted`.
            precision: Of the latent vectors about their means, shape (n_components,).
            rng: Source of the draw.
        """
        spread = self._basis.squares[:, None] + self.strength
        noise = rng.normal(size=self._weights.shape) / np.sqrt(precision * spread)
        self._weights = self._basis.scores.T @ unexplained / spread + noise
        self.strength = rng.gamma(
            STRENGTH_SHAPE + len(self._weights) / 2,
            1 / (STRENGTH_RATE + precision * (self._weights**2).sum(0) / 2),
        )
        self.fitted = self._basis.scores @ self._weights


class LinkedPrior:
    """Normal prior of latent vectors: a mean and the parts of all blocks, with diagonal spread."""

    def __init__(self, bases: Sequence[Basis], n_rows: int, n_components: int) -> None:
        """Start at mean zero.

        Args:
            bases: Of the blocks that are known of the rows; may be none.
            n_rows: Number of latent vectors.
            n_components: Latent components, the bias included.
        """
        self.blocks = [LinkBlock(basis, n_components) for basis in bases]
        self.mean: Array = np.zeros(n_components)
        "Prior mean of the average row, shape (n_components,)."
        self.precision: Array = np.ones(n_components)
        "Inverse variance about the prior means, shape (n_components,)."
        self.means: Array = np.zeros((n_rows, n_components))
        "Prior mean of each row, shape (n_rows, n_components)."

    def means_of(self, blocks: Sequence[Columns]) -> Array:
        """Prior means of other rows, of which the same blocks are known."""
        parts = (block.part(columns) for block, columns in zip(self.blocks, blocks, strict=True))
        return np.asarray(sum(parts, start=self.mean))

    def sample(self, vectors: Array, rng: np.random.Generator) -> None:
        """Draw precision, mean and links given the latent vectors (n_rows, n_components)."""
        n_rows, n_components = vectors.shape
        squares = ((vectors - self.means) ** 2).sum(0)
        self.precision = rng.gamma(SPREAD_SHAPE + n_rows / 2, 1 / (SPREAD_RATE + squares / 2))
        linked = self.means - self.mean
        noise = rng.normal(size=n_components) / np.sqrt(self.precision * n_rows)
        self.mean = (vectors - linked).mean(0) + noise
        for block in self.blocks:
            others = linked - block.fitted
            block.sample(vectors - self.mean - others, self.precision, rng)
            linked = others + block.fitted
        self.means = self.mean + linked


def _largest(gram: Array, most: int) -> tuple[Array, Array]:
    """The `most` largest eigenvalues, ascending, and their vectors as columns."""
    n = len(gram)
    values, vectors = sl.eigh(gram, subset_by_index=(max(n - most, 0), n - 1))
    return values, vectors
