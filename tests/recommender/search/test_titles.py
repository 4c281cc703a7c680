import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender.films import Film, Films
from recommender.search import Search, Why
from recommender.search.titles import TitleIndex


@pytest.fixture(scope="module")
def search() -> Search:
    return Search.load()


def first_title(search: Search, query: str) -> str:
    return search.films[search.titles(query)[0].film_id].title


@pytest.mark.parametrize(
    ("query", "title"),
    [
        pytest.param("the matrix", "The Matrix", id="as it stands"),
        pytest.param("matirx", "The Matrix", id="letters swapped, no article"),
        pytest.param("schindlers list", "Schindler's List", id="apostrophe missing"),
        pytest.param("amélie", "Amelie", id="accent where the catalogue has none"),
        pytest.param("leon", "Léon: The Professional", id="accent missing, subtitle missing"),
        pytest.param("spiderman", "Spider-Man", id="hyphen missing"),
        pytest.param("wall-e", "WALL·E", id="another sign between"),
        pytest.param("rocky 2", "Rocky II", id="digit for a Roman number"),
        pytest.param("7 samurai", "Seven Samurai", id="digit for a word"),
        pytest.param("la vita e bella", "Life Is Beautiful", id="original title"),
        pytest.param("empire strikes back", "Star Wars: Episode V - The Empire Strikes Back",
                     id="subtitle alone"),
        pytest.param("黑客帝国", "The Matrix", id="Chinese title"),
        pytest.param("肖申克", "The Shawshank Redemption", id="part of a Chinese title"),
        pytest.param("盗梦空间 2010", "Inception", id="Chinese title and year"),
        pytest.param("kubrick 1968", "2001: A Space Odyssey", id="director and year"),
        pytest.param("kubrik 1999", "Eyes Wide Shut", id="director with a typing error, year"),
        pytest.param("pacino de niro 1995", "Heat", id="two actors and year"),
        pytest.param("M", "M", id="one letter"),
        pytest.param("8 1/2", "8 1/2", id="a fraction"),
    ],
)  # fmt: skip
def test_the_film_that_is_meant_comes_first(search: Search, query: str, title: str) -> None:
    assert first_title(search, query) == title


@pytest.mark.parametrize(
    ("query", "why"),
    [("matirx", Why.TITLE), ("tarantino", Why.PERSON), ("1968", Why.YEAR), ("90s", Why.YEAR)],
)
def test_a_hit_says_what_answered(search: Search, query: str, why: Why) -> None:
    assert search.titles(query)[0].why is why


def test_a_year_off_by_one_still_finds_the_film_of_a_director() -> None:
    films = Films([Film(film_id=1, title="The Wait", year=1968, directors=("Ann Lee",))])

    assert [hit.film_id for hit in TitleIndex(films).search("lee 1969")] == [1]


def test_the_better_known_of_two_equal_films_comes_first() -> None:
    films = Films(Film(film_id=film_id, title="Crash", year=1996) for film_id in (1, 2))

    assert [hit.film_id for hit in TitleIndex(films).search("crash")] == [1, 2]
    assert [hit.film_id for hit in TitleIndex(films, {2: 90}).search("crash")] == [2, 1]


def test_fame_does_not_beat_the_better_fit() -> None:
    films = Films([Film(film_id=1, title="Heat"), Film(film_id=2, title="Heart of Dixie")])

    assert TitleIndex(films, {2: 10_000}).search("heat")[0].film_id == 1


@pytest.mark.parametrize(
    "query",
    ["", "   ", "!?…", "😀🎬", "שלום עולם", "مرحبا", "x" * 10_000, "'; DROP TABLE films; --",
     "<script>alert(1)</script>", "\x00\ud7ff\n", "％＿"],
)  # fmt: skip
def test_what_is_no_title_finds_nothing_and_breaks_nothing(search: Search, query: str) -> None:
    assert search.titles(query) == []


def test_a_title_with_markup_in_it_is_found_by_its_words() -> None:
    films = Films([Film(film_id=1, title="<script>alert('x')</script>")])

    assert TitleIndex(films).search("script alert")[0].film_id == 1


@settings(max_examples=40, deadline=None)
@given(query=st.text(max_size=60))
def test_any_text_gives_distinct_films_in_order_of_nothing_but_score_and_fame(
    search: Search, query: str
) -> None:
    hits = search.titles(query, 5)

    assert len({hit.film_id for hit in hits}) == len(hits) <= 5
    assert all(0 < hit.score <= 1 for hit in hits)
    assert hits == search.titles(query, 5)


def test_a_list_of_no_films_is_refused(search: Search) -> None:
    with pytest.raises(ValueError, match="n must be positive, got 0"):
        search.titles("heat", 0)


def test_an_empty_catalogue_finds_nothing() -> None:
    assert TitleIndex(Films([])).search("heat") == []
