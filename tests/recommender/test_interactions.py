from dataclasses import replace

import numpy as np
import pytest

from recommender.interactions import YEAR
from tests.recommender.models.data import interactions

RATINGS = interactions((0, 0, 5.0), (1, 0, 4.0), (2, 0, 3.0))


@pytest.mark.parametrize("newest", [50 * YEAR, -YEAR], ids=["after 1970", "before 1970"])
def test_ages_are_years_before_the_newest_rating(newest):
    times = (newest - np.array([2, 0, 0.5]) * YEAR).astype(np.int64)
    timed = replace(RATINGS, timestamps=times)
    assert timed.newest == newest
    np.testing.assert_allclose(timed.ages(), [2, 0, 0.5])


def test_without_times_all_ratings_are_of_the_same_age():
    assert RATINGS.newest == 0.0
    assert RATINGS.ages().tolist() == [0.0, 0.0, 0.0]


def test_of_no_ratings_none_is_the_newest():
    nothing = replace(RATINGS, timestamps=np.arange(3)).where(np.zeros(3, np.bool_))
    assert nothing.newest == 0.0
    assert nothing.ages().shape == (0,)
