"""Item kNN: a film is judged by the most alike films that the visitor rated."""

import numpy as np
import scipy.sparse as sp

from recommender.features import FilmFeatures
from recommender.interactions import History, Interactions, Rows, Stars
from recommender.models.histories import evidence
from recommender.models.neighbours import Neighbours, Opinions, deviations_matrix
from recommender.models.pearson import positive_correlations


class ItemNeighbours(Neighbours):
    """Neighbours are films, near by the correlation of the stars that the same users gave them.

    Sarwar et al. 2001, "Item-based collaborative filtering recommendation algorithms", with the
    similarity of `pearson.positive_correlations`.
    """

    name = "item kNN"

    def __init__(
        self,
        k: int = 40,
        shrinkage: float = 300.0,
        damping: float = 0.1,
        popularity_weight: float = 0.2,
        user_ridge: float = 15.0,
        film_ridge: float = 10.0,
    ) -> None:
        """Choose the neighbourhood.

        Args:
            k: See `Neighbours`.
            shrinkage: See `positive_correlations`.
            damping: See `Neighbours`.
            popularity_weight: See `Neighbours`.
            user_ridge: See `Baseline`.
            film_ridge: See `Baseline`.
        """
        super().__init__(k, damping, popularity_weight, user_ridge, film_ridge)
        self.shrinkage = shrinkage

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
