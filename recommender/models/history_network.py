"""The networks of all Keras models of histories: two heads over films' and visitors' vectors."""

from abc import abstractmethod

import keras
import numpy as np
from keras import ops

from recommender.interactions import Interactions
from recommender.models.cfdl_network import EXCLUDED
from recommender.models.popularity import Popularity
from recommender.models.preferences import preferences
from recommender.models.tensors import Tensor, liking, shown

STAR_LEVELS = 11
"Half stars from 0.5 to 5, and 0 where there is no rating."


def small_start() -> keras.initializers.Initializer:
    """Small random weights to start from, other ones for each weight.

    One initialiser for all would draw its seed at the import, out of reach of anybody's seed, and
    give weights of one shape the same values.
    """
    return keras.initializers.RandomNormal(stddev=0.05)


def star_levels(stars: Tensor) -> Tensor:
    """Stars as numbers from 0 to 10, for an embedding."""
    return ops.cast(ops.round(2 * stars), "int32")


def looked_up(vectors: Tensor, films: Tensor) -> Tensor:
    """Vectors of films numbered from 1, (batch_size, length, dimensions); zero for 0, no film."""
    there = ops.cast(films > 0, "float32")[:, :, None]
    return ops.take(vectors, ops.maximum(films - 1, 0), axis=0) * there


def summed(vectors: Tensor, stars: Tensor, surplus: Tensor) -> Tensor:
    """What was rated, what of it was liked and what more than usual, without regard to order.

    Args:
        vectors: As of `looked_up`.
        stars: Shape (batch_size, length), 0 where there is no rating.
        surplus: As of `Reader.read`, of the same shape.

    Returns:
        Shape (batch_size, 3 * dimensions); sums over the root of one more than their number, so
        that more ratings speak louder, but not in proportion.
    """
    seen = ops.cast(stars > 0, "float32")
    liked = liking(stars, seen)
    scale = 1.0 / ops.sqrt(ops.sum(seen, axis=1, keepdims=True) + 1.0)
    sums = [
        ops.sum(weight[:, :, None] * vectors, axis=1) * scale for weight in (seen, liked, surplus)
    ]
    return ops.concatenate(sums, axis=1)


class HistoryNetwork(keras.Model):  # type: ignore[misc]
    """A visitor's vector from a history, films' vectors, and what their products say.

    Called with what `Reader.read` gives, and with `asked` (batch_size, n_asked), film rows, and
    `given` (batch_size, n_films), True for films that cannot be the answer any more. Gives
    `ranking` (batch_size, n_films) and `stars` (batch_size, n_asked). Stars are those of the
    baseline (film and visitor) plus what the network learns beyond it.
    """

    def __init__(self, interactions: Interactions, dimensions: int) -> None:
        super().__init__()
        n_films = interactions.n_films
        self.ranking_bias = self.add_weight(shape=(n_films,), initializer="zeros", name="ranking")
        self.star_bias = self.add_weight(shape=(n_films,), initializer="zeros", name="stars")
        self.rated = np.isin(np.arange(n_films), interactions.films).astype(np.float32)
        self.popularity = Popularity().fit(interactions).prior()
        self.usual = np.zeros(n_films, np.float32)
        "Stars of each film without regard to who is asked, set by whoever trains the network."
        self.ranking_taste = keras.layers.Dense(dimensions, kernel_initializer=small_start())
        # Before anything is learned, stars are those of the baseline.
        self.star_taste = keras.layers.Dense(dimensions, kernel_initializer="zeros")
        # Keras would otherwise look for a `build` that makes the layers above.
        self.built = True

    @abstractmethod
    def film_vectors(self, training: bool = False) -> Tensor:
        """Film vectors, shape (n_films, dimensions)."""

    @abstractmethod
    def encode(self, inputs: dict[str, Tensor], vectors: Tensor, training: bool) -> Tensor:
        """What the sequence says of the visitor, shape (batch_size, n_units).

        Args:
            inputs: As of `call`.
            vectors: Film vectors, shape (n_films, dimensions).
            training: Whether units are dropped.
        """

    def tastes(
        self, inputs: dict[str, Tensor], vectors: Tensor, training: bool = False
    ) -> tuple[Tensor, Tensor]:
        """Visitor vectors for ranking and for stars, each (batch_size, dimensions)."""
        encoded = self.encode(inputs, vectors, training)
        known = ops.concatenate([encoded, inputs["level"], inputs["amount"]], axis=1)
        return self.ranking_taste(known), self.star_taste(known)

    def call(self, inputs: dict[str, Tensor], training: bool = False) -> dict[str, Tensor]:
        """Rank all films and predict the stars of the asked ones."""
        vectors = self.film_vectors(training)
        ranking_taste, star_taste = self.tastes(inputs, vectors, training)
        ranking = ranking_taste @ ops.transpose(vectors) + self.ranking_bias + self.popularity
        # A film that nobody rated yet must not be learned as unwanted.
        ranking = ops.where(inputs["given"] | (self.rated == 0), EXCLUDED, ranking)
        asked = inputs["asked"]
        usual = ops.take(self.usual, asked) + ops.take(self.star_bias, asked)
        fit = ops.sum(ops.take(vectors, asked, axis=0) * star_taste[:, None, :], axis=2)
        return {"ranking": ranking, "stars": usual + inputs["level"] + fit}


class IdNetwork(HistoryNetwork):
    """Each film has a learned vector of its own, its id, which starts from `preferences`."""

    def __init__(self, interactions: Interactions, dimensions: int, id_dropout: float) -> None:
        super().__init__(interactions, dimensions)
        self.id_dropout = id_dropout
        self.ids = self.add_weight(
            shape=(interactions.n_films, dimensions), initializer="zeros", name="ids"
        )
        start = preferences(interactions, dimensions)
        self.ids.assign(np.pad(start, ((0, 0), (0, dimensions - start.shape[1]))))
        self.chance = keras.random.SeedGenerator()

    def film_vectors(self, training: bool = False) -> Tensor:
        """Film vectors, shape (n_films, dimensions); zero for a film that nobody rated.

        In training the ids of some films are hidden (Volkovs et al. 2017, "DropoutNet").
        """
        has_id = ops.convert_to_tensor(self.rated)
        if training and self.id_dropout:
            has_id = has_id * shown(ops.shape(has_id), self.id_dropout, self.chance)
        return self.ids * has_id[:, None]
