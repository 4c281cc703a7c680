"""Popularity: the list that knows nothing of the visitor, and the prior of those that do."""

from collections.abc import Mapping, Sequence
from typing import Self

import numpy as np
from numpy.typing import NDArray

from recommender.features import FilmFeatures
from recommender.interactions import History, Interactions
from recommender.models.base import Progress, silent
from recommender.models.histories import LIKED


class Popularity:
    """Scores a film by log(1 + number of users who liked it), for everybody alike.

    The logarithm changes no order; it makes the score fit to be added to others.
    """

    name = "popularity"

    liked_counts: NDArray[np.int32]
    "Users who gave the film `LIKED` stars or more, shape (n_films,)."

    def fit(
        self,
        interactions: Interactions,
        features: FilmFeatures | None = None,
        *,
        seed: int = 0,
        progress: Progress = silent,
    ) -> Self:
        """Count who liked what; `features` and `seed` change nothing."""
        liked = interactions.films[interactions.stars >= LIKED]
        self.liked_counts = np.bincount(liked, minlength=interactions.n_films).astype(np.int32)
        progress(self.name, 1.0)
        return self

    def prior(self) -> NDArray[np.float32]:
        """The score of each film, shape (n_films,)."""
        return np.log1p(self.liked_counts).astype(np.float32)

    def score(self, histories: Sequence[History]) -> NDArray[np.float32]:
        """See `Model.score`; every row is the same."""
        return np.tile(self.prior(), (len(histories), 1))

    def to_arrays(self) -> dict[str, NDArray[np.generic]]:
        """The fitted state as plain arrays."""
        return {"liked_counts": self.liked_counts}

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[np.generic]]) -> Self:
        """The model that `to_arrays` described."""
        model = cls()
        model.liked_counts = np.asarray(arrays["liked_counts"], np.int32)
        return model
