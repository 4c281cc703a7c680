"""How the Keras models of histories are trained and asked."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Self

import keras
import numpy as np
from numpy.typing import NDArray

from recommender.features import FilmFeatures
from recommender.interactions import History, Interactions, Rows, Stars
from recommender.models.base import Progress, silent
from recommender.models.baseline import Baseline
from recommender.models.best_epochs import BestEpochs, Check
from recommender.models.cfdl_network import ranking_loss, star_loss
from recommender.models.history_network import HistoryNetwork
from recommender.models.sequences import (
    HALF_BELIEVED,
    Arrays,
    Parts,
    Reader,
    asked_of,
    without_asked,
)

READ_AT_ONCE = 512
"Histories that are read in one go when nothing is learned."
CHECKED_USERS = 500
"At most; of so many the ratings that are held back say when the stars are best."


class Batches(keras.utils.PyDataset):  # type: ignore[misc]
    """Batches for `HistoryNetwork`; each depends on seed, epoch and index alone."""

    def __init__(
        self, parts: Parts, reader: Reader, *, n_parts: int, batch_size: int, seed: Sequence[int]
    ) -> None:
        """Choose what is drawn.

        Args:
            parts: Of these.
            reader: Makes the input.
            n_parts: Parts of each history in one epoch.
            batch_size: Parts in one batch.
            seed: Of the draws.
        """
        super().__init__()
        self._parts, self._reader = parts, reader
        self._n_parts, self._batch_size = n_parts, batch_size
        self._seed, self._epoch = seed, 0
        self._shuffle()

    def _shuffle(self) -> None:
        random = np.random.default_rng([*self._seed, self._epoch])
        passes = [random.permutation(len(self._parts)) for _ in range(self._n_parts)]
        self._order = np.concatenate(passes)

    def __len__(self) -> int:
        return -(-len(self._order) // self._batch_size)

    def on_epoch_end(self) -> None:
        """Draw anew."""
        self._epoch += 1
        self._shuffle()

    def __getitem__(self, index: int) -> tuple[Arrays, Arrays]:
        random = np.random.default_rng([*self._seed, self._epoch, index])
        chosen = self._order[index * self._batch_size : (index + 1) * self._batch_size]
        histories, asked = self._parts.draw(chosen, random)
        return example(self._reader.read(histories), asked)

    def at_once(self) -> tuple[Arrays, Arrays]:
        """All batches of an epoch as one."""
        inputs, targets = zip(*(self[index] for index in range(len(self))), strict=True)
        return _joined(inputs), _joined(targets)


def example(read: Arrays, asked: Arrays) -> Check:
    """Inputs and targets of a `HistoryNetwork`, of what is given and what is asked."""
    inputs = read | {"asked": asked["films"], "given": asked["given"]}
    return inputs, {"ranking": asked["liked"], "stars": asked["stars"]}


def _joined(parts: Sequence[Arrays]) -> Arrays:
    return {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}


@dataclass(kw_only=True, eq=False)
class HistoryModel(ABC):
    """Trains a `HistoryNetwork` on parts of histories; stops when validation users gain no more.

    Lists and stars come each from the epoch that was best for them.

    A visitor is the history alone: nothing is learned of a user's name, so that new visitors are
    served like training users. Adam with decoupled weight decay (Loshchilov & Hutter 2019) and a
    learning rate that falls with a cosine.
    """

    name = "history model"

    dimensions: int = 64
    "Length of film and visitor vectors."
    length: int = 100
    "Ratings that are read of a history, the last ones."
    dropout: float = 0.5
    "Share of units that are dropped."
    id_dropout: float = 0.2
    "Share of films whose id is hidden in a batch."
    epochs: int = 12
    "At most."
    patience: int = 3
    "Epochs without gain on the validation users after which training stops."
    validation_share: float = 0.1
    "Share of users, and of other users' ratings, that only say which epoch was best."
    parts_per_epoch: int = 4
    "Parts of each user's history in one epoch."
    n_asked: int = 64
    "Films a user is asked the stars of, in one example."
    only_before: bool = False
    "Whether what is given is always older than what is asked, where times are known."
    batch_size: int = 64
    learning_rate: float = 2e-3
    weight_decay: float = 0.5
    star_loss_weight: float = 0.5
    "Weight of the squared error of stars beside the ranking loss."

    @abstractmethod
    def build(self, interactions: Interactions, features: FilmFeatures | None) -> HistoryNetwork:
        """An untrained network for these ratings."""

    def fit(
        self,
        interactions: Interactions,
        features: FilmFeatures | None = None,
        *,
        seed: int = 0,
        progress: Progress = silent,
    ) -> Self:
        """See `Model.fit`. Sets the global seeds of Keras, NumPy and `random`.

        Raises:
            ValueError: There are no ratings.
        """
        if not len(interactions):
            raise ValueError("interactions must hold a rating")
        keras.utils.set_random_seed(seed)
        random = np.random.default_rng(seed)
        users = random.permutation(np.unique(interactions.users))
        n_aside = int(self.validation_share * len(users))
        checked = np.sort(users[n_aside : n_aside + CHECKED_USERS])
        is_aside = np.isin(interactions.users, users[:n_aside])
        is_held = np.isin(interactions.users, checked if n_aside else [])
        is_held &= random.random(len(is_held)) < self.validation_share
        learned = interactions.where(~is_aside & ~is_held)
        self.network = self.build(learned, features)
        baseline = self._tell_usual(learned)
        listed = self.network.rated > 0
        batches = self._batches(learned, listed, baseline, self.parts_per_epoch, seed)
        schedule = keras.optimizers.schedules.CosineDecay(
            self.learning_rate, self.epochs * len(batches)
        )
        # Makes all weights, so that they are drawn in one order.
        self.network(batches[0][0])
        self.network.compile(
            optimizer=keras.optimizers.AdamW(schedule, weight_decay=self.weight_decay),
            loss={"ranking": ranking_loss, "stars": star_loss},
            loss_weights={"ranking": 1.0, "stars": self.star_loss_weight},
            # Compiling takes longer than it saves in so few steps.
            jit_compile=False,
        )
        callbacks = [
            keras.callbacks.LambdaCallback(
                on_epoch_end=lambda epoch, _logs: progress(self.name, (epoch + 1) / self.epochs)
            )
        ]
        best = None
        if n_aside:
            # Whoever comes new is sent a list; stars are asked of users who were learned from,
            # whose own ratings the network may know by heart.
            visitors = self._batches(interactions.where(is_aside), listed, baseline, 4, seed + 1)
            histories = learned.histories()
            read = Reader(baseline, self.length).read([histories[user] for user in checked])
            stars = example(read, asked_of(interactions.where(is_held), checked))
            best = BestEpochs({"ranking": visitors.at_once(), "stars": stars}, self.patience)
            callbacks.append(best)
        record = self.network.fit(batches, epochs=self.epochs, verbose=0, callbacks=callbacks)
        self.history = {name: list(map(float, values)) for name, values in record.history.items()}
        self.star_network = self.network
        if best:
            self.history |= best.losses
            self.star_network = self.build(learned, features)
            self.star_network(batches[0][0])
            self.star_network.set_weights(best.weights["stars"])
            self.network.set_weights(best.weights["ranking"])
        self._remember(interactions)
        progress(self.name, 1.0)
        return self

    def _tell_usual(self, interactions: Interactions) -> Baseline:
        baseline = Baseline(user_ridge=HALF_BELIEVED).fit(interactions)
        self.network.usual = baseline.usual_stars.astype(np.float32)
        return baseline

    def _batches(
        self,
        interactions: Interactions,
        listed: NDArray[np.bool_],
        baseline: Baseline,
        n_parts: int,
        seed: int,
    ) -> Batches:
        return Batches(
            Parts.of(interactions, listed, self.n_asked, self.only_before),
            Reader(baseline, self.length),
            n_parts=n_parts,
            batch_size=self.batch_size,
            seed=(seed,),
        )

    def _remember(self, interactions: Interactions) -> None:
        """Keep what answers need: film vectors, biases, histories and the training scale."""
        # The validation users have done their duty; their ratings may tell how films are liked.
        self._reader = Reader(self._tell_usual(interactions), self.length)
        self._histories = interactions.histories()
        self._vectors = np.asarray(self.network.film_vectors())
        self._star_vectors = np.asarray(self.star_network.film_vectors())
        self._ranking_bias = np.asarray(self.network.ranking_bias) + self.network.popularity
        self._star_level = self.network.usual + np.asarray(self.star_network.star_bias)
        self._scale = (float(interactions.stars.min()), float(interactions.stars.max()))

    def score(self, histories: Sequence[History]) -> NDArray[np.float32]:
        """See `Model.score`: log-odds, up to a constant, that the visitor likes the film."""
        if not len(histories):
            return np.zeros((0, len(self._vectors)), np.float32)
        tastes, _ = _tastes(self.network, self._vectors, self._reader.read(histories))
        return np.asarray(tastes @ self._vectors.T + self._ranking_bias, np.float32)

    def predict(self, users: Rows, films: Rows) -> Stars:
        """See `StarModel.predict`: from all the user rated but the asked film."""
        if not len(users):
            return np.zeros(0)
        histories, places = without_asked(self._histories, users, films)
        inputs = self._reader.read(histories)
        _, tastes = _tastes(self.star_network, self._star_vectors, inputs)
        fit = np.einsum("pd,pd->p", tastes[places], self._star_vectors[films])
        stars = self._star_level[films] + inputs["level"][places, 0] + fit
        return np.asarray(stars.clip(*self._scale), np.float64)


def _tastes(
    network: HistoryNetwork, vectors: NDArray[Any], inputs: Arrays
) -> tuple[NDArray[Any], NDArray[Any]]:
    """Visitor vectors for ranking and for stars, as of `HistoryNetwork.tastes`."""
    tastes = [
        network.tastes(
            {name: array[start : start + READ_AT_ONCE] for name, array in inputs.items()}, vectors
        )
        for start in range(0, len(inputs["films"]), READ_AT_ONCE)
    ]
    ranking, stars = zip(*tastes, strict=True)
    return np.concatenate(ranking), np.concatenate(stars)
