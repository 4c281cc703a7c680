"""Popularity of late: what people liked in the last years of the ratings counts the most."""

from collections.abc import Sequence
from typing import Self

import numpy as np
from numpy.typing import NDArray

from recommender.features import FilmFeatures
from recommender.interactions import History, Interactions
from recommender.models.base import Progress, silent
from recommender.models.histories import LIKED


class RecentPopularity:
    """Scores a film by log(1 + likes), each like discounted by exp(-age / memory).

    A rating's age is counted from the newest rating. People rate what they watched lately, and
    what everybody watches changes: for lists of tomorrow the last two years say more than all
    years together (Ji et al., SIGIR 2020, "A re-visit of the popularity baseline in recommender
    systems"). Without times it is the popularity of all years.
    """

    name = "recent popularity"

    discounted: NDArray[np.float32]
    "Likes of each film, discounted, shape (n_films,)."

    def __init__(self, memory: float = 2.0) -> None:
        """Choose how fast likes are forgotten.

        Args:
            memory: Years after which a like counts 1/e.
        """
        if memory <= 0:
            raise ValueError(f"memory must be positive, got {memory}")
        self.memory = memory

    def fit(
        self,
        interactions: Interactions,
        features: FilmFeatures | None = None,
        *,
        seed: int = 0,
        progress: Progress = silent,
    ) -> Self:
        """Count who liked what, and when; `features` and `seed` change nothing."""
        liked = interactions.stars >= LIKED
        weights = np.exp(-interactions.ages()[liked] / self.memory)
        counts = np.bincount(interactions.films[liked], weights, minlength=interactions.n_films)
        self.discounted = counts.astype(np.float32)
        progress(self.name, 1.0)
        return self

    def score(self, histories: Sequence[History]) -> NDArray[np.float32]:
        """See `Model.score`; every row is the same."""
        return np.tile(np.log1p(self.discounted), (len(histories), 1))
