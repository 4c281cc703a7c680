from dataclasses import replace

import numpy as np
import pytest

from recommender.interactions import YEAR
from recommender.models.of_late import PACE_WORTH, TASTE_WORTH, OfLate
from tests.recommender.models.data import history, interactions

NEWEST = 50 * YEAR
OLD, NEW, BOTH = 0, 1, 2
"Film rows: liked twenty years ago, liked last year, liked all the time."


@pytest.fixture
def late() -> OfLate:
    """Twenty users who came long ago and liked another film than the four who came last."""
    stars = [(user, OLD if user < 20 else NEW, 5.0) for user in range(24)]
    stars += [(user, BOTH, 5.0) for user in range(24)]
    ratings = interactions(*stars, film_ids=(0, 1, 2, 3))
    came = np.where(ratings.users < 20, NEWEST - 20 * YEAR, NEWEST)
    return OfLate.learn(replace(ratings, timestamps=came.astype(np.int64)))


@pytest.mark.parametrize(
    ("years", "share"), [(0, 1.0), (1, 0.75), (2, 0.5), (4, 0.0), (9, 0.0), (-1, 0.75), (-8, 0.0)]
)
def test_it_counts_less_each_day_after_the_last_rating(late: OfLate, years: int, share: float):
    assert late.share(NEWEST + years * YEAR) == pytest.approx(share)


def test_it_does_not_count_for_visitors_of_any_day(late: OfLate):
    assert late.share(None) == 0.0


@pytest.mark.parametrize("given", [history(), history((BOTH, 5.0))], ids=["newcomer", "known"])
def test_what_few_liked_last_year_goes_before_what_many_liked_long_ago(late: OfLate, given):
    scores = late.score(given)
    assert scores[NEW] > scores[OLD]


def test_the_score_is_of_pace_and_the_taste_of_late(late: OfLate):
    given = history((BOTH, 5.0))
    expected = np.zeros(4)
    for worth, signal in (
        (PACE_WORTH, late.pace.scores),
        (TASTE_WORTH, late.taste.score([given])[0]),
    ):
        expected += worth * (signal - signal.mean()) / signal.std()
    np.testing.assert_allclose(late.score(given), expected, rtol=1e-4, atol=1e-6)


def test_plain_arrays_bring_it_back(late: OfLate):
    again = OfLate.from_parts(late.to_parts())
    given = history((BOTH, 5.0))
    np.testing.assert_allclose(again.score(given), late.score(given), atol=0.05)
    assert again.share(NEWEST) == 1.0
