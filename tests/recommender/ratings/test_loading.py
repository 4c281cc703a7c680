from pathlib import Path
from unittest.mock import ANY

import pandas as pd
import pytest

from recommender.errors import RatingsError
from recommender.films import Film, Films
from recommender.ratings import OWN_NUMBERS_FROM, load_ratings
from tests.conftest import RealRatings

CATALOGUE = Films(
    [
        Film(film_id=1, title="Toy Story", year=1995),
        Film(film_id=2571, title="The Matrix", year=1999),
        Film(film_id=260, title="Star Wars: Episode IV - A New Hope", year=1977),
    ]
)
U_ITEM = (
    "1|Matrix, The (1999)|01-Jan-1999||http://x|0|1|0|0|0|0|0|0|0|0|0|0|0|0|0|1|1|0|0\n"
    "2|Toy Story (1995)|01-Jan-1995||http://x|0|0|0|1|1|1|0|0|0|0|0|0|0|0|0|0|0|0|0\n"
    "3|Mis\u00e9rables, Les (1995)|01-Jan-1995||http://x|0|0|0|0|0|0|0|0|1|0|0|0|0|0|0|0|0|0|0\n"
    "4|Toy Story (1995)|01-Jan-1995||http://x|0|0|0|1|1|1|0|0|0|0|0|0|0|0|0|0|0|0|0\n"
)
U_DATA = "1\t1\t5\t100\n1\t2\t4\t101\n2\t3\t3\t102\n2\t2\t1\t103\n2\t4\t2\t104\n"


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / name.replace("__", ".")).write_text(text, encoding="utf-8")
    return folder


def rows(frame: pd.DataFrame) -> list[tuple[float, ...]]:
    return list(frame.itertuples(index=False, name=None))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("ratings.csv", "userId,movieId,rating,timestamp\n7,1,4.5,100\n7,2571,3,99\n"),
        ("ratings.csv", "timestamp,rating,movieId,userId\n100,4.5,1,7\n99,3,2571,7\n"),
        (
            "ratings.csv",
            '"userId","movieId","rating","timestamp"\n"7","1","4.5","100"\n7,2571,3,99',
        ),
        ("ratings.csv", "userId;movieId;rating;timestamp\n7;1;4.5;100\n7;2571;3;99\n"),
        ("ratings.csv", "\ufeffuserId,movieId,rating,timestamp\r\n7,1,4.5,100\r\n7,2571,3,99\r\n"),
        ("ratings.csv", "userId,movieId,rating,timestamp\r7,1,4.5,100\r7,2571,3,99\r"),
        ("ratings.csv", "\nuserId,movieId,rating,timestamp\n\n7,1,4.5,100\n\n7,2571,3,99\n\n"),
        ("ratings.dat", "7::1::4.5::100\n7::2571::3::99\n"),
        (
            "toy.inter",
            "user_id:token\titem_id:token\trating:float\ttimestamp:float\n"
            "7\t1\t4.5\t100.0\n7\t2571\t3\t99\n",
        ),
    ],
    ids=[
        "ratings.csv of MovieLens",
        "columns in another order",
        "every cell in quotes",
        "semicolons",
        "a BOM and Windows line ends",
        "line ends of old Macs",
        "blank lines everywhere",
        "ratings.dat",
        "a RecBole .inter file",
    ],
)
def test_every_format_gives_the_same_table(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_bytes(text.encode())
    for path in (tmp_path, tmp_path / name):
        frame = load_ratings(path, CATALOGUE).frame
        assert list(frame.columns) == ["user_id", "film_id", "rating", "timestamp"]
        assert rows(frame) == [(7, 1, 4.5, 100), (7, 2571, 3.0, 99)]
        assert [str(kind) for kind in frame.dtypes] == ["int64", "int64", "float64", "int64"]


def test_the_classic_data_csv_needs_no_timestamp(tmp_path: Path) -> None:
    folder = write(tmp_path, data__csv="user_id,movie_id,rating\n1,1,5\n1,2571,4\n")
    assert list(load_ratings(folder, CATALOGUE).frame.columns) == ["user_id", "film_id", "rating"]


def test_films_outside_the_catalogue_are_kept_and_described_by_the_data_set(tmp_path: Path) -> None:
    folder = write(
        tmp_path,
        ratings__csv="userId,movieId,rating\n1,1,5\n1,49,4\n2,49,3\n2,50,3\n",
        movies__csv="movieId,title,genres\n1,Toy Story (1995),Comedy\n"
        '49,"Night, The (1995)",Drama|Children\'s|(no genres listed)\n',
    )
    ratings = load_ratings(folder, CATALOGUE)
    assert ratings.films == (
        Film(film_id=49, title="The Night", year=1995, genres=("Drama", "Children")),
    )
    assert ratings.report.films_not_in_catalogue == 2
    assert ratings.report.ratings_not_in_catalogue == 3
    assert ratings.report.films_without_description == 1
    assert ratings.report.rows_kept == 4


class TestMovieLens100K:
    """It numbers its films otherwise: its film 1 is Toy Story, its film 50 is Star Wars."""

    def test_films_are_matched_by_title_and_year_and_the_others_get_numbers_of_their_own(
        self, tmp_path: Path
    ) -> None:
        folder = write(
            tmp_path, u__data=U_DATA, u__user="1|24|M|writer|85711\n2|53|F|other|94043\n"
        )
        (folder / "u.item").write_bytes(U_ITEM.encode("cp1252"))
        ratings = load_ratings(folder, CATALOGUE)
        own = OWN_NUMBERS_FROM
        assert rows(ratings.frame[["user_id", "film_id"]]) == [
            (1, 2571),
            (1, 1),
            (2, own + 3),
            (2, 1),
            (2, own + 4),
        ]
        assert ratings.report.matched_by_title == 2
        assert [(film.film_id, film.title) for film in ratings.films] == [
            (own + 3, "Les Misérables"),
            (own + 4, "Toy Story"),
        ]
        assert ratings.films[0].genres == ("Drama",)

    def test_users_come_with_age_gender_and_occupation(self, tmp_path: Path) -> None:
        folder = write(
            tmp_path, u__data=U_DATA, u__user="1|24|M|writer|85711\n2|53|F|other|94043\n"
        )
        users = load_ratings(folder, CATALOGUE).users
        assert users is not None
        assert rows(users) == [(1, 24, "M", "writer"), (2, 53, "F", "other")]

    def test_without_titles_no_film_is_joined_by_its_number(self, tmp_path: Path) -> None:
        ratings = load_ratings(write(tmp_path, u__data=U_DATA) / "u.data", CATALOGUE)
        assert ratings.frame["film_id"].min() > OWN_NUMBERS_FROM
        assert ratings.report.matched_by_title == 0
        assert "no film could be matched" in ratings.report.notes[0]

    def test_a_broken_user_is_named_by_line(self, tmp_path: Path) -> None:
        folder = write(tmp_path, u__data=U_DATA, u__user="1|24|M|writer|85711\n2|old|F|other|9\n")
        with pytest.raises(RatingsError, match=r"u\.user, line 2: expected a number, an age"):
            load_ratings(folder, CATALOGUE)

    def test_recbole_files_are_matched_as_well(self, tmp_path: Path) -> None:
        write(
            tmp_path,
            **{
                "ml-100k.inter": "user_id:token\titem_id:token\trating:float\n1\t50\t5\n1\t2\t4\n",
                "ml-100k.item": "item_id:token\tmovie_title:token_seq\trelease_year:token\t"
                "class:token_seq\n50\tStar Wars\t1977\tAction Sci-Fi\n2\tGoldenEye\t1995\tAction\n",
                "ml-100k.user": "user_id:token\tage:token\tgender:token\toccupation:token\n"
                "1\t24\tM\twriter\n",
            },
        )
        ratings = load_ratings(tmp_path, CATALOGUE)
        assert ratings.frame["film_id"].tolist() == [260, OWN_NUMBERS_FROM + 2]
        assert ratings.users is not None
        assert ratings.films[0].genres == ("Action",)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", r"ratings\.csv is empty"),
        (b" \r\n ", r"ratings\.csv is empty"),
        (b"<!DOCTYPE html><html>", r"ratings\.csv is a web page"),
        (b"PK\x03\x04rest", r"ratings\.csv is a ZIP archive: unpack it"),
        (b"\x00\x01\x02", r"ratings\.csv is not a text table"),
        (b"Date,Name,Year,Rating\n2020-01-01,Alien,1979,4\n", r"no column user_id.*'Date, Name"),
        (b"userId,rating\n1,5\n", r"no column film_id"),
        (b"1,2,5,100\n1,3,5,100\n", r"no column user_id; its first line reads '1, 2, 5, 100'"),
        (b"userId,movieId,rating\n", r"no rating that can be used: it has a header and no rows"),
        (b"userId,movieId,rating\nA1,1,5\n", r"1 rows unparsable, .* is line 2"),
        (b"userId,movieId,rating\n1,1,50\n", r"1 rows off the scale"),
        (
            b'userId,movieId,rating\n1,1,5\n"1,2,5\n',
            r"ratings\.csv, line 3: unexpected end of data",
        ),
    ],
    ids=[
        "empty",
        "white space",
        "a web page",
        "a ZIP",
        "binary",
        "a personal export",
        "no film column",
        "no header",
        "no rows",
        "users without numbers",
        "stars up to fifty",
        "a quote that is never closed",
    ],
)
def test_what_is_no_rating_table_is_an_error_that_says_so(
    tmp_path: Path, content: bytes, message: str
) -> None:
    (tmp_path / "ratings.csv").write_bytes(content)
    with pytest.raises(RatingsError, match=message):
        load_ratings(tmp_path, CATALOGUE)


