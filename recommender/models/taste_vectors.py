"""Films near in taste: rated well by the same people."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from recommender.interactions import Interactions, Rows
from recommender.models.rounding import rounded

DIMENSIONS = 64
DISLIKED = 1.5
"Stars up to here say nothing for being near."
USER_POWER = 0.35
"A user with many ratings counts for more, but less than in proportion."
STORED_BITS = 5
"Fraction bits that are stored of a vector."
FEW_RATINGS = 5.0
"A film with this many ratings keeps half of its nearness."


@dataclass(frozen=True)
class TasteVectors:
    """One unit vector a film; the cosine of two is how alike their audiences are.

    A truncated singular value decomposition of who liked what, columns brought to nearly the same
    length. The leading direction is popularity and is left out: otherwise every famous film would
    be near every other one.
    """

    vectors: NDArray[np.float32]
    "Shape (n_films, DIMENSIONS), zero for a film nobody rated."
    confidence: NDArray[np.float32]
    "How far a film's vector can be trusted, from 0 (no rating) towards 1, shape (n_films,)."

    @classmethod
    def fit(cls, interactions: Interactions, seed: int = 0) -> Self:
        """Learn the vectors from ratings."""
        # A sixth of a second to import, and only training needs it.
        from scipy.sparse.linalg import svds

        per_user = np.bincount(interactions.users, minlength=interactions.n_users)
        liked = interactions.matrix(np.maximum(interactions.stars - DISLIKED, 0.1))
        liked = sp.diags(1.0 / np.maximum(per_user, 1) ** USER_POWER) @ liked
        length = np.sqrt(np.asarray(liked.multiply(liked).sum(axis=0)).ravel())
        # Added to every length, so that a film with one rating does not look like a perfect match.
        typical = float(np.mean(np.sort(length)[-2000:]))
        liked = sp.csr_matrix(liked @ sp.diags(1.0 / (length + 0.15 * typical)))
        rank = min(DIMENSIONS + 1, min(liked.shape) - 1)
        _, strengths, directions = svds(
            liked.astype(np.float64), k=rank, rng=np.random.default_rng(seed)
        )
        order = np.argsort(-strengths, kind="stable")[1:]
        vectors = directions[order].T * np.sqrt(strengths[order])
        norm = np.linalg.norm(vectors, axis=1, keepdims=True)
        vectors = np.divide(vectors, norm, out=np.zeros_like(vectors), where=norm > 1e-9)
        count = np.bincount(interactions.films, minlength=interactions.n_films)
        return cls(vectors.astype(np.float32), (count / (count + FEW_RATINGS)).astype(np.float32))

    def near(self, rows: Rows, weights: NDArray[np.float64]) -> NDArray[np.float32]:
        """Nearness of every film to a mix of films, shape (n_films,), at most 1.

        Args:
            rows: The mixed films, shape (n_mixed,).
            weights: Share of each; negative pushes away.
        """
        mix = (weights * self.confidence[rows]) @ self.vectors[rows]
        return np.asarray(self.confidence * (self.vectors @ mix), dtype=np.float32)

    def to_arrays(self) -> dict[str, NDArray[Any]]:
        """The vectors as plain arrays with few bits."""
        return {
            "vectors": rounded(self.vectors, STORED_BITS),
            "confidence": self.confidence.astype(np.float16),
        }

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[Any]]) -> Self:
        """The vectors that `to_arrays` described."""
        return cls(arrays["vectors"].astype(np.float32), arrays["confidence"].astype(np.float32))
