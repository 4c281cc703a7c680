"""Which file of a data set holds the ratings, how it is cut, and what lies beside it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from recommender.delimited import read_rows, read_text
from recommender.errors import RatingsError
from recommender.ratings.headers import column_of
from recommender.ratings.tables import Layout, Table, read_table

COLUMNS = ("user_id", "film_id", "rating", "timestamp")
EXPECTED = ("ratings.csv", "u.data", "*.inter", "ratings.dat", "data.csv")
"What a folder is searched for, in this order."


@dataclass(frozen=True)
class Source:
    """A rating table that was found, and its companions."""

    path: Path
    read: Callable[[str, str], Table]
    films: Path | None
    "What describes the films, where it lies beside the ratings."
    users: Path | None
    own_numbering: bool
    "Whether film numbers mean other films than MovieLens's movieId does."


def find_source(path: Path) -> Source:
    """The rating table that a path means.

    Raises:
        RatingsError: There is nothing at the path, or no rating table in the folder.
    """
    if not path.exists():
        raise RatingsError(f"there is no file or folder {path}")
    if not path.is_dir():
        return _source_of(path)
    for pattern in EXPECTED:
        # Sorted, so that the choice among several does not depend on the disk.
        if found := sorted(path.glob(pattern)):
            return _source_of(found[0])
    raise RatingsError(f"the folder {path} holds none of {', '.join(EXPECTED)}")


def _source_of(path: Path) -> Source:
    def beside(name: str) -> Path | None:
        companion = path.with_name(name)
        return companion if companion.is_file() else None

    if path.name == "u.data":
        return Source(path, _read_u_data, beside("u.item"), beside("u.user"), own_numbering=True)
    if path.suffix == ".inter":
        return Source(
            path,
            _read_recbole,
            beside(f"{path.stem}.item"),
            beside(f"{path.stem}.user") if path.stem == "ml-100k" else None,
            own_numbering=path.stem == "ml-100k",
        )
    if path.suffix == ".dat":
        return Source(path, _read_dat, beside("movies.dat"), None, own_numbering=False)
    return Source(path, _read_csv, beside("movies.csv"), None, own_numbering=False)


def read_source(source: Source) -> Table:
    """Columns user_id, film_id, rating and, where there is one, timestamp.

    Raises:
        RatingsError: The file is no rating table.
    """
    return source.read(read_text(source.path), str(source.path))


def _read_u_data(text: str, name: str) -> Table:
    return read_table(text, Layout(name, COLUMNS, "\t", has_header=False), COLUMNS)


def _read_dat(text: str, name: str) -> Table:
    return _read_u_data(text.replace("::", "\t"), name)


def _read_recbole(text: str, name: str) -> Table:
    return _read_with_header(text, name, "\t")


def _read_csv(text: str, name: str) -> Table:
    first_line = text.lstrip("\n").split("\n", 1)[0]
    return _read_with_header(text, name, max(",;\t", key=first_line.count))


def _read_with_header(text: str, name: str, delimiter: str) -> Table:
    _, header = next(read_rows(text, delimiter, name))
    places = {column: column_of(header, column, name) for column in COLUMNS[:3]}
    timestamp = column_of(header, "timestamp", name, required=False)
    if timestamp is not None:
        places["timestamp"] = timestamp
    names = [f"column {place}" for place in range(len(header))]
    for column, place in places.items():
        names[place] = column
    return read_table(text, Layout(name, tuple(names), delimiter, has_header=True), tuple(places))
