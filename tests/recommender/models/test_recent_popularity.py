from dataclasses import replace

import numpy as np
import pytest

from recommender.interactions import YEAR
from recommender.models.popularity import Popularity
from recommender.models.recent_popularity import RecentPopularity
from tests.recommender.models.data import history, interactions

RATINGS = interactions(
    *[(user, 0, 5.0) for user in range(3)],
    *[(user, 1, 4.0) for user in range(2)],
    (3, 2, 2.0),
)
AGES = np.array([4, 4, 4, 0, 0, 0]) * YEAR


def timed() -> RecentPopularity:
    times = (20 * YEAR - AGES).astype(np.int64)
    return RecentPopularity(2.0).fit(replace(RATINGS, timestamps=times))


def test_two_likes_of_this_year_outweigh_three_of_four_years_ago():
    np.testing.assert_allclose(timed().discounted, [3 * np.exp(-2), 2, 0], rtol=1e-5)
    assert timed().score([history()])[0].argmax() == 1


def test_without_times_it_is_the_popularity_of_all_years():
    scores = RecentPopularity().fit(RATINGS).score([history(), history((0, 5.0))])
    np.testing.assert_allclose(scores, Popularity().fit(RATINGS).score([history()] * 2), rtol=1e-6)


def test_a_memory_of_no_time_is_refused():
    with pytest.raises(ValueError, match="memory must be positive, got 0"):
        RecentPopularity(0)
