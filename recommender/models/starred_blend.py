"""The blend and the model of stars as they are served together: one order for a list."""

from collections.abc import Sequence
from functools import partial
from typing import Self

import numpy as np
from numpy.typing import NDArray

from recommender.features import FilmFeatures
from recommender.interactions import History, Interactions
from recommender.models import liking
from recommender.models.base import Progress, silent, stretch
from recommender.models.blend import Blend
from recommender.models.linked_factorisation import LinkedFactorisation


class StarredBlend:
    """What `Recommender` orders lists by, as one model that can be fitted and measured."""

    name = Blend.name

    def __init__(self, blend: Blend, stars: LinkedFactorisation) -> None:
        """Put two models together, both fitted or both not yet."""
        self.blend = blend
        self.stars = stars

    def fit(
        self,
        interactions: Interactions,
        features: FilmFeatures | None = None,
        *,
        seed: int = 0,
        progress: Progress = silent,
    ) -> Self:
        """See `Model.fit`."""
        self.blend.fit(interactions, features, seed=seed, progress=stretch(progress, 0.0, 0.75))
        self.stars.fit(interactions, features, seed=seed, progress=stretch(progress, 0.75, 1.0))
        return self

    def score(self, histories: Sequence[History]) -> NDArray[np.float32]:
        """See `Model.score`."""
        scores = self.blend.score(histories)
        for row, history in enumerate(histories):
            stars = partial(self._predicted, history)
            scores[row] = liking.with_stars(scores[row], len(history), stars)
        return scores

    def _predicted(self, history: History) -> NDArray[np.float32]:
        draws = self.stars.draws
        return draws.expected(draws.fold_in(history))

    def score_genres(self, picked: Sequence[tuple[str, ...]]) -> NDArray[np.float32]:
        """See `Blend.score_genres`."""
        return self.blend.score_genres(picked)
