"""Training data of CF-DL: random parts of histories in, the rest of them out."""

from typing import Any

import keras
import numpy as np
from numpy.typing import NDArray

from recommender.interactions import Interactions
from recommender.models.histories import LIKED

NOTHING_GIVEN = 0.1
"Share of examples in which the history is empty."
ASKED = 64
"Films a visitor is asked the stars of, in one example."

Batch = tuple[dict[str, NDArray[Any]], dict[str, NDArray[Any]]]


class HistoryParts(keras.utils.PyDataset):  # type: ignore[misc]
    """Batches for `CFDLNetwork`: `n_parts` random parts of each user's history an epoch.

    Never more than `most_batches`: of very many users each epoch has others.
    The length of the given part is log-uniform from one film to all but one, so that three stars
    are practised as much as three hundred. A batch depends on seed, epoch and index alone.
    """

    def __init__(
        self,
        interactions: Interactions,
        n_parts: int,
        batch_size: int,
        most_batches: int,
        seed: int,
    ) -> None:
        super().__init__()
        self._histories = [history for history in interactions.histories() if len(history)]
        self._n_films = interactions.n_films
        self._n_parts = n_parts
        self._batch_size = batch_size
        self._most_batches = most_batches
        self._seed = seed
        self._epoch = 0
        self._shuffle()

    def _shuffle(self) -> None:
        random = np.random.default_rng([self._seed, self._epoch])
        passes = [random.permutation(len(self._histories)) for _ in range(self._n_parts)]
        self._order = np.concatenate(passes)[: self._most_batches * self._batch_size]

    def __len__(self) -> int:
        return -(-len(self._order) // self._batch_size)

    def on_epoch_end(self) -> None:
        """Draw anew."""
        self._epoch += 1
        self._shuffle()

    def __getitem__(self, index: int) -> Batch:
        random = np.random.default_rng([self._seed, self._epoch, index])
        chosen = self._order[index * self._batch_size : (index + 1) * self._batch_size]
        given = np.zeros((len(chosen), self._n_films), np.float32)
        liked = np.zeros_like(given)
        asked = np.zeros((len(chosen), ASKED), np.int32)
        asked_stars = np.zeros((len(chosen), ASKED), np.float32)
        for row, user in enumerate(chosen):
            history = self._histories[user]
            length = int(np.exp(random.uniform(0.0, np.log(max(len(history) - 1, 1)))))
            if len(history) == 1 or random.random() < NOTHING_GIVEN:
                length = 0
            order = random.permutation(len(history))
            part, rest = order[:length], order[length:]
            given[row, history.films[part]] = history.stars[part]
            liked[row, history.films[rest]] = history.stars[rest] >= LIKED
            some = rest[:ASKED]
            asked[row, : len(some)] = history.films[some]
            asked_stars[row, : len(some)] = history.stars[some]
        return {"stars": given, "asked": asked}, {"ranking": liked, "stars": asked_stars}
