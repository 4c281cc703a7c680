"""A convolution over what is written of a film, beside its id."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import keras
import numpy as np
from keras import ops
from numpy.typing import NDArray

from recommender.features import FilmFeatures
from recommender.films import Films
from recommender.interactions import Interactions, Rows
from recommender.models.history_network import (
    IdNetwork,
    looked_up,
    summed,
)
from recommender.models.keras_training import HistoryModel
from recommender.models.tensors import Tensor

WORD = re.compile(r"\w+")


def film_texts(films: Films) -> dict[int, str]:
    """Film id to title, moods, themes and logline, for `TextConvolution`."""
    return {
        film.film_id: ". ".join([film.title, *film.moods, *film.themes, film.logline])
        for film in films
    }


def tokens(texts: Sequence[str], length: int, minimum: int) -> tuple[NDArray[np.int32], int]:
    """Words as numbers.

    Args:
        texts: One a film.
        length: Words that are read of a text.
        minimum: Texts that must share a word; rarer ones are left out.

    Returns:
        Numbers from 1 on, (n_texts, length), filled up with 0 on the right; and how many there
        are, 0 included.
    """
    words = [WORD.findall(text.lower()) for text in texts]
    counts = Counter(word for text in words for word in set(text))
    kept = sorted(word for word, count in counts.items() if count >= minimum)
    number = {word: at for at, word in enumerate(kept, start=1)}
    found = np.zeros((len(texts), length), np.int32)
    for row, text in enumerate(words):
        known = [number[word] for word in text if word in number][:length]
        found[row, : len(known)] = known
    return found, len(kept) + 1


class TextNetwork(IdNetwork):
    """A film's vector is made of its text, plus an id vector where there are ratings."""

    def __init__(
        self,
        interactions: Interactions,
        words: NDArray[np.int32],
        with_text: Rows,
        *,
        n_words: int,
        word_dimensions: int,
        filters: int,
        width: int,
        dimensions: int,
        hidden: int,
        dropout: float,
        word_dropout: float,
        id_dropout: float,
    ) -> None:
        """Choose sizes; `words` (n_texts, n_tokens) are the texts of the films `with_text`."""
        super().__init__(interactions, dimensions, id_dropout)
        self.words = words
        self.text_of = np.zeros(interactions.n_films, np.int32)
        "Place of each film's text plus one, 0 for a film without."
        self.text_of[with_text] = np.arange(1, len(with_text) + 1)
        self.word_vectors = keras.layers.Embedding(n_words, word_dimensions)
        self.dropped_words = keras.layers.Dropout(word_dropout)
        self.convolution = keras.layers.Conv1D(filters, width, padding="same", activation="relu")
        self.from_text = keras.layers.Dense(dimensions, kernel_initializer="glorot_normal")
        self.hidden = keras.layers.Dense(hidden, activation="tanh")
        self.dropped = keras.layers.Dropout(dropout)

    def film_vectors(self, training: bool = False) -> Tensor:
        """Film vectors, shape (n_films, dimensions); a film nobody rated has its text alone."""
        ids = super().film_vectors(training)
        if not len(self.words):
            return ids
        words = self.dropped_words(self.word_vectors(self.words), training=training)
        there = ops.cast(self.words > 0, "float32")[:, :, None]
        found = ops.max(self.convolution(words * there) * there, axis=1)
        vectors = self.from_text(found)
        return ids + ops.take(ops.pad(vectors, ((1, 0), (0, 0))), self.text_of, axis=0)

    def encode(self, inputs: dict[str, Tensor], vectors: Tensor, training: bool) -> Tensor:
        """Sums of the rated films' vectors, themselves and through a hidden layer."""
        rated = looked_up(vectors, inputs["films"])
        sums = summed(rated, inputs["stars"], inputs["surplus"])
        return ops.concatenate([sums, self.dropped(self.hidden(sums), training=training)], axis=1)


@dataclass(kw_only=True, eq=False)
class TextConvolution(HistoryModel):
    """Words in a row through a 1-D convolution, the strongest answers of which describe the film.

    Kim, "Convolutional Neural Networks for Sentence Classification", EMNLP 2014; as a film's place
    in a factorisation, Kim et al., "Convolutional Matrix Factorization for Document Context-Aware
    Recommendation", RecSys 2016 (ConvMF). As there, ratings move a film away from where its text
    puts it. The visitor is a history instead of a vector learned for each user.
    """

    name = "text convolution"

    texts: Mapping[int, str] = field(default_factory=dict, repr=False)
    "Film id to what is written of it; a film that is missing has its ratings alone."
    n_tokens: int = 40
    "Words that are read of a text."
    minimum_films: int = 3
    "Films that must share a word."
    word_dimensions: int = 32
    filters: int = 64
    width: int = 3
    "Words that one filter sees."
    word_dropout: float = 0.2
    hidden: int = 128
    length: int = 200

    def build(self, interactions: Interactions, features: FilmFeatures | None) -> TextNetwork:
        """See `HistoryModel.build`; `features` change nothing."""
        texts = [self.texts.get(film_id, "") for film_id in interactions.film_ids.tolist()]
        with_text = np.flatnonzero([bool(text) for text in texts])
        words, n_words = tokens(
            [texts[row] for row in with_text], self.n_tokens, self.minimum_films
        )
        return TextNetwork(
            interactions,
            words,
            with_text,
            n_words=n_words,
            word_dimensions=self.word_dimensions,
            filters=self.filters,
            width=self.width,
            dimensions=self.dimensions,
            hidden=self.hidden,
            dropout=self.dropout,
            word_dropout=self.word_dropout,
            id_dropout=self.id_dropout,
        )
