"""Queries that name several facts at once: "kubrick 1968", "pacino de niro heat"."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from recommender.films import Film, Films
from recommender.search.names import Scores
from recommender.search.normal import normalised
from recommender.search.years import YearsInQuery

MOST_WORDS = 12
"Words of a query that are looked at: who writes more describes, and does not name."
WORD_CUTOFF = 75.0
"Similarity in percent below which two words are two words."
SHORTEST_FORGIVEN = 4
"Shorter words must be spelled right: one letter makes another word of them."
UNFINISHED_WORTH = 0.95
YEAR_WEIGHT = 0.8
"Weight of a year beside that of a rare name; a year off by one still counts a little."
NEXT_YEAR_WORTH = 0.5
FILLERS = frozenset(
    "the a an of and in with by from film films movie movies starring directed".split()
)


@dataclass(frozen=True)
class FactScores:
    """How much of the query each film answers with its facts; arrays of shape (n_films,)."""

    total: Scores
    "Share of the query that fits, from 0 to 1."
    by_title: Scores
    by_person: Scores
    by_year: Scores


class FactIndex:
    """Words of titles and of people's names, each with the films it stands in."""

    def __init__(self, films: Films) -> None:
        """Take the words apart once."""
        self._n_films = len(films)
        self._years = np.array([film.year or 0 for film in films], np.int64)
        self._titles = _WordTable((_titles(film) for film in films), len(films))
        self._people = _WordTable(((*film.directors, *film.cast) for film in films), len(films))

    def scores(self, query: YearsInQuery) -> FactScores:
        """Score all films for what is left of a query without its years, and for the years."""
        words = [word for word in normalised(query.rest).split() if word not in FILLERS]
        words = words[:MOST_WORDS]
        title, person, year = np.zeros((3, self._n_films), np.float32)
        best = np.zeros(self._n_films, np.float32)
        full = 0.0
        for position, word in enumerate(words):
            unfinished = position == len(words) - 1 and not query.spans
            in_title, title_rarity = self._titles.fit(word, unfinished=unfinished)
            in_people, people_rarity = self._people.fit(word, unfinished=unfinished)
            weight = max(title_rarity, people_rarity)
            full += weight
            title += in_title * weight
            person += in_people * weight
            best += np.maximum(in_title, in_people) * weight
        for first, last in query.spans:
            inside = (self._years >= first) & (self._years <= last)
            beside = (self._years == first - 1) | (self._years == last + 1)
            fit = (inside + NEXT_YEAR_WORTH * beside).astype(np.float32) * YEAR_WEIGHT
            full += YEAR_WEIGHT
            year += fit
            best += fit
        if not full:
            return FactScores(best, title, person, year)
        return FactScores(best / full, title / full, person / full, year / full)


class _WordTable:
    def __init__(self, texts_of_films: Iterable[Iterable[str]], n_films: int) -> None:
        rows_of: defaultdict[str, list[int]] = defaultdict(list)
        for row, texts in enumerate(texts_of_films):
            for word in sorted({word for text in texts for word in normalised(text).split()}):
                rows_of[word].append(row)
        self._words = sorted(rows_of)
        self._rows = [np.array(rows_of[word], np.int64) for word in self._words]
        self._place = {word: place for place, word in enumerate(self._words)}
        self._n_films = n_films

    def fit(self, word: str, *, unfinished: bool) -> tuple[Scores, float]:
        """Fit of `word` to each film (n_films,) and how rare the fitting words are, up to 1."""
        fits = self._fitting(word, unfinished=unfinished)
        scores = np.zeros(self._n_films, np.float32)
        # From worst to best, so that the best word of a film has the last say.
        for place, similarity in sorted(fits.items(), key=lambda item: item[1]):
            scores[self._rows[place]] = similarity
        # A word that nothing fits weighs in full: it was meant to find something.
        commonest = max((len(self._rows[place]) for place in fits), default=1)
        rarity = 1 - np.log(commonest) / np.log(max(self._n_films, 2)) if fits else 1.0
        return scores, float(max(rarity, 0.1))

    def _fitting(self, word: str, *, unfinished: bool) -> dict[int, float]:
        fits: dict[int, float] = {}
        if len(word) >= SHORTEST_FORGIVEN and self._words:
            near: NDArray[np.float32] = process.cdist(
                [word], self._words, scorer=fuzz.ratio, score_cutoff=WORD_CUTOFF, dtype=np.float32
            )[0]
            fits = {int(place): float(near[place]) / 100 for place in np.flatnonzero(near)}
        if unfinished and len(word) >= 2:
            for place in self._beginning_with(word):
                fits[place] = max(fits.get(place, 0.0), UNFINISHED_WORTH)
        if word in self._place:
            fits[self._place[word]] = 1.0
        return fits

    def _beginning_with(self, word: str) -> range:
        ends = np.searchsorted(np.array(self._words), [word, word + "\uffff"])
        return range(int(ends[0]), int(ends[1]))


def _titles(film: Film) -> tuple[str, ...]:
    return (film.title, *film.alternative_titles)
