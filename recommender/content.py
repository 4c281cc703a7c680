"""How near two films are by what they are about."""

from collections.abc import Mapping

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from recommender.features import FilmFeatures
from recommender.interactions import Rows
from recommender.recommendation import Trait, TraitKind

WEIGHTS: Mapping[TraitKind, float] = {
    TraitKind.GENRE: 1.0,
    TraitKind.MOOD: 1.0,
    TraitKind.THEME: 1.6,
    TraitKind.DIRECTOR: 1.2,
    TraitKind.CAST: 0.7,
    TraitKind.COUNTRY: 0.4,
    TraitKind.DECADE: 0.5,
}
"How much a shared fact of each kind counts, before its rarity."


class Content:
    """Facts of all films, weighted by kind and rarity (TF-IDF; Spärck Jones 1972), unit length.

    Sentence vectors, where the features have them, join the cosine with weight `sentence_share`.
    """

    def __init__(self, features: FilmFeatures, sentence_share: float = 0.35) -> None:
        binary = features.matrix()
        count = np.asarray(binary.sum(axis=0)).ravel()
        rarity = np.log(features.n_films / np.maximum(count, 1.0))
        self.traits = tuple(
            Trait(kind, value) for kind in TraitKind for value in features.values[kind]
        )
        "What each column stands for, length n_columns."
        weight = np.array([WEIGHTS[trait.kind] for trait in self.traits])
        self.telling: NDArray[np.float64] = rarity * weight
        "How much each fact says when two films share it, shape (n_columns,)."
        facts = sp.csr_matrix(binary @ sp.diags(self.telling), dtype=np.float32)
        length = np.sqrt(np.asarray(facts.multiply(facts).sum(axis=1)).ravel())
        self.facts = sp.csr_matrix(
            sp.diags(1.0 / np.maximum(length, 1e-9)) @ facts, dtype=np.float32
        )
        "Shape (n_films, n_columns), rows of unit length, or zero for a film without facts."
        self.binary = binary
        self._sentences = features.sentences
        self._sentence_share = sentence_share if features.sentences is not None else 0.0

    def near(self, rows: Rows, weights: NDArray[np.float64] | None = None) -> NDArray[np.float32]:
        """Similarity of every film to a mix of films, shape (n_films,), at most 1.

        Args:
            rows: The films that are mixed, shape (n_mixed,).
            weights: Share of each, shape (n_mixed,); negative pushes away. Equal when left out.
        """
        if weights is None:
            weights = np.full(len(rows), 1.0 / max(len(rows), 1))
        mix = sp.csr_matrix(weights.astype(np.float32)[None, :]) @ self.facts[rows]
        cosine = np.asarray((self.facts @ mix.T).todense(), dtype=np.float32).ravel()
        if self._sentences is None:
            return cosine
        meaning = self._sentences @ (weights.astype(np.float32) @ self._sentences[rows])
        share = np.float32(self._sentence_share)
        return np.asarray((1 - share) * cosine + share * meaning, dtype=np.float32)

    def among(self, rows: Rows) -> NDArray[np.float32]:
        """Pairwise similarity of a few films, shape (n_rows, n_rows)."""
        return self.between(rows, rows)

    def between(self, rows: Rows, others: Rows) -> NDArray[np.float32]:
        """Similarity of each of `rows` to each of `others`, shape (n_rows, n_others)."""
        cosine = np.asarray((self.facts[rows] @ self.facts[others].T).todense(), dtype=np.float32)
        if self._sentences is None:
            return cosine
        share = np.float32(self._sentence_share)
        meaning = self._sentences[rows] @ self._sentences[others].T
        return np.asarray((1 - share) * cosine + share * meaning, dtype=np.float32)

    def columns(self, row: int) -> NDArray[np.int32]:
        """Columns of the facts that a film has, ascending."""
        ends = self.binary.indptr
        return np.asarray(self.binary.indices[ends[row] : ends[row + 1]])

    def shared(self, row: int, other: int, most: int = 4) -> tuple[Trait, ...]:
        """Facts that both films have, the most telling first."""
        both = np.intersect1d(self.columns(row), self.columns(other), assume_unique=True)
        order = np.argsort(-self.telling[both], kind="stable")[:most]
        return tuple(self.traits[column] for column in both[order])
