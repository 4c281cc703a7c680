from dataclasses import replace

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from recommender.interactions import YEAR
from recommender.models.pace import PRIOR, Pace
from tests.recommender.models.data import interactions

NEWEST = 50 * YEAR
OLD, CAME_LATE, FADED, DISLIKED, UNRATED = range(5)
RATED = st.tuples(st.integers(0, 3), st.sampled_from([1.0, 4.0, 5.0]), st.floats(0, 60))
"Film, stars, age in years."


def timed(*ratings: tuple[int, float, float]):
    """Ratings of one user each: film, stars, age in years."""
    stars = [(user, film, stars) for user, (film, stars, _) in enumerate(ratings)]
    times = np.array([NEWEST - age * YEAR for *_, age in ratings]).astype(np.int64)
    return replace(interactions(*stars, film_ids=range(5)), timestamps=times)


def test_a_like_of_a_year_ago_counts_a_quarter_of_todays():
    # Both films are there from the first rating on, so that only the likes differ.
    ratings = timed((OLD, 1.0, 9), (FADED, 1.0, 9), (OLD, 5.0, 0), (FADED, 5.0, 1))
    likes = np.expm1(Pace.learn(ratings).scores)
    assert likes[FADED] == pytest.approx(likes[OLD] / 4, rel=1e-4)


def test_a_film_that_came_late_is_measured_by_the_time_it_was_there():
    many_years = [(OLD, 5.0, 1.0)] * 8
    ratings = timed(*many_years, (OLD, 5.0, 0), (CAME_LATE, 5.0, 0))
    likes = np.expm1(Pace.learn(ratings).scores)
    # Eight quarters before it came, two whole ones since: it was there for half of the weight.
    assert likes[CAME_LATE] == pytest.approx((1 + PRIOR) / (2 / 4 + PRIOR), rel=1e-4)
    assert likes[OLD] == pytest.approx(3.0, rel=1e-4)


def test_one_like_of_yesterday_does_not_outweigh_many():
    ratings = timed(*[(OLD, 5.0, 0.1)] * 20, (CAME_LATE, 5.0, 0))
    assert Pace.learn(ratings).scores.argmax() == OLD


def test_films_that_nobody_liked_or_rated_have_no_pace():
    scores = Pace.learn(timed((OLD, 5.0, 1), (DISLIKED, 2.0, 0))).scores
    assert scores[DISLIKED] == scores[UNRATED] == 0.0


# A single rating from before 1970.
@example([(OLD, 4.0, 51.0)])
@given(st.lists(RATED, min_size=1))
def test_pace_is_never_less_than_the_likes_nor_beyond_what_the_prior_allows(ratings):
    learned = timed(*ratings)
    likes = np.zeros(5)
    newest = learned.timestamps.max()
    for film, stars, when in zip(learned.films, learned.stars, learned.timestamps, strict=True):
        likes[film] += (stars >= 4.0) * (1.0 + (newest - when) / YEAR) ** -2
    found = np.expm1(Pace.learn(learned).scores)
    assert (found >= likes * (1 - 1e-5) - 1e-6).all()
    assert (found <= likes * (1 + PRIOR) / PRIOR * (1 + 1e-5) + 1e-6).all()


def test_plain_arrays_bring_it_back():
    pace = Pace.learn(timed((OLD, 5.0, 1), (FADED, 4.0, 0)))
    again = Pace.from_arrays(pace.to_arrays())
    np.testing.assert_array_equal(again.scores, pace.scores)
    assert again.newest == pace.newest == NEWEST


def test_without_times_it_cannot_be_told():
    with pytest.raises(ValueError, match="interactions must have timestamps"):
        Pace.learn(interactions((0, 0, 5.0)))
