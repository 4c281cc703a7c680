"""A linear autoencoder in closed form, fitted for visitors of whom little is known."""

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Self

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from recommender.features import FilmFeatures
from recommender.interactions import History, Interactions, Rows
from recommender.models.base import Progress, silent
from recommender.models.histories import delight, evidence, history_matrix
from recommender.models.rounding import rounded
from recommender.models.strongest import StrongestEntries

Array = NDArray[np.float32]
RowBlocks = Iterator[tuple[int, Array]]
"First row and the rows from there on, shape (n_rows, n_films)."

BLOCK = 512
"Rows of weights that are held at a time."
MOST_FILMS = 10_000
"""Films between which there are weights, of those with ratings the ones with the most. A matrix of
all films grows with their square and its inverse with their cube, and of a film hardly anybody
rated it knows little."""


class LinearAutoencoder:
    """A linear map from what a visitor rated to what she will like, fitted for short histories.

    EASE (Steck 2019, "Embarrassingly Shallow Autoencoders") learns to restore whole histories, and
    is then asked to complete a history of five films. Here the weights are those that do best on
    average when `given` films drawn from each user's n are known, as with dropout (Steck 2020,
    "Autoencoders that don't overfit towards the Identity"), worked out without drawing any. With
    inputs X (`evidence`), targets Y (`delight`, less its mean m), q = given / n the chance that a
    film is drawn, q2 = given (given - 1) / (n (n - 1)) the chance that two are, and weights
    v = n ** user_power of the users, the expected squared error is least at

        B = A - P diag(A_jj / P_jj),   P = (X' diag(v q2) X + D)^-1,   A = P X' diag(v q) Y

    where the diagonal D = regularisation + sum over users of v (q - q2) x^2 is what dropping out
    adds. The diagonal of B is zero, so that no film recommends itself. A score is x B + bias, with
    the bias such that the scores of random parts are right in the mean: with no history at all it
    is close to m, a popularity; the more is known, the less it weighs.
    """

    name = "linear_autoencoder"

    weights: Array | sp.csr_matrix
    "How much film `row` speaks for film `column`, (n_films, n_films)."
    bias: NDArray[np.float32]
    "Score of each film for an empty history, shape (n_films,)."

    def __init__(
        self,
        given: int = 5,
        regularisation: float = 1.0,
        user_power: float = 0.3,
        per_film: int | None = None,
        memory: float = math.inf,
    ) -> None:
        """Choose what to learn for.

        Args:
            given: Length of the histories that the weights are made for.
            regularisation: Added for each film to what dropping out adds.
            user_power: 0 counts all users alike, 1 each as much as her ratings.
            per_film: Only the strongest weights, this many a film on average, so that they are
                small enough to ship and quick to score; None keeps all. One threshold holds for
                all films: an equal share for each film loses more of NDCG at the same size.
            memory: Years after which a user's ratings count 1/e, from when she came to when the
                last one came; without times all count alike.
        """
        if given <= 0:
            raise ValueError(f"given must be positive, got {given}")
        if regularisation <= 0:
            raise ValueError(f"regularisation must be positive, got {regularisation}")
        if per_film is not None and per_film <= 0:
            raise ValueError(f"per_film must be positive, got {per_film}")
        if memory <= 0:
            raise ValueError(f"memory must be positive, got {memory}")
        self.given = given
        self.regularisation = regularisation
        self.user_power = user_power
        self.per_film = per_film
        self.memory = memory

    def fit(
        self,
        interactions: Interactions,
        features: FilmFeatures | None = None,
        *,
        seed: int = 0,
        progress: Progress = silent,
    ) -> Self:
        """Solve for the weights; `features` and `seed` change nothing.

        Takes O(m^3 + m n^2) time, n the number of films with weights, m the smaller of n and the
        number of users.
        """
        progress(self.name, 0.0)
        films = _most_rated(interactions, MOST_FILMS)
        n_rated = np.bincount(interactions.users, minlength=interactions.n_users)
        share = n_rated.astype(np.float64) ** self.user_power * (n_rated > 0)
        share *= np.exp(-_years_ago(interactions) / self.memory)
        share /= share.mean()
        n_rated = np.maximum(n_rated, self.given + 1)
        one = self.given / n_rated
        both = one * (self.given - 1) / (n_rated - 1)
        inputs = interactions.matrix(evidence(interactions.stars))[:, films]
        targets = interactions.matrix(delight(interactions.stars))
        mean_target = targets.T @ share / share.sum()
        added = inputs.multiply(inputs).T @ (share * (one - both)) + self.regularisation
        solve = _solve_in_users if interactions.n_users < len(films) else _solve_in_films
        rows = solve(
            sp.csr_matrix(sp.diags_array(np.sqrt(share * both)) @ inputs, dtype=np.float32),
            sp.csr_matrix(sp.diags_array(share * one) @ inputs, dtype=np.float32),
            sp.csr_matrix(targets[:, films], dtype=np.float32),
            mean_target[films].astype(np.float32),
            added.astype(np.float32),
        )
        mean_input = (inputs.T @ (share * one) / share.sum()).astype(np.float32)
        self.bias = mean_target.astype(np.float32)
        whole = []
        strongest = StrongestEntries((self.per_film or 0) * interactions.n_films)
        # Block by block: the dense matrix of ten thousand films takes half a gigabyte.
        for start, block in rows:
            block[np.arange(len(block)), np.arange(start, start + len(block))] = 0.0
            self.bias[films] -= mean_input[start : start + len(block)] @ block
            whole.append(block) if self.per_film is None else strongest.add(block)
        weights = np.concatenate(whole) if self.per_film is None else strongest.matrix()
        self.weights = _among_all(weights, films, interactions.n_films)
        progress(self.name, 1.0)
        return self

    def score(self, histories: Sequence[History]) -> Array:
        """See `Model.score`; an empty history scores each film its bias."""
        inputs = history_matrix(histories, len(self.bias), evidence)
        return _dense(inputs @ self.weights) + self.bias

    def pulls(self, history: History, rows: Rows) -> NDArray[np.float64]:
        """What each film of a history adds to the scores of a few films.

        Args:
            history: Rated films and stars.
            rows: The films whose scores are taken apart, shape (n_rows,).

        Returns:
            Shape (n_history, n_rows); each column sums to that film's score less its bias.
        """
        weights = self.weights[history.films][:, rows]
        return np.asarray(evidence(history.stars)[:, None] * _dense(weights), np.float64)

    def to_arrays(self) -> dict[str, NDArray[Any]]:
        """The fitted state as plain arrays that compress well.

        Weights are rounded to five significant bits, columns are told by their distance.
        """
        sparse = sp.csr_matrix(self.weights)
        sparse.sort_indices()
        before = np.concatenate([[0], sparse.indices[:-1]])
        before[sparse.indptr[:-1][np.diff(sparse.indptr) > 0]] = 0
        return {
            "settings": np.array([self.given, self.regularisation, self.user_power, self.memory]),
            "bias": self.bias,
            "counts": np.diff(sparse.indptr).astype(np.int32),
            "gaps": (sparse.indices - before).astype(np.min_scalar_type(sparse.shape[1])),
            "weights": rounded(sparse.data, 4),
        }

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[Any]]) -> Self:
        """The model that `to_arrays` described, with sparse weights."""
        given, regularisation, user_power, memory = arrays["settings"].tolist()
        model = cls(int(given), regularisation, user_power, memory=memory)
        model.bias = arrays["bias"]
        counts = arrays["counts"]
        ends = np.concatenate([[0], np.cumsum(counts)])
        walked = np.concatenate([[0], np.cumsum(arrays["gaps"], dtype=np.int64)])
        columns = walked[1:] - np.repeat(walked[ends[:-1]], counts)
        model.weights = sp.csr_matrix(
            (arrays["weights"].astype(np.float32), columns, ends), (len(counts), len(counts))
        )
        return model


