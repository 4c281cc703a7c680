"""A network over what a factorisation knows of films and what their content tells."""

from dataclasses import dataclass

import keras
import numpy as np
import scipy.sparse as sp
import tensorflow as tf
from keras import ops
from numpy.typing import NDArray

from recommender.features import FilmFeatures
from recommender.interactions import Interactions
from recommender.models.cfdl import feature_columns
from recommender.models.history_network import HistoryNetwork, looked_up, small_start, summed
from recommender.models.keras_training import HistoryModel
from recommender.models.preferences import preferences
from recommender.models.tensors import Tensor, shown, sparse_tensor


class DropoutNetwork(HistoryNetwork):
    """Two towers over preference and content vectors, of films and of what a visitor rated."""

    def __init__(
        self,
        interactions: Interactions,
        preference: NDArray[np.float32],
        columns: sp.csr_matrix,
        sentences: NDArray[np.float32],
        *,
        dimensions: int,
        content_dimensions: int,
        hidden: int,
        dropout: float,
        id_dropout: float,
    ) -> None:
        """Choose sizes; all matrices have one row a film."""
        super().__init__(interactions, dimensions)
        self.id_dropout = id_dropout
        self.chance = keras.random.SeedGenerator()
        self.preference, self.sentences = preference, sentences
        self.columns = sparse_tensor(columns)
        self.column_vectors = self.add_weight(
            shape=(columns.shape[1], content_dimensions), initializer=small_start(), name="columns"
        )
        self.sentence_content = keras.layers.Dense(content_dimensions)
        self.film_hidden = keras.layers.Dense(hidden, activation="tanh")
        # Wider starts drown the popularity that lists begin with.
        self.film_out = keras.layers.Dense(dimensions, kernel_initializer=small_start())
        self.film_skip = keras.layers.Dense(
            dimensions, use_bias=False, kernel_initializer=small_start()
        )
        self.visitor_hidden = keras.layers.Dense(hidden, activation="tanh")
        self.dropped = keras.layers.Dropout(dropout)

    def contents(self) -> Tensor:
        """Content of each film, shape (n_films, content_dimensions)."""
        content = tf.sparse.sparse_dense_matmul(
            self.columns, ops.convert_to_tensor(self.column_vectors)
        )
        return content + self.sentence_content(self.sentences) if self.sentences.size else content

    def kept(self, n: Tensor, training: bool) -> Tensor:
        """1 for those of `n` whose preference is shown, 0 where it is dropped, (n, 1)."""
        if not training:
            return ops.ones((n, 1))
        return shown((n, 1), self.id_dropout, self.chance)

    def film_vectors(self, training: bool = False) -> Tensor:
        """Film vectors, shape (n_films, dimensions); a film nobody rated has its content alone."""
        visible = self.preference * self.kept(len(self.preference), training)
        both = ops.concatenate([visible, self.contents()], axis=1)
        units = self.dropped(self.film_hidden(both), training=training)
        return self.film_out(units) + self.film_skip(both)

    def encode(self, inputs: dict[str, Tensor], vectors: Tensor, training: bool) -> Tensor:
        """Preferences and contents of the rated films, themselves and through a hidden layer."""
        films, stars, surplus = inputs["films"], inputs["stars"], inputs["surplus"]
        preference = summed(looked_up(self.preference, films), stars, surplus)
        visible = preference * self.kept(ops.shape(stars)[0], training)
        content = summed(looked_up(self.contents(), films), stars, surplus)
        both = ops.concatenate([visible, content], axis=1)
        return ops.concatenate(
            [both, self.dropped(self.visitor_hidden(both), training=training)], axis=1
        )


@dataclass(kw_only=True, eq=False)
class DropoutNet(HistoryModel):
    """Trained with preferences dropped at random, so that content must do where there are none.

    Volkovs, Yu & Poutanen, "DropoutNet: Addressing Cold Start in Recommender Systems", NIPS 2017.
    Preferences of films are those of a singular value decomposition. A visitor's is always made
    of the films in the history (the "user transform" of section 4.2): a vector that was factorised
    from the asked rating would give the answer away. And towers learn ratings themselves, not
    the products of the factorisation.
    """

    name = "dropoutnet"

    rank: int = 64
    "Dimensions of the factorisation."
    content_dimensions: int = 64
    hidden: int = 128
    length: int = 200
    id_dropout: float = 0.3
    "Share of films, and of visitors, whose preference is hidden in a batch."

    def build(self, interactions: Interactions, features: FilmFeatures | None) -> DropoutNetwork:
        """See `HistoryModel.build`; without `features` there are preferences alone."""
        n_films = interactions.n_films
        sentences = None if features is None else features.sentences
        return DropoutNetwork(
            interactions,
            preferences(interactions, self.rank),
            feature_columns(features, n_films),
            np.zeros((n_films, 0), np.float32) if sentences is None else sentences,
            dimensions=self.dimensions,
            content_dimensions=self.content_dimensions,
            hidden=self.hidden,
            dropout=self.dropout,
            id_dropout=self.id_dropout,
        )
