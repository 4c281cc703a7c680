"""The races: protocols with their data set, and the ratings that tuning may see.

Each race is a protocol of `recommender.evaluation.protocols`, which is the only code that parts,
asks and measures. Tuning sees the training ratings of its first split alone.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np

from benchmarks import validation
from benchmarks.contenders import Task
from benchmarks.data import LATEST_SMALL, ML_100K, Data
from recommender.evaluation import protocols
from recommender.evaluation.protocols.future import SHARE
from recommender.evaluation.protocols.visitors import MINIMUM_RATINGS
from recommender.evaluation.reports import Report
from recommender.evaluation.splits import (
    Split,
    blocks,
    folds,
    future,
    new_films,
    new_visitors,
    of_users,
    with_ratings,
)
from recommender.interactions import Interactions

GIVEN = (0, 3, 5, 10, 20)
COLD = (0, 3, 5, 10)
"Stars given where it is asked what else may be known of a newcomer."


@dataclass(frozen=True)
class Race:
    """One protocol."""

    task: Task
    dataset: str
    run: Callable[..., list[Report]]
    "The protocol: factory and ratings in, reports out."
    training: Callable[[Interactions], Interactions]
    "The training ratings of the first split."
    validate: Callable[[Callable[[], Any], Data], float]
    "How good a kind of model is, told from training ratings alone; higher is better."
    of_new_films: bool = False
    "Whether films without any rating are asked about."
    fits_once: bool = False
    "Whether there is one split and not five folds."


def _split(parts: Callable[[Interactions], Split]) -> Callable[[Interactions], Interactions]:
    return lambda ratings: ratings.where(parts(ratings).train)


def _before(ratings: Interactions) -> Split:
    if ratings.timestamps is None:
        raise ValueError("ratings must have timestamps, the future is cut by them")
    return future(ratings.timestamps, SHARE)


def _known_before(ratings: Interactions) -> Interactions:
    train = ratings.where(_before(ratings).train)
    return of_users(train, np.unique(train.users))


def _known_users(ratings: Interactions) -> Interactions:
    universe = with_ratings(ratings, MINIMUM_RATINGS)
    return of_users(universe, new_visitors(universe.n_users)[0].known)


_first_block = _split(lambda ratings: blocks(len(ratings))[0])

RACES: Mapping[str, Race] = {
    "u1": Race(Task.STARS, ML_100K, protocols.u_splits, _first_block, validation.stars),
    "u1-u5": Race(
        Task.STARS,
        ML_100K,
        partial(protocols.u_splits, n_splits=5),
        _first_block,
        validation.stars,
    ),
    "folds": Race(
        Task.STARS,
        LATEST_SMALL,
        protocols.star_folds,
        _split(lambda ratings: folds(len(ratings))[0]),
        validation.stars,
    ),
    "future-stars": Race(
        Task.STARS,
        LATEST_SMALL,
        protocols.future_stars,
        _split(_before),
        validation.future_stars,
        fits_once=True,
    ),
    "new-films-stars": Race(
        Task.STARS,
        LATEST_SMALL,
        protocols.new_film_stars,
        _split(lambda ratings: new_films(ratings)[0]),
        validation.new_film_stars,
        of_new_films=True,
    ),
    "new-visitor": Race(
        Task.LISTS,
        LATEST_SMALL,
        partial(protocols.new_visitor_lists, given=GIVEN),
        _known_users,
        validation.new_visitor_lists,
    ),
    "future-lists": Race(
        Task.LISTS,
        LATEST_SMALL,
        protocols.future_lists,
        _known_before,
        validation.future_lists,
        fits_once=True,
    ),
    "new-films-lists": Race(
        Task.LISTS,
        LATEST_SMALL,
        protocols.new_film_lists,
        _split(lambda ratings: new_films(ratings)[0]),
        validation.new_film_lists,
        of_new_films=True,
    ),
    "cold-start": Race(
        Task.COLD_START,
        ML_100K,
        partial(protocols.new_visitor_lists, given=COLD, name="cold-start"),
        _known_users,
        partial(validation.new_visitor_lists, given=COLD),
    ),
    "genres": Race(
        Task.GENRES, LATEST_SMALL, protocols.genre_lists, _known_users, validation.genre_lists
    ),
}
DEFAULT = tuple(name for name in RACES if name != "u1")
"u1 is the first part of u1-u5, and there for a quick look."
