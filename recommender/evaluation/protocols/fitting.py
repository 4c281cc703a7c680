"""Fitting within a protocol: timed, told to the caller, on training ratings alone."""

import time
from collections.abc import Callable
from typing import Protocol, Self, TypeVar

from recommender.features import FilmFeatures
from recommender.interactions import Interactions, Rows
from recommender.models.base import Progress, stretch

FeaturesOf = Callable[[Rows], FilmFeatures]
"Film ids to their features, one row an id."


class Fitting(Protocol):
    """What all models have in common: a name, and learning from ratings."""

    name: str

    def fit(
        self,
        interactions: Interactions,
        features: FilmFeatures | None = None,
        *,
        seed: int = 0,
        progress: Progress = ...,
    ) -> Self:
        """See `Model.fit`."""
        ...


AnyModel = TypeVar("AnyModel", bound=Fitting)


def features_for(interactions: Interactions, features_of: FeaturesOf | None) -> FilmFeatures | None:
    """Features of the film rows of these ratings."""
    return None if features_of is None else features_of(interactions.film_ids)


def timed_fit(
    model: AnyModel,
    train: Interactions,
    features: FilmFeatures | None,
    seed: int,
    progress: Progress,
) -> tuple[AnyModel, float]:
    """The fitted model and the seconds it took."""
    began = time.perf_counter()
    fitted = model.fit(train, features, seed=seed, progress=progress)
    return fitted, time.perf_counter() - began


def part_of(progress: Progress, part: int, n_parts: int, name: str) -> Progress:
    """Progress of one of several equal parts, as progress of the whole."""
    return stretch(progress, part / n_parts, (part + 1) / n_parts, name)
