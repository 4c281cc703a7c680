import pytest

from recommender.films import Film, Films
from recommender.search import Search
from recommender.search.kinds import Kinds

KOREAN, FRENCH, AMERICAN = 0, 1, 2
FILMS = Films(
    [
        Film(film_id=1, title="One", genres=("Drama",), moods=("sad",), countries=("KR",)),
        Film(film_id=2, title="Two", genres=("Sci-Fi", "Romance"), countries=("FR",)),
        Film(film_id=3, title="Three", genres=("Animation", "IMAX"), countries=("US",)),
    ]
)
CHINESE = {"爱情": "Romance/lost love", "悲伤": "sad"}


@pytest.fixture
def kinds() -> Kinds:
    return Kinds(FILMS, CHINESE)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("slow sad Korean film", [2, 0, 0]),
        ("romances", [0, 1, 0]),
        ("french science fiction", [0, 2, 0]),
        ("sci-fi", [0, 1, 0]),
        ("cartoons for kids", [0, 0, 1]),
        ("法国爱情片", [0, 2, 0]),
        ("悲伤的韩国电影", [2, 0, 0]),
        ("a bank robbery", [0, 0, 0]),
        ("", [0, 0, 0]),
    ],
)
def test_each_kind_that_is_named_counts_for_the_films_of_it(
    kinds: Kinds, query: str, expected: list[int]
) -> None:
    assert kinds.scores(query).tolist() == expected


def test_that_a_film_is_american_is_no_news(kinds: Kinds) -> None:
    assert not kinds.scores("american imax film").any()


def test_what_one_name_may_mean_counts_once() -> None:
    film = Film(film_id=1, title="One", genres=("Romance",), moods=("romantic",))
    assert Kinds(Films([film]), {}).scores("romantic").tolist() == [1]


def test_among_films_that_fit_alike_those_of_the_kind_come_first() -> None:
    told = "A cellist waits for a letter."
    films = Films(
        [
            Film(film_id=1, title="One", logline=told, countries=("FR",)),
            Film(film_id=2, title="Two", logline=told, moods=("sad",)),
        ]
    )
    assert [hit.film_id for hit in Search(films).find("sad cellist")] == [2, 1]
    assert [hit.film_id for hit in Search(films).find("french cellist")] == [1, 2]
