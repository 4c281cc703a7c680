"""New films: a fifth of all films has no rating to learn from. Are they predicted, and listed?"""

from collections.abc import Callable

import numpy as np

from recommender.evaluation import metrics
from recommender.evaluation.protocols.fitting import (
    FeaturesOf,
    features_for,
    part_of,
    timed_fit,
)
from recommender.evaluation.protocols.lists import (
    LONG,
    SHORT,
    Answer,
    Question,
    Yardstick,
    answer,
    list_estimates,
    top_lists,
)
from recommender.evaluation.protocols.stars import StarModelFactory, run_splits
from recommender.evaluation.reports import Report
from recommender.evaluation.splits import new_films
from recommender.interactions import Interactions
from recommender.models.base import Model, Progress, silent

POINTLESS = (f"novelty@{SHORT}", f"popularity lift@{SHORT}")
"Measures that are the same for all films nobody rated."


def new_film_stars(
    factory: StarModelFactory,
    interactions: Interactions,
    *,
    n_folds: int = 5,
    features_of: FeaturesOf | None = None,
    seed: int = 0,
    progress: Progress = silent,
) -> list[Report]:
    """Stars of films that had no rating, each fifth of the films in turn, and the mean.

    Folds of films are those of `RandomState(0)`.

    Args:
        factory: Makes a fresh model for each fold.
        interactions: All ratings.
        n_folds: All of these are run.
        features_of: Film ids to features; without them nothing is known of a new film.
        seed: Of the model, not of the folds.
        progress: Told how far the work is.
    """
    return run_splits(
        "new-films-stars",
        factory,
        interactions,
        new_films(interactions, n_folds),
        features_of=features_of,
        seed=seed,
        progress=progress,
    )


def new_film_lists(
    factory: Callable[[], Model],
    interactions: Interactions,
    *,
    n_folds: int = 5,
    features_of: FeaturesOf | None = None,
    seed: int = 0,
    progress: Progress = silent,
) -> list[Report]:
    """Lists of new films alone, and how new films fare in lists of all films.

    A user's history is all she rated of the other films; targets are the new films that she gave
    4.0 stars or more. All measures are of lists among new films, except `listed@10`, the share of
    new films in lists among all films that were not given, and `recall@20 among all`, how many of
    the targets those lists hold.

    Args:
        factory: Makes a fresh model for each fold.
        interactions: All ratings.
        n_folds: All of these are run.
        features_of: Film ids to features; without them nothing is known of a new film.
        seed: Of the model, not of the folds.
        progress: Told how far the work is.
    """
    features = features_for(interactions, features_of)
    answers: list[Answer] = []
    seconds = 0.0
    for number, split in enumerate(new_films(interactions, n_folds)):
        train, test = interactions.where(split.train), interactions.where(split.test)
        model, taken = timed_fit(
            factory(), train, features, seed, part_of(progress, number, n_folds, split.name)
        )
        seconds += taken
        yardstick = Yardstick(train, features)
        is_new = np.zeros(interactions.n_films, dtype=bool)
        is_new[test.films] = True
        question = Question(train, test, candidates=is_new)
        scores = model.score(train.histories())
        found = answer(yardstick, question, scores)
        everything = Question(train, test, candidates=np.ones_like(is_new))
        lists = top_lists(scores, everything.eligible, LONG)
        targets = question.is_target
        n_targets = targets.sum(axis=1)
        for name in POINTLESS:
            del found.values[name]
        found.values[f"listed@{SHORT}"] = np.where(
            n_targets > 0,
            metrics.never_rated_share(lists[:, :SHORT], yardstick.popularity),
            np.nan,
        )
        found.values[f"recall@{LONG} among all"] = metrics.recall(
            metrics.hits(lists, targets), n_targets
        )
        answers.append(found)
    return [
        Report(
            protocol="new-films-lists",
            model=model.name,
            seeds=(seed,),
            estimates=list_estimates(answers, same_visitors=True),
            settings={"split": f"all {n_folds}"},
            fit_seconds=seconds,
        )
    ]
