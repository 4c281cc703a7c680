"""A decision tree on plain statistics of user and film: each of its answers can be read."""

from collections.abc import Sequence
from typing import Self

import numpy as np
from numpy.typing import NDArray

from recommender.features import FilmFeatures
from recommender.interactions import History, Interactions, Rows, Stars
from recommender.models.base import Progress, silent
from recommender.models.histories import flattened
from recommender.models.popularity import Popularity
from recommender.models.rating_statistics import Array, RatingStatistics, Visitors


class DecisionTree:
    """Stars = the mean of the training ratings in the same leaf of a regression tree.

    Breiman, Friedman, Olshen & Stone 1984, "Classification and regression trees". What the tree
    asks about is described in `RatingStatistics`. For training, ratings are parted into folds and
    each is described by the statistics of all other folds: a rating's own star is in none of its
    inputs. Leaving out that star alone would not do, because the mean of the others gives away how
    far the missing one was from the mean of all.
    """

    name = "decision tree"

    def __init__(
        self,
        max_depth: int = 20,
        min_samples_leaf: int = 200,
        ridge: float = 5.0,
        n_folds: int = 10,
        popularity_weight: float = 1.0,
    ) -> None:
        """Choose the size of the tree.

        Args:
            max_depth: Questions on the way to a leaf, at most.
            min_samples_leaf: Training ratings in a leaf, at least.
            ridge: See `RatingStatistics`.
            n_folds: Parts of the training ratings, each described by the others.
            popularity_weight: Stars that a unit of log(1 + users who liked it) is worth in a list.
        """
        if n_folds < 2:
            raise ValueError(f"n_folds must be at least 2, got {n_folds}")
        self.max_depth = max_depth
        self.min_samples_leaf = min_samples_leaf
        self.ridge = ridge
        self.n_folds = n_folds
        self.popularity_weight = popularity_weight

    def fit(
        self,
        interactions: Interactions,
        features: FilmFeatures | None = None,
        *,
        seed: int = 0,
        progress: Progress = silent,
    ) -> Self:
        """Describe the ratings, then grow the tree; without features there is no leaning to ask."""
        # Serving does not need it, and it takes a second to import.
        from sklearn.tree import DecisionTreeRegressor

        progress(self.name, 0.0)
        described = self.describe_training(interactions, features, seed)
        self.tree = DecisionTreeRegressor(
            max_depth=self.max_depth, min_samples_leaf=self.min_samples_leaf, random_state=seed
        ).fit(described, interactions.stars)
        self.statistics = RatingStatistics(interactions, features, self.ridge)
        self._users = _users_of(self.statistics, interactions)
        self._prior = Popularity().fit(interactions).prior()
        progress(self.name, 1.0)
        return self

    def describe_training(
        self, interactions: Interactions, features: FilmFeatures | None, seed: int
    ) -> Array:
        """What the tree learns from, one row a rating, (n_ratings, n_columns).

        Each row is told by the ratings of the other folds alone.
        """
        # With too few ratings for all folds, each rating is a fold.
        n_folds = min(self.n_folds, len(interactions))
        if n_folds < 2:
            raise ValueError(f"interactions must hold at least 2 ratings, got {n_folds}")
        fold_of = np.random.default_rng(seed).permutation(len(interactions)) % n_folds
        parts: list[Array] = []
        for fold in range(n_folds):
            others, own = interactions.where(fold_of != fold), interactions.where(fold_of == fold)
            statistics = RatingStatistics(others, features, self.ridge)
            visitors = _users_of(statistics, others)
            parts.append(statistics.describe(visitors, own.users, own.films))
        described = np.concatenate(parts)
        return described[np.argsort(np.argsort(fold_of, kind="stable"))]

    def predict(self, users: Rows, films: Rows) -> Stars:
        """See `StarModel.predict`; who or what has no rating is described as expected of all."""
        return self._stars(self._users, users, films)

    def score(self, histories: Sequence[History]) -> NDArray[np.float32]:
        """See `Model.score`."""
        visitors = self.statistics.visitors(*flattened(histories), len(histories))
        everything = np.arange(len(self._prior))
        scores = np.empty((len(histories), len(everything)), np.float32)
        for row in range(len(histories)):
            stars = self._stars(visitors, np.full_like(everything, row), everything)
            scores[row] = stars + self.popularity_weight * self._prior
        return scores

    def _stars(self, visitors: Visitors, rows: Rows, films: Rows) -> Stars:
        described = self.statistics.describe(visitors, rows, films)
        # A mean of training stars, hence within their scale.
        return np.asarray(self.tree.predict(described), np.float64)


def _users_of(statistics: RatingStatistics, known: Interactions) -> Visitors:
    return statistics.visitors(known.users, known.films, known.stars, known.n_users)
