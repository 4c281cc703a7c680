"""The future: learn from what was rated up to a day, be asked about what was rated after it."""

from collections.abc import Callable

import numpy as np

from recommender.evaluation.protocols.fitting import (
    FeaturesOf,
    features_for,
    timed_fit,
)
from recommender.evaluation.protocols.lists import (
    Question,
    Yardstick,
    answer,
    list_estimates,
)
from recommender.evaluation.protocols.stars import StarModelFactory, run_splits
from recommender.evaluation.reports import Report
from recommender.evaluation.splits import Split, earliest_given, future, of_users
from recommender.interactions import Interactions, Rows
from recommender.models.base import Model, Progress, silent

SHARE = 0.8
"Ratings before the cut."


def _cut(interactions: Interactions) -> tuple[Split, Rows]:
    if interactions.timestamps is None:
        raise ValueError("interactions must have timestamps, the future is cut by them")
    return future(interactions.timestamps, SHARE), interactions.timestamps


def future_stars(
    factory: StarModelFactory,
    interactions: Interactions,
    *,
    features_of: FeaturesOf | None = None,
    seed: int = 0,
    progress: Progress = silent,
) -> list[Report]:
    """Stars after the cut of users and films that both have ratings before it.

    Args:
        factory: Makes a fresh model.
        interactions: All ratings, with timestamps.
        features_of: Film ids to features, for models that use them.
        seed: Of the model.
        progress: Told how far the work is.

    Raises:
        ValueError: The ratings have no timestamps.
    """
    split, _ = _cut(interactions)
    train, test = interactions.where(split.train), interactions.where(split.test)
    known = np.isin(test.users, train.users) & np.isin(test.films, train.films)
    return run_splits(
        "future-stars",
        factory,
        interactions,
        [Split(split.name, split.train, split.test[known])],
        features_of=features_of,
        seed=seed,
        progress=progress,
    )


def future_lists(
    factory: Callable[[], Model],
    interactions: Interactions,
    *,
    n_given: int = 5,
    features_of: FeaturesOf | None = None,
    seed: int = 0,
    progress: Progress = silent,
) -> list[Report]:
    """Lists on the day of the cut, for users known by then and for those who come after.

    A known user's history is all she rated before the cut, and all she rated after it is asked.
    Of a user without a rating before the cut the `n_given` earliest are given, the later ones are
    asked. Films with a rating before the cut that were not given are candidates. Models are told
    that the day is that of the cut.

    Args:
        factory: Makes a fresh model.
        interactions: All ratings, with timestamps.
        n_given: Ratings given of each user who comes after the cut.
        features_of: Film ids to features, for models and measures that use them.
        seed: Of the model.
        progress: Told how far the work is.

    Raises:
        ValueError: The ratings have no timestamps.
    """
    split, timestamps = _cut(interactions)
    train, after = interactions.where(split.train), interactions.where(split.test)
    features = features_for(interactions, features_of)
    before = np.unique(train.users)
    known_train = of_users(train, before)
    model, seconds = timed_fit(factory(), known_train, features, seed, progress)
    yardstick = Yardstick(known_train, features)
    candidates = yardstick.popularity > 0
    day_of_cut = float(timestamps[split.train].max())
    known = np.intersect1d(before, after.users)
    unknown = np.setdiff1d(after.users, before)
    first = earliest_given(after.users, timestamps[split.test], n_given)
    questions = {
        "known": Question(of_users(train, known), of_users(after, known), candidates, day_of_cut),
        "unknown": Question(
            of_users(after.where(first.given), unknown),
            of_users(after.where(first.asked), unknown),
            candidates,
            day_of_cut,
        ),
    }
    return [
        Report(
            protocol="future-lists",
            model=model.name,
            seeds=(seed,),
            estimates=list_estimates(
                [answer(yardstick, question, model.score(question.histories()))]
            ),
            settings={"visitors": name} | ({"given": n_given} if name == "unknown" else {}),
            fit_seconds=seconds,
        )
        for name, question in questions.items()
        if question.given.n_users
    ]
