"""What data sets tell about films and users beside the ratings."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from recommender.delimited import read_rows, read_text
from recommender.errors import RatingsError
from recommender.films import GENRES, Film
from recommender.ratings.headers import column_of
from recommender.titles import ParsedTitle, parse_title

ITEM_GENRES = (
    "unknown", "Action", "Adventure", "Animation", "Children's", "Comedy", "Crime", "Documentary",
    "Drama", "Fantasy", "Film-Noir", "Horror", "Musical", "Mystery", "Romance", "Sci-Fi",
    "Thriller", "War", "Western",
)  # fmt: skip
"Meaning of the 19 flags at the end of a line of u.item."
EARLIEST, LATEST = 1870, 2100


@dataclass(frozen=True)
class Description:
    """A film as a data set describes it, under the data set's own number."""

    item_id: int
    title: ParsedTitle
    genres: tuple[str, ...]

    def film(self, film_id: int) -> Film:
        """The film under an id of the catalogue's numbering."""
        return Film(
            film_id=film_id,
            title=self.title.title,
            year=self.title.year,
            genres=self.genres,
            alternative_titles=self.title.alternatives,
        )


def read_films(path: Path) -> list[Description]:
    """Films of movies.csv, u.item, movies.dat or a RecBole .item file, in the file's order.

    Rows without a number or a title describe nothing and are passed over.
    """
    read: Callable[[str, str], Iterator[Description]] = {
        ".csv": _from_movies_csv,
        ".item": _from_u_item if path.name == "u.item" else _from_recbole,
        ".dat": _from_movies_dat,
    }[path.suffix]
    return list(read(read_text(path), str(path)))


def _describe(
    item_id: str, title: str, genres: Iterable[str], year: str = ""
) -> Iterator[Description]:
    parsed = parse_title(title)
    if not item_id.isdecimal() or not parsed.title:
        return
    known = int(year) if year.isdecimal() else parsed.year
    if known is not None and not EARLIEST <= known <= LATEST:
        known = None
    named = ["Children" if genre == "Children's" else genre for genre in genres]
    yield Description(
        int(item_id),
        ParsedTitle(parsed.title, known, parsed.alternatives),
        tuple(genre for genre in named if genre in GENRES),
    )


def _from_movies_csv(text: str, name: str) -> Iterator[Description]:
    rows = read_rows(text, ",", name)
    _, header = next(rows)
    item_id, title = column_of(header, "film_id", name), column_of(header, "title", name)
    genres = column_of(header, "genres", name, required=False)
    for _, cells in rows:
        if len(cells) == len(header):
            listed = () if genres is None else cells[genres].split("|")
            yield from _describe(cells[item_id], cells[title], listed)


def _from_movies_dat(text: str, name: str) -> Iterator[Description]:
    for _, cells in read_rows(text.replace("::", "\t"), "\t", name):
        if len(cells) >= 2:
            yield from _describe(cells[0], cells[1], cells[2].split("|") if cells[2:] else ())


def _from_u_item(text: str, name: str) -> Iterator[Description]:
    for _, cells in read_rows(text, "|", name):
        flags = cells[-len(ITEM_GENRES) :]
        if len(cells) > len(ITEM_GENRES) + 1:
            chosen = [genre for genre, flag in zip(ITEM_GENRES, flags, strict=True) if flag == "1"]
            yield from _describe(cells[0], cells[1], chosen)


def _from_recbole(text: str, name: str) -> Iterator[Description]:
    rows = read_rows(text, "\t", name)
    _, header = next(rows)
    item_id, title = column_of(header, "film_id", name), column_of(header, "title", name)
    year = column_of(header, "year", name, required=False)
    genres = column_of(header, "genres", name, required=False)
    for _, cells in rows:
        padded = [*cells, *[""] * (len(header) - len(cells))]
        yield from _describe(
            padded[item_id],
            padded[title],
            () if genres is None else padded[genres].split(" "),
            "" if year is None else padded[year],
        )


def read_users(path: Path) -> pd.DataFrame:
    """Demographics of u.user or a RecBole .user file: user_id, age, gender, occupation.

    Raises:
        RatingsError: A user without a number or an age that is none; the text names the line.
    """
    name = str(path)
    delimiter = "|" if path.name == "u.user" else "\t"
    rows = read_rows(read_text(path), delimiter, name)
    header = ["user_id", "age", "gender", "occupation"]
    if path.name != "u.user":
        _, header = next(rows)
    columns = [column_of(header, each, name) for each in _DEMOGRAPHICS]
    users = []
    for line, cells in rows:
        try:
            user_id, age, gender, occupation = (cells[column] for column in columns)
            users.append((int(user_id), int(age), gender, occupation))
        except (IndexError, ValueError) as error:
            raise RatingsError(
                f"{name}, line {line}: expected a number, an age, a gender and an occupation"
            ) from error
    return pd.DataFrame(users, columns=list(_DEMOGRAPHICS))


_DEMOGRAPHICS = ("user_id", "age", "gender", "occupation")
