from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from recommender.evaluation.splits import of_users
from recommender.interactions import YEAR, Interactions
from recommender.people import NOBODY, Person
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


def test_what_people_told_stays_with_their_ratings():
    frame = pd.DataFrame(
        [(8, 1, 5.0), (3, 1, 4.0), (5, 2, 3.0)], columns=["user_id", "film_id", "rating"]
    )
    users = pd.DataFrame(
        [(8, 60, "F", "writer"), (3, 17, "M", "student")],
        columns=["user_id", "age", "gender", "occupation"],
    )
    student, writer = Person(17, "M", "student"), Person(60, "F", "writer")
    told = Interactions.from_frame(frame, users=users)
    assert told.people == (student, NOBODY, writer)
    assert [history.person for history in told.histories()] == [student, NOBODY, writer]
    assert told.where(told.stars > 3).people == told.people
    assert of_users(told, np.array([2])).people == (writer,)


def test_where_nobody_told_anything_histories_are_of_nobody():
    assert RATINGS.people is None
    assert of_users(RATINGS, np.array([1])).people is None
    assert {history.person for history in RATINGS.histories()} == {NOBODY}
