"""Self-attention over the sequence of a visitor's ratings."""

from dataclasses import dataclass

import keras
from keras import ops

from recommender.features import FilmFeatures
from recommender.interactions import Interactions
from recommender.models.history_network import (
    STAR_LEVELS,
    IdNetwork,
    looked_up,
    star_levels,
    summed,
)
from recommender.models.keras_training import HistoryModel
from recommender.models.tensors import Tensor


class AttentionNetwork(IdNetwork):
    """Blocks of causal self-attention and a feed-forward layer, each normalised and added."""

    def __init__(
        self,
        interactions: Interactions,
        *,
        dimensions: int,
        length: int,
        n_blocks: int,
        n_heads: int,
        dropout: float,
        id_dropout: float,
    ) -> None:
        super().__init__(interactions, dimensions, id_dropout)
        self.star_vectors = keras.layers.Embedding(STAR_LEVELS, dimensions)
        self.positions = keras.layers.Embedding(length, dimensions)
        self.dropped = keras.layers.Dropout(dropout)
        self.blocks = [
            (
                keras.layers.LayerNormalization(),
                keras.layers.MultiHeadAttention(n_heads, dimensions // n_heads, dropout=dropout),
                keras.layers.LayerNormalization(),
                keras.layers.Dense(dimensions, activation="relu"),
                keras.layers.Dense(dimensions),
            )
            for _ in range(n_blocks)
        ]
        self.last_norm = keras.layers.LayerNormalization()

    def states(self, inputs: dict[str, Tensor], vectors: Tensor, training: bool) -> Tensor:
        """What is known after each rating, shape (batch_size, length, dimensions)."""
        films, stars = inputs["films"], inputs["stars"]
        is_rating = films > 0
        state = looked_up(vectors, films) + self.star_vectors(star_levels(stars))
        # Sequences end at the newest rating, so that a place tells how long ago.
        state = state + self.positions(ops.arange(films.shape[1]))
        present = ops.cast(is_rating, "float32")[:, :, None]
        state = self.dropped(state * present, training=training)
        for norm, attention, second_norm, inner, outer in self.blocks:
            normed = norm(state)
            seen = attention(
                normed,
                normed,
                attention_mask=is_rating[:, None, :],
                use_causal_mask=True,
                training=training,
            )
            state = state + self.dropped(seen, training=training)
            units = self.dropped(inner(second_norm(state)), training=training)
            state = (state + self.dropped(outer(units), training=training)) * present
        return self.last_norm(state)

    def encode(self, inputs: dict[str, Tensor], vectors: Tensor, training: bool) -> Tensor:
        """Sums of the rated films' vectors, and what is known after the newest rating."""
        rated = looked_up(vectors, inputs["films"])
        sums = summed(rated, inputs["stars"], inputs["surplus"])
        return ops.concatenate([sums, self.states(inputs, vectors, training)[:, -1]], axis=1)


@dataclass(kw_only=True, eq=False)
class SequenceAttention(HistoryModel):
    """Causal self-attention over what a visitor rated, with the stars as an extra embedding.

    Kang & McAuley, "Self-Attentive Sequential Recommendation", ICDM 2018 (SASRec), with the
    softmax over all films as its loss instead of one negative film for each positive one.
    """

    name = "attention"

    n_blocks: int = 2
    n_heads: int = 2
    length: int = 50

    def build(self, interactions: Interactions, features: FilmFeatures | None) -> AttentionNetwork:
        """See `HistoryModel.build`; `features` change nothing."""
        return AttentionNetwork(
            interactions,
            dimensions=self.dimensions,
            length=self.length,
            n_blocks=self.n_blocks,
            n_heads=self.n_heads,
            dropout=self.dropout,
            id_dropout=self.id_dropout,
        )
