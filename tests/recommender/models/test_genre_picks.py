import numpy as np
import pytest
import scipy.sparse as sp
from hypothesis import example, given
from hypothesis import strategies as st

from recommender.errors import DataError
from recommender.features import FilmFeatures
from recommender.interactions import Interactions
from recommender.models.genre_picks import ANY_PICKED, FLOOR, GenrePicks
from recommender.recommendation import TraitKind
from tests.recommender.models.data import interactions

NONE = np.empty(0, np.int64)
N_FILMS = 8
"Films 0 to 2 are Even, 3 to 5 Odd, 6 is Even and nobody rated it, 7 Odd and loved by Even fans."


def features() -> FilmFeatures:
    even = np.array([1, 1, 1, 0, 0, 0, 1, 0], np.float32)
    genres = sp.csr_matrix(np.stack([even, 1 - even], axis=1))
    return FilmFeatures({TraitKind.GENRE: genres}, {TraitKind.GENRE: ("Even", "Odd")})


def ratings() -> Interactions:
    even_fans = [(user, film, 5.0) for user in range(20) for film in (0, 1, 2, 7)]
    odd_fans = [(user, film, 5.0) for user in range(20, 40) for film in (3, 4, 5)]
    return interactions(*even_fans, *odd_fans, film_ids=tuple(range(N_FILMS)))


@pytest.fixture(scope="module")
def picks() -> GenrePicks:
    return GenrePicks().fit(ratings(), features(), seed=0)


def test_who_picks_a_genre_gets_what_its_fans_like_also_of_other_genres(picks: GenrePicks):
    even = picks.log_lift(["Even"])
    assert even[[0, 1, 2, 7]].min() > 0 > even[[3, 4, 5]].max()


def test_a_film_that_nobody_rated_gains_by_having_a_picked_genre(picks: GenrePicks):
    assert picks.log_lift(["Even"])[6] == pytest.approx(ANY_PICKED, abs=1e-6)
    assert picks.log_lift(["Odd"])[6] == pytest.approx(0.0, abs=1e-6)
    both = picks.log_lift(["Even", "Odd"])[6]
    assert both == pytest.approx(ANY_PICKED, abs=1e-6), "having one of several is enough"


def test_without_a_known_genre_the_chance_is_that_of_everybody(picks: GenrePicks):
    everybody = np.log(np.array([0.5] * 6 + [0.0, 0.5]) + FLOOR)
    np.testing.assert_allclose(picks.log_chance([]), everybody, rtol=1e-5)
    assert not picks.log_lift(["Opera"]).any()


def test_effects_reach_films_through_their_neighbours():
    neighbours = np.zeros((N_FILMS, N_FILMS), np.float32)
    neighbours[0, 1] = neighbours[1, 0] = neighbours[1, 6] = 1.0
    alone = GenrePicks().fit(ratings(), features(), seed=0).log_lift(["Even"])[6]
    joined = GenrePicks(neighbours).fit(ratings(), features(), seed=0).log_lift(["Even"])[6]
    assert joined > alone


@given(
    scores=st.lists(st.floats(-5, 5, width=32), min_size=24, max_size=24),
    fewest=st.integers(0, 10),
    rated=st.sets(st.integers(0, 23), max_size=4),
)
@example(scores=[0.0] * 24, fewest=10, rated={0, 2, 4})
def test_as_many_of_ten_as_asked_have_a_picked_genre_and_each_group_keeps_its_order(
    scores: list[float], fewest: int, rated: set[int]
):
    having = np.arange(24) % 2 == 0
    model = GenrePicks()
    model.genres, model.having = ("Even",), having[None, :]
    before = np.array(scores, np.float32)
    films = np.array(sorted(rated), np.int64)
    after = model.favour(before, ["Even"], fewest, films)
    listable = np.setdiff1d(np.arange(24), films)
    first_ten = listable[np.argsort(-after[listable], kind="stable")][:10]
    assert having[first_ten].sum() >= min(fewest, having[listable].sum())
    np.testing.assert_array_equal(after[~having], before[~having])
    rises = after[having] - before[having]
    assert np.ptp(rises) < 1e-4
    assert rises.min() >= 0


def test_nothing_rises_where_enough_films_have_a_picked_genre(picks: GenrePicks):
    scores = np.arange(N_FILMS, 0, -1).astype(np.float32)
    np.testing.assert_array_equal(picks.favour(scores, ["Even"], 3, NONE), scores)


def test_the_same_seed_gives_the_same_chances(picks: GenrePicks):
    again = GenrePicks().fit(ratings(), features(), seed=0)
    np.testing.assert_array_equal(again.log_chance(["Odd"]), picks.log_chance(["Odd"]))


def test_plain_arrays_bring_back_the_same_chances(picks: GenrePicks):
    again = GenrePicks.from_arrays(picks.to_arrays())
    np.testing.assert_allclose(again.log_chance(["Odd"]), picks.log_chance(["Odd"]), atol=5e-3)
    assert all(array.dtype != object for array in picks.to_arrays().values())


def test_features_without_genres_are_refused():
    nothing = FilmFeatures({}, {})
    with pytest.raises(DataError, match="the film features hold no genres"):
        GenrePicks().fit(ratings(), nothing)
