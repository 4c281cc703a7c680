"""The one interface of all models."""

from collections.abc import Callable, Sequence
from typing import Protocol, Self, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from recommender.features import FilmFeatures
from recommender.interactions import History, Interactions, Rows

Progress = Callable[[str, float], None]
"Called with what is being done and the share of it that is done, from 0 to 1."


def silent(_step: str, _share: float) -> None:
    """A progress callback that says nothing."""


def stretch(progress: Progress, start: float, end: float, stage: str = "") -> Progress:
    """A callback that reports its share as the stretch from `start` to `end` of the whole.

    Where a `stage` is named, each step is told as a step of it.
    """
    before = f"{stage}: " if stage else ""
    return lambda step, share: progress(before + step, start + share * (end - start))


@runtime_checkable
class Model(Protocol):
    """Learns from ratings, then scores all films for visitors it never saw."""

    name: str

    def fit(
        self,
        interactions: Interactions,
        features: FilmFeatures | None = None,
        *,
        seed: int = 0,
        progress: Progress = silent,
    ) -> Self:
        """Learn from ratings and, where the model uses them, film features.

        Args:
            interactions: Ratings; its film rows are the rows of every score from now on.
            features: One row a film row.
            seed: Same seed, same data, same machine: same model.
            progress: Told how far the work is.
        """
        ...

    def score(self, histories: Sequence[History]) -> NDArray[np.float32]:
        """Preference for every film, shape (n_histories, n_films); higher is better.

        A history may be empty. Films of the history are scored like all others.
        """
        ...


@runtime_checkable
class StarModel(Model, Protocol):
    """A model that also tells the stars a user of the training data would give."""

    def predict(self, users: Rows, films: Rows) -> NDArray[np.float64]:
        """Stars of each (user row, film row) pair, shape (n_pairs,), within the training scale."""
        ...
