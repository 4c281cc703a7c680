import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.evaluation import splits
from recommender.interactions import Interactions

COUNTS = st.integers(10, 200)
SEEDS = st.integers(0, 1000)


def interactions(*rows: tuple[int, int, float]) -> Interactions:
    return Interactions.from_frame(pd.DataFrame(rows, columns=["user_id", "film_id", "rating"]))


def test_u1_asks_the_first_fifth_of_the_lines() -> None:
    u1, *_, u5 = splits.blocks(100_000)
    assert (u1.name, u5.name) == ("u1", "u5")
    assert np.array_equal(u1.test, np.arange(20_000))
    assert np.array_equal(u5.test, np.arange(80_000, 100_000))


def test_folds_are_those_that_peers_were_measured_on() -> None:
    fold_of = np.random.RandomState(0).permutation(103) % 5  # noqa: NPY002
    for number, split in enumerate(splits.folds(103)):
        assert np.array_equal(split.test, np.flatnonzero(fold_of == number))


@pytest.mark.parametrize("make", [splits.blocks, splits.folds])
@given(n_ratings=COUNTS)
def test_every_rating_is_asked_once_and_never_in_what_is_learned(make, n_ratings: int) -> None:
    made = make(n_ratings)
    assert np.array_equal(np.sort(np.concatenate([s.test for s in made])), np.arange(n_ratings))
    for split in made:
        assert np.array_equal(np.union1d(split.train, split.test), np.arange(n_ratings))
        assert not np.intersect1d(split.train, split.test).size


def test_the_future_begins_after_four_fifths_of_the_ratings() -> None:
    split = splits.future(np.array([50, 10, 40, 20, 30]))
    assert split.train.tolist() == [1, 2, 3, 4]
    assert split.test.tolist() == [0]


def test_ratings_of_one_second_keep_their_order_at_the_cut() -> None:
    assert splits.future(np.full(10, 7)).test.tolist() == [8, 9]


def test_a_new_film_has_no_rating_to_learn_from() -> None:
    rng = np.random.default_rng(0)
    rows = [(user, film, 3.0) for user in range(1, 9) for film in rng.choice(40, 9, False)]
    ratings = interactions(*rows)
    made = splits.new_films(ratings)
    for split in made:
        assert not np.intersect1d(ratings.films[split.train], ratings.films[split.test]).size
        n_new = len(np.unique(ratings.films[split.test]))
        assert n_new / ratings.n_films == pytest.approx(0.2, abs=0.03)
    assert sum(len(split.test) for split in made) == len(ratings)


def test_visitors_of_a_fold_are_every_fifth_of_the_permutation() -> None:
    order = np.random.RandomState(0).permutation(23)  # noqa: NPY002
    for number, fold in enumerate(splits.new_visitors(23)):
        assert np.array_equal(fold.visitors, np.sort(order[number::5]))
        assert np.array_equal(np.union1d(fold.known, fold.visitors), np.arange(23))
        assert not np.intersect1d(fold.known, fold.visitors).size


@given(SEEDS, st.integers(0, 12), st.lists(st.integers(0, 5), max_size=40))
def test_of_each_visitor_k_ratings_are_given_or_all_there_are(
    seed: int, n_given: int, rated_by: list[int]
) -> None:
    users = np.array(rated_by, dtype=np.int64)
    drawn = splits.draw_given(users, n_given, seed)
    assert np.array_equal(
        np.sort(np.concatenate([drawn.given, drawn.asked])), np.arange(len(users))
    )
    counts = np.bincount(users, minlength=6)
    given_counts = np.bincount(users[drawn.given], minlength=6)
    assert np.array_equal(given_counts, np.minimum(counts, n_given))


@given(SEEDS)
def test_what_is_given_of_three_is_also_given_of_five(seed: int) -> None:
    users = np.repeat(np.arange(4), 10)
    three, five = (splits.draw_given(users, n_given, seed) for n_given in (3, 5))
    assert np.isin(three.given, five.given).all()


def test_another_seed_draws_otherwise() -> None:
    users = np.repeat(np.arange(4), 10)
    drawn = [splits.draw_given(users, 3, seed).given.tolist() for seed in (0, 0, 1)]
    assert drawn[0] == drawn[1] != drawn[2]


def test_the_earliest_are_given_in_the_order_of_time() -> None:
    users, times = np.array([0, 0, 0, 1, 1]), np.array([30, 10, 20, 5, 5])
    holdout = splits.earliest_given(users, times, 1)
    assert holdout.given.tolist() == [1, 3]
    assert holdout.asked.tolist() == [0, 2, 4]


def test_films_with_fewer_ratings_lose_their_rows() -> None:
    ratings = splits.with_ratings(interactions((1, 10, 4), (2, 10, 3), (2, 20, 5), (3, 30, 1)), 2)
    assert ratings.film_ids.tolist() == [10]
    assert ratings.films.tolist() == [0, 0]
    assert ratings.user_ids.tolist() == [1, 2, 3]


def test_known_users_get_rows_of_their_own() -> None:
    ratings = splits.of_users(interactions((1, 10, 4), (2, 10, 3), (5, 20, 5)), np.array([0, 2]))
    assert ratings.user_ids.tolist() == [1, 5]
    assert ratings.users.tolist() == [0, 1]
    assert ratings.films.tolist() == [0, 1]
    assert ratings.stars.tolist() == [4, 5]
