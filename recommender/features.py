"""Films as numbers: facts that need no rating, so that a film nobody rated yet has a place."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from recommender.films import Film, Films
from recommender.recommendation import Trait, TraitKind

FIRST_DECADE = 1920
"Earlier films are counted with this decade."


def decade(film: Film) -> int | None:
    """The first year of the film's decade: 1994 gives 1990."""
    return None if film.year is None else max(FIRST_DECADE, film.year // 10 * 10)


def traits(film: Film) -> list[Trait]:
    """All facts of a film that a taste can lean to, in a fixed order."""
    listed = [
        *((TraitKind.GENRE, genre) for genre in film.genres if genre != "IMAX"),
        *((TraitKind.MOOD, mood) for mood in film.moods),
        *((TraitKind.THEME, theme) for theme in film.themes),
        *((TraitKind.DIRECTOR, person) for person in film.directors),
        *((TraitKind.CAST, person) for person in film.cast),
        *((TraitKind.COUNTRY, country) for country in film.countries),
    ]
    if (first_year := decade(film)) is not None:
        listed.append((TraitKind.DECADE, str(first_year)))
    return [Trait(kind, value) for kind, value in listed]


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
    listed = [traits(films[film_id]) if film_id in films else [] for film_id in map(int, film_ids)]
    blocks: dict[TraitKind, sp.csr_matrix] = {}
    values: dict[TraitKind, tuple[str, ...]] = {}
    for kind in TraitKind:
        count = Counter(trait.value for row in listed for trait in row if trait.kind == kind)
        kept = sorted(value for value, times in count.items() if times >= MINIMUM_FILMS[kind])
        column = {value: index for index, value in enumerate(kept)}
        cells = {
            (row, column[trait.value])
            for row, row_traits in enumerate(listed)
            for trait in row_traits
            if trait.kind == kind and trait.value in column
        }
        rows, columns = np.array(sorted(cells), dtype=np.int64).reshape(-1, 2).T
        shape = (len(listed), len(kept))
        blocks[kind] = sp.csr_matrix((np.ones(len(rows), np.float32), (rows, columns)), shape)
        values[kind] = tuple(kept)
    sentences = None
    if sentence_vector is not None:
        found = [sentence_vector(film_id) for film_id in map(int, film_ids)]
        width = next((len(vector) for vector in found if vector is not None), 0)
        empty = np.zeros(width, np.float32)
        sentences = np.stack([empty if vector is None else vector for vector in found])
    return FilmFeatures(blocks, values, sentences)
