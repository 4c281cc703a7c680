"""Which film of the catalogue a row of an export means: ids first, then title and year."""

from collections import defaultdict
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from recommender.films import Film, Films
from recommender.imports.rows import ExportRow
from recommender.titles import TitleIndex, title_key

ALIKE = 90.0
"Similarity of two title keys in percent from which they may be one title, mistyped."


@dataclass(frozen=True)
class Matched:
    """A row and the one film it means."""

    row: ExportRow
    film_id: int


@dataclass(frozen=True)
class Ambiguous:
    """A row that may mean any of several films; its owner has to say which."""

    row: ExportRow
    film_ids: tuple[int, ...]


class Matcher:
    """Finds films by what exports tell of them."""

    def __init__(self, films: Films) -> None:
        self._films = films
        self._by_imdb = {film.imdb_id: film for film in films if film.imdb_id}
        self._by_tmdb = {film.tmdb_id: film for film in films if film.tmdb_id}
        self._titles = TitleIndex(films)
        self._by_year: defaultdict[int, list[tuple[str, Film]]] = defaultdict(list)
        for film in films:
            if film.year is not None:
                for name in (film.title, *film.alternative_titles):
                    self._by_year[film.year].append((title_key(name), film))

    def match(self, row: ExportRow) -> Matched | Ambiguous | ExportRow:
        """The film, the films it may be, or the row itself where there is none."""
        film = self._by_id(row)
        if film is not None:
            return Matched(row, film.film_id)
        found = [film for film in self._titles.candidates(row.title) if not _other(row, film)]
        if found:
            return _decided(row, found)
        alike = [film for film in self._alike(row) if not _other(row, film)]
        return _decided(row, alike) if alike else row

    def _by_id(self, row: ExportRow) -> Film | None:
        if row.film_id is not None and row.film_id in self._films:
            return self._films[row.film_id]
        if row.imdb_id is not None and row.imdb_id in self._by_imdb:
            return self._by_imdb[row.imdb_id]
        return None if row.tmdb_id is None else self._by_tmdb.get(row.tmdb_id)

    def _alike(self, row: ExportRow) -> list[Film]:
        """Films of about the year whose title is nearly the same, by film id."""
        year = row.title.year
        if year is None:
            return []
        near = [name for other in (year - 1, year, year + 1) for name in self._by_year[other]]
        keys = [key for key, _ in near]
        found: dict[int, Film] = {}
        for form in row.title.forms:
            hits = process.extract(
                title_key(form), keys, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=5
            )
            found.update({near[at][1].film_id: near[at][1] for _, _, at in hits})
        return [found[film_id] for film_id in sorted(found)]


def _decided(row: ExportRow, films: list[Film]) -> Matched | Ambiguous:
    if len(films) == 1:
        return Matched(row, films[0].film_id)
    return Ambiguous(row, tuple(film.film_id for film in films))


def _other(row: ExportRow, film: Film) -> bool:
    """Whether the ids say that a film of the same name is another film."""
    return row.imdb_id is not None and film.imdb_id is not None and row.imdb_id != film.imdb_id
