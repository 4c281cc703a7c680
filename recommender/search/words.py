"""The words half: BM25F over everything that is written about a film."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from recommender.films import Films
from recommender.search.documents import weighted_words
from recommender.search.names import Scores
from recommender.search.normal import has_chinese
from recommender.search.remembered import Memories
from recommender.search.stems import stem

SATURATION = 0.8
"BM25's k1: how soon saying a word again stops counting."
LENGTH_SHARE = 0.5
"BM25's b: how much a long text is held against its film."
STEM_SHARE = 0.35
"Of a word's worth, what an inflected form of it gets; the form itself gets all."


@dataclass(frozen=True)
class Piece:
    """A part of the query, and words of the catalogue that may be meant by it."""

    words: tuple[str, ...]
    "Together they say it: of a film that has one of two, half of the worth counts."
    slots: range
    "The places of the query that it covers; of all pieces on a place the best counts."
    worth: float = 1.0
    "From 0 to 1: how surely the words are meant."


class WordIndex:
    """Films by the words said of them (Robertson, Zaragoza 2009, BM25F with summed fields)."""

    def __init__(self, films: Films, memories: Memories | None = None) -> None:
        """Count and weigh the words once.

        Args:
            films: The catalogue.
            memories: What people remember of its films.
        """
        self._n_films = len(films)
        # Numbers as they come: a dictionary a film would take ten times the memory for a moment.
        met: dict[str, int] = {}
        columns, counts, ends = array("i"), array("f"), [0]
        for film in films:
            remembered = memories.get(film.film_id) if memories else None
            for word, count in weighted_words(film, remembered).items():
                columns.append(met.setdefault(word, len(met)))
                counts.append(count)
            ends.append(len(counts))
        self._forms = met
        self.words = tuple(sorted(word for word in met if not has_chinese(word)))
        "Every word of the catalogue as it is spelled, sorted; no runs of Chinese characters."
        forms = sp.csr_matrix(
            (np.array(counts, np.float32), np.array(columns, np.int32), ends),
            (self._n_films, len(met)),
        )
        self._stems: dict[str, int] = {}
        stem_of = [self._stems.setdefault(stem(word), len(self._stems)) for word in met]
        every = (np.ones(len(stem_of), np.float32), (np.arange(len(stem_of)), stem_of))
        self._form_weights = _bm25(forms)
        self._stem_weights = _bm25(forms @ sp.csr_matrix(every, (len(met), len(self._stems))))

    def __contains__(self, word: str) -> bool:
        return stem(word) in self._stems

    def scores(self, pieces: list[Piece]) -> Scores:
        """Sum over the places of the query of what the best piece there gives, shape (n_films,).

        Each film's score of a piece is the BM25 of its words, form and stem by `STEM_SHARE`.
        """
        slots: dict[int, Scores] = {}
        sums = np.zeros(self._n_films, np.float32)
        for piece in pieces:
            rows = self._add(piece.words, sums)
            scores = sums[rows] * np.float32(piece.worth / np.sqrt(len(piece.words)))
            for slot in piece.slots:
                best = slots.setdefault(slot, np.zeros(self._n_films, np.float32))
                best[rows] = np.maximum(best[rows], scores)
            sums[rows] = 0
        total = np.zeros(self._n_films, np.float32)
        for best in slots.values():
            total += best
        return total

    def _add(self, words: Sequence[str], sums: Scores) -> NDArray[np.int32]:
        """Add what `words` give to `sums` (n_films,); the rows that got something, some twice."""
        touched = [np.empty(0, np.int32)]
        for word in words:
            if (place := self._forms.get(word)) is not None:
                rows, scores = _column(self._form_weights, place, 1 - STEM_SHARE)
                sums[rows] += scores
                touched.append(rows)
            if (place := self._stems.get(stem(word))) is not None:
                rows, scores = _column(self._stem_weights, place, STEM_SHARE)
                sums[rows] += scores
                touched.append(rows)
        return np.concatenate(touched)


def _column(
    weights: sp.csc_matrix, place: int, share: float
) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
    start, end = weights.indptr[place : place + 2]
    return weights.indices[start:end], weights.data[start:end] * np.float32(share)


def _bm25(counts: sp.csr_matrix) -> sp.csc_matrix:
    counts = sp.csc_matrix(counts)
    n_films = counts.shape[0]
    holders = np.diff(counts.indptr)
    rarity = np.log1p((n_films - holders + 0.5) / (holders + 0.5)).astype(np.float32)
    length = np.asarray(counts.sum(axis=1)).ravel()
    relative = length / max(float(length.mean()) if n_films else 0.0, 1e-9)
    brake = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * relative)
    weighted = counts.data * (SATURATION + 1) / (counts.data + brake[counts.indices])
    data = (weighted * np.repeat(rarity, holders)).astype(np.float32)
    return sp.csc_matrix((data, counts.indices, counts.indptr), counts.shape)
