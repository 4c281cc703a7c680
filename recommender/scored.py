"""All films scored for one visitor: what every list of that visitor is made from."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recommender.interactions import History


@dataclass(frozen=True)
class Scored:
    """One number of each kind for every film row; read-only."""

    history: History
    "The visitor's ratings of films the model knows."
    scores: NDArray[np.float32]
    "What a list is ordered by, shape (n_films,)."
    stars: NDArray[np.float32]
    "Predicted stars, shape (n_films,)."
    half_widths: NDArray[np.float32]
    "Half-width of the range that holds the stars with 80 % probability, shape (n_films,)."
