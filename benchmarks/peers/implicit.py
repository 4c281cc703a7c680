"""implicit (Ben Frederickson): lists from feedback without stars, with fold-in of new visitors."""

from collections.abc import Callable, Sequence
from typing import Any, Self

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray
from threadpoolctl import ThreadpoolController

from benchmarks.peers.feedback import Fallback, Feedback, user_films, visitor_films
from recommender.features import FilmFeatures
from recommender.interactions import History, Interactions
from recommender.models.base import Progress, silent

Scorer = Callable[[Any, sp.csr_matrix], NDArray[np.floating]]
"A fitted model and visitors' feedback to scores, shape (n_visitors, n_films)."


class ImplicitModel:
    """One model of implicit."""

    def __init__(
        self, name: str, make: Callable[[int], Any], scorer: Scorer, feedback: Feedback
    ) -> None:
        """Choose the model.

        Args:
            name: As it is listed.
            make: Seed to an unfitted model of the package.
            scorer: How it serves visitors whom it never saw.
            feedback: What of the stars it learns from, and is told of visitors.
        """
        self.name = f"implicit {name}"
        self._make = make
        self._scorer = scorer
        self._feedback = feedback

    def fit(
        self,
        interactions: Interactions,
        features: FilmFeatures | None = None,
        *,
        seed: int = 0,
        progress: Progress = silent,
    ) -> Self:
        """See `Model.fit`; it knows no features."""
        self._fallback = Fallback(interactions)
        self._model = self._make(seed)
        # As the package asks for: its own threads and those of BLAS are in each other's way.
        self._threads = ThreadpoolController()
        with self._threads.limit(limits=1, user_api="blas"):
            self._model.fit(user_films(interactions, self._feedback), show_progress=False)
        progress(self.name, 1.0)
        return self

    def score(self, histories: Sequence[History]) -> NDArray[np.float32]:
        """See `Model.score`."""
        visitors = visitor_films(histories, self._fallback.n_films, self._feedback)
        # One visitor is no work for two threads, and to wake the second takes longer than the list.
        with self._threads.limit(limits=1):
            scores = self._scorer(self._model, visitors)
        return self._fallback.filled(scores, unknown=np.diff(visitors.indptr) == 0)


def als(
    factors: int = 64,
    regularization: float = 0.01,
    alpha: float = 1.0,
    iterations: int = 15,
    feedback: Feedback = "all",
) -> ImplicitModel:
    """Alternating least squares: Hu, Koren & Volinsky, ICDM 2008; one more solve a visitor."""

    def make(seed: int) -> Any:
        from implicit.cpu.als import AlternatingLeastSquares

        return AlternatingLeastSquares(
            factors=factors,
            regularization=regularization,
            alpha=alpha,
            iterations=iterations,
            random_state=seed,
        )

    def scorer(model: Any, visitors: sp.csr_matrix) -> NDArray[np.floating]:
        solved = model.recalculate_user(np.arange(visitors.shape[0]), visitors)
        return np.asarray(solved @ model.item_factors.T)

    return ImplicitModel("ALS", make, scorer, feedback)


def bpr(
    factors: int = 64,
    learning_rate: float = 0.01,
    regularization: float = 0.01,
    iterations: int = 100,
    feedback: Feedback = "all",
) -> ImplicitModel:
    """Bayesian personalised ranking: Rendle et al., UAI 2009.

    It has no fold-in; a visitor is the mean of the vectors of her films, as in the package's own
    `similar_items`.
    """

    def make(seed: int) -> Any:
        from implicit.cpu.bpr import BayesianPersonalizedRanking

        return BayesianPersonalizedRanking(
            factors=factors,
            learning_rate=learning_rate,
            regularization=regularization,
            iterations=iterations,
            random_state=seed,
            # With more than one thread the same seed gives another model each time.
            num_threads=1,
        )

    def scorer(model: Any, visitors: sp.csr_matrix) -> NDArray[np.floating]:
        total = np.maximum(np.asarray(visitors.sum(axis=1)), 1e-9)
        vectors = np.asarray(visitors @ model.item_factors) / total
        # The last component of a film is its bias, which every user takes once.
        vectors[:, -1] = 1.0
        return np.asarray(vectors @ model.item_factors.T)

    return ImplicitModel("BPR", make, scorer, feedback)


def bm25(
    neighbours: int = 20, k1: float = 1.2, b: float = 0.75, feedback: Feedback = "all"
) -> ImplicitModel:
    """Film neighbours by BM25 weights."""

    def make(seed: int) -> Any:
        from implicit.nearest_neighbours import BM25Recommender

        return BM25Recommender(K=neighbours, K1=k1, B=b)

    return ImplicitModel("BM25 kNN", make, _by_neighbours, feedback)


def cosine(neighbours: int = 20, feedback: Feedback = "all") -> ImplicitModel:
    """Film neighbours by cosine."""

    def make(seed: int) -> Any:
        from implicit.nearest_neighbours import CosineRecommender

        return CosineRecommender(K=neighbours)

    return ImplicitModel("cosine kNN", make, _by_neighbours, feedback)


def _by_neighbours(model: Any, visitors: sp.csr_matrix) -> NDArray[np.floating]:
    scores = (visitors @ model.similarity).toarray()
    # Nothing near a film of the visitor is no answer, not the answer zero.
    return np.where(scores == 0, np.nan, scores)
