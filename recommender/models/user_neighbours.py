"""User kNN: a film is judged by the most alike users who rated it."""

from dataclasses import dataclass

import scipy.sparse as sp

from recommender.features import FilmFeatures
from recommender.interactions import History, Interactions, Rows, Stars
from recommender.models.histories import evidence
from recommender.models.neighbours import Neighbours, Opinions, deviations_matrix
from recommender.models.pearson import positive_correlations


@dataclass(kw_only=True, eq=False)
class UserNeighbours(Neighbours):
    """Neighbours are users, near by the correlation of the stars that both gave.

    Herlocker et al. 1999, "An algorithmic framework for performing collaborative filtering". A new
    visitor is correlated with the users of the training data when she comes.
    """

    name = "user kNN"

    k: int = 80
    shrinkage: float = 100.0
    "See `positive_correlations`."
    damping: float = 10.0
    popularity_weight: float = 0.02

    def _learn(self, interactions: Interactions, features: FilmFeatures | None) -> None:
        self._of_users = deviations_matrix(interactions, self.baseline)
        self._of_films = self._of_users.T.tocsr()
        self._evidence_of_films = interactions.matrix(evidence(interactions.stars)).T.tocsr()

    def _opinions(
        self, history: History, deviations: Stars, asked: Rows, user: int | None
    ) -> Opinions:
        visitor = sp.csr_matrix(
            (deviations, history.films, [0, len(history)]), (1, self._of_users.shape[1])
        )
        alike = positive_correlations(visitor, self._of_users, self.shrinkage).toarray()[0]
        if user is not None:
            # Nobody is her own neighbour: her stars are what is asked.
            alike[user] = 0.0
        raters = self._of_films[asked]
        similarities = sp.csr_matrix(
            (alike[raters.indices], raters.indices.copy(), raters.indptr.copy()), raters.shape
        )
        similarities.eliminate_zeros()
        return Opinions(similarities, raters, self._evidence_of_films[asked])
