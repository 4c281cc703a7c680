"""How each site writes its exports. Columns are found by name; no site's order is relied on."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from recommender.delimited import read_rows
from recommender.errors import FileProblem, RatingsError
from recommender.imports.rows import ExportRow, Kind, Skipped, SkipReason
from recommender.titles import ParsedTitle, parse_title

Cells = Mapping[str, str]
"Cell by the name of its column, in small letters."
Parsed = ExportRow | Skipped

IMDB_FILMS = frozenset(
    ("", "movie", "tvmovie", "video", "short", "tvshort", "featurefilm", "shortfilm", "documentary")
)
"Title types that are films, in small letters and without spaces; old exports have no type."


@dataclass(frozen=True)
class Site:
    """A site, how its exports are known, and how a row of them is read."""

    name: str
    columns: frozenset[str]
    "All of these, or one of each pair that is parted by a bar, are in the header."
    parse: Callable[[int, Cells, str], Parsed]
    "Line, cells and the file's name to what the row says."

    def wrote(self, header: list[str]) -> bool:
        """Whether a file with this header is from here."""
        return all(
            any(spelling in header for spelling in column.split("|")) for column in self.columns
        )


def parse_file(text: str, name: str) -> Iterator[Parsed]:
    """What each row of an export says.

    Args:
        text: The file.
        name: What it is called: Letterboxd's watched.csv and watchlist.csv differ in nothing else.

    Raises:
        RatingsError: The file is not from a site that is known here.
    """
    site, header = None, list[str]()
    for line, cells in read_rows(text, ",", name):
        if site is None:
            # Letterboxd's lists begin with rows about the list itself.
            header = [cell.casefold() for cell in cells]
            site = next((each for each in SITES if each.wrote(header)), None)
        else:
            padded = [*cells, *[""] * (len(header) - len(cells))]
            yield site.parse(line, dict(zip(header, padded, strict=False)), name)
    if site is None:
        sites = ", ".join(each.name for each in SITES)
        raise RatingsError(
            f"{name} is no export of {sites}: no line names their columns",
            FileProblem.UNKNOWN_SITE,
            name=name,
            sites=sites,
        )


def _letterboxd(line: int, cells: Cells, name: str) -> Parsed:
    # A title of Letterboxd is exact: brackets and commas are its own.
    title = ParsedTitle(cells["name"], _year(cells["year"]))
    day = cells.get("watched date") or cells.get("date", "")
    kind = Kind.RATED
    if name == "watchlist.csv":
        kind = Kind.WATCHLIST
    elif name == "watched.csv" or (
        name in ("diary.csv", "reviews.csv") and not cells.get("rating")
    ):
        kind = Kind.WATCHED
    return _row(ExportRow(line, kind, title, day=day), cells.get("rating", ""), highest=5)


def _imdb(line: int, cells: Cells, name: str) -> Parsed:
    titles = dict.fromkeys(filter(None, (cells["title"], cells.get("original title", ""))))
    title, *others = titles or [""]
    kind_of_title = re.sub(r"[\W_]", "", cells.get("title type", "").casefold())
    if kind_of_title not in IMDB_FILMS:
        return Skipped(line, title, SkipReason.NO_FILM)
    stars = cells.get("your rating") or cells.get("you rated") or ""
    row = ExportRow(
        line,
        Kind.RATED if stars else Kind.WATCHLIST,
        ParsedTitle(title, _year(cells.get("year", "")), tuple(others)),
        day=cells.get("date rated", ""),
        imdb_id=_imdb_id(cells["const"]),
    )
    return _row(row, stars, highest=10)


def _movielens(line: int, cells: Cells, name: str) -> Parsed:
    row = ExportRow(
        line,
        Kind.RATED,
        parse_title(cells["title"]),
        film_id=_whole(cells["movie_id"]),
        imdb_id=_imdb_id(cells["imdb_id"]),
        tmdb_id=_whole(cells.get("tmdb_id", "")),
    )
    return _row(row, cells["rating"], highest=5)


SITES = (
    Site(
        "MovieLens.org",
        frozenset(("movie_id", "imdb_id", "rating", "title")),
        _movielens,
    ),
    Site("IMDb", frozenset(("const", "title", "your rating|you rated")), _imdb),
    Site("Letterboxd", frozenset(("name", "year", "letterboxd uri|url")), _letterboxd),
)


def _row(row: ExportRow, stars: str, highest: int) -> Parsed:
    """The row with its stars on our scale, where it needs any."""
    if not row.title.title:
        return Skipped(row.line, "", SkipReason.NO_TITLE)
    if row.kind is not Kind.RATED:
        return row
    if not stars:
        return Skipped(row.line, row.title.title, SkipReason.NO_RATING)
    try:
        value = float(stars) * 5 / highest
    except ValueError:
        value = float("nan")
    if not 0.5 <= value <= 5:
        return Skipped(row.line, row.title.title, SkipReason.BAD_RATING)
    return replace(row, stars=value)


def _year(cell: str) -> int | None:
    return int(cell) if re.fullmatch(r"\d{4}", cell) else None


def _whole(cell: str) -> int | None:
    return int(cell) if cell.isdecimal() else None


def _imdb_id(cell: str) -> str | None:
    found = re.fullmatch(r"(?:tt)?(\d+)", cell)
    return None if found is None else f"tt{found[1].zfill(7)}"
