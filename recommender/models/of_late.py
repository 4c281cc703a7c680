"""Lists for who comes soon after the last rating that was learned: what is liked of late counts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from recommender.interactions import Interactions, Rows
from recommender.models.blend_weights import BlendWeights, Example
from recommender.models.recent_popularity import YEAR, RecentPopularity

Array = NDArray[np.float32]

FADE = 4.0
"Years after the last rating when what was liked of late no longer counts."
NOTHING_KNOWN = 1.0
"Weight of recent popularity for an empty history."
ADDED = {5: 0.5, 50: 1.0}
"""To each learned weight of recent popularity, by the length of the history. The visitors it is
learned on came over years, who comes next comes after all of them. Like the weight above it was
chosen on an earlier cut in time, at 80 % of the ratings before the cut of the evaluation."""


@dataclass(frozen=True)
class OfLate:
    """Weights learned on the newest users, recent popularity among what they weigh.

    Popularity of the last two years says more about the visitors of tomorrow than that of all
    years, and less about those of any year. So it fades as the model grows old.
    """

    popularity: RecentPopularity
    weights: BlendWeights
    "Of the signals of a blend, and of recent popularity as the last."

    @classmethod
    def learn(
        cls,
        popularity: RecentPopularity,
        examples: Iterable[tuple[int, Sequence[Example]]],
        nothing_known: Sequence[float],
    ) -> Self:
        """See `BlendWeights.learn`.

        Args:
            popularity: Of the ratings that the examples' signals were learned from.
            examples: Recent popularity is the last of their signals.
            nothing_known: Weights of the other signals for an empty history.
        """
        learned = BlendWeights.learn(examples, (*nothing_known, NOTHING_KNOWN))
        added = np.zeros_like(learned.weights)
        lengths = np.log1p(learned.knots[1:])
        added[-1, 1:] = np.interp(lengths, np.log1p([*ADDED]), [*ADDED.values()])
        return cls(popularity, replace(learned, weights=learned.weights + added))

    def share(self, when: float | None) -> float:
        """How much these weights count on that day, from 0 to 1; 0 when no day is told.

        Args:
            when: Seconds since 1970.
        """
        if when is None:
            return 0.0
        return max(0.0, 1.0 - abs(when - self.popularity.newest) / (FADE * YEAR))

    def combine(self, signals: Array, n_rated: int) -> Array:
        """The weighted sum of `signals` (n_signals, n_films) and recent popularity, (n_films,)."""
        return self.weights.combine(np.vstack([signals, self.popularity.prior()]), n_rated)

    def to_arrays(self) -> dict[str, NDArray[Any]]:
        """The state as plain arrays."""
        return {**self.popularity.to_arrays(), **self.weights.to_arrays()}

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[Any]]) -> Self:
        """What `to_arrays` described."""
        return cls(RecentPopularity.from_arrays(arrays), BlendWeights.from_arrays(arrays))


def newest_users(interactions: Interactions, share: float, most: int) -> Rows:
    """User rows of those who came last, by their first rating: a share of all, `most` at most.

    Nobody where the ratings have no times.
    """
    if interactions.timestamps is None:
        return np.empty(0, np.int64)
    first = np.full(interactions.n_users, np.iinfo(np.int64).max)
    np.minimum.at(first, interactions.users, interactions.timestamps)
    users = np.unique(interactions.users)
    in_time = users[np.argsort(first[users], kind="stable")]
    return in_time[len(users) - min(most, int(share * len(users))) :]
