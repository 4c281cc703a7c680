"""Films as numbers: facts that need no rating, so that a film nobody rated yet has a place."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from recommender.films import Film, Films
from recommender.recommendation import Trait, TraitKind

FIRST_DECADE, LAST_DECADE = 1920, 2010
"Earlier and later films are counted with these: of the 2020s too few ratings exist to learn from."


def decade(film: Film) -> int | None:
    """The first year of the film's decade: 1994 gives 1990."""
    if film.year is None:
        return None
    return min(max(FIRST_DECADE, film.year // 10 * 10), LAST_DECADE)


def _values(film: Film, kind: TraitKind) -> tuple[str, ...]:
    match kind:
        case TraitKind.GENRE:
            # A screen format, not a kind of story.
            return tuple(genre for genre in film.genres if genre != "IMAX")
        case TraitKind.MOOD:
            return film.moods
        case TraitKind.THEME:
            return film.themes
        case TraitKind.DIRECTOR:
            return film.directors
        case TraitKind.CAST:
            return film.cast
        case TraitKind.COUNTRY:
            return film.countries
        case TraitKind.DECADE:
            first_year = decade(film)
            return () if first_year is None else (str(first_year),)


def traits(film: Film) -> list[Trait]:
    """All facts of a film that a taste can lean to, in a fixed order."""
    return [Trait(kind, value) for kind in TraitKind for value in _values(film, kind)]


MINIMUM_FILMS: Mapping[TraitKind, int] = {
    TraitKind.GENRE: 1,
    TraitKind.MOOD: 3,
    TraitKind.THEME: 3,
    TraitKind.DIRECTOR: 2,
    TraitKind.CAST: 3,
    TraitKind.COUNTRY: 5,
    TraitKind.DECADE: 1,
}
"A fact that fewer films share says nothing about another film."


@dataclass(frozen=True)
class FilmFeatures:
    """Multi-hot facts of each film row, in blocks by kind."""

    blocks: Mapping[TraitKind, sp.csr_matrix]
    "Kind to a 0/1 matrix (n_films, n_values)."
    values: Mapping[TraitKind, tuple[str, ...]]
    "Kind to the meaning of each column."
    sentences: NDArray[np.float32] | None = None
    "Sentence vectors of the loglines (n_films, n_dimensions), zero where there is none."

    @property
    def n_films(self) -> int:
        """Number of film rows."""
        return int(next(iter(self.blocks.values())).shape[0])

    def matrix(self, kinds: Iterable[TraitKind] = tuple(TraitKind)) -> sp.csr_matrix:
        """The chosen blocks side by side, (n_films, n_columns)."""
        return sp.csr_matrix(sp.hstack([self.blocks[kind] for kind in kinds]))


def _multi_hot(
    of_film: Sequence[tuple[str, ...]], minimum: int
) -> tuple[sp.csr_matrix, tuple[str, ...]]:
    count = Counter(value for values in of_film for value in set(values))
    kept = tuple(sorted(value for value, films in count.items() if films >= minimum))
    column = {value: index for index, value in enumerate(kept)}
    columns = [sorted({column[v] for v in values if v in column}) for values in of_film]
    ends = np.cumsum([0, *map(len, columns)])
    indices = np.fromiter(chain.from_iterable(columns), np.int64, ends[-1])
    shape = (len(of_film), len(kept))
    return sp.csr_matrix((np.ones(len(indices), np.float32), indices, ends), shape), kept


def film_features(
    films: Films,
    film_ids: Sequence[int] | NDArray[np.int64],
    sentence_vector: Callable[[int], NDArray[np.float32] | None] | None = None,
) -> FilmFeatures:
    """Features of the films with these ids, in this order; all zero for one `films` lacks.

    Args:
        films: The catalogue.
        film_ids: One id a row of the result.
        sentence_vector: Film id to its sentence vector, where there is one.
    """
    listed = [films.get(film_id) for film_id in map(int, film_ids)]
    blocks: dict[TraitKind, sp.csr_matrix] = {}
    values: dict[TraitKind, tuple[str, ...]] = {}
    for kind in TraitKind:
        of_film = [() if film is None else _values(film, kind) for film in listed]
        blocks[kind], values[kind] = _multi_hot(of_film, MINIMUM_FILMS[kind])
    sentences = None
    if sentence_vector is not None:
        found = [sentence_vector(film_id) for film_id in map(int, film_ids)]
        width = next((len(vector) for vector in found if vector is not None), 0)
        empty = np.zeros(width, np.float32)
        sentences = np.stack([empty if vector is None else vector for vector in found])
    return FilmFeatures(blocks, values, sentences)
