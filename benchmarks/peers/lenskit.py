"""LensKit (Ekstrand, "LensKit for Python", CIKM 2020): stars, and lists for visitors by history."""

from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Any, Self

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from benchmarks.peers.feedback import Fallback, Feedback, strengths
from recommender.features import FilmFeatures
from recommender.interactions import History, Interactions, Rows, Stars
from recommender.models.base import Progress, silent
from recommender.models.baseline import Baseline


class LensKitModel:
    """One scorer of LensKit, asked with a visitor's history.

    What it cannot predict, for want of neighbours, is predicted by user and film biases, as
    LensKit's own pipeline for predictions does it.
    """

    def __init__(
        self, scorer: str, options: Mapping[str, Any], feedback: Feedback = "stars"
    ) -> None:
        """Choose the scorer.

        Args:
            scorer: Dotted name within `lenskit`, "knn.ItemKNNScorer" for example.
            options: Its configuration.
            feedback: What of the stars it learns from, and is told of visitors.
        """
        self.name = f"LensKit {scorer.rpartition('.')[2].removesuffix('Scorer')}"
        self._scorer = scorer
        self._feedback = feedback
        self._options = options

    def fit(
        self,
        interactions: Interactions,
        features: FilmFeatures | None = None,
        *,
        seed: int = 0,
        progress: Progress = silent,
    ) -> Self:
        """See `Model.fit`; it knows no features."""
        from lenskit.data import from_interactions_df
        from lenskit.training import TrainingOptions

        module, _, scorer = self._scorer.rpartition(".")
        counts = strengths(interactions.stars, self._feedback) > 0
        frame = pd.DataFrame(
            {
                "user_id": interactions.users[counts],
                "item_id": interactions.films[counts],
                "rating": interactions.stars[counts],
            }
        )
        self._is_known = np.isin(np.arange(interactions.n_films), interactions.films[counts])
        self._fallback = Fallback(interactions)
        self._baseline = Baseline().fit(interactions)
        self._histories = interactions.histories()
        self._model = getattr(import_module(f"lenskit.{module}"), scorer)(**self._options)
        self._model.train(from_interactions_df(frame), TrainingOptions(rng=seed))
        progress(self.name, 1.0)
        return self

    def _scores(self, history: History, films: Rows) -> NDArray[np.float64]:
        """Scores of these films, NaN where there is none."""
        from lenskit.data import ItemList, RecQuery

        # Asked about a film that it was not trained on, LensKit's compiled part reads past its end.
        counts = (strengths(history.stars, self._feedback) > 0) & self._is_known[history.films]
        all_scores = np.full(len(films), np.nan)
        is_known = self._is_known[films]
        if not counts.any() or not is_known.any():
            return all_scores
        known = ItemList(item_ids=history.films[counts], rating=history.stars[counts])
        query = RecQuery(user_items=known)
        scores = self._model(query, ItemList(item_ids=films[is_known])).scores()
        if scores is not None:
            all_scores[is_known] = np.asarray(scores, np.float64)
        return all_scores

    def predict(self, users: Rows, films: Rows) -> Stars:
        """See `StarModel.predict`; a user's history is what she rated in training."""
        stars = np.full(len(users), np.nan)
        order = np.argsort(users, kind="stable")
        for asked in np.split(order, np.flatnonzero(np.diff(users[order])) + 1):
            if len(asked):
                history = self._histories[users[asked[0]]]
                distinct, place = np.unique(films[asked], return_inverse=True)
                stars[asked] = self._scores(history, distinct)[place]
        told = self._baseline.predict(users, films)
        return np.where(np.isnan(stars), told, stars.clip(*self._baseline.scale))

    def score(self, histories: Sequence[History]) -> NDArray[np.float32]:
        """See `Model.score`."""
        everything = np.arange(self._fallback.n_films)
        scores = np.array([self._scores(history, everything) for history in histories])
        return self._fallback.filled(
            scores.reshape(len(histories), len(everything)),
            unknown=np.array([len(history) == 0 for history in histories], bool),
        )


def item_neighbours(neighbours: int = 20, min_similarity: float = 1e-6) -> LensKitModel:
    """Film neighbours on stars."""
    return LensKitModel("knn.ItemKNNScorer", {"max_nbrs": neighbours, "min_sim": min_similarity})


def user_neighbours(neighbours: int = 20, min_similarity: float = 1e-6) -> LensKitModel:
    """User neighbours on stars."""
    return LensKitModel("knn.UserKNNScorer", {"max_nbrs": neighbours, "min_sim": min_similarity})


def biased_factorisation(
    factors: int = 50, regularization: float = 0.1, epochs: int = 10, damping: float = 5.0
) -> LensKitModel:
    """BiasedMF by alternating least squares, on stars."""
    return LensKitModel(
        "als.BiasedMFScorer",
        {
            "embedding_size": factors,
            "regularization": regularization,
            "epochs": epochs,
            "damping": damping,
            # A user's history is always given; solving for it anew is what new visitors get.
            "user_embeddings": False,
        },
    )


def item_neighbour_lists(neighbours: int = 20, feedback: Feedback = "all") -> LensKitModel:
    """Film neighbours for lists."""
    return LensKitModel(
        "knn.ItemKNNScorer", {"max_nbrs": neighbours, "feedback": "implicit"}, feedback
    )


def user_neighbour_lists(neighbours: int = 20, feedback: Feedback = "all") -> LensKitModel:
    """User neighbours for lists."""
    return LensKitModel(
        "knn.UserKNNScorer", {"max_nbrs": neighbours, "feedback": "implicit"}, feedback
    )


def implicit_factorisation(
    factors: int = 50,
    regularization: float = 0.1,
    weight: float = 40.0,
    epochs: int = 10,
    feedback: Feedback = "all",
) -> LensKitModel:
    """ImplicitMF, for lists."""
    return LensKitModel(
        "als.ImplicitMFScorer",
        {
            "embedding_size": factors,
            "regularization": regularization,
            "epochs": epochs,
            "weight": weight,
            "use_ratings": feedback == "stars",
            "user_embeddings": False,
        },
        feedback,
    )
