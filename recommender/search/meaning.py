"""Films by what they are about: sentence vectors and words, fused."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from recommender.films import Films
from recommender.search.dictionary import Dictionary
from recommender.search.encoder import Encoder
from recommender.search.index import vector_index
from recommender.search.names import Scores
from recommender.search.normal import LONGEST_QUERY
from recommender.search.query import read_query
from recommender.search.remembered import Memories
from recommender.search.sentences import Sentences, lined_up
from recommender.search.vocabulary import Vocabulary
from recommender.search.words import WordIndex

WORDS_WORTH = 0.025
"Of one unit of BM25, in units of cosine."
CANDIDATES = 1_000
"Films whose vectors are looked at, of each half, where there are too many to look at all."


@dataclass(frozen=True)
class Halves:
    """How well films fit a query, shape (n_films,) each."""

    meaning: Scores
    "Cosine of the sentence vectors; 0 without encoder."
    words: Scores
    "BM25, in units of cosine."

    @property
    def fused(self) -> Scores:
        """Both together: a convex combination, which also sees by how much one film fits better.

        Reciprocal rank fusion sees ranks only and loses to it, as in Bruch, Gai, Ingber ("An
        analysis of fusion functions for hybrid retrieval", TOIS 2023); both are measured in
        benchmarks/results/search.json.
        """
        return self.meaning + self.words


class MeaningIndex:
    """The two halves over one catalogue."""

    def __init__(
        self,
        films: Films,
        sentences: Sentences | None,
        encoder: Encoder | None,
        dictionary: Dictionary | None = None,
        memories: Memories | None = None,
    ) -> None:
        """Build the words half and line up the vectors.

        Args:
            films: The catalogue.
            sentences: Its vectors; None leaves the words alone.
            encoder: For the query; None leaves the words alone.
            dictionary: For Chinese words.
            memories: What people remember of the films, for the words.
        """
        self._words = WordIndex(films, memories)
        self._dictionary = dictionary or Dictionary()
        self._encoder = encoder if sentences is not None else None
        self._sentences = sentences
        self._vocabulary = Vocabulary(sentences.words, sentences.vocabulary) if sentences else None
        self.vectors = (
            np.zeros((len(films), 1), np.float32)
            if sentences is None
            else np.nan_to_num(lined_up(sentences.films.vectors, sentences, films), copy=False)
        )
        "One vector a film of the catalogue, zero where there is none, shape (n_films, n_kept)."
        self._index = vector_index(self.vectors)

    def halves(self, text: str) -> Halves:
        """Score all films for a query in any language."""
        text = text[:LONGEST_QUERY]
        neighbours = self._neighbours if self._encoder else None
        query = read_query(text, self._words, self._dictionary, neighbours)
        words = self._words.scores(query.pieces) * np.float32(WORDS_WORTH)
        texts = [text, query.translation] if query.translation else [text]
        return Halves(self._cosine(texts, words), words)

    def _cosine(self, texts: Sequence[str], words: Scores) -> Scores:
        if self._encoder is None or self._sentences is None:
            return np.zeros(len(self.vectors), np.float32)
        vector = self._sentences.films.project(self._encoder.encode(texts).mean(axis=0))
        # What the words found is compared as well: the index alone would call it meaningless.
        by_words = np.flatnonzero(words)
        if len(by_words) > CANDIDATES:
            by_words = by_words[np.argpartition(-words[by_words], CANDIDATES)[:CANDIDATES]]
        return self._index.products(vector, CANDIDATES, by_words)

    def _neighbours(self, words: Sequence[str]) -> list[list[tuple[str, float]]]:
        assert self._encoder is not None and self._vocabulary is not None
        return self._vocabulary.nearest(words, self._encoder.encode)
