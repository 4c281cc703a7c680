"""Content kNN: a film is judged by the films alike in content that the visitor rated."""

from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp

from recommender.content import Content
from recommender.features import FilmFeatures
from recommender.interactions import History, Interactions, Rows, Stars
from recommender.models.histories import evidence
from recommender.models.neighbours import Neighbours, Opinions, strongest

BLOCK = 512
"Films compared with all others at a time."


@dataclass(kw_only=True, eq=False)
class ContentNeighbours(Neighbours):
    """Neighbours are films, near by their facts and loglines (`content.Content`), not by stars.

    The classic content-based recommender (Lops, de Gemmis & Semeraro 2011, "Content-based
    recommender systems"; Billsus & Pazzani 1999 for nearest neighbours), so that a film nobody
    rated has neighbours, too. Its bias is then a mean of the biases of films alike, as its stars
    are of the visitor's: what ratings leave unknown of a bias, ridge / (n + ridge) of it, is taken
    from the `bias_k` films nearest in content.
    """

    name = "content kNN"

    k: int = 25
    power: float = 1.0
    "Similarities are raised to it: the higher, the more the nearest films decide."
    damping: float = 0.3
    popularity_weight: float = 1.0
    bias_k: int = 50
    "Films that lend a film their bias."
    bias_damping: float = 0.05
    "Similarity of an imaginary film without a bias among them."
    sentence_share: float = 0.35
    "See `Content`."

    def _learn(self, interactions: Interactions, features: FilmFeatures | None) -> None:
        if features is None:
            raise ValueError("features must be given, films are compared by them")
        self._content = Content(features, self.sentence_share)
        n_rated = np.bincount(interactions.films, minlength=interactions.n_films)
        unknown = self.film_ridge / (n_rated + self.film_ridge)
        rated = np.flatnonzero(n_rated)
        lent = np.zeros(interactions.n_films)
        for start in range(0, interactions.n_films, BLOCK):
            films = np.arange(start, min(start + BLOCK, interactions.n_films))
            nearest = strongest(self._similarities(films, rated, self.bias_k), self.bias_k)
            weight = np.asarray(nearest.sum(axis=1)).ravel() + self.bias_damping
            lent[films] = nearest @ self.baseline.film_biases[rated] / weight
        self.film_biases = self.baseline.film_biases + unknown * lent

    def _similarities(self, films: Rows, others: Rows, k: int) -> sp.csr_matrix:
        """Positive similarities, (n_films, n_others), at least the `k` largest of each row."""
        found = np.maximum(self._content.between(films, others), 0.0) ** self.power
        # No film is its own neighbour: its stars are what is asked.
        found[films[:, None] == others] = 0.0
        if k < len(others):
            # Nearly all films have something in common: most are dropped before anything is sorted.
            found[found < -np.partition(-found, k - 1, axis=1)[:, k - 1 : k]] = 0.0
        return sp.csr_matrix(found)

    def _opinions(
        self, history: History, deviations: Stars, asked: Rows, user: int | None
    ) -> Opinions:
        similarities = self._similarities(asked, history.films, self.k)
        return Opinions(similarities, deviations, evidence(history.stars))
