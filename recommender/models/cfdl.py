"""CF-DL: collaborative filtering by a deep network, trained with Keras.

Serving needs no TensorFlow: `CFDL.weights` holds plain arrays, and
`recommender.models.cfdl_numpy` computes the same scores from them.
"""

import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import keras
import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from recommender.features import FilmFeatures
from recommender.interactions import History, Interactions, Rows, Stars
from recommender.models.base import Progress, silent
from recommender.models.cfdl_batches import HistoryParts
from recommender.models.cfdl_network import CFDLNetwork, ranking_loss, star_loss
from recommender.models.cfdl_numpy import CFDLWeights
from recommender.models.histories import LIKED
from recommender.models.sequences import without_asked


@dataclass(frozen=True)
class CFDLSettings:
    """Sizes and training choices of the network."""

    dimensions: int = 64
    "Length of film and visitor vectors."
    hidden: int = 256
    "Units of the encoder's hidden layer."
    star_units: int = 16
    "Units of the star head's hidden layer."
    minimum_ratings: int = 3
    "Films with fewer ratings have features only: an id vector could learn nothing."
    id_dropout: float = 0.2
    "Share of films whose id is hidden in a batch."
    dropout: float = 0.7
    "Share of the encoder's hidden units that are dropped."
    star_loss_weight: float = 0.5
    "Weight of the squared error of stars beside the ranking loss."
    epochs: int = 18
    parts_per_epoch: int = 4
    "Random parts of each user's history in one epoch."
    most_batches: int = 100
    """In one epoch, about 1,600 users at four parts each. Of more users each epoch has a part: the
    network is as large as before, and needs no more steps to learn."""
    batch_size: int = 64
    learning_rate: float = 1e-3
    weight_decay: float = 0.5


class CFDL:
    """A history of any length goes in; a ranking of all films and their stars come out."""

    name = "cfdl"

    network: CFDLNetwork
    "The trained network, for further training."
    weights: CFDLWeights
    "The same network for serving."
    history: dict[str, list[float]]
    "Loss to its value after each epoch: `loss`, `ranking_loss`, `stars_loss`."

    def __init__(self, settings: CFDLSettings | None = None) -> None:
        self.settings = settings or CFDLSettings()

    def fit(
        self,
        interactions: Interactions,
        features: FilmFeatures | None = None,
        *,
        seed: int = 0,
        progress: Progress = silent,
    ) -> Self:
        """Train the network; without `features` films are known by their ids alone.

        Sets the global seeds of Keras, NumPy and `random`.
        """
        keras.utils.set_random_seed(seed)
        columns = feature_columns(features, interactions.n_films)
        chosen = self.settings
        counts = np.bincount(interactions.films, minlength=interactions.n_films)
        has_id = counts >= chosen.minimum_ratings
        self.network = CFDLNetwork(
            n_films=interactions.n_films,
            n_features=columns.shape[1],
            n_ids=int(has_id.sum()),
            dimensions=chosen.dimensions,
            hidden=chosen.hidden,
            star_units=chosen.star_units,
            id_dropout=chosen.id_dropout,
            dropout=chosen.dropout,
        ).attach(columns)
        self._start(interactions, has_id)
        batches = HistoryParts(
            interactions, chosen.parts_per_epoch, chosen.batch_size, chosen.most_batches, seed
        )
        n_steps = chosen.epochs * len(batches)
        self.network.compile(
            optimizer=keras.optimizers.AdamW(
                keras.optimizers.schedules.CosineDecay(chosen.learning_rate, n_steps),
                weight_decay=chosen.weight_decay,
            ),
            loss={"ranking": ranking_loss, "stars": star_loss},
            loss_weights={"ranking": 1.0, "stars": chosen.star_loss_weight},
        )
        told = keras.callbacks.LambdaCallback(
            on_epoch_end=lambda epoch, _logs: progress(self.name, (epoch + 1) / chosen.epochs)
        )
        record = self.network.fit(batches, epochs=chosen.epochs, verbose=0, callbacks=[told])
        self.history = {name: list(map(float, values)) for name, values in record.history.items()}
        self.weights = self.network.export_weights()
        self._histories = interactions.histories()
        self._scale = (float(interactions.stars.min()), float(interactions.stars.max()))
        return self

    def _start(self, interactions: Interactions, has_id: NDArray[np.bool_]) -> None:
        """Numbers that need no training: ids, mean stars, log-popularity as ranking bias."""
        network = self.network
        network.id_of.assign(np.where(has_id, np.cumsum(has_id), 0).astype(np.int32))
        network.rated.assign(np.isin(np.arange(interactions.n_films), interactions.films))
        network.mean_stars.assign(np.float32(interactions.stars.mean()))
        liked = np.bincount(
            interactions.films[interactions.stars >= LIKED], minlength=interactions.n_films
        )
        ids = network.ids.numpy()
        ids[:, -1] = 0.0
        ids[1:, -2] = np.log1p(liked[has_id])
        network.ids.assign(ids)

    def score(self, histories: Sequence[History]) -> NDArray[np.float32]:
        """See `Model.score`."""
        return self.weights.scores(histories)

    def predict(self, users: Rows, films: Rows) -> Stars:
        """See `StarModel.predict`: from all the user rated but the asked film.

        For the comparison; what ships has its stars from elsewhere.
        """
        histories, places = without_asked(self._histories, users, films)
        stars = np.empty(len(users))
        groups = np.split(np.argsort(places, kind="stable"), np.cumsum(np.bincount(places))[:-1])
        for history, pairs in zip(histories, groups, strict=True) if len(users) else ():
            stars[pairs] = self.weights.stars(history)[films[pairs]]
        return stars.clip(*self._scale)

    def save(self, path: str | Path) -> None:
        """Write the network to a `.keras` file, without the optimiser's memory."""
        # The optimiser's state would treble the file, and Keras saves it even when told not to.
        bare = CFDLNetwork.from_config(self.network.get_config())
        with warnings.catch_warnings():
            # Keras 3.15 converts its variables in a way that NumPy 2 calls outdated.
            warnings.filterwarnings("ignore", "__array__ implementation", DeprecationWarning)
            bare.set_weights(self.network.get_weights())
            bare.save(path)


def feature_columns(features: FilmFeatures | None, n_films: int) -> sp.csr_matrix:
    """Film features as the network takes them, (n_films, n_columns).

    The facts of each kind share unit length, so that a long list of themes does not drown a genre.
    """
    if features is None:
        return sp.csr_matrix((n_films, 0), dtype=np.float32)
    blocks = []
    for block in features.blocks.values():
        length = np.sqrt(np.maximum(np.asarray(block.sum(axis=1)).ravel(), 1.0))
        blocks.append(sp.diags_array(1.0 / length) @ block)
    return sp.csr_matrix(sp.hstack(blocks), dtype=np.float32)


def load_network(path: str | Path, features: FilmFeatures | None, n_films: int) -> CFDLNetwork:
    """A saved network, ready for further training, with the features it was trained with."""
    network: CFDLNetwork = keras.saving.load_model(path, compile=False)
    return network.attach(feature_columns(features, n_films))
