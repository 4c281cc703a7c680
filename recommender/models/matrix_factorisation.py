"""Biased matrix factorisation, the classic of star prediction, by alternating least squares."""

from collections.abc import Sequence
from typing import Self

import numpy as np
from numpy.typing import NDArray

from recommender.features import FilmFeatures
from recommender.interactions import History, Interactions, Rows, Stars
from recommender.models.base import Progress, silent
from recommender.models.histories import flattened
from recommender.models.popularity import Popularity

Array = NDArray[np.float64]

BLOCK = 1 << 22
"Numbers held at a time when the outer products of factors are summed."


class MatrixFactorisation:
    """Stars = mean + b_u + b_i + p_u q_i, clipped to the training scale.

    Koren, Bell & Volinsky 2009, "Matrix factorization techniques for recommender systems",
    equation 5, solved as in their section on alternating least squares: with all films fixed, each
    user's bias and factors are a ridge regression on the factors of what she rated, and the other
    way round. As in Zhou et al. 2008 ("Large-scale parallel collaborative filtering for the
    Netflix prize") the ridge may grow with the number of ratings. A new visitor is one more such
    regression. Lists add a popularity to the stars, because few but happy people deceive.
    """

    name = "matrix factorisation"

    def __init__(
        self,
        rank: int = 10,
        ridge: float = 5.0,
        ridge_per_rating: float = 0.1,
        bias_ridge: float = 5.0,
        rounds: int = 15,
        popularity_weight: float = 1.0,
    ) -> None:
        """Choose the size of the model and how strongly it is held back.

        Args:
            rank: Factors of each user and film.
            ridge: Penalty on squared factors.
            ridge_per_rating: Added to it for each rating of the user or film.
            bias_ridge: Penalty on squared biases.
            rounds: Alternations between users and films.
            popularity_weight: Stars that a unit of log(1 + users who liked it) is worth in a list.
        """
        if rank <= 0:
            raise ValueError(f"rank must be positive, got {rank}")
        self.rank = rank
        self.ridge = ridge
        self.ridge_per_rating = ridge_per_rating
        self.bias_ridge = bias_ridge
        self.rounds = rounds
        self.popularity_weight = popularity_weight

    def fit(
        self,
        interactions: Interactions,
        features: FilmFeatures | None = None,
        *,
        seed: int = 0,
        progress: Progress = silent,
    ) -> Self:
        """Alternate from small random film factors; `features` change nothing.

        Raises:
            ValueError: There are no ratings.
        """
        if not len(interactions):
            raise ValueError("interactions must hold a rating")
        stars = interactions.stars
        self.mean = float(stars.mean())
        self.scale = (float(stars.min()), float(stars.max()))
        self._prior = Popularity().fit(interactions).prior()
        start = np.random.default_rng(seed).normal(0.0, 0.1, (interactions.n_films, self.rank))
        self.film_factors: Array = np.hstack([np.zeros((interactions.n_films, 1)), start])
        "Bias and factors of each film, (n_films, 1 + rank)."
        by_user = np.argsort(interactions.users, kind="stable")
        by_film = np.argsort(interactions.films, kind="stable")
        users, films = interactions.users, interactions.films
        for done in range(self.rounds):
            self.user_factors = self._solved(
                users[by_user],
                interactions.n_users,
                self.film_factors[films[by_user]],
                stars[by_user],
            )
            "The same of each user, (n_users, 1 + rank)."
            self.film_factors = self._solved(
                films[by_film],
                interactions.n_films,
                self.user_factors[users[by_film]],
                stars[by_film],
            )
            progress(self.name, (done + 1) / self.rounds)
        return self

    def predict(self, users: Rows, films: Rows) -> Stars:
        """See `StarModel.predict`; who or what has no rating has bias and factors 0."""
        own, other = self.user_factors[users], self.film_factors[films]
        stars = self.mean + own[:, 0] + other[:, 0] + np.sum(own[:, 1:] * other[:, 1:], axis=1)
        return np.asarray(np.clip(stars, *self.scale))

    def fold_in(self, histories: Sequence[History]) -> Array:
        """Bias and factors of visitors with these histories, (n_histories, 1 + rank)."""
        rows, films, stars = flattened(histories)
        return self._solved(rows, len(histories), self.film_factors[films], stars)

    def score(self, histories: Sequence[History]) -> NDArray[np.float32]:
        """See `Model.score`; an empty history is ranked by film biases and popularity."""
        own = self.fold_in(histories)
        of_film = self.mean + self.film_factors[:, 0] + self.popularity_weight * self._prior
        stars = own[:, 1:] @ self.film_factors[:, 1:].T + own[:, :1]
        return np.asarray(of_film + stars, np.float32)

    def _solved(self, rows: Rows, n_rows: int, others: Array, stars: Stars) -> Array:
        """Bias and factors of each row, the others being fixed, (n_rows, 1 + rank).

        Args:
            rows: Ascending row of each rating, shape (n_ratings,).
            n_rows: Rows in all; one without a rating gets zeros.
            others: Bias and factors of the other side of each rating, (n_ratings, 1 + rank).
            stars: Shape (n_ratings,).
        """
        left = stars - self.mean - others[:, 0]
        design = np.hstack([np.ones((len(stars), 1)), others[:, 1:]])
        solved = np.zeros((n_rows, 1 + self.rank))
        present, starts, counts = np.unique(rows, return_index=True, return_counts=True)
        ends = starts + counts
        width = (1 + self.rank) ** 2
        first = 0
        while first < len(present):
            # Whole rows, as many as fit into a block, and at least one.
            fit = np.searchsorted(ends, starts[first] + BLOCK // width, side="right")
            last = max(int(fit), first + 1)
            ratings = slice(starts[first], ends[last - 1])
            block, at = design[ratings], starts[first:last] - starts[first]
            gram = np.add.reduceat(block[:, :, None] * block[:, None, :], at)
            target = np.add.reduceat(block * left[ratings, None], at)
            penalty = np.full((last - first, 1 + self.rank), self.bias_ridge)
            penalty[:, 1:] = self.ridge + self.ridge_per_rating * counts[first:last, None]
            gram[:, np.arange(1 + self.rank), np.arange(1 + self.rank)] += penalty
            solved[present[first:last]] = np.linalg.solve(gram, target[:, :, None])[:, :, 0]
            first = last
        return solved
