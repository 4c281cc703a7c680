"""The film catalogue: what is known of each film besides its ratings."""

import hashlib
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Annotated

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, StringConstraints
from pydantic import Field as field

from recommender.errors import CatalogueError, UnknownFilm
from recommender.json_lines import read_rows
from recommender.settings import Settings

GENRES = (
    "Action", "Adventure", "Animation", "Children", "Comedy", "Crime", "Documentary", "Drama",
    "Fantasy", "Film-Noir", "Horror", "IMAX", "Musical", "Mystery", "Romance", "Sci-Fi",
    "Thriller", "War", "Western",
)  # fmt: skip
"The genres of MovieLens, in alphabetical order."

Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


class Film(BaseModel):
    """One film: facts, and a line of our own on what it is about."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    film_id: Annotated[int, field(gt=0)]
    "MovieLens movieId where the film is in MovieLens, from 10,000,001 on where it is not."
    title: Text
    year: Annotated[int, field(ge=1870, le=2100)] | None = None
    "First release; None only for a film outside the catalogue whose data set does not say."
    genres: tuple[Text, ...] = ()
    directors: tuple[Text, ...] = ()
    cast: tuple[Text, ...] = ()
    countries: tuple[Annotated[str, StringConstraints(pattern="^[A-Z]{2}$")], ...] = ()
    "ISO 3166 alpha-2."
    languages: tuple[Annotated[str, StringConstraints(pattern="^[a-z]{2,3}$")], ...] = ()
    "ISO 639-1; empty for silent films."
    themes: tuple[Text, ...] = ()
    moods: tuple[Text, ...] = ()
    logline: str = ""
    title_zh: Text | None = None
    alternative_titles: tuple[Text, ...] = ()
    imdb_id: Annotated[str, StringConstraints(pattern=r"^tt\d{7,}$")] | None = None
    tmdb_id: int | None = None
    unsure: bool = False
    "Little was known of the film: the logline only says what title, year and genres tell."


class Films:
    """An immutable catalogue, looked up by film id, kept in the order of film ids."""

    def __init__(self, films: Iterable[Film]) -> None:
        self._films = tuple(sorted(films, key=lambda film: film.film_id))
        self._row_of = {film.film_id: row for row, film in enumerate(self._films)}
        if len(self._row_of) != len(self._films):
            raise ValueError("two films have the same film_id")

    def __len__(self) -> int:
        return len(self._films)

    def __iter__(self) -> Iterator[Film]:
        return iter(self._films)

    def __contains__(self, film_id: object) -> bool:
        return film_id in self._row_of

    def __getitem__(self, film_id: int) -> Film:
        try:
            return self._films[self._row_of[film_id]]
        except KeyError:
            raise UnknownFilm(film_id) from None

    def get(self, film_id: int) -> Film | None:
        """The film with this id, or None."""
        row = self._row_of.get(film_id)
        return None if row is None else self._films[row]

    @cached_property
    def ids(self) -> NDArray[np.int64]:
        """Film ids in ascending order, shape (n_films,)."""
        return np.array([film.film_id for film in self._films], dtype=np.int64)

    @cached_property
    def fingerprint(self) -> str:
        """SHA-256 over all rows: two catalogues are the same if and only if these are equal."""
        digest = hashlib.sha256()
        for film in self._films:
            digest.update(film.model_dump_json().encode())
        return digest.hexdigest()

    def extended(self, others: Iterable[Film]) -> "Films":
        """This catalogue with those of `others` whose id it does not have yet."""
        return Films((*self, *(film for film in others if film.film_id not in self)))


def load_films(path: str | Path | None = None) -> Films:
    """Read and validate a catalogue, one JSON object a line.

    Args:
        path: A `.jsonl` file; the shipped catalogue when left out.

    Raises:
        CatalogueError: The file is missing, empty or has a bad row; the text names line and field.
    """
    path = Path(path) if path is not None else Settings().films_path
    films: list[Film] = []
    line_of: dict[int, int] = {}
    for number, film in read_rows(path, Film):
        if film.film_id in line_of:
            raise CatalogueError(
                f"{path}, line {number}, film_id: {film.film_id} stands already on line "
                f"{line_of[film.film_id]}"
            )
        line_of[film.film_id] = number
        films.append(film)
    if not films:
        raise CatalogueError(f"{path} holds no films")
    return Films(films)
