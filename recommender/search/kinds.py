"""Genres, moods and countries that a query names: "slow sad korean film", "法国爱情片"."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

import numpy as np

from recommender.films import Film, Films
from recommender.search.names import Scores
from recommender.search.normal import normalised, only_chinese
from recommender.search.places import NAMES_OF_COUNTRY
from recommender.search.stems import stem

MOST_WORDS = 3
"Words of the longest name,"
CHINESE_LENGTHS = range(2, 7)
"and characters of a Chinese one."
NOT_TOLD = frozenset({"US", "IMAX"})
"Most films are American, and nobody asks for a format."
ALSO_CALLED: Mapping[str, tuple[str, ...]] = {
    "Animation": ("animated", "cartoon", "卡通"),
    "Children": ("kids", "孩子", "小朋友"),
    "Film-Noir": ("noir",),
    "Romance": ("romantic",),
    "Sci-Fi": ("scifi", "science fiction"),
}


class Kinds:
    """Which films are of the kinds that people name."""

    def __init__(self, films: Films, chinese: Mapping[str, str]) -> None:
        """Note the kinds of all films.

        Args:
            films: The catalogue.
            chinese: Chinese words to the catalogue's words, several of them parted by a slash.
        """
        self._n_films = len(films)
        rows: defaultdict[str, list[int]] = defaultdict(list)
        for row, film in enumerate(films):
            for kind in _kinds(film):
                rows[kind].append(row)
        self._rows = {kind: np.array(those) for kind, those in rows.items()}
        self._named: defaultdict[str, set[str]] = defaultdict(set)
        for kind in rows:
            for name in _names(kind):
                self._named[name].add(kind)
        for word, english in chinese.items():
            for name in map(_stemmed, english.split("/")):
                if kinds := self._named.get(name):
                    self._named[word] |= kinds

    def scores(self, query: str) -> Scores:
        """How many of the kinds that a query names each film is of, shape (n_films,)."""
        scores = np.zeros(self._n_films, np.float32)
        for kinds in self._in(query):
            scores[np.unique(np.concatenate([self._rows[kind] for kind in sorted(kinds)]))] += 1
        return scores

    def _in(self, query: str) -> list[set[str]]:
        """What is named; what one name may mean stands together."""
        words, characters = _stemmed(query).split(), only_chinese(query)
        said = {
            " ".join(words[start : start + length])
            for length in range(1, MOST_WORDS + 1)
            for start in range(len(words) - length + 1)
        }
        # Egypt and Turkey end in characters of grammar, so all runs are looked up.
        said |= {
            characters[start : start + length]
            for length in CHINESE_LENGTHS
            for start in range(len(characters) - length + 1)
        }
        return [kinds for name in sorted(said) if (kinds := self._named.get(name))]


def _kinds(film: Film) -> Iterable[str]:
    return {*film.genres, *film.moods, *film.countries} - NOT_TOLD


def _names(kind: str) -> Iterable[str]:
    told = NAMES_OF_COUNTRY.get(kind)
    names = told.split() if told else [kind, *ALSO_CALLED.get(kind, ())]
    return [_stemmed(name) for name in names]


def _stemmed(text: str) -> str:
    return " ".join(stem(word) for word in normalised(text).split())
