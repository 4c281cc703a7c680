import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender import Profile
from recommender.errors import InvalidRating
from recommender.people import NOBODY, Person

stars = st.integers(1, 10).map(lambda halves: halves / 2)
film_ids = st.integers(1, 10**8)
profiles = st.builds(
    Profile,
    ratings=st.dictionaries(film_ids, stars, max_size=20),
    genres=st.lists(st.sampled_from(["Action", "Drama", "Sci-Fi"])).map(tuple),
    hidden=st.frozensets(film_ids),
    watchlist=st.frozensets(film_ids),
    average_rating=st.none() | stars,
    person=st.builds(
        Person,
        age=st.none() | st.integers(0, 120),
        gender=st.none() | st.sampled_from(["F", "M"]),
        occupation=st.none() | st.sampled_from(["student", "writer"]),
    ),
)


def test_everything_rated_hidden_or_listed_is_excluded():
    profile = Profile(ratings={1: 4.0}, hidden={2}, watchlist={3})
    assert profile.excluded == {1, 2, 3}


@pytest.mark.parametrize("bad", [math.nan, math.inf, 0.0, 5.5, -1, "many", None])
def test_stars_off_the_scale_are_refused(bad):
    with pytest.raises(InvalidRating, match="stars of film 7 must be"):
        Profile(ratings={7: bad})


def test_the_smallest_profile_there_is():
    profile = Profile.from_dict({"average_rating": 4.0, "favorite_genre": "Action"})
    assert profile.average_rating == 4.0
    assert profile.genres == ("Action",)
    assert not profile.is_empty


def test_age_gender_and_occupation_may_be_told_and_need_not_be():
    told = Profile.from_dict({"age": 30, "occupation": "artist"})
    assert told.person == Person(30, None, "artist")
    assert not told.is_empty
    assert Profile().person == NOBODY
    with pytest.raises(ValueError, match="age must not be negative"):
        Profile.from_dict({"age": -3})


def test_a_key_that_no_profile_has_is_refused_by_name():
    with pytest.raises(ValueError, match="a profile has no favourite_color"):
        Profile.from_dict({"favourite_color": "amber"})


def test_a_new_rating_counts_as_the_newest():
    profile = Profile(ratings={1: 3.0, 2: 4.0}).rated(1, 5.0)
    assert list(profile.ratings.items()) == [(2, 4.0), (1, 5.0)]


def test_a_profile_cannot_be_changed_from_outside():
    given_ratings = {1: 3.0}
    profile = Profile(ratings=given_ratings)
    given_ratings[1] = 5.0
    assert profile.ratings[1] == 3.0
    with pytest.raises(TypeError):
        profile.ratings[1] = 5.0


@given(profiles)
def test_plain_data_and_back_gives_an_equal_profile(profile):
    assert Profile.from_dict(profile.to_dict()) == profile
