"""A new visitor's list: how good is it after a few stars, without any retraining?"""

from collections import defaultdict
from collections.abc import Callable, Sequence

import numpy as np

from recommender.evaluation import metrics
from recommender.evaluation.protocols.fitting import (
    FeaturesOf,
    features_for,
    part_of,
    timed_fit,
)
from recommender.evaluation.protocols.lists import (
    SHORT,
    Answer,
    Question,
    Yardstick,
    answer,
    list_estimates,
    top_lists,
)
from recommender.evaluation.reports import Report
from recommender.evaluation.splits import (
    VisitorFold,
    draw_given,
    new_visitors,
    of_users,
    with_ratings,
)
from recommender.interactions import Interactions
from recommender.models.base import Model, Progress, silent

MINIMUM_RATINGS = 2
"Films with fewer ratings, over all users, are no part of the protocol."


def new_visitor_lists(
    factory: Callable[[], Model],
    interactions: Interactions,
    *,
    given: Sequence[int] = (3, 5, 10, 20),
    n_folds: int = 5,
    features_of: FeaturesOf | None = None,
    seed: int = 0,
    progress: Progress = silent,
    name: str = "new-visitor",
) -> list[Report]:
    """Users of four folds teach; of each user of the fifth a few ratings are given.

    Films with at least two ratings take part. Folds are those of `RandomState(0)`. The ratings
    that are given are drawn with `seed` (`splits.draw_given`). Films with 4.0 stars or more among
    the user's other ratings are the targets; every film with a rating in the four folds that was
    not given is a candidate. Users without a target have no value. `stability@10` is the share of
    a list that is still there after one more rating.

    Args:
        factory: Makes a fresh model for each fold.
        interactions: All ratings.
        given: How many ratings are given, one report for each number; 0 is allowed.
        n_folds: All of these are run.
        features_of: Film ids to features, for models and measures that use them.
        seed: Of the model and of the draw.
        progress: Told how far the work is.
        name: Of the reports.
    """
    universe = with_ratings(interactions, MINIMUM_RATINGS)
    features = features_for(universe, features_of)
    answers: defaultdict[int, list[Answer]] = defaultdict(list)
    seconds = 0.0
    for number, fold in enumerate(new_visitors(universe.n_users, n_folds)):
        known = of_users(universe, fold.known)
        model, taken = timed_fit(
            factory(), known, features, seed, part_of(progress, number, n_folds, fold.name)
        )
        seconds += taken
        yardstick = Yardstick(known, features)
        candidates = yardstick.popularity > 0
        for n_given in given:
            question = _question(universe, fold, n_given, seed, candidates)
            found = answer(yardstick, question, model.score(question.histories()))
            richer = _question(universe, fold, n_given + 1, seed, candidates)
            later = top_lists(model.score(richer.histories()), richer.eligible, SHORT)
            stability = metrics.overlap(found.lists[:, :SHORT], later)
            has_targets = question.is_target.any(axis=1)
            found.values[f"stability@{SHORT}"] = np.where(has_targets, stability, np.nan)
            answers[n_given].append(found)
    return [
        Report(
            protocol=name,
            model=model.name,
            seeds=(seed,),
            estimates=list_estimates(answers[n_given]),
            settings={"given": n_given},
            fit_seconds=seconds,
        )
        for n_given in given
    ]


def _question(
    universe: Interactions, fold: VisitorFold, n_given: int, seed: int, candidates: np.ndarray
) -> Question:
    drawn = draw_given(universe.users, n_given, seed)
    return Question(
        given=of_users(universe.where(drawn.given), fold.visitors),
        asked=of_users(universe.where(drawn.asked), fold.visitors),
        candidates=candidates,
    )
