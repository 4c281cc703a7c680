import numpy as np
import pytest
import scipy.sparse as sp

from recommender.errors import DataError
from recommender.features import FilmFeatures
from recommender.interactions import Interactions
from recommender.models.genre_lift import OWN_GENRE, GenreLift
from recommender.recommendation import TraitKind
from tests.recommender.models.data import interactions

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
def lift() -> GenreLift:
    return GenreLift().fit(ratings(), features(), seed=0)


def test_who_picks_a_genre_gets_what_its_fans_like_also_of_other_genres(lift: GenreLift):
    even = lift.log_lift(["Even"])
    assert even[[0, 1, 2, 7]].min() > 0 > even[[3, 4, 5]].max()


def test_a_film_that_nobody_rated_gains_by_its_own_genre(lift: GenreLift):
    assert lift.log_lift(["Even"])[6] == pytest.approx(OWN_GENRE)
    assert lift.log_lift(["Odd"])[6] == pytest.approx(0.0)


def test_no_known_genre_changes_nothing(lift: GenreLift):
    assert not lift.log_lift([]).any()
    assert not lift.log_lift(["Opera"]).any()


def test_the_same_seed_gives_the_same_lift(lift: GenreLift):
    again = GenreLift().fit(ratings(), features(), seed=0)
    np.testing.assert_array_equal(again.log_lift(["Odd"]), lift.log_lift(["Odd"]))


def test_plain_arrays_bring_back_the_same_lift(lift: GenreLift):
    again = GenreLift.from_arrays(lift.to_arrays())
    np.testing.assert_allclose(again.log_lift(["Odd"]), lift.log_lift(["Odd"]), atol=5e-3)
    assert all(array.dtype != object for array in lift.to_arrays().values())


def test_features_without_genres_are_refused():
    nothing = FilmFeatures({}, {})
    with pytest.raises(DataError, match="the film features hold no genres"):
        GenreLift().fit(ratings(), nothing)
