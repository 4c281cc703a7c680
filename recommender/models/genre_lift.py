"""What picked genres change: who picks these genres likes which films more than others do?"""

from collections.abc import Mapping, Sequence
from typing import Any, Self

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from recommender.errors import DataError
from recommender.features import FilmFeatures
from recommender.interactions import Interactions
from recommender.models.base import Progress, silent
from recommender.models.histories import LIKED, delight
from recommender.recommendation import TraitKind

Array = NDArray[np.float32]

RATINGS_BEHIND_PICKS = 10
DRAWS = 6
"Random parts of each user's ratings from which picks are told."
MOST_PICKS = 3
REGULARISATION = 10.0
FLOOR = 0.01
"Added to both chances of a ratio, so that a film hardly anybody rated has a lift near 1."
OWN_GENRE = 1.5
"""Log-odds for each picked genre that a film has. Who picks horror wants to see horror: 0.1 would
suit the measured lists best, whose picks are only guessed from stars, but shows three of ten."""


class GenreLift:
    """The logarithm of P(likes the film | picked these genres) / P(likes the film).

    Nobody in the training data picked genres, so picks are told from ten random ratings of each
    user: the genres that her liked films have more often than everybody's, at most three. A ridge
    regression of how right each film would have been for her on these picks gives the chances.
    Popularity is not part of it; add it to a score that knows popularity.
    """

    genres: tuple[str, ...]
    effects: Array
    "What each picked genre adds to the chance of each film, shape (n_genres, n_films)."
    mean_picks: Array
    "Share of users who pick each genre, shape (n_genres,)."
    mean_target: Array
    "Chance of each film for everybody, shape (n_films,)."
    having: NDArray[np.bool_]
    "Which film has which genre, shape (n_genres, n_films)."

    def fit(
        self,
        interactions: Interactions,
        features: FilmFeatures,
        *,
        seed: int = 0,
        progress: Progress = silent,
    ) -> Self:
        """Learn what who picks likes.

        Raises:
            DataError: The features hold no genres.
        """
        if TraitKind.GENRE not in features.blocks or not features.values[TraitKind.GENRE]:
            raise DataError("the film features hold no genres. Give films with genres")
        having = sp.csr_matrix(features.blocks[TraitKind.GENRE])
        self.genres = tuple(features.values[TraitKind.GENRE])
        self.having = having.toarray().T > 0
        random = np.random.default_rng(seed)
        picks = [_picks(interactions, having, random) for _ in range(DRAWS)]
        mean_picks = np.mean([each.mean(axis=0) for each in picks], axis=0)
        targets = interactions.matrix(delight(interactions.stars))
        mean_target = np.asarray(targets.mean(axis=0)).ravel()
        together = np.mean(picks, axis=0) - mean_picks
        crossed = (targets.T @ together).T - np.outer(together.sum(axis=0), mean_target)
        gram = sum((each - mean_picks).T @ (each - mean_picks) for each in picks) / DRAWS
        gram = gram + REGULARISATION * np.eye(len(self.genres))
        self.effects = np.linalg.solve(gram, crossed).astype(np.float32)
        self.mean_picks = mean_picks.astype(np.float32)
        self.mean_target = mean_target.astype(np.float32)
        progress("genre_lift", 1.0)
        return self

    def log_lift(self, picked: Sequence[str]) -> Array:
        """What to add to log-odds for a visitor who picked these genres, shape (n_films,).

        Zero everywhere when none of the genres is known.
        """
        chosen = np.isin(self.genres, picked).astype(np.float32)
        if not chosen.any():
            return np.zeros(len(self.mean_target), np.float32)
        chance = self.mean_target + (chosen - self.mean_picks) @ self.effects
        lift = np.log((np.maximum(chance, 0.0) + FLOOR) / (self.mean_target + FLOOR))
        return np.asarray(lift + OWN_GENRE * (chosen @ self.having), np.float32)

    def to_arrays(self) -> dict[str, NDArray[Any]]:
        """The fitted state as plain arrays."""
        return {
            "genres": np.array(self.genres),
            "effects": self.effects.astype(np.float16),
            "mean_picks": self.mean_picks,
            "mean_target": self.mean_target,
            "having": self.having,
        }

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[Any]]) -> Self:
        """What `to_arrays` described."""
        model = cls()
        model.genres = tuple(arrays["genres"].tolist())
        model.effects = arrays["effects"].astype(np.float32)
        model.mean_picks = arrays["mean_picks"]
        model.mean_target = arrays["mean_target"]
        model.having = arrays["having"]
        return model


def _picks(
    interactions: Interactions, having: sp.csr_matrix, random: np.random.Generator
) -> NDArray[np.float64]:
    """Genres that a random part of each user's ratings tells, 0 or 1, (n_users, n_genres)."""
    order = np.lexsort((random.random(len(interactions)), interactions.users))
    users = interactions.users[order]
    starts = np.searchsorted(users, users, side="left")
    drawn = interactions.where(order[np.arange(len(users)) - starts < RATINGS_BEHIND_PICKS])
    everybody = interactions.matrix((interactions.stars >= LIKED).astype(np.float64)).sum(axis=0)
    own = drawn.matrix((drawn.stars >= LIKED).astype(np.float64))
    usual = np.asarray(everybody @ having).ravel() / max(float(everybody.sum()), 1.0)
    liked = np.maximum(np.asarray(own.sum(axis=1)), 1.0)
    lead = (own @ having).toarray() / liked - usual
    leading = np.argsort(-lead, axis=1, kind="stable")[:, :MOST_PICKS]
    picks: NDArray[np.float64] = np.zeros_like(lead)
    np.put_along_axis(picks, leading, np.take_along_axis(lead, leading, axis=1) > 0, axis=1)
    return picks
