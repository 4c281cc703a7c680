"""How good a kind of model is, told from training ratings: what tuning goes by.

Each function cuts the ratings it is given once more, in the manner of the protocol that they are
the training ratings of. It knows nothing of other ratings.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from benchmarks.data import Data
from recommender.evaluation import protocols
from recommender.evaluation.protocols.lists import Question, Yardstick, answer, list_estimates
from recommender.evaluation.protocols.stars import run_splits
from recommender.evaluation.reports import Report
from recommender.evaluation.splits import Split, draw_given, new_films, new_visitors, of_users
from recommender.interactions import Interactions

Factory = Callable[[], Any]

SHARE = 0.1
"Of the training ratings, held out to choose hyper-parameters by."
GIVEN = (3, 5, 10)
"Stars given of each training user who plays the new visitor."
SEED = 1
"Not that of the protocols' folds, so that no cut coincides with theirs."
NDCG = "ndcg@10"


def stars(factory: Factory, data: Data) -> float:
    """Minus the RMSE of a random tenth of the ratings."""
    ratings = data.interactions
    order = np.random.default_rng(SEED).permutation(len(ratings))
    n_held_out = int(SHARE * len(order))
    split = Split("validation", np.sort(order[n_held_out:]), np.sort(order[:n_held_out]))
    return _minus_rmse(factory, data, split)


def new_film_stars(factory: Factory, data: Data) -> float:
    """Minus the RMSE of all ratings of a fifth of the films."""
    return _minus_rmse(factory, data, new_films(data.interactions, seed=SEED)[0])


def _minus_rmse(factory: Factory, data: Data, split: Split) -> float:
    reports = run_splits(
        "validation", factory, data.interactions, [split], features_of=data.features_of
    )
    return -reports[0].estimates["rmse"].value


def future_stars(factory: Factory, data: Data) -> float:
    """Minus the RMSE of the latest fifth of the ratings, where users and films were known."""
    reports = protocols.future_stars(factory, data.interactions, features_of=data.features_of)
    return -reports[0].estimates["rmse"].value


def future_lists(factory: Factory, data: Data) -> float:
    """Mean NDCG of users known before the latest fifth of the ratings and of newcomers in it."""
    return _mean_ndcg(
        protocols.future_lists(factory, data.interactions, features_of=data.features_of)
    )


def genre_lists(factory: Factory, data: Data) -> float:
    """NDCG of the first lists of all users by their genres, in two halves."""
    return _mean_ndcg(
        protocols.genre_lists(
            factory, data.interactions, features_of=data.features_of, n_folds=2, seed=SEED
        )
    )


def new_visitor_lists(factory: Factory, data: Data, *, given: Sequence[int] = GIVEN) -> float:
    """Mean NDCG of a fifth of the users, with 3, 5 and 10 stars given, or as many as said."""
    ratings, features = data.interactions, data.features_of(data.interactions.film_ids)
    fold = new_visitors(ratings.n_users, seed=SEED)[0]
    known = of_users(ratings, fold.known)
    model = factory().fit(known, features, seed=SEED)
    yardstick = Yardstick(known, features)
    found = []
    for n_given in given:
        drawn = draw_given(ratings.users, n_given, SEED)
        question = Question(
            of_users(ratings.where(drawn.given), fold.visitors),
            of_users(ratings.where(drawn.asked), fold.visitors),
            yardstick.popularity > 0,
        )
        found.append(_ndcg(model, yardstick, question))
    return float(np.mean(found))


def new_film_lists(factory: Factory, data: Data) -> float:
    """NDCG of lists among a fifth of the films, of which no rating was learned from."""
    ratings, features = data.interactions, data.features_of(data.interactions.film_ids)
    split = new_films(ratings, seed=SEED)[0]
    train, test = ratings.where(split.train), ratings.where(split.test)
    model = factory().fit(train, features, seed=SEED)
    is_new = np.zeros(ratings.n_films, dtype=bool)
    is_new[test.films] = True
    return _ndcg(model, Yardstick(train, features), Question(train, test, is_new))


def _ndcg(model: Any, yardstick: Yardstick, question: Question) -> float:
    found = answer(yardstick, question, model.score(question.histories()))
    return list_estimates([found])[NDCG].value


def _mean_ndcg(reports: list[Report]) -> float:
    return float(np.mean([report.estimates[NDCG].value for report in reports]))


def of(data: Data, ratings: Interactions) -> Data:
    """The same facts with other ratings."""
    return Data(ratings, data.features_of)
