"""Words of the catalogue that mean about what a word of another language means."""

from collections.abc import Callable, Sequence

import numpy as np

from recommender.search.encoder import Vectors
from recommender.search.sentences import Compressed

MOST_WORDS = 12
LEAST_SIMILARITY = 0.55
"Cosine below which two words have nothing to do with each other."


class Vocabulary:
    """The encoder's vectors of single words: a dictionary for all of its languages."""

    def __init__(self, words: Sequence[str], vectors: Compressed) -> None:
        self._words = words
        self._place = {word: place for place, word in enumerate(words)}
        self._compressed = vectors
        self._vectors = vectors.vectors

    def nearest(
        self, words: Sequence[str], encode: Callable[[Sequence[str]], Vectors]
    ) -> list[list[tuple[str, float]]]:
        """For each of `words` those nearest in meaning, with a worth up to 1.

        Args:
            words: Of any language.
            encode: Gives vectors (n, 512) of those that are not in the vocabulary.
        """
        strange = [word for word in dict.fromkeys(words) if word not in self._place]
        vector_of = dict(zip(strange, self._compressed.project(encode(strange)), strict=True))
        sought = np.stack(
            [
                self._vectors[self._place[word]] if word in self._place else vector_of[word]
                for word in words
            ]
        )
        similarity = sought @ self._vectors.T
        kept = min(MOST_WORDS, similarity.shape[1])
        nearest = np.argpartition(-similarity, kept - 1, axis=1)[:, :kept]
        return [
            [
                (self._words[place], worth)
                for place in places
                if (worth := _worth(float(row[place]))) > 0
            ]
            for row, places in zip(similarity, nearest, strict=True)
        ]


def _worth(cosine: float) -> float:
    # A translation has a cosine of 0.6 to 0.9: it never counts as much as the word itself.
    return max(0.0, min(1.0, (cosine - LEAST_SIMILARITY + 0.1) / 0.45)) * (
        cosine >= LEAST_SIMILARITY
    )