def test_a_wrong_path_is_named(tmp_path: Path) -> None:
    with pytest.raises(RatingsError, match=r"there is no file or folder .*nowhere"):
        load_ratings(tmp_path / "nowhere", CATALOGUE)


def test_a_folder_without_ratings_says_what_was_looked_for(tmp_path: Path) -> None:
    with pytest.raises(RatingsError, match=r"holds none of ratings\.csv, u\.data, \*\.inter"):
        load_ratings(tmp_path, CATALOGUE)


def test_names_in_the_encoding_of_old_windows_are_read(tmp_path: Path) -> None:
    write(tmp_path, ratings__csv="userId,movieId,rating\n1,49,4\n")
    movies = "movieId,title,genres\n49,Amélie – encore (2001),Drama\n"
    (tmp_path / "movies.csv").write_bytes(movies.encode("cp1252"))
    assert load_ratings(tmp_path, CATALOGUE).films[0].title == "Amélie – encore"


def test_the_figures_of_a_real_data_set_are_those_of_its_readme(real_ratings: RealRatings) -> None:
    source, rows, users, films = {
        "ml-latest-small": ("ratings.csv", 100_836, 610, 9_724),
        "ml-100k": (ANY, 100_000, 943, 1_682),
    }[real_ratings.name]
    ratings = load_ratings(real_ratings.path)
    report = ratings.report
    assert (report.rows_read, report.rows_kept) == (rows, rows)
    assert (report.n_users, report.n_films) == (users, films)
    assert len(ratings.films) == report.films_not_in_catalogue
    assert report.films_without_description == 0
    folder, file = report.source.split("/")
    assert (folder, file) == (real_ratings.name, source)
