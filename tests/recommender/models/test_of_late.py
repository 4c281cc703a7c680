from dataclasses import replace

import numpy as np
import pytest

from recommender.models.blend_weights import BlendWeights, Example
from recommender.models.of_late import ADDED, NOTHING_KNOWN, OfLate, newest_users
from recommender.models.recent_popularity import YEAR, RecentPopularity
from tests.recommender.models.data import interactions

NEWEST = 50 * YEAR


@pytest.fixture
def late() -> OfLate:
    popularity = RecentPopularity()
    popularity.discounted, popularity.newest = np.array([0.0, 3.0, 1.0], np.float32), NEWEST
    return OfLate(popularity, BlendWeights(np.array([0.0]), np.array([[0.5], [2.0]])))


@pytest.mark.parametrize(
    ("years", "share"), [(0, 1.0), (1, 0.75), (2, 0.5), (4, 0.0), (9, 0.0), (-1, 0.75), (-8, 0.0)]
)
def test_it_counts_less_each_day_after_the_last_rating(late: OfLate, years: int, share: float):
    assert late.share(NEWEST + years * YEAR) == pytest.approx(share)


def test_it_does_not_count_for_visitors_of_any_day(late: OfLate):
    assert late.share(None) == 0.0


def test_recent_popularity_is_weighed_with_the_signals_of_the_blend(late: OfLate):
    signals = np.array([[2.0, 0.0, 1.0]], np.float32)
    expected = late.weights.combine(np.vstack([signals, late.popularity.prior()]), 1)
    np.testing.assert_array_equal(late.combine(signals, 1), expected)
    assert late.combine(signals, 1).argmax() == 1


def test_what_is_learned_for_recent_popularity_is_raised_but_not_that_of_an_empty_history(
    late: OfLate,
):
    signals = np.array([[1.0, 0.0, 0.5], [0.0, 1.0, 0.5]], np.float32)
    example = Example(signals, np.array([1]), np.zeros(3, bool))
    examples = [(5, [example]), (50, [example])]
    found = OfLate.learn(late.popularity, examples, (0.9,)).weights
    learned = BlendWeights.learn(examples, (0.9, NOTHING_KNOWN))
    expected = [[0, 0, 0], [0, ADDED[5], ADDED[50]]]
    np.testing.assert_allclose(found.weights - learned.weights, expected)


def test_plain_arrays_bring_it_back(late: OfLate):
    again = OfLate.from_arrays(late.to_arrays())
    signals = np.array([[2.0, 0.0, 1.0]], np.float32)
    np.testing.assert_array_equal(again.combine(signals, 2), late.combine(signals, 2))
    assert again.share(NEWEST) == 1.0


def test_the_newest_users_are_those_whose_first_rating_came_last():
    ratings = interactions((1, 10, 5), (2, 10, 4), (3, 10, 3), (4, 10, 3), (1, 20, 4))
    timed = replace(ratings, timestamps=np.array([3, 9, 1, 5, 99]))
    assert newest_users(timed, 0.5, 10).tolist() == [3, 1]
    assert newest_users(timed, 0.5, 1).tolist() == [1]


def test_without_times_nobody_is_the_newest():
    assert newest_users(interactions((1, 10, 5), (2, 10, 4)), 0.5, 10).tolist() == []
