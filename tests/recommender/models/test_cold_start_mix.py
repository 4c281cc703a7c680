from dataclasses import replace

import pytest

from recommender.features import film_features
from recommender.films import Film, Films
from recommender.models.base import Model
from recommender.models.cold_start_mix import ColdStartMix
from recommender.people import Person
from tests.recommender.models.data import checkerboard, history

EVEN_FAN, ODD_FAN = Person(20, "F", "student"), Person(60, "M", "retired")


@pytest.fixture(scope="module")
def mix() -> ColdStartMix:
    """Users of even rows love even films and are of one kind, the others of the other."""
    ratings = checkerboard()
    people = tuple(ODD_FAN if user % 2 else EVEN_FAN for user in range(ratings.n_users))
    films = Films(
        Film(film_id=1 + row, title=f"Film {row}", genres=("War" if row % 2 else "Comedy",))
        for row in range(ratings.n_films)
    )
    return ColdStartMix().fit(replace(ratings, people=people), film_features(films, films.ids))


def lead_of_odd(mix: ColdStartMix, *stars: tuple[int, float], person: Person) -> float:
    """How much more odd films are liked than even ones, on average."""
    scores = mix.score([replace(history(*stars), person=person)])[0]
    return float(scores[1::2].mean() - scores[::2].mean())


def test_it_follows_the_interface(mix: ColdStartMix):
    assert isinstance(mix, Model)
    assert mix.score([]).shape == (0, 20)


def test_before_the_first_star_it_is_known_by_who_somebody_is(mix: ColdStartMix):
    assert lead_of_odd(mix, person=ODD_FAN) > 0 > lead_of_odd(mix, person=EVEN_FAN)


def test_content_speaks_for_who_tells_nothing_and_gave_stars(mix: ColdStartMix):
    nobody = Person()
    assert lead_of_odd(mix, (1, 5.0), person=nobody) > 0 > lead_of_odd(mix, (0, 5.0), person=nobody)


def test_with_ten_stars_who_somebody_is_counts_half(mix: ColdStartMix):
    def worth(n: int) -> float:
        stars = [(film, 5.0) for film in range(n)]
        return lead_of_odd(mix, *stars, person=ODD_FAN) - lead_of_odd(mix, *stars, person=Person())

    assert worth(10) == pytest.approx(worth(0) / 2, rel=1e-4)
