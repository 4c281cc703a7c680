"""For who comes soon after the last rating that was learned: what is liked of late counts more."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from recommender.interactions import YEAR, History, Interactions
from recommender.models.autoencoder import LinearAutoencoder
from recommender.models.blend_weights import standardised
from recommender.models.pace import Pace

Array = NDArray[np.float32]

FADE = 4.0
"Years after the last rating when what was liked of late no longer counts."
PACE_WORTH, TASTE_WORTH = 2.0, 0.5
"""In standard deviations of the score over all films, as the weights of a blend. Both, the memory
below and the constants of `pace` were chosen on three cuts in time, at 32, 48 and 64 % of the
ratings; the evaluation cuts at 80 %. Weights learned on the newest users did worse there: they are
too few."""
MEMORY = 4.0
"Years after which a user counts 1/e for the taste of late."
WEIGHTS_PER_FILM = 5
"Of the autoencoder: twelve times as many were no better, and would be shipped with every model."


@dataclass(frozen=True)
class OfLate:
    """What a blend adds to its scores for a while: how fast films are liked, and a taste of late.

    What is liked of late says more about the visitors of tomorrow than what all years liked, and
    less about those of any year. So it fades as the model grows old.
    """

    pace: Pace
    taste: LinearAutoencoder
    "Learned mostly from the users who came last."

    @classmethod
    def learn(cls, interactions: Interactions) -> Self:
        """Learn from ratings with times."""
        taste = LinearAutoencoder(12, 2.0, 0.6, WEIGHTS_PER_FILM, memory=MEMORY)
        return cls(Pace.learn(interactions), taste.fit(interactions))

    def share(self, when: float | None) -> float:
        """How much it counts on that day, from 0 to 1; 0 when no day is told.

        Args:
            when: Seconds since 1970.
        """
        if when is None:
            return 0.0
        return max(0.0, 1.0 - abs(when - self.pace.newest) / (FADE * YEAR))

    def score(self, history: History) -> Array:
        """What is added where it counts in full, shape (n_films,)."""
        signals = np.vstack([self.pace.scores, self.taste.score([history])[0]])
        worth = np.array([PACE_WORTH, TASTE_WORTH], np.float32)
        return np.asarray(worth @ standardised(signals), np.float32)

    def to_parts(self) -> dict[str, Mapping[str, NDArray[Any]]]:
        """Plain arrays by part, which `from_parts` reads."""
        return {
            "pace": self.pace.to_arrays(),
            "of_late": self.taste.to_arrays(),
        }

    @classmethod
    def from_parts(cls, parts: Mapping[str, Mapping[str, NDArray[Any]]]) -> Self:
        """What `to_parts` described."""
        return cls(
            Pace.from_arrays(parts["pace"]),
            LinearAutoencoder.from_arrays(parts["of_late"]),
        )
