"""Item kNN: a film is judged by the most alike films that the visitor rated."""

from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp

from recommender.features import FilmFeatures
from recommender.interactions import History, Interactions, Rows, Stars
from recommender.models.histories import evidence
from recommender.models.neighbours import Neighbours, Opinions, deviations_matrix
from recommender.models.pearson import positive_correlations


@dataclass(kw_only=True, eq=False)
class ItemNeighbours(Neighbours):
    """Neighbours are films, near by the correlation of the stars that the same users gave them.

    Sarwar et al. 2001, "Item-based collaborative filtering recommendation algorithms", with the
    similarity of `pearson.positive_correlations`.
    """

    name = "item kNN"

    k: int = 40
    shrinkage: float = 300.0
    "See `positive_correlations`."
    damping: float = 0.1
    popularity_weight: float = 0.2

    def _learn(self, interactions: Interactions, features: FilmFeatures | None) -> None:
        of_films = deviations_matrix(interactions, self.baseline).T.tocsr()
        found = positive_correlations(of_films, of_films, self.shrinkage)
        # No film is its own neighbour: its stars are what is asked.
        self.similarities = sp.csr_matrix(found - sp.diags(found.diagonal()))
        self.similarities.eliminate_zeros()

    def _opinions(
        self, history: History, deviations: Stars, asked: Rows, user: int | None
    ) -> Opinions:
        # Symmetric, so the few rows of the history are taken rather than the many asked.
        similarities = self.similarities[history.films]
        if not np.array_equal(asked, np.arange(similarities.shape[1])):
            similarities = similarities[:, asked]
        return Opinions(similarities.T.tocsr(), deviations, evidence(history.stars))
