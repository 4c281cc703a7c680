import pytest

from recommender.films import Film
from recommender.titles import ParsedTitle, TitleIndex, parse_title, title_key


@pytest.mark.parametrize(
    ("text", "parsed"),
    [
        ("Toy Story (1995)", ParsedTitle("Toy Story", 1995)),
        ("Matrix, The (1999)", ParsedTitle("The Matrix", 1999)),
        ("Avventura, L' (1960)", ParsedTitle("L'Avventura", 1960)),
        ("Seven (a.k.a. Se7en) (1995)", ParsedTitle("Seven", 1995, ("Se7en",))),
        (
            "City of Lost Children, The (Cité des enfants perdus, La) (1995)",
            ParsedTitle("The City of Lost Children", 1995, ("La Cité des enfants perdus",)),
        ),
        ("Death Note (2006–2007)", ParsedTitle("Death Note", 2006)),
        ("Babylon 5", ParsedTitle("Babylon 5")),
        ("(500) Days of Summer (2009)", ParsedTitle("(500) Days of Summer", 2009)),
        ("1984 (1984)", ParsedTitle("1984", 1984)),
        ("2001", ParsedTitle("2001")),
        ("", ParsedTitle("")),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_title_is_taken_apart_as_movielens_writes_it(text: str, parsed: ParsedTitle) -> None:
    assert parse_title(text) == parsed


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Matrix", "matrix"),
        ("Amélie", "AMELIE"),
        ("Beauty & the Beast", "Beauty and the Beast"),
        ("Monty Python's Life of Brian", "Monty Pythons Life of Brian"),
        ("Rocky II", "Rocky 2"),
    ],
)
def test_two_spellings_of_a_title_have_one_key(one: str, other: str) -> None:
    assert title_key(one) == title_key(other)


FILMS = [
    Film(film_id=1, title="Cinderella", year=1950),
    Film(film_id=2, title="Cinderella", year=2015),
    Film(film_id=3, title="Les Diaboliques", year=1955, alternative_titles=("Diabolique",)),
    Film(film_id=4, title="Diabolique", year=1996),
    Film(film_id=5, title="Crash", year=2004),
    Film(film_id=6, title="The Crash", year=2006),
    Film(film_id=7, title="Star Wars: Episode V - The Empire Strikes Back", year=1980),
    Film(film_id=8, title="The Matrix", year=1999, title_zh="黑客帝国"),
]


@pytest.mark.parametrize(
    ("title", "year", "film_ids"),
    [
        ("Cinderella", 2015, [2]),
        ("Cinderella", 1951, [1]),
        ("Cinderella", 1990, []),
        ("Cinderella", None, [1, 2]),
        ("Diabolique", 1955, [3]),
        ("Diabolique", 1996, [4]),
        ("Crash", 2005, [5, 6]),
        ("Crash", 2004, [5]),
        ("The Empire Strikes Back", 1980, [7]),
        ("The Empire Strikes Back", 1981, []),
        ("黑客帝国", 1999, [8]),
        ("No Such Film", 1999, []),
        ("!?", 1999, []),
    ],
    ids=[
        "the year decides between two",
        "one year off",
        "far off",
        "no year leaves both",
        "an alternative title",
        "the same as a title",
        "two films equally near are ambiguous",
        "the exact year goes before its neighbours",
        "a part of a title in the same year",
        "a part of a title in another year",
        "a Chinese title",
        "unknown",
        "no letters",
    ],
)
def test_which_films_a_title_may_mean(title: str, year: int | None, film_ids: list[int]) -> None:
    found = TitleIndex(FILMS).candidates(ParsedTitle(title, year))
    assert [film.film_id for film in found] == film_ids
