import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.errors import RatingsError
from recommender.films import Film, Films
from recommender.imports import Import, SkipReason, read_export, read_export_file

FILMS = Films(
    [
        Film(film_id=1, title="Toy Story", year=1995, imdb_id="tt0114709", tmdb_id=862),
        Film(film_id=1214, title="Alien", year=1979, imdb_id="tt0078748"),
        Film(film_id=4973, title="Amélie", year=2001, imdb_id="tt0211915",
             alternative_titles=("Le fabuleux destin d'Amélie Poulain",)),
        Film(film_id=31, title="Crash", year=2004, imdb_id="tt0375679"),
        Film(film_id=32, title="The Crash", year=2006),
        Film(film_id=296, title="Pulp Fiction", year=1994, imdb_id="tt0110912"),
    ]
)  # fmt: skip

LETTERBOXD = "Date,Name,Year,Letterboxd URI,Rating\n"
IMDB = (
    "Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),"
    "Year,Genres,Num Votes,Release Date,Directors\n"
)
MOVIELENS = "movie_id,imdb_id,tmdb_id,rating,average_rating,title\r\n"


def read(text: str, name: str = "ratings.csv") -> Import:
    return read_export(text.encode(), name, FILMS)


def zipped(**files: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in files.items():
            archive.writestr(name.replace("__", "/") + ".csv", text)
    return buffer.getvalue()


class TestLetterboxd:
    def test_stars_are_read_and_films_found_by_title_and_year(self) -> None:
        found = read(
            LETTERBOXD + "2024-01-02,Alien,1979,https://boxd.it/1,4.5\n"
            "2024-01-01,Amelie,2001,https://boxd.it/2,5\n"
        )
        assert found.ratings == {4973: 5.0, 1214: 4.5}
        assert list(found.ratings) == [4973, 1214]

    def test_watched_and_watchlist_differ_by_the_name_of_the_file_alone(self) -> None:
        rows = "Date,Name,Year,Letterboxd URI\n2024-01-02,Alien,1979,https://boxd.it/1\n"
        assert read(rows, "watched.csv").watched == {1214}
        assert read(rows, "watchlist.csv").watchlist == {1214}

    def test_a_film_rated_twice_in_the_diary_has_the_newest_stars(self) -> None:
        header = "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n"
        found = read(
            header + "2024-03-01,Alien,1979,x,5,Yes,,2024-03-01\n"
            '2023-01-01,Alien,1979,x,3,,"space, fear",2023-01-01\n'
            "2023-01-01,Toy Story,1995,x,,,,2023-01-01\n",
            "diary.csv",
        )
        assert found.ratings == {1214: 5.0}
        assert found.watched == {1}

    def test_a_review_may_run_over_several_lines(self) -> None:
        header = "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date\n"
        found = read(
            header + '2024-03-01,Alien,1979,x,5,,"Slow.\n\nThen ""fast"".",,2024-03-01\n'
            "2024-03-02,Nothing Known,1979,x,4,,,,2024-03-02\n",
            "reviews.csv",
        )
        assert found.ratings == {1214: 5.0}
        assert [row.line for row in found.unmatched] == [5]

    def test_a_list_is_found_behind_its_preamble_and_says_nothing_of_stars(self) -> None:
        found = read(
            "Letterboxd list export v7\nDate,Name,Tags,URL,Description\n2024-01-01,Mine,,x,\n\n"
            "Position,Name,Year,URL,Description\n1,Alien,1979,x,\n",
            "mine.csv",
        )
        assert [skipped.reason for skipped in found.skipped] == [SkipReason.NO_RATING]

    def test_of_a_zip_the_files_at_its_root_are_read(self) -> None:
        data = zipped(
            ratings=LETTERBOXD + "2024-01-02,Alien,1979,x,4.5\n",
            watched="Date,Name,Year,Letterboxd URI\n2024-01-02,Alien,1979,x\n"
            "2024-01-02,Toy Story,1995,x\n",
            watchlist="Date,Name,Year,Letterboxd URI\n2024-01-02,Pulp Fiction,1994,x\n"
            "2024-01-02,Toy Story,1995,x\n",
            diary="Date,Name,Year,Letterboxd URI,Rating\n2020-01-01,Alien,1979,x,1\n",
            deleted__ratings=LETTERBOXD + "2024-01-02,Crash,2004,x,1\n",
        )
        found = read_export(data, "letterboxd-me.zip", FILMS)
        profile = found.profile()
        assert dict(profile.ratings) == {1214: 4.5}
        assert profile.hidden == {1}
        assert profile.watchlist == {296}


class TestImdb:
    ROW = "tt0078748,9,2024-01-02,Alien,Alien,https://x,{kind},8.5,117,1979,Horror,9,1979-05-25,R\n"

    @pytest.mark.parametrize(
        "kind", ["movie", "Movie", "TV Movie", "tvMovie", "Short", "video", ""]
    )
    def test_ten_stars_become_five(self, kind: str) -> None:
        assert read(IMDB + self.ROW.format(kind=kind)).ratings == {1214: 4.5}

    @pytest.mark.parametrize("kind", ["tvSeries", "TV Series", "tvEpisode", "Video Game"])
    def test_what_is_no_film_is_skipped(self, kind: str) -> None:
        found = read(IMDB + self.ROW.format(kind=kind))
        assert [skipped.reason for skipped in found.skipped] == [SkipReason.NO_FILM]

    def test_a_legacy_file_calls_its_columns_otherwise(self) -> None:
        header = "position,const,created,modified,description,Title,Title type,You rated,Year\n"
        found = read(header + "1,tt0078748,x,x,,Alien,Feature Film,8,1979\n")
        assert found.ratings == {1214: 4.0}

    def test_without_a_rating_it_is_a_watchlist(self) -> None:
        row = self.ROW.format(kind="movie").replace(",9,2024-01-02,", ",,,")
        assert read(IMDB + row, "watchlist.csv").watchlist == {1214}

    def test_an_id_of_eight_digits_is_no_shorter_one(self) -> None:
        row = "tt10078748,9,2024-01-02,Alien,Alien,x,movie,8,100,1979,Horror,9,1979-05-25,R\n"
        found = read(IMDB + row)
        assert found.ratings == {}
        assert [row.imdb_id for row in found.unmatched] == ["tt10078748"]

    def test_the_original_title_finds_what_the_title_does_not(self) -> None:
        row = (
            "tt9999999,9,2024-01-02,Toy Store,Toy Story,x,movie,8,100,1995,Horror,9,1995-05-25,R\n"
        )
        catalogue = Films([Film(film_id=5, title="Toy Story", year=1995)])
        assert read_export((IMDB + row).encode(), "ratings.csv", catalogue).ratings == {5: 4.5}


class TestMovielens:
    def test_films_are_known_by_their_number_and_the_average_is_not_ours(self) -> None:
        found = read(MOVIELENS + "1,0114709,862,4.5,3.9,Toy Story (1995)\r\n")
        assert found.ratings == {1: 4.5}

    def test_an_unknown_number_is_found_by_the_other_ids(self) -> None:
        found = read(
            MOVIELENS + "999001,78748,,4,3.9,Something (1979)\r\n"
            "999002,,862,3,3.9,Something Else (1995)\r\n"
        )
        assert found.ratings == {1214: 4.0, 1: 3.0}

    def test_then_by_title_and_year(self) -> None:
        found = read(MOVIELENS + '999001,,,4,3.9,"Crash, The (2006)"\r\n')
        assert found.ratings == {32: 4.0}


def test_a_title_with_a_typing_error_is_found_in_its_year() -> None:
    assert read(LETTERBOXD + "2024-01-01,Pulp Ficton,1994,x,4\n").ratings == {296: 4.0}
    assert read(LETTERBOXD + "2024-01-01,Pulp Ficton,1984,x,4\n").ratings == {}


def test_what_may_be_two_films_is_left_to_its_owner() -> None:
    found = read(LETTERBOXD + "2024-01-01,Crash,2005,x,4\n")
    assert found.ratings == {}
    assert [several.film_ids for several in found.ambiguous] == [(31, 32)]


def test_stars_off_the_scale_and_rows_without_title_or_stars_are_skipped() -> None:
    found = read(
        LETTERBOXD + "2024-01-01,Alien,1979,x,6\n2024-01-01,Alien,1979,x,good\n"
        "2024-01-01,,1979,x,4\n2024-01-01,Alien,1979,x,\n2024-01-01,Alien,1979,x,nan\n"
    )
    assert [skipped.reason for skipped in found.skipped] == [
        SkipReason.BAD_RATING,
        SkipReason.BAD_RATING,
        SkipReason.NO_TITLE,
        SkipReason.NO_RATING,
        SkipReason.BAD_RATING,
    ]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "ratings.csv is empty"),
        (b"<html><body>Sign in</body></html>", "ratings.csv is a web page"),
        (b"userId,movieId,rating\n1,1,4\n", "is no export of MovieLens.org, IMDb, Letterboxd"),
        (b"PK\x03\x04 broken", "is a damaged ZIP archive"),
        (zipped(profile="Name\nMe\n"), "holds none of ratings.csv, watched.csv"),
    ],
    ids=["empty", "a web page", "a rating table", "a damaged ZIP", "another ZIP"],
)
def test_what_is_no_export_is_an_error(data: bytes, message: str) -> None:
    with pytest.raises(RatingsError, match=message):
        read_export(data, "ratings.csv", FILMS)


def test_a_file_is_read_by_its_path(tmp_path: Path) -> None:
    (tmp_path / "Watchlist.csv").write_text("Date,Name,Year,Letterboxd URI\n,Alien,1979,x\n")
    assert read_export_file(tmp_path / "Watchlist.csv", FILMS).watchlist == {1214}
    with pytest.raises(RatingsError, match=r"nothing\.csv cannot be read"):
        read_export_file(tmp_path / "nothing.csv", FILMS)


CELL = st.sampled_from(
    ["Alien", "Crash", "", "1979", "2005", "4", "9", "x", "tt0078748", "TV Series"]
)
ROWS = st.lists(st.lists(CELL, min_size=1, max_size=9).map(",".join), max_size=15)


@pytest.mark.parametrize("header", [LETTERBOXD, IMDB, MOVIELENS])
@given(rows=ROWS)
def test_every_row_is_matched_ambiguous_unmatched_or_skipped(header: str, rows: list[str]) -> None:
    found = read(header + "\n".join(rows) + "\n")
    assert found.n_rows == sum(1 for row in rows if row.replace(",", ""))
    assert all(0.5 <= stars <= 5 for stars in found.ratings.values())
    assert not found.profile().watchlist & found.ratings.keys()
