"""What most liked within the genres somebody picked: the list of a visitor who gave no star."""

from collections.abc import Sequence
from typing import Self

import numpy as np
from numpy.typing import NDArray

from recommender.features import FilmFeatures
from recommender.interactions import Interactions
from recommender.models.base import Progress, silent
from recommender.models.popularity import Popularity
from recommender.recommendation import TraitKind


class GenrePopularity:
    """Films of at least one picked genre by popularity, then all others by popularity."""

    name = "popularity within genres"

    def fit(
        self,
        interactions: Interactions,
        features: FilmFeatures | None = None,
        *,
        seed: int = 0,
        progress: Progress = silent,
    ) -> Self:
        """Count who liked what; `seed` changes nothing.

        Raises:
            ValueError: There are no features, hence no genres.
        """
        if features is None:
            raise ValueError("features must be given, genres are among them")
        self._prior = Popularity().fit(interactions, progress=progress).prior()
        self._genres = features.blocks[TraitKind.GENRE]
        self._column = {name: at for at, name in enumerate(features.values[TraitKind.GENRE])}
        return self

    def score_genres(self, picked: Sequence[tuple[str, ...]]) -> NDArray[np.float32]:
        """Preference for every film, shape (n_visitors, n_films); unknown genres count for none."""
        chosen = np.zeros((len(picked), len(self._column)), np.float32)
        for row, genres in enumerate(picked):
            chosen[row, [self._column[name] for name in genres if name in self._column]] = 1.0
        fits = np.asarray((self._genres @ chosen.T).T) > 0
        others_below = float(self._prior.max(initial=0.0)) + 1.0
        return np.asarray(self._prior + others_below * fits, np.float32)
