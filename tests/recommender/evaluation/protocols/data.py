"""Ratings at random, and models that write down what they are shown."""

from collections.abc import Sequence
from functools import partial

import numpy as np
import pandas as pd

from recommender.features import film_features
from recommender.films import GENRES, Film, Films
from recommender.interactions import History, Interactions
from recommender.models.base import silent

N_USERS, N_FILMS = 30, 40
FILMS = Films(
    Film(film_id=film_id, title=f"Film {film_id}", genres=(GENRES[film_id % 4],))
    for film_id in range(1, N_FILMS + 1)
)
features_of = partial(film_features, FILMS)

Rating = tuple[int, int, float]
"User id, film id, stars."


def random_ratings(seed: int = 0) -> Interactions:
    """Each user rates ten films; no two ratings have the same time."""
    rng = np.random.default_rng(seed)
    rows = [
        (user, film, rng.integers(1, 11) / 2)
        for user in range(1, N_USERS + 1)
        for film in rng.choice(np.arange(1, N_FILMS + 1), 10, replace=False)
    ]
    frame = pd.DataFrame(rows, columns=["user_id", "film_id", "rating"])
    frame["timestamp"] = rng.permutation(len(frame))
    return Interactions.from_frame(frame)


def ratings_of(interactions: Interactions) -> set[Rating]:
    """The ratings under their outside ids."""
    return set(
        zip(
            interactions.user_ids[interactions.users].tolist(),
            interactions.film_ids[interactions.films].tolist(),
            interactions.stars.tolist(),
            strict=True,
        )
    )


class Spy:
    """Learns nothing and remembers everything it was ever shown."""

    name = "spy"

    def __init__(self) -> None:
        self.learned: list[Interactions] = []
        self.histories: list[Sequence[History]] = []
        self.pairs: list[tuple[np.ndarray, np.ndarray]] = []
        self.picked: list[tuple[str, ...]] = []

    def fit(self, interactions, features=None, *, seed=0, progress=silent):
        self.learned.append(interactions)
        progress("spying", 1.0)
        return self

    def score(self, histories: Sequence[History]) -> np.ndarray:
        self.histories.append(histories)
        return np.zeros((len(histories), self.learned[-1].n_films), np.float32)

    def score_genres(self, picked) -> np.ndarray:
        self.picked += picked
        return np.zeros((len(picked), self.learned[-1].n_films), np.float32)

    def predict(self, users, films) -> np.ndarray:
        self.pairs.append((users, films))
        return np.full(len(users), 3.0)


class Oracle(Spy):
    """Knows all ratings beforehand: what no honest model can, and the best a measure can show."""

    name = "oracle"

    def __init__(self, truth: Interactions) -> None:
        super().__init__()
        self.truth = truth

    def predict(self, users, films) -> np.ndarray:
        return np.asarray(self.truth.matrix()[users, films]).ravel()
