"""A linear autoencoder in closed form: EASE with graded input."""

from collections.abc import Mapping, Sequence
from typing import Self

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from recommender.features import FilmFeatures
from recommender.interactions import History, Interactions, Rows
from recommender.models.base import Progress, silent
from recommender.models.histories import LIKED, history_matrix, liking


class LinearAutoencoder:
    """EASE (Steck 2019, "Embarrassingly Shallow Autoencoders", eq. 8), input and target apart.

    The input X of a user is how much each rated film was liked (`liking`, negative for bad stars),
    the target Y is 1 for each liked film. The weights B minimise |Y - X B|^2 + regularisation |B|^2
    under a zero diagonal, so that no film recommends itself:

        B = A - P diag(A_jj / P_jj),   P = (X'X + regularisation I)^-1,   A = P X'Y

    Solved in films or in users, whichever are fewer: (X'X + l I)^-1 X' = X' (XX' + l I)^-1.
    """

    name = "linear_autoencoder"

    weights: NDArray[np.float32] | sp.csr_matrix
    "How much film `row` speaks for film `column`, (n_films, n_films)."

    def __init__(self, regularisation: float = 1000.0) -> None:
        if regularisation <= 0:
            raise ValueError(f"regularisation must be positive, got {regularisation}")
        self.regularisation = regularisation

    def fit(
        self,
        interactions: Interactions,
        features: FilmFeatures | None = None,
        *,
        seed: int = 0,
        progress: Progress = silent,
    ) -> Self:
        """Solve for the weights; `features` and `seed` change nothing.

        Takes O(m^3 + m n_films^2) time, m the smaller of the numbers of users and films.
        """
        inputs = interactions.matrix(liking(interactions.stars))
        targets = interactions.matrix((interactions.stars >= LIKED).astype(np.float64))
        solve = _solve_in_users if interactions.n_users < interactions.n_films else _solve_in_films
        progress(self.name, 0.0)
        self.weights = solve(inputs, targets, self.regularisation)
        np.fill_diagonal(self.weights, 0.0)
        progress(self.name, 1.0)
        return self

    def truncated(self, per_film: int) -> Self:
        """This model with only its strongest weights, `per_film` a film on average.

        Sparse, hence small enough to ship and quick to score. One threshold holds for all films:
        an equal share for each film, by row or by column, loses more of NDCG at the same size.
        """
        if per_film <= 0:
            raise ValueError(f"per_film must be positive, got {per_film}")
        weights = _dense(self.weights)
        strength = np.abs(weights)
        n_kept = min(per_film * len(strength), strength.size)
        threshold = np.partition(strength, strength.size - n_kept, axis=None)[-n_kept]
        other = type(self)(self.regularisation)
        other.weights = sp.csr_matrix(np.where(strength >= threshold, weights, 0.0))
        return other

    def score(self, histories: Sequence[History]) -> NDArray[np.float32]:
        """See `Model.score`; an empty history scores every film zero."""
        scores = history_matrix(histories, self.weights.shape[0]) @ self.weights
        return _dense(scores)

    def pulls(self, history: History, rows: Rows) -> NDArray[np.float64]:
        """What each film of a history adds to the scores of a few films.

        Args:
            history: Rated films and stars.
            rows: The films whose scores are taken apart, shape (n_rows,).

        Returns:
            Shape (n_history, n_rows); each column sums to that film's score.
        """
        weights = self.weights[history.films][:, rows]
        return np.asarray(liking(history.stars)[:, None] * _dense(weights), np.float64)

    def to_arrays(self) -> dict[str, NDArray[np.generic]]:
        """The fitted state as plain arrays, weights in half precision."""
        sparse = sp.csr_matrix(self.weights)
        return {
            "regularisation": np.array([self.regularisation]),
            "counts": np.diff(sparse.indptr).astype(np.int32),
            "columns": sparse.indices.astype(np.min_scalar_type(sparse.shape[1])),
            "weights": sparse.data.astype(np.float16),
        }

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[np.generic]]) -> Self:
        """The model that `to_arrays` described, with sparse weights."""
        model = cls(float(np.asarray(arrays["regularisation"], np.float64)[0]))
        ends = np.concatenate([[0], np.cumsum(arrays["counts"])]).astype(np.int32)
        data = np.asarray(arrays["weights"], np.float32)
        columns = np.asarray(arrays["columns"], np.int32)
        n_films = len(ends) - 1
        model.weights = sp.csr_matrix((data, columns, ends), (n_films, n_films))
        return model


def _dense(matrix: NDArray[np.float32] | sp.csr_matrix) -> NDArray[np.float32]:
    return matrix if isinstance(matrix, np.ndarray) else np.asarray(matrix.toarray())


def _solve_in_users(
    inputs: sp.csr_matrix, targets: sp.csr_matrix, regularisation: float
) -> NDArray[np.float32]:
    """The weights, apart from their diagonal, by way of the users' Gram matrix."""
    gram = (inputs @ inputs.T).toarray()
    gram[np.diag_indices_from(gram)] += regularisation
    # left = X' (XX' + l I)^-1, hence A = left Y, l P = I - left X, and off its diagonal
    # B = A - P diag(r / l) = left (Y + X diag(r)) with r the ratio of the diagonals.
    left = np.linalg.solve(gram, inputs.toarray()).T
    a_diagonal = np.asarray(targets.T.multiply(left).sum(axis=1)).ravel()
    p_diagonal = 1.0 - np.asarray(inputs.T.multiply(left).sum(axis=1)).ravel()
    right = (targets + inputs @ sp.diags_array(a_diagonal / p_diagonal)).toarray()
    weights: NDArray[np.float32] = left.astype(np.float32) @ right.astype(np.float32)
    return weights


def _solve_in_films(
    inputs: sp.csr_matrix, targets: sp.csr_matrix, regularisation: float
) -> NDArray[np.float32]:
    """The weights, apart from their diagonal, by way of the films' Gram matrix."""
    gram = (inputs.T @ inputs).toarray()
    gram[np.diag_indices_from(gram)] += regularisation
    inverse = np.linalg.inv(gram)
    unconstrained = inverse @ (inputs.T @ targets).toarray()
    ratio = np.diag(unconstrained) / np.diag(inverse)
    weights: NDArray[np.float32] = (unconstrained - inverse * ratio).astype(np.float32)
    return weights
