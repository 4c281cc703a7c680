"""How fast films are being liked: recent likes over the time there was to give them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from recommender.interactions import Interactions
from recommender.models.histories import LIKED

MEMORY = 1.0
"Years after which a rating counts a quarter; of twice that age a ninth."
PRIOR = 0.3
"Exposure that every film is given: what came yesterday and was liked once is no favourite yet."


@dataclass(frozen=True)
class Pace:
    """Likes of late, divided by the share of all late ratings that came once the film was there.

    Popularity of late (Ji et al., SIGIR 2020, see `RecentPopularity`) takes a film that came out
    a month ago for one that few people like, when few have had the time to. Of ratings of age t,
    in years, each counts (1 + t / `MEMORY`)^-2: interest fades fast at first and slowly later. A
    film is there from its first rating on.
    """

    scores: NDArray[np.float32]
    "log(1 + likes for all of the exposure), shape (n_films,)."
    newest: float
    "When the newest rating was given, in seconds since 1970."

    @classmethod
    def learn(cls, interactions: Interactions) -> Self:
        """Count likes and exposure.

        Raises:
            ValueError: The ratings have no timestamps.
        """
        if interactions.timestamps is None:
            raise ValueError("interactions must have timestamps, pace is told by them")
        times, films, n_films = interactions.timestamps, interactions.films, interactions.n_films
        weights = (1.0 + interactions.ages() / MEMORY) ** -2
        likes = np.bincount(films, weights * (interactions.stars >= LIKED), minlength=n_films)
        first = np.full(n_films, np.iinfo(np.int64).max)
        np.minimum.at(first, films, times)
        order = np.argsort(times, kind="stable")
        before = np.concatenate([[0.0], np.cumsum(weights[order])])
        # The share of ratings, by weight, from a film's first one on.
        exposure = 1.0 - before[np.searchsorted(times[order], first)] / max(before[-1], 1.0)
        pace = likes * (1.0 + PRIOR) / (exposure + PRIOR)
        return cls(np.log1p(pace).astype(np.float32), interactions.newest)

    def to_arrays(self) -> dict[str, NDArray[Any]]:
        """Plain arrays, which `from_arrays` reads."""
        return {"scores": self.scores, "newest": np.array(self.newest)}

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[Any]]) -> Self:
        """What `to_arrays` described."""
        return cls(np.asarray(arrays["scores"], np.float32), float(arrays["newest"]))
