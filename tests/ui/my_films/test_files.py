"""What is written and what is read back."""

import csv
import io
import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from recommender.errors import RatingsError
from recommender.films import Film, Films
from recommender.store import FilmState, Mark
from ui.my_films.files import everything_json, ratings_csv
from ui.my_films.own_files import read_own
from ui.my_films.reading import LeftOut, Reading, Why

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
FILMS = Films(
    [
        Film(film_id=1, title="Amélie", year=2001, imdb_id="tt0211915"),
        Film(film_id=2, title="=HYPERLINK(1)", year=1999),
        Film(film_id=3, title='Comma, "quote"\nand line'),
    ]
)
STATES = [
    FilmState(1, 4.5, NOON),
    FilmState(2, 3.0, NOON + timedelta(hours=1), {Mark.WATCHLIST: NOON}),
    FilmState(3, marks={Mark.HIDDEN: NOON, Mark.UNSEEN: NOON}),
]


def rows(data):
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))


def read(data, name="file"):
    if isinstance(data, str):
        data = data.encode()
    return read_own(data, name, FILMS, NOON)


def test_the_csv_has_the_ratings_newest_first_and_a_mark_that_excel_needs():
    data = ratings_csv(STATES, FILMS)
    assert data.startswith(b"\xef\xbb\xbf")
    assert rows(data) == [
        ["film_id", "imdb_id", "title", "year", "rating", "rated_at"],
        ["2", "", "'=HYPERLINK(1)", "1999", "3.0", "2026-03-01T13:00:00.000000+00:00"],
        ["1", "tt0211915", "Amélie", "2001", "4.5", "2026-03-01T12:00:00.000000+00:00"],
    ]


def test_no_title_can_be_taken_for_a_formula():
    for start in "=+-@\t\r":
        films = Films([Film.model_construct(film_id=1, title=f"{start}1+1", imdb_id=None, year=1)])
        title = rows(ratings_csv([STATES[0]], films))[1][2]
        assert title.startswith("'")


def test_a_film_outside_the_catalogue_is_written_with_its_stars():
    assert rows(ratings_csv([FilmState(9, 2.0, NOON)], FILMS))[1][:5] == ["9", "", "", "", "2.0"]


def test_the_json_holds_everything_and_is_read_back_as_it_was():
    data = everything_json(STATES, ("Drama",), "en", FILMS, NOON)
    content = json.loads(data)
    assert content["language"] == "en"
    assert content["films"][0]["title"] == "Amélie"
    assert read(data) == Reading(tuple(STATES), ("Drama",))


def test_the_csv_is_read_back_with_its_times():
    only_stars = FilmState(2, 3.0, NOON + timedelta(hours=1))
    assert read(ratings_csv(STATES, FILMS)) == Reading((only_stars, STATES[0]))


@given(
    some.dictionaries(
        some.sampled_from([1, 2, 3]),
        some.tuples(
            some.sampled_from([0.5, 3.5, 5.0]),
            some.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=some.just(UTC)),
        ),
    )
)
def test_all_ratings_come_back_from_both_files(ratings):
    states = {film_id: FilmState(film_id, *rated) for film_id, rated in ratings.items()}
    for data in (
        ratings_csv(states.values(), FILMS),
        everything_json(states.values(), (), "en", FILMS),
    ):
        assert {state.film_id: state for state in read(data).states} == states


def test_what_a_spreadsheet_makes_of_the_csv_is_still_read():
    assert read("film_id;title;rating;rated_at\n1;Amélie;4,5;2026-03-01 12:00\n2;;3\n") == Reading(
        (FilmState(1, 4.5, NOON), FilmState(2, 3.0, NOON))
    )


def test_rows_that_cannot_be_used_are_left_out_and_named():
    reading = read(
        "film_id,title,year,rating\n1,Amélie,2001,9\n77,Elsewhere,1950,4\nx,Odd,,4\n2,Two,,\n3,,,5\n"
    )
    assert reading.left_out == (
        LeftOut("Amélie (2001)", Why.UNREADABLE),
        LeftOut("Elsewhere (1950)", Why.UNKNOWN_FILM),
        LeftOut("Odd", Why.UNREADABLE),
        LeftOut("Two", Why.EMPTY),
    )
    assert [state.film_id for state in reading.states] == [3]


def test_odd_entries_of_a_json_file_are_left_out_and_named():
    films = [7, None, {"film_id": 1, "rated_at": "yesterday", "rating": 3}, {"rating": 3}]
    reading = read(json.dumps({"format": "movies.life", "genres": ["Drama", 3], "films": films}))
    assert [left.what for left in reading.left_out] == ["7", "None", "1", "?"]
    assert reading.genres == ("Drama",)


@pytest.mark.parametrize(
    "text",
    ["Date,Name,Year,Letterboxd URI,Rating\n", '{"format": "another"}', "just a sentence"],
    ids=["Letterboxd", "another JSON", "a text"],
)
def test_files_of_another_kind_are_left_to_others(text):
    assert read(text) is None


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b'{"format": "movies.life", ', "mine.json is damaged"),
        (b'{"format": "movies.life", "genres": []}', "mine.json is damaged: .* no list of films"),
        (b"[" * 100_000, None),
        (b"{" + b'"a":{' * 100_000, "mine.json is damaged"),
        (b"", "mine.json is empty"),
        (b"<html>", "mine.json is a web page"),
        (b'film_id,rating\n1,"4', "mine.json, line 2"),
    ],
    ids=["cut off", "a part is missing", "brackets", "deep", "empty", "a web page", "open quote"],
)
def test_damaged_files_are_refused_with_the_reason(data, message):
    if message is None:
        assert read(data, "mine.json") is None
        return
    with pytest.raises(RatingsError, match=message):
        read(data, "mine.json")
