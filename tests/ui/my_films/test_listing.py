from datetime import UTC, datetime, timedelta

from recommender.films import Film, Films
from recommender.store import FilmState, Mark
from ui.my_films.listing import Order, View, in_view, matching, ordered

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
LATER = NOON + timedelta(hours=1)

FILMS = Films(
    [
        Film(film_id=1, title="The Matrix", year=1999, title_zh="黑客帝国"),
        Film(film_id=2, title="Amélie", year=2001, alternative_titles=("Le Fabuleux Destin",)),
        Film(film_id=3, title="Alien", year=1979),
    ]
)
STATES = [
    FilmState(1, 4.0, NOON),
    FilmState(2, 5.0, LATER, {Mark.WATCHLIST: NOON}),
    FilmState(3, marks={Mark.WATCHLIST: LATER}),
    FilmState(4, marks={Mark.HIDDEN: NOON}),
    FilmState(5, marks={Mark.UNSEEN: NOON}),
    FilmState(6, 4.0, NOON),
]


def ids(states):
    return [state.film_id for state in states]


def test_each_view_has_its_films_newest_first_and_equal_times_by_film_id():
    assert ids(in_view(STATES, View.RATINGS)) == [2, 1, 6]
    assert ids(in_view(STATES, View.WATCHLIST)) == [3, 2]
    assert ids(in_view(STATES, View.HIDDEN)) == [4]


def test_a_search_looks_into_every_title_without_case_accents_or_articles():
    for query, found in (
        ("matrix", [1]),
        ("the mat", [1]),
        ("黑客", [1]),
        ("AMELIE", [2]),
        ("fabuleux", [2]),
        ("", [1, 2, 3]),
        ("  ", [1, 2, 3]),
        ("nothing", []),
    ):
        assert ids(matching(STATES[:3], query, FILMS)) == found, query


def test_films_outside_the_catalogue_are_not_found():
    assert matching([FilmState(99, 4.0, NOON)], "", FILMS) == []


def test_sorting_by_title_passes_over_articles_and_sorting_by_stars_keeps_ties_newest_first():
    states = in_view(STATES, View.RATINGS)
    titles = {1: "The Matrix", 2: "Zulu", 6: "Alien"}
    stars = {1: 4.0, 2: 5.0, 6: 4.0}

    def sorted_by(order):
        return ids(ordered(states, order, title=titles.__getitem__, stars=stars.__getitem__))

    assert sorted_by(Order.NEWEST) == [2, 1, 6]
    assert sorted_by(Order.TITLE) == [6, 1, 2]
    assert sorted_by(Order.STARS) == [2, 1, 6]
