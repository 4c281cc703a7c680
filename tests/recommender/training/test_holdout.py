import numpy as np
import pytest

from recommender.interactions import Interactions
from recommender.training.holdout import hold_out, stars_histogram, visits


@pytest.fixture(scope="module")
def ratings():
    rng = np.random.default_rng(0)
    users = np.repeat(np.arange(40), 12)
    films = np.concatenate([rng.choice(30, 12, replace=False) for _ in range(40)])
    stars = rng.integers(1, 11, len(users)) / 2
    return Interactions(users, films, stars, None, np.arange(40), np.arange(30))


def test_the_parts_share_no_rating_and_are_all_ratings(ratings):
    held_out = hold_out(ratings, seed=0)
    parts = [held_out.train, held_out.test, held_out.visitors, held_out.calibrating]
    assert np.sort(np.concatenate(parts)).tolist() == list(range(len(ratings)))


def test_no_rating_of_a_test_visitor_is_learned_from(ratings):
    held_out = hold_out(ratings, seed=0)
    known = set(ratings.users[held_out.train])
    assert not known & set(ratings.users[held_out.visitors])
    assert not known & set(ratings.users[held_out.calibrating])


def test_test_ratings_are_of_users_who_are_known(ratings):
    held_out = hold_out(ratings, seed=0)
    assert set(ratings.users[held_out.test]) <= set(ratings.users[held_out.train])


def test_a_model_that_draws_from_the_same_seed_does_not_draw_the_same_users(ratings):
    """A blend once set aside exactly those users whom the hold-out had emptied."""
    held_out = hold_out(ratings, seed=0)
    away = set(ratings.users[np.r_[held_out.visitors, held_out.calibrating]])
    first = np.random.default_rng(0).permutation(ratings.n_users)[: len(away)]
    assert set(first.tolist()) != away


def test_a_visit_gives_some_ratings_and_asks_the_others(ratings):
    found = visits(ratings, 3, seed=0)
    assert all(len(given) == 3 for given in found.given)
    assert all(len(asked) == 9 for asked in found.asked)
    for given, asked in zip(found.given, found.asked, strict=True):
        assert not set(given.films) & set(asked.films)


def test_liked_films_have_four_stars_or_more(ratings):
    found = visits(ratings, 3, seed=0)
    assert found.liked()[0].tolist() == found.asked[0].films[found.asked[0].stars >= 4].tolist()


def test_the_histogram_counts_each_number_of_stars():
    one = Interactions(
        np.array([0, 1, 2]),
        np.array([0, 0, 1]),
        np.array([4.0, 4.0, 2.5]),
        None,
        np.arange(3),
        np.arange(3),
    )
    histogram, levels = stars_histogram(one)
    assert levels.tolist() == [2.5, 4.0]
    assert histogram.tolist() == [[0, 2], [1, 0], [0, 0]]
