"""The order of a list: popularity, linear autoencoder and content put together."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from recommender.interactions import History, Rows
from recommender.models.autoencoder import LinearAutoencoder
from recommender.models.popularity import Popularity
from recommender.models.taste_vectors import TasteVectors

PRIOR_WEIGHT = 0.006
NORMAL_80 = 1.2816
"Half-width of the central 80 % of a normal distribution, in standard deviations."


@dataclass(frozen=True)
class Ranker:
    """Everything that orders films for a visitor."""

    popularity: Popularity
    autoencoder: LinearAutoencoder
    taste: TasteVectors

    @classmethod
    def from_parts(cls, parts: Mapping[str, Mapping[str, NDArray[Any]]]) -> Self:
        """The ranker of a model folder."""
        return cls(
            Popularity.from_arrays(parts["popularity"]),
            LinearAutoencoder.from_arrays(parts["autoencoder"]),
            TasteVectors.from_arrays(parts["taste"]),
        )

    def to_parts(self) -> dict[str, Mapping[str, NDArray[Any]]]:
        """What `from_parts` reads."""
        return {
            "popularity": self.popularity.to_arrays(),
            "autoencoder": self.autoencoder.to_arrays(),
            "taste": self.taste.to_arrays(),
        }

    def score(
        self, history: History, stars: NDArray[np.float32], picked: NDArray[np.bool_]
    ) -> NDArray[np.float32]:
        """Preference for every film, shape (n_films,).

        Args:
            history: The visitor's ratings.
            stars: Predicted stars, shape (n_films,).
            picked: Films of the genres the visitor picked, shape (n_films,).
        """
        scores = self.autoencoder.score([history])[0] + PRIOR_WEIGHT * self.popularity.prior()
        fade = 1.0 / (1.0 + len(history) / 5.0)
        return np.asarray(scores * (1.0 + fade * picked) + 0.01 * fade * picked, np.float32)

    def half_widths(
        self, history: History, stars: NDArray[np.float32], variances: NDArray[np.float32]
    ) -> NDArray[np.float32]:
        """Half-width of the 80 % range of each film's stars, shape (n_films,)."""
        return np.asarray(NORMAL_80 * np.sqrt(variances), np.float32)

    def pulls(self, history: History, rows: Rows) -> NDArray[np.float64]:
        """What each rated film adds to each film's score, shape (n_history, n_rows)."""
        return self.autoencoder.pulls(history, rows)

    def nearness(self, rows: Rows, weights: NDArray[np.float64]) -> NDArray[np.float32]:
        """Nearness in taste of every film to a mix of films, shape (n_films,)."""
        return self.taste.near(rows, weights)
