"""What picked genres tell before the first star: who picks these genres likes which films?"""

from collections.abc import Mapping, Sequence
from typing import Any, Self

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from recommender.errors import DataError
from recommender.features import FilmFeatures
from recommender.interactions import Interactions, Rows
from recommender.models.base import Progress, silent
from recommender.models.film_effects import FLOOR, film_effects
from recommender.models.histories import LIKED, delight
from recommender.recommendation import TraitKind

Array = NDArray[np.float32]

RATINGS_BEHIND_PICKS = 10
DRAWS = 12
"Random parts of each user's ratings from which picks are told."
MOST_PICKS = 3
REGULARISATION = 10.0
ANY_PICKED = 0.1
"Log-odds for a film that has one of the picked genres, whoever likes it."
LIST = 10


class GenrePicks:
    """The chance that somebody who picked some genres would have liked each film.

    Nobody in the training data picked genres, so picks are told from ten random ratings of each
    user: the genres that her liked films have more often than everybody's, at most three. A ridge
    regression of how right each film would have been for her on these picks gives the chances
    (`film_effects`).
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

    def __init__(self, neighbours: Array | sp.csr_matrix | None = None) -> None:
        """Choose what effects are smoothed with.

        Args:
            neighbours: See `film_effects`.
        """
        self._neighbours = neighbours

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
        targets = interactions.matrix(delight(interactions.stars))
        self.effects, self.mean_picks, self.mean_target = film_effects(
            picks, targets, REGULARISATION, self._neighbours
        )
        progress("genre_picks", 1.0)
        return self

    def log_chance(self, picked: Sequence[str]) -> Array:
        """How likely who picked these genres is to like each film, shape (n_films,).

        The chance of everybody when none of the genres is known.
        """
        chosen = np.isin(self.genres, picked).astype(np.float32)
        if not chosen.any():
            return np.asarray(np.log(self.mean_target + FLOOR), np.float32)
        chance = self.mean_target + (chosen - self.mean_picks) @ self.effects
        log_chance = np.log(np.maximum(chance, 0.0) + FLOOR)
        return np.asarray(log_chance + ANY_PICKED * self.has_any(picked), np.float32)

    def log_lift(self, picked: Sequence[str]) -> Array:
        """What picking changes: `log_chance` less that of everybody, shape (n_films,)."""
        return self.log_chance(picked) - self.log_chance(())

    def has_any(self, picked: Sequence[str]) -> NDArray[np.bool_]:
        """Which films have at least one of these genres, shape (n_films,)."""
        return np.asarray(self.having[np.isin(self.genres, picked)].any(axis=0))

    def favour(self, scores: Array, picked: Sequence[str], fewest: int, rated: Rows) -> Array:
        """Scores (n_films,) by which at least `fewest` of the first ten have a picked genre.

        Who picks horror wants horror on the first list, though fans of horror like other films
        as much. All films of the picked genres rise alike, and no more than needed.

        Args:
            scores: Higher is better.
            picked: Genres.
            fewest: From 0 to 10; all there are where there are fewer.
            rated: Films that no list will hold, hence do not count among the ten.
        """
        fits = self.has_any(picked)
        possible = np.ones(len(scores), np.bool_)
        possible[rated] = False
        inside, outside = scores[fits & possible], scores[~fits & possible]
        fewest = min(fewest, len(inside))
        if not fewest or len(outside) <= LIST - fewest:
            return scores
        last_needed = -np.partition(-inside, fewest - 1)[fewest - 1]
        first_too_many = -np.partition(-outside, LIST - fewest)[LIST - fewest]
        rise = max(0.0, float(first_too_many - last_needed) + 1e-4)
        return np.asarray(scores + np.float32(rise) * fits, np.float32)

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
