"""Names of films, whole: forgiving of typing errors, quick enough for every key stroke."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from recommender.films import Film, Films
from recommender.search.normal import has_chinese, normalised, only_chinese, without_article

Scores = NDArray[np.float32]

SHORTEST_PREFIX = 2
PREFIX_WORTH = 0.9
"Score of a name that merely begins with the query, before its length counts."
PART_WORTH = 0.94
"Score of a part of a title, cut at colons, that is the query; the whole title scores 1."


class NameIndex:
    """All titles of all films, in one normal form each."""

    def __init__(self, films: Films) -> None:
        """Collect titles, alternative titles, subtitles and Chinese titles."""
        self._n_films = len(films)
        latin: list[tuple[str, int, float]] = []
        chinese: list[tuple[str, int, float]] = []
        for row, film in enumerate(films):
            for name, worth in _names(film):
                if has_chinese(name):
                    chinese.append((only_chinese(name), row, worth))
                else:
                    latin.append((without_article(normalised(name)), row, worth))
        self._latin = _NameTable(latin)
        self._chinese = _NameTable(chinese)

    def scores(self, query: str) -> Scores:
        """How well the best name of each film fits, from 0 to 1, shape (n_films,)."""
        scores = np.zeros(self._n_films, np.float32)
        if has_chinese(query):
            self._chinese.add_scores(only_chinese(query), scores, anywhere=True)
        elif text := without_article(normalised(query)):
            self._latin.add_scores(text, scores, anywhere=False)
        return scores


class _NameTable:
    def __init__(self, names: list[tuple[str, int, float]]) -> None:
        names = sorted({name for name in names if name[0]})
        self.texts = [text for text, _, _ in names]
        self.rows = np.array([row for _, row, _ in names], np.int64)
        self.worth = np.array([worth for _, _, worth in names], np.float32)
        self.lengths = np.array([len(text) for text in self.texts], np.float32)

    def add_scores(self, query: str, scores: Scores, *, anywhere: bool) -> None:
        """Raise `scores` (n_films,) to what the names here give."""
        if not self.texts:
            return
        fit = _similarity(query, self.texts)
        if len(query) >= SHORTEST_PREFIX - anywhere:
            begins = _similarity(query, [text[: len(query)] for text in self.texts])
            # Of two names that begin alike, the one with less left to type is meant.
            typed = np.minimum(len(query) / self.lengths, 1.0)
            np.maximum(fit, begins * (PREFIX_WORTH + (1 - PREFIX_WORTH) * typed), out=fit)
            if anywhere:
                inside = np.array([query in text for text in self.texts])
                np.maximum(fit, inside * (PREFIX_WORTH - 0.1 + 0.1 * typed), out=fit)
        np.maximum.at(scores, self.rows, fit * self.worth)


def _similarity(query: str, texts: list[str]) -> Scores:
    percent: Scores = process.cdist([query], texts, scorer=fuzz.ratio, dtype=np.float32)[0]
    return percent / np.float32(100)


def _names(film: Film) -> Iterable[tuple[str, float]]:
    titles = (film.title, *film.alternative_titles, *filter(None, [film.title_zh]))
    for title in titles:
        yield title, 1.0
        parts = [part for part in title.replace("：", ":").replace(" - ", ":").split(":") if part]
        if len(parts) > 1:
            yield from ((part, PART_WORTH) for part in parts)
