"""All films scored for one visitor: what every list of that visitor is made from."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from recommender.interactions import History, Rows

Numbers = NDArray[np.float32]
StarsOf = Callable[[Rows | None], tuple[Numbers, Numbers]]
"Film rows, or None for all films, to stars and half-widths of their ranges."


@dataclass(frozen=True)
class Scored:
    """One number of each kind for every film row; read-only."""

    history: History
    "The visitor's ratings of films the model knows."
    scores: Numbers
    "What a list is ordered by, shape (n_films,)."
    stars_of: StarsOf
    """Predicted stars and half-widths of the ranges that hold them with 80 % probability, each
    (n_rows,). A list of ten asks for ten: those of all films take longer than their order."""

    @property
    def stars(self) -> Numbers:
        """Predicted stars of every film, shape (n_films,)."""
        return self._everything[0]

    @property
    def half_widths(self) -> Numbers:
        """Half-width of the range of every film, shape (n_films,)."""
        return self._everything[1]

    @cached_property
    def _everything(self) -> tuple[Numbers, Numbers]:
        return self.stars_of(None)
