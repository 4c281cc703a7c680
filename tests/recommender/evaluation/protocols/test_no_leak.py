"""What is asked for never reaches a model, whichever the protocol."""

from collections.abc import Callable

import numpy as np
import pytest

from recommender.evaluation import protocols, splits
from recommender.evaluation.reports import Report
from recommender.interactions import Interactions
from tests.recommender.evaluation.protocols.data import (
    Rating,
    Spy,
    features_of,
    random_ratings,
    ratings_of,
)

RATINGS = random_ratings()
ALL = ratings_of(RATINGS)

STAR_PROTOCOLS: dict[str, tuple[Callable[..., list[Report]], list[splits.Split]]] = {
    "u1 to u5": (
        lambda *args: protocols.u_splits(*args, n_splits=5),
        splits.blocks(len(RATINGS)),
    ),
    "folds": (protocols.star_folds, splits.folds(len(RATINGS))),
    "new films": (protocols.new_film_stars, splits.new_films(RATINGS)),
    "the future": (protocols.future_stars, [splits.future(RATINGS.timestamps)]),
}


def spies(run: Callable[..., list[Report]], ratings: Interactions = RATINGS, **how) -> list[Spy]:
    made: list[Spy] = []

    def factory() -> Spy:
        made.append(Spy())
        return made[-1]

    run(factory, ratings, **how)
    return made


@pytest.mark.parametrize(("run", "expected"), STAR_PROTOCOLS.values(), ids=list(STAR_PROTOCOLS))
def test_star_models_learn_from_the_training_rows_and_no_other(run, expected) -> None:
    made = spies(run)
    assert len(made) == len(expected)
    for spy, split in zip(made, expected, strict=True):
        learned = ratings_of(spy.learned[0])
        assert learned == ratings_of(RATINGS.where(split.train))
        assert not learned & ratings_of(RATINGS.where(split.test))


@pytest.mark.parametrize(("run", "expected"), STAR_PROTOCOLS.values(), ids=list(STAR_PROTOCOLS))
def test_other_stars_in_the_test_rows_change_nothing_a_model_sees(run, expected) -> None:
    made = spies(run)
    for number, split in enumerate(expected):
        stars = RATINGS.stars.copy()
        stars[split.test] = 5.5 - stars[split.test]
        changed = Interactions(
            RATINGS.users, RATINGS.films, stars, RATINGS.timestamps,
            RATINGS.user_ids, RATINGS.film_ids,
        )  # fmt: skip
        again = spies(run, changed)[number]
        np.testing.assert_array_equal(again.learned[0].stars, made[number].learned[0].stars)
        for before, after in zip(made[number].pairs, again.pairs, strict=True):
            np.testing.assert_array_equal(before, after)


@pytest.mark.parametrize(
    ("run", "how"),
    [
        (protocols.new_visitor_lists, {"given": (3,)}),
        (protocols.genre_lists, {"features_of": features_of}),
    ],
    ids=["new visitors", "genres only"],
)
def test_models_for_new_visitors_learn_nothing_of_any_visitor(run, how) -> None:
    universe = splits.with_ratings(RATINGS, 2)
    for spy, fold in zip(spies(run, **how), splits.new_visitors(universe.n_users), strict=True):
        learned = spy.learned[0]
        assert learned.user_ids.tolist() == universe.user_ids[fold.known].tolist()
        assert ratings_of(learned) == {
            rating for rating in ratings_of(universe) if rating[0] in set(learned.user_ids.tolist())
        }


def test_a_new_visitor_is_known_by_the_given_ratings_alone() -> None:
    universe = splits.with_ratings(RATINGS, 2)
    drawn = splits.draw_given(universe.users, 3, seed=7)
    given = ratings_of(universe.where(drawn.given))
    told: set[Rating] = set()
    for spy, fold in zip(
        spies(protocols.new_visitor_lists, given=(3,), seed=7),
        splits.new_visitors(universe.n_users),
        strict=True,
    ):
        for user, history in zip(fold.visitors, spy.histories[0], strict=True):
            assert len(history) == 3
            told |= {
                (int(universe.user_ids[user]), int(universe.film_ids[film]), float(stars))
                for film, stars in zip(history.films, history.stars, strict=True)
            }
    assert told == given


def test_in_lists_of_the_future_nothing_learned_or_told_of_known_users_is_from_after_the_cut() -> (
    None
):
    split = splits.future(RATINGS.timestamps)
    spy = spies(protocols.future_lists)[0]
    before = ratings_of(RATINGS.where(split.train))
    assert ratings_of(spy.learned[0]) == before
    told = {
        (int(RATINGS.film_ids[film]), float(stars))
        for history in spy.histories[0]
        for film, stars in zip(history.films, history.stars, strict=True)
    }
    assert told <= {(film, stars) for _, film, stars in before}


def test_new_films_are_in_no_history() -> None:
    for spy, split in zip(spies(protocols.new_film_lists), splits.new_films(RATINGS), strict=True):
        new = set(RATINGS.films[split.test].tolist())
        assert all(new.isdisjoint(history.films.tolist()) for history in spy.histories[0])
        assert new.isdisjoint(spy.learned[0].films.tolist())
