"""Exports of other sites, as states of films that can be merged."""

import io
import zipfile
from datetime import UTC, datetime, timedelta

import pytest

from recommender.errors import RatingsError
from recommender.films import Film, Films
from recommender.store import FilmState, Mark
from ui.my_films.bring import read_file
from ui.my_films.reading import LeftOut, Why

FILMS = Films(
    [
        Film(film_id=1, title="Alien", year=1979, imdb_id="tt0078748"),
        Film(film_id=2, title="Heat", year=1995),
        Film(film_id=3, title="Crash", year=1996),
        Film(film_id=4, title="Crash", year=1996, genres=("Drama",)),
        Film(film_id=5, title="Her", year=2013),
    ]
)
RATINGS = """Date,Name,Year,Letterboxd URI,Rating
2021-03-04,Heat,1995,https://boxd.it/1,4
2021-03-04,Alien,1979,https://boxd.it/2,4.5
2020-01-01,Crash,1996,https://boxd.it/3,2
2020-01-01,Nowhere Film,1950,https://boxd.it/4,3
2020-01-01,Her,2013,https://boxd.it/5,9
"""
DAY = datetime(2021, 3, 4, tzinfo=UTC)


def letterboxd(**files):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in files.items():
            archive.writestr(f"{name}.csv", content)
    return buffer.getvalue()


def test_stars_keep_the_day_and_the_order_of_the_export():
    reading = read_file(RATINGS.encode(), "ratings.csv", FILMS)
    assert reading.states == (
        FilmState(2, 4.0, DAY),
        FilmState(1, 4.5, DAY + timedelta(microseconds=1)),
    )


def test_rows_that_cannot_be_used_are_named_with_the_reason():
    assert read_file(RATINGS.encode(), "ratings.csv", FILMS).left_out == (
        LeftOut("Nowhere Film (1950)", Why.UNKNOWN_FILM),
        LeftOut("Her", Why.BAD_RATING),
    )


def test_a_row_that_may_mean_two_films_is_asked_about():
    (question,) = read_file(RATINGS.encode(), "ratings.csv", FILMS).questions
    assert (question.what, question.film_ids) == ("Crash (1996)", (3, 4))
    assert question.answer(4) == FilmState(4, 2.0, datetime(2020, 1, 1, tzinfo=UTC))


def test_the_whole_zip_gives_stars_films_seen_and_the_watchlist():
    seen = "Date,Name,Year,Letterboxd URI\n2021-03-04,Heat,1995,u\n2021-03-05,Alien,1979,u\n"
    wanted = "Date,Name,Year,Letterboxd URI\n2021-03-04,Her,2013,u\n"
    only_heat = "\n".join(RATINGS.splitlines()[:2])
    data = letterboxd(ratings=only_heat, watched=seen, watchlist=wanted)
    heat, alien, her = read_file(data, "letterboxd.zip", FILMS).states
    assert heat == FilmState(2, 4.0, DAY)
    assert (alien.film_id, set(alien.marks)) == (1, {Mark.HIDDEN})
    assert (her.film_id, set(her.marks)) == (5, {Mark.WATCHLIST})


def test_stars_without_a_day_get_the_present():
    header = "movie_id,imdb_id,tmdb_id,rating,average_rating,title"
    csv = f"{header}\r\n1,0078748,348,4.5,4.0,Alien (1979)\r\n"
    (alien,) = read_file(csv.encode(), "movielens.csv", FILMS).states
    assert alien.stars == 4.5
    assert abs(alien.rated_at - datetime.now(UTC)) < timedelta(minutes=1)


def test_a_file_of_no_known_kind_is_refused():
    with pytest.raises(RatingsError, match="diary.csv is no export of"):
        read_file(b"dear,diary\n1,2\n", "diary.csv", FILMS)
