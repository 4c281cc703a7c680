"""Films near films: by who rated them alike, by what they are about, or by both."""

from dataclasses import dataclass
from typing import Literal, cast

import numpy as np
from numpy.typing import NDArray

from recommender.content import Content
from recommender.eligibility import Mask
from recommender.interactions import Rows
from recommender.lists import top_rows
from recommender.models.taste_vectors import TasteVectors
from recommender.recommendation import Trait

Nearness = Literal["taste", "content", "both"]
"Rated alike by the same people, about the same, or the mean of the two."


@dataclass(frozen=True)
class Neighbour:
    """A film near another one."""

    film_id: int
    score: float
    "Similarity, at most 1."
    traits: tuple[Trait, ...]
    "Facts that both have, the most telling first."


@dataclass(frozen=True)
class FilmSpace:
    """All films, by taste and by content."""

    film_ids: NDArray[np.int64]
    taste: TasteVectors
    content: Content
    catalogued: Mask
    "Films that may be named as a neighbour, shape (n_films,)."

    def nearness(
        self, rows: Rows, shares: NDArray[np.float64], by: Nearness
    ) -> NDArray[np.float32]:
        """Similarity of every film to a mix of films, shape (n_films,)."""
        if by == "content":
            return self.content.near(rows, shares)
        taste = self.taste.near(rows, shares)
        if by == "taste":
            return taste
        return cast(NDArray[np.float32], 0.5 * (taste + self.content.near(rows, shares)))

    def nearest(
        self, rows: Rows, shares: NDArray[np.float64], n: int, by: Nearness
    ) -> list[Neighbour]:
        """The `n` films nearest to a mix, the mixed ones not among them.

        What a neighbour shares is told of the film that weighs the most.
        """
        near = self.nearness(rows, shares, by)
        among = self.catalogued.copy()
        among[rows] = False
        anchor = int(rows[np.argmax(shares)])
        return [
            Neighbour(
                int(self.film_ids[row]), float(near[row]), self.content.shared(anchor, int(row))
            )
            for row in top_rows(near, n, among=among)
        ]
