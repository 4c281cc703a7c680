"""A recurrent network over the sequence of a visitor's ratings."""

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


class LSTMNetwork(IdNetwork):
    """Ratings, oldest first, through an LSTM, beside their sums without regard to order.

    Of each rating the LSTM reads the film vector, an embedding of the stars, and the surplus.
    """

    def __init__(
        self,
        interactions: Interactions,
        *,
        dimensions: int,
        star_dimensions: int,
        units: int,
        dropout: float,
        id_dropout: float,
    ) -> None:
        super().__init__(interactions, dimensions, id_dropout)
        self.star_vectors = keras.layers.Embedding(STAR_LEVELS, star_dimensions)
        self.recurrent = keras.layers.LSTM(units)
        self.dropped_inputs = keras.layers.Dropout(dropout)
        self.dropped = keras.layers.Dropout(dropout)

    def encode(self, inputs: dict[str, Tensor], vectors: Tensor, training: bool) -> Tensor:
        """Sums of the rated films' vectors, and the LSTM's last state."""
        films, stars, surplus = inputs["films"], inputs["stars"], inputs["surplus"]
        rated = looked_up(vectors, films)
        steps = ops.concatenate(
            [rated, self.star_vectors(star_levels(stars)), surplus[:, :, None]], axis=2
        )
        state = self.recurrent(self.dropped_inputs(steps, training=training), mask=films > 0)
        return ops.concatenate(
            [summed(rated, stars, surplus), self.dropped(state, training=training)], axis=1
        )


@dataclass(kw_only=True, eq=False)
class SequenceLSTM(HistoryModel):
    """Long short-term memory over (film, stars) in the order of time.

    Hochreiter & Schmidhuber, "Long Short-Term Memory", 1997; over what a visitor chose, Hidasi et
    al., "Session-based Recommendations with Recurrent Neural Networks", ICLR 2016. The tutorials'
    form, an LSTM over the two embeddings of one user and one film, has a sequence of length two
    and no time in it; and where the asked rating is among the inputs the error is no error. Here
    the sequence is what else the user rated. Parts of it are drawn without regard to what came
    later, as most comparisons ask.
    """

    name = "lstm"

    star_dimensions: int = 16
    "Length of the embedding of stars."
    units: int = 64
    "Length of the recurrent state."
    length: int = 50
    learning_rate: float = 5e-4
    star_loss_weight: float = 1.0
    epochs: int = 10

    def build(self, interactions: Interactions, features: FilmFeatures | None) -> LSTMNetwork:
        """See `HistoryModel.build`; `features` change nothing."""
        return LSTMNetwork(
            interactions,
            dimensions=self.dimensions,
            star_dimensions=self.star_dimensions,
            units=self.units,
            dropout=self.dropout,
            id_dropout=self.id_dropout,
        )