def _dense(matrix: Array | sp.csr_matrix) -> Array:
    return matrix if isinstance(matrix, np.ndarray) else np.asarray(matrix.toarray())


def _years_ago(interactions: Interactions) -> NDArray[np.float64]:
    """From each user's first rating to the newest of all, shape (n_users,); 0 without times."""
    ago = np.zeros(interactions.n_users)
    np.maximum.at(ago, interactions.users, interactions.ages())
    return ago


def _most_rated(interactions: Interactions, n: int) -> Rows:
    """Rows of the `n` films with the most ratings, ascending; fewer where fewer are rated."""
    counts = np.bincount(interactions.films, minlength=interactions.n_films)
    most = np.argsort(-counts, kind="stable")[:n]
    return np.sort(most[counts[most] > 0])


def _among_all(weights: Array | sp.csr_matrix, films: Rows, n_films: int) -> Array | sp.csr_matrix:
    """Weights between some films (n, n) as weights between all, (n_films, n_films)."""
    if isinstance(weights, np.ndarray):
        everything = np.zeros((n_films, n_films), np.float32)
        everything[np.ix_(films, films)] = weights
        return everything
    some = weights.tocoo()
    return sp.csr_matrix((some.data, (films[some.row], films[some.col])), (n_films, n_films))


def _solve_in_users(
    inputs: sp.csr_matrix,
    crossed: sp.csr_matrix,
    targets: sp.csr_matrix,
    mean_target: Array,
    added: Array,
) -> RowBlocks:
    """The weights, apart from their diagonal, by an inverse of the size of the users.

    Args:
        inputs: Z with Z'Z + diag(added) the expected Gram matrix, shape (n_users, n_films).
        crossed: C with C' (targets - mean_target) the expected products, same shape.
        targets: Same shape.
        mean_target: Shape (n_films,).
        added: Shape (n_films,).
    """
    # P = (Z'Z + D)^-1 = D^-1 - D^-1 Z' (I + Z D^-1 Z')^-1 Z D^-1 (Woodbury), never formed.
    dense = inputs.toarray()
    scaled = dense / added
    gram = (scaled @ dense.T).astype(np.float64)
    gram[np.diag_indices_from(gram)] += 1.0
    solved: Array = np.linalg.solve(gram, scaled).astype(np.float32)
    lead = crossed.toarray()
    left = lead / added - (lead @ scaled.T) @ solved
    centred = targets.toarray() - mean_target
    a_diagonal = np.einsum("uf,uf->f", left, centred)
    p_diagonal = 1.0 / added - np.einsum("uf,uf->f", scaled, solved)
    before = np.concatenate([left, scaled])
    after = np.concatenate([centred, solved * (a_diagonal / p_diagonal)])
    for start in range(0, len(added), BLOCK):
        yield start, np.asarray(before[:, start : start + BLOCK].T @ after, np.float32)


def _solve_in_films(
    inputs: sp.csr_matrix,
    crossed: sp.csr_matrix,
    targets: sp.csr_matrix,
    mean_target: Array,
    added: Array,
) -> RowBlocks:
    """The same by an inverse of the size of the films; of all users nothing dense is made."""
    gram = (inputs.T @ inputs).toarray().astype(np.float64)
    gram[np.diag_indices_from(gram)] += added
    inverse: Array = np.linalg.inv(gram).astype(np.float32)
    expected = (crossed.T @ targets).toarray() - np.outer(crossed.sum(axis=0), mean_target)
    unconstrained: Array = inverse @ expected.astype(np.float32)
    weights = unconstrained - inverse * (np.diag(unconstrained) / np.diag(inverse))
    yield 0, np.asarray(weights, np.float32)
