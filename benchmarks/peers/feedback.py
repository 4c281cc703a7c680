"""Stars as the feedback that packages without stars learn from, and scores where they have none."""

from collections.abc import Sequence
from typing import Literal

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from recommender.evaluation.splits import LIKED_FROM
from recommender.interactions import History, Interactions, Stars
from recommender.models.histories import history_matrix
from recommender.models.popularity import Popularity

Feedback = Literal["all", "liked", "stars"]
"Every rating counts 1; ratings of 4.0 or more count 1, others nothing; a rating counts its stars."
KINDS: tuple[Feedback, ...] = ("all", "liked", "stars")


def strengths(stars: Stars, kind: Feedback) -> Stars:
    """What each rating counts, 0 for those that do not, shape (n_ratings,)."""
    if kind == "all":
        return np.ones_like(stars)
    if kind == "liked":
        return (stars >= LIKED_FROM).astype(np.float64)
    return stars


def user_films(interactions: Interactions, kind: Feedback) -> sp.csr_matrix:
    """Feedback as float32 (n_users, n_films), without stored zeros."""
    matrix = interactions.matrix(strengths(interactions.stars, kind)).astype(np.float32)
    matrix.eliminate_zeros()
    return matrix


def visitor_films(histories: Sequence[History], n_films: int, kind: Feedback) -> sp.csr_matrix:
    """The same of histories, (n_histories, n_films)."""
    matrix = history_matrix(histories, n_films, lambda stars: strengths(stars, kind))
    matrix.eliminate_zeros()
    # Where one visitor's films are in no order, compiled readers go wrong.
    matrix.sort_indices()
    return matrix


class Fallback:
    """Popularity, where a package has no answer."""

    def __init__(self, interactions: Interactions) -> None:
        self._prior = Popularity().fit(interactions).prior()

    @property
    def n_films(self) -> int:
        return len(self._prior)

    def filled(
        self, scores: NDArray[np.floating], unknown: NDArray[np.bool_]
    ) -> NDArray[np.float32]:
        """Scores with popularity for whoever is unknown and, last in a list, for films without one.

        Args:
            scores: Shape (n_visitors, n_films); NaN where there is none.
            unknown: Visitors of whom the package knows nothing, shape (n_visitors,).
        """
        filled = np.array(scores, np.float64)
        filled[unknown] = np.nan
        has_none = np.isnan(filled)
        lowest = np.min(filled, axis=1, initial=0.0, where=~has_none)
        # Below every score, and in the order of popularity among themselves.
        below = lowest[:, None] - 1.0 - (self._prior.max(initial=0.0) - self._prior)
        return np.where(has_none, below, filled).astype(np.float32)
