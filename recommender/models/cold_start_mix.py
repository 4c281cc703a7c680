"""The mix of two cures for new visitors: what their films are about, and who they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from recommender.features import FilmFeatures
from recommender.interactions import History, Interactions
from recommender.models.base import Progress, silent
from recommender.models.blend_weights import standardised
from recommender.models.content_neighbours import ContentNeighbours
from recommender.models.demographic_prior import DemographicPrior


@dataclass(kw_only=True, eq=False)
class ColdStartMix:
    """Content kNN plus the lift of the demographic prior, which fades as stars come in.

    A weighted hybrid (Burke, "Hybrid recommender systems: survey and experiments", 2002).
    """

    name = "content and demographics"

    k: int = 30
    "See `ContentNeighbours`, as the next two."
    power: float = 2.0
    popularity_weight: float = 0.3
    demographic_weight: float = 1.0
    "Of the lift, in standard deviations of the content scores."
    fade: float = 10.0
    "With this many stars the lift counts half."

    def fit(
        self,
        interactions: Interactions,
        features: FilmFeatures | None = None,
        *,
        seed: int = 0,
        progress: Progress = silent,
    ) -> Self:
        """See `Model.fit`; `seed` changes nothing.

        Raises:
            ValueError: There are no features, or the ratings tell nothing of people.
        """
        self._content = ContentNeighbours(
            k=self.k, power=self.power, popularity_weight=self.popularity_weight
        ).fit(interactions, features, progress=progress)
        self._prior = DemographicPrior().fit(interactions)
        return self

    def score(self, histories: Sequence[History]) -> NDArray[np.float32]:
        """See `Model.score`."""
        scores = standardised(self._content.score(histories))
        for row, history in enumerate(histories):
            share = self.demographic_weight * self.fade / (self.fade + len(history))
            scores[row] += np.float32(share) * self._prior.log_lift(history.person)
        return scores
