"""The baseline of all star predictions: the mean, corrected for who rates and what is rated."""

from collections.abc import Sequence
from typing import Self

import numpy as np
from numpy.typing import NDArray

from recommender.features import FilmFeatures
from recommender.interactions import History, Interactions, Rows, Stars
from recommender.models.base import Progress, silent


class Baseline:
    """Stars = mean + bias of the user + bias of the film, clipped to the training scale.

    Biases minimise the squared error plus `user_ridge` b_u^2 + `film_ridge` b_i^2, by alternating
    least squares: Koren, "Factor in the neighbors", TKDD 2010, section 2.1.
    """

    name = "baseline"

    def __init__(self, user_ridge: float = 15.0, film_ridge: float = 10.0, rounds: int = 10):
        """Choose how strongly biases are held back.

        Args:
            user_ridge: Ratings of mean size that a user's bias is shrunk by.
            film_ridge: The same for films.
            rounds: Alternations between films and users.
        """
        self.user_ridge = user_ridge
        self.film_ridge = film_ridge
        self.rounds = rounds

    def fit(
        self,
        interactions: Interactions,
        features: FilmFeatures | None = None,
        *,
        seed: int = 0,
        progress: Progress = silent,
    ) -> Self:
        """Learn the biases; `features` and `seed` change nothing.

        Raises:
            ValueError: There are no ratings.
        """
        if not len(interactions):
            raise ValueError("interactions must hold a rating")
        users, films, stars = interactions.users, interactions.films, interactions.stars
        self.mean = float(stars.mean())
        self.scale = (float(stars.min()), float(stars.max()))
        centred = stars - self.mean
        self.user_biases: Stars = np.zeros(interactions.n_users)
        self.film_biases: Stars = np.zeros(interactions.n_films)
        for done in range(self.rounds):
            left = centred - self.user_biases[users]
            self.film_biases = _shrunk_means(left, films, interactions.n_films, self.film_ridge)
            left = centred - self.film_biases[films]
            self.user_biases = _shrunk_means(left, users, interactions.n_users, self.user_ridge)
            progress(self.name, (done + 1) / self.rounds)
        return self

    def predict(self, users: Rows, films: Rows) -> Stars:
        """See `StarModel.predict`; who or what has no rating has bias 0."""
        return np.clip(self.mean + self.user_biases[users] + self.film_biases[films], *self.scale)

    @property
    def usual_stars(self) -> Stars:
        """Stars of each film without regard to who is asked, shape (n_films,), not clipped."""
        return self.mean + self.film_biases

    def visitor_bias(self, history: History) -> float:
        """Bias of a visitor who need not be a user of the training data, from what she rated."""
        left = history.stars - self.usual_stars[history.films]
        return float(left.sum() / (len(history) + self.user_ridge))

    def score(self, histories: Sequence[History]) -> NDArray[np.float32]:
        """See `Model.score`; a visitor's own bias changes no order, so all rows are the same."""
        return np.tile(self.usual_stars.astype(np.float32), (len(histories), 1))


def _shrunk_means(values: Stars, groups: Rows, n_groups: int, ridge: float) -> Stars:
    """Sum / (count + ridge) of each group, shape (n_groups,)."""
    sums = np.bincount(groups, weights=values, minlength=n_groups)
    return np.asarray(sums / (np.bincount(groups, minlength=n_groups) + ridge))
