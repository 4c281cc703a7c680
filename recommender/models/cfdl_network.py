"""The Keras network of CF-DL: a film tower, a history encoder, a ranking and a star head."""

from typing import Any, Self

import keras
import numpy as np
import scipy.sparse as sp
import tensorflow as tf
from keras import ops
from numpy.typing import NDArray

from recommender.models.cfdl_numpy import SHRINKAGE, CFDLWeights
from recommender.models.tensors import Tensor, liking, shown, sparse_tensor

EXCLUDED = -1e9
"""Logit, in training, of a film that cannot be the answer: it stands in the history, or nobody
rated it yet. That is no sign that nobody would: such films must not be learned as unwanted."""


@keras.saving.register_keras_serializable(package="movies_life")
class CFDLNetwork(keras.Model):  # type: ignore[misc]
    """Films and histories as vectors, and what their products say.

    A film's vector is a learned id vector plus the learned vectors of its features. In training
    the ids of some films are hidden in each batch, so that features alone must do (Volkovs et al.
    2017, "DropoutNet"); a new film has no id at all.

    Called with `stars` (batch_size, n_films), zero where not rated, and `asked` (batch_size,
    n_asked), film rows whose stars are wanted. Gives `ranking` (batch_size, n_films) and `stars`
    (batch_size, n_asked). Features are data, not weights: a loaded network must `attach` them.
    """

    def __init__(
        self,
        n_films: int,
        n_features: int,
        n_ids: int,
        dimensions: int,
        hidden: int,
        star_units: int,
        id_dropout: float,
        dropout: float,
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self._sizes = {
            "n_films": n_films,
            "n_features": n_features,
            "n_ids": n_ids,
            "dimensions": dimensions,
            "hidden": hidden,
            "star_units": star_units,
            "id_dropout": id_dropout,
            "dropout": dropout,
        }
        self.id_dropout = id_dropout
        small = keras.initializers.RandomNormal(stddev=0.05)
        # Behind each vector stand its biases in the ranking and in the star head.
        width = dimensions + 2
        self.ids = self.add_weight(shape=(n_ids + 1, width), initializer=small, name="ids")
        self.id_of = self.add_weight(
            shape=(n_films,), dtype="int32", initializer="zeros", trainable=False, name="id_of"
        )
        "Row of `ids` of each film; 0, which is never used, for a film without an id."
        self.rated = self.add_weight(
            shape=(n_films,), initializer="ones", trainable=False, name="rated"
        )
        "1 for each film with a rating, else 0."
        self.feature_vectors = self.add_weight(
            shape=(n_features, width), initializer=small, name="feature_vectors"
        )
        self.mean_stars = self.add_weight(
            shape=(), initializer="zeros", trainable=False, name="mean_stars"
        )
        self.hidden = keras.layers.Dense(hidden, activation="tanh")
        self.dropped = keras.layers.Dropout(dropout)
        self.taste = keras.layers.Dense(dimensions)
        self.taste_skip = keras.layers.Dense(dimensions, use_bias=False)
        self.star_taste = keras.layers.Dense(dimensions, use_bias=False)
        self.star_visitor = keras.layers.Dense(star_units, use_bias=False)
        self.star_film = keras.layers.Dense(star_units)
        self.star_out = keras.layers.Dense(1, use_bias=False)
        for layer, width_in in (
            (self.hidden, 2 * dimensions + 2),
            (self.taste_skip, 2 * dimensions + 2),
            (self.taste, hidden),
            (self.star_taste, hidden),
            (self.star_visitor, hidden),
            (self.star_film, dimensions),
            (self.star_out, star_units),
        ):
            layer.build((None, width_in))
        self.chance = keras.random.SeedGenerator()
        self.built = True

    def attach(self, features: sp.csr_matrix) -> Self:
        """Give the network its film features, (n_films, n_features); returns the network."""
        self._features = sparse_tensor(features)
        return self

    def film_vectors(self, training: bool = False) -> Tensor:
        """Film vectors with their two biases, shape (n_films, dimensions + 2)."""
        has_id = ops.cast(self.id_of > 0, "float32")
        if training:
            has_id = has_id * shown(ops.shape(has_id), self.id_dropout, self.chance)
        from_features = tf.sparse.sparse_dense_matmul(
            self._features, ops.convert_to_tensor(self.feature_vectors)
        )
        return ops.take(self.ids, self.id_of, axis=0) * has_id[:, None] + from_features

    def call(self, inputs: dict[str, Tensor], training: bool = False) -> dict[str, Tensor]:
        """Rank all films and predict the stars of the asked ones."""
        stars = inputs["stars"]
        films = self.film_vectors(training)
        vectors, ranking_bias, star_bias = films[:, :-2], films[:, -2], films[:, -1]
        seen = ops.cast(stars > 0, "float32")
        liked = liking(stars, seen)
        n_rated = ops.sum(seen, axis=1, keepdims=True)
        scale = 1.0 / ops.sqrt(n_rated + 1.0)
        surplus = ops.sum(seen * (stars - self.mean_stars - star_bias), axis=1, keepdims=True)
        surplus = surplus / (n_rated + SHRINKAGE)
        summed = ops.concatenate(
            [(liked @ vectors) * scale, (seen @ vectors) * scale, surplus, ops.log1p(n_rated)],
            axis=1,
        )
        hidden = self.dropped(self.hidden(summed), training=training)
        taste = self.taste(hidden) + self.taste_skip(summed)
        ranking = taste @ ops.transpose(vectors) + ranking_bias
        if training:
            ranking = ops.where((stars > 0) | (self.rated == 0), EXCLUDED, ranking)
        asked = ops.take(films, inputs["asked"], axis=0)
        asked_vectors = asked[:, :, :-2]
        units = ops.relu(self.star_film(asked_vectors) + self.star_visitor(hidden)[:, None, :])
        fit = ops.sum(asked_vectors * self.star_taste(hidden)[:, None, :], axis=2)
        level = self.mean_stars + surplus + asked[:, :, -1]
        return {"ranking": ranking, "stars": level + fit + self.star_out(units)[:, :, 0]}

    def export_weights(self) -> CFDLWeights:
        """The forward pass without training, as plain arrays."""

        def array(tensor: Tensor) -> NDArray[np.float32]:
            return np.asarray(tensor.numpy(), np.float32)

        return CFDLWeights(
            films=array(self.film_vectors()),
            mean_stars=array(self.mean_stars),
            hidden=array(self.hidden.kernel),
            hidden_bias=array(self.hidden.bias),
            taste=array(self.taste.kernel),
            taste_bias=array(self.taste.bias),
            taste_skip=array(self.taste_skip.kernel),
            star_taste=array(self.star_taste.kernel),
            star_visitor=array(self.star_visitor.kernel),
            star_film=array(self.star_film.kernel),
            star_bias=array(self.star_film.bias),
            star_out=array(self.star_out.kernel)[:, 0],
        )

    def get_config(self) -> dict[str, Any]:
        """What the constructor needs to make this network again."""
        return {**super().get_config(), **self._sizes}


def ranking_loss(liked: Tensor, ranking: Tensor) -> Tensor:
    """Cross-entropy of the softmax over all films, each visitor's liked films in equal shares.

    Liang et al. 2018, "Variational Autoencoders for Collaborative Filtering", eq. 2, divided by
    the number of liked films. A visitor who likes none adds nothing.
    """
    shares = liked / ops.maximum(ops.sum(liked, axis=1, keepdims=True), 1.0)
    return -ops.sum(shares * ops.log_softmax(ranking, axis=1), axis=1)


def star_loss(stars: Tensor, predicted: Tensor) -> Tensor:
    """Mean squared error where `stars` is not zero."""
    known = ops.cast(stars > 0, "float32")
    return ops.sum(known * ops.square(stars - predicted)) / ops.maximum(ops.sum(known), 1.0)
