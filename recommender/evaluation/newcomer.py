"""The shipped models asked what a newcomer asks: a list from picked genres, without a star."""

from collections.abc import Sequence
from typing import Self

import numpy as np
from numpy.typing import NDArray

from recommender.features import FilmFeatures
from recommender.interactions import History, Interactions
from recommender.models.base import Progress, silent
from recommender.models.linked_factorisation import LinkedFactorisation
from recommender.ranker import Ranker
from recommender.recommendation import TraitKind

STARS_SHARE = 0.5
"Of the progress, what the first of the two fits is."


class Newcomer:
    """Scores as `Recommender` does for a profile that holds genres and nothing else."""

    def __init__(self, stars: LinkedFactorisation, ranker: Ranker) -> None:
        """Join the two.

        Args:
            stars: Unfitted.
            ranker: Unfitted.
        """
        self._stars = stars
        self._ranker = ranker
        self.name = f"{ranker.name} with picked genres"

    def fit(
        self,
        interactions: Interactions,
        features: FilmFeatures | None = None,
        *,
        seed: int = 0,
        progress: Progress = silent,
    ) -> Self:
        """See `Model.fit`.

        Raises:
            ValueError: There are no features, hence no genres.
        """
        if features is None:
            raise ValueError("features must be given, genres are among them")
        self._stars.fit(
            interactions,
            features,
            seed=seed,
            progress=lambda step, share: progress(step, STARS_SHARE * share),
        )
        self._ranker.fit(
            interactions,
            features,
            seed=seed,
            progress=lambda step, share: progress(step, STARS_SHARE + (1 - STARS_SHARE) * share),
        )
        genres = features.blocks[TraitKind.GENRE].tocsc()
        self._having = {
            name: np.asarray(genres[:, [column]].todense()).ravel() > 0
            for column, name in enumerate(features.values[TraitKind.GENRE])
        }
        return self

    def score_genres(self, picked: Sequence[tuple[str, ...]]) -> NDArray[np.float32]:
        """Preference for every film, shape (n_visitors, n_films)."""
        nothing = History(np.empty(0, np.int64), np.empty(0, np.float64))
        stars, _ = self._stars.draws.stars(nothing)
        nowhere = np.zeros(len(stars), dtype=bool)
        masks = (
            np.any([nowhere, *(self._having[name] for name in genres)], axis=0) for genres in picked
        )
        return np.stack([self._ranker.score_for(nothing, stars, mask) for mask in masks])
