import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender import Film, Films, Profile
from recommender.eligibility import Facets, eligible
from recommender.recommendation import Filters

FILMS = Films(
    [
        Film(film_id=1, title="A", year=1979, genres=("Horror", "Sci-Fi"), countries=("GB", "US")),
        Film(film_id=2, title="B", year=1994, genres=("Comedy",), languages=("fr",)),
        Film(film_id=3, title="C", year=2019, genres=("Comedy", "Horror"), moods=("scary",)),
        Film(film_id=4, title="D", genres=("Drama",), countries=("FR",)),
    ]
)
FACETS = Facets(FILMS, np.array([1, 2, 3, 4, 99]))


def passing(profile=None, **filters):
    mask = eligible(FACETS, profile or Profile(), Filters(**filters))
    return FACETS.film_ids[mask].tolist()


def test_a_film_outside_the_catalogue_is_never_shown():
    assert passing() == [1, 2, 3, 4]


def test_excluding_a_genre_excludes_every_film_that_carries_it():
    assert passing(without_genres={"Horror"}) == [2, 4]


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        ({"genres": ["Horror"]}, [1, 3]),
        ({"genres": "Horror"}, [1, 3]),
        ({"genres": ["Horror"], "without_genres": ["Comedy"]}, [1]),
        ({"years": (1979, 1994)}, [1, 2]),
        ({"countries": ["US", "FR"]}, [1, 4]),
        ({"languages": ["fr"]}, [2]),
        ({"moods": ["scary"]}, [3]),
        ({"moods": ["no such mood"]}, []),
    ],
    ids=str,
)
def test_each_filter_alone_and_together(filters, ids):
    assert passing(**filters) == ids


def test_years_must_run_forward():
    with pytest.raises(ValueError, match="from early to late"):
        Filters(years=(2000, 1990))


def test_the_dial_has_ends():
    with pytest.raises(ValueError, match="from 0 to 1"):
        Filters(surprise=1.1)


some = st.frozensets(st.sampled_from([1, 2, 3, 4, 99, 12345]))


@given(rated=some, hidden=some, watchlist=some)
def test_nothing_rated_hidden_or_listed_passes(rated, hidden, watchlist):
    profile = Profile(dict.fromkeys(rated, 4.0), hidden=hidden, watchlist=watchlist)
    assert not set(passing(profile)) & (rated | hidden | watchlist)
