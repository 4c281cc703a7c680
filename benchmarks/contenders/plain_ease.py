"""EASE as a peer would use it: one closed form, stars as weights, a popularity added."""

from collections.abc import Sequence
from typing import Self

import numpy as np
from numpy.typing import NDArray

from recommender.evaluation.splits import LIKED_FROM
from recommender.features import FilmFeatures
from recommender.interactions import History, Interactions, Stars
from recommender.models.base import Progress, silent
from recommender.models.histories import history_matrix, liking
from recommender.models.popularity import Popularity


class PlainEase:
    """EASE on liked films: Steck, "Embarrassingly shallow autoencoders", WWW 2019, equation 8."""

    name = "EASE"

    def __init__(
        self,
        regularisation: float = 1000.0,
        popularity_weight: float = 0.006,
        weighted: bool = True,
    ) -> None:
        """Choose how it is held back and served.

        Args:
            regularisation: Added to the diagonal of the Gram matrix.
            popularity_weight: What log(1 + users who liked the film) is multiplied by.
            weighted: Whether a visitor's films weigh by `liking`, or 1 if liked and 0 if not.
        """
        self._regularisation = regularisation
        self._popularity_weight = popularity_weight
        self._weigh = liking if weighted else _liked

    def fit(
        self,
        interactions: Interactions,
        features: FilmFeatures | None = None,
        *,
        seed: int = 0,
        progress: Progress = silent,
    ) -> Self:
        """See `Model.fit`; `features` and `seed` change nothing."""
        liked = interactions.matrix(_liked(interactions.stars))
        inverse = _inverse_gram(liked.toarray(), self._regularisation)
        self._weights = inverse / -np.diag(inverse)
        np.fill_diagonal(self._weights, 0.0)
        self._prior = self._popularity_weight * Popularity().fit(interactions).prior()
        progress(self.name, 1.0)
        return self

    def score(self, histories: Sequence[History]) -> NDArray[np.float32]:
        """See `Model.score`."""
        visitors = history_matrix(histories, len(self._prior), self._weigh)
        return np.asarray(visitors @ self._weights + self._prior, np.float32)


def _liked(stars: Stars) -> Stars:
    return (stars >= LIKED_FROM).astype(np.float64)


def _inverse_gram(inputs: NDArray[np.float64], ridge: float) -> NDArray[np.float32]:
    """(X'X + ridge I)^-1 by the smaller of the two Gram matrices (Woodbury)."""
    n_users, n_films = inputs.shape
    if n_films <= n_users:
        return np.linalg.inv(inputs.T @ inputs + ridge * np.eye(n_films)).astype(np.float32)
    between_users = inputs @ inputs.T + ridge * np.eye(n_users)
    solved = (np.linalg.solve(between_users, inputs) / -ridge).astype(np.float32)
    # The one large product, for which the short numbers are long enough.
    inverse = inputs.T.astype(np.float32) @ solved
    inverse[np.diag_indices_from(inverse)] += 1.0 / ridge
    return inverse
