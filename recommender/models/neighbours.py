"""What all neighbourhood models share: the baseline, corrected by what neighbours say."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Self

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from recommender.features import FilmFeatures
from recommender.interactions import History, Interactions, Rows, Stars
from recommender.models.base import Progress, silent
from recommender.models.baseline import Baseline
from recommender.models.popularity import Popularity


@dataclass(frozen=True)
class Opinions:
    """What neighbours say of the films a visitor is asked about."""

    similarities: sp.csr_matrix
    "Positive, nothing stored where there is none, (n_asked, n_neighbours)."
    deviations: sp.csr_matrix | Stars
    "Of the neighbours' stars from the baseline; same shape, or (n_neighbours,) if one for all."
    evidence: sp.csr_matrix | Stars
    "See `histories.evidence`; shape as before."


@dataclass(kw_only=True, eq=False)
class Neighbours(ABC):
    """Stars = baseline + weighted mean of the deviations of the `k` nearest neighbours.

    With the neighbours' similarities s and deviations d from their own baseline

        stars = mean + b_u + b_i + sum(s d) / (sum(s) + damping)

    (Koren, "Factor in the neighbors", TKDD 2010, section 2.2). A list is ordered by a sum instead,
    that of s times the `evidence` of the neighbours' stars, because a mean cannot tell one vague
    neighbour from many near ones (Deshpande & Karypis 2004, "Item-based top-n recommendation
    algorithms"; Cremonesi et al. 2010), plus a popularity. A visitor's bias and deviations come
    from her history alone, so that nobody needs a new fit.
    """

    name: ClassVar[str]

    k: int
    "Neighbours at most, the nearest."
    damping: float
    "Similarity of an imaginary neighbour who says: as the baseline."
    popularity_weight: float
    "What log(1 + users who liked it) is multiplied by in a list."
    user_ridge: float = 15.0
    "See `Baseline`."
    film_ridge: float = 10.0
    "See `Baseline`."

    def __post_init__(self) -> None:
        """Refuse what cannot be meant."""
        if self.k <= 0:
            raise ValueError(f"k must be positive, got {self.k}")

    def fit(
        self,
        interactions: Interactions,
        features: FilmFeatures | None = None,
        *,
        seed: int = 0,
        progress: Progress = silent,
    ) -> Self:
        """Learn the baseline and who is near to whom; `seed` changes nothing."""
        progress(self.name, 0.0)
        self.baseline = Baseline(self.user_ridge, self.film_ridge).fit(interactions)
        self.film_biases = self.baseline.film_biases
        self._prior = Popularity().fit(interactions).prior()
        self._histories = interactions.histories()
        self._learn(interactions, features)
        progress(self.name, 1.0)
        return self

    @abstractmethod
    def _learn(self, interactions: Interactions, features: FilmFeatures | None) -> None:
        """Learn similarities; `baseline` is fitted."""

    @abstractmethod
    def _opinions(
        self, history: History, deviations: Stars, asked: Rows, user: int | None
    ) -> Opinions:
        """What is said of films; nothing by the visitor herself, or by the film asked for.

        Args:
            history: What the visitor rated.
            deviations: Of her stars from the baseline, shape (n_history,).
            asked: Films, shape (n_asked,).
            user: Her row, where she is a user of the training data.
        """

    def predict(self, users: Rows, films: Rows) -> Stars:
        """See `StarModel.predict`; without neighbours it is the baseline."""
        stars = np.empty(len(users))
        for user in np.unique(users):
            at = np.flatnonzero(users == user)
            history, asked = self._histories[user], films[at]
            said = self._opinions(history, self._deviations(history), asked, int(user))
            nearest = strongest(said.similarities, self.k)
            weight = np.asarray(nearest.sum(axis=1)).ravel()
            correction = _weighted(nearest, said.deviations)
            np.divide(correction, weight + self.damping, out=correction, where=weight > 0)
            bias = self.baseline.visitor_bias(history)
            stars[at] = self.baseline.mean + bias + self.film_biases[asked] + correction
        return np.clip(stars, *self.baseline.scale)

    def score(self, histories: Sequence[History]) -> NDArray[np.float32]:
        """See `Model.score`; an empty history is ranked by popularity."""
        everything = np.arange(len(self._prior))
        scores = np.empty((len(histories), len(everything)), np.float32)
        for row, history in enumerate(histories):
            said = self._opinions(history, self._deviations(history), everything, None)
            nearest = strongest(said.similarities, self.k)
            scores[row] = _weighted(nearest, said.evidence) + self.popularity_weight * self._prior
        return scores

    def _deviations(self, history: History) -> Stars:
        expected = self.baseline.usual_stars[history.films]
        return history.stars - expected - self.baseline.visitor_bias(history)


def _weighted(weights: sp.csr_matrix, values: sp.csr_matrix | Stars) -> Stars:
    return np.asarray(weights.multiply(values).sum(axis=1), np.float64).ravel()


def deviations_matrix(interactions: Interactions, baseline: Baseline) -> sp.csr_matrix:
    """Stars less the baseline, (n_users, n_films); a deviation of zero is stored as well."""
    users, films = interactions.users, interactions.films
    expected = baseline.usual_stars[films] + baseline.user_biases[users]
    return interactions.matrix(interactions.stars - expected)


def strongest(weights: sp.csr_matrix, k: int) -> sp.csr_matrix:
    """Only the `k` largest values of each row; of equal ones the first columns stay."""
    counts = np.diff(weights.indptr)
    if counts.max(initial=0) <= k:
        return weights
    rows = np.repeat(np.arange(len(counts)), counts)
    order = np.lexsort((weights.indices, -weights.data, rows))
    # Sorted by row first, so a position less the start of its row is a rank.
    kept = order[np.arange(len(order)) - np.repeat(weights.indptr[:-1], counts) < k]
    return sp.csr_matrix((weights.data[kept], (rows[kept], weights.indices[kept])), weights.shape)
