"""The search over the whole catalogue: one object, loaded once, shared by all visitors."""

from collections.abc import Mapping
from functools import cache
from typing import Self

import numpy as np
from numpy.typing import NDArray

from recommender.errors import DataError
from recommender.films import Films, load_films
from recommender.search.dictionary import Dictionary, chinese_terms
from recommender.search.encoder import Encoder
from recommender.search.hit import Hit, Notice, Why
from recommender.search.index import wants_package
from recommender.search.kinds import Kinds
from recommender.search.likeness import Likeness, likenesses
from recommender.search.meaning import Halves, MeaningIndex
from recommender.search.names import Scores
from recommender.search.normal import LONGEST_QUERY
from recommender.search.remembered import Memories, load_remembered
from recommender.search.sentences import Sentences, lined_up
from recommender.search.titles import TitleIndex, prior_of
from recommender.settings import Settings

SURE_TITLE = 0.8
"From this score on a title is taken at its word and goes before all meanings,"
NEAR_TITLE = 0.15
"and with it the titles that score so little less: the sequels of a film with a typing error."
NAMED_FILM = 0.9
'From this score on "like X" means the film X.'
PRIOR_WORTH = 0.25
"What being the best known film adds, in units of cosine: people mostly seek what is known."
KIND_WORTH = 0.1
"What being of a genre, mood or country that the query names adds: as much as meaning it well."
TASTE_WORTH = 0.05
LEAST_MEANING = 0.2
"Below this a film has nothing to do with the query, by both halves together."
LIKE_PRIOR_SHARE = 0.6
"Of `PRIOR_WORTH`, what counts for films like another: that one is known already."
TURN_WORTH = 0.8
"Worth of the sentence vector of the turn, beside that of the film."
TURN_WORDS, BASE_WORDS = 1.5, 0.25
'Worth of the words of the turn, and of those about X, in "like X but funnier".'
MOST_MEANING_SCORE = 0.75


@cache
def _encoder() -> Encoder:
    return Encoder()


@cache
def _dictionary() -> Dictionary:
    return Dictionary(chinese_terms())


class Search:
    """Titles and meaning over a catalogue; read-only after loading, safe for many threads."""

    def __init__(
        self,
        films: Films,
        prior: Mapping[int, float] | None = None,
        sentences: Sentences | None = None,
        encoder: Encoder | None = None,
        notice: Notice | None = None,
        memories: Memories | None = None,
    ) -> None:
        """Index a catalogue.

        Args:
            films: The catalogue.
            prior: How well known a film is, by film id (for example how many rated it); decides
                between films that fit about equally well.
            sentences: Vectors of the films; without them words alone decide what a film is about.
            encoder: Turns queries into vectors.
            notice: What a person should know of how the search came to be loaded.
            memories: What people remember of the films.
        """
        self.films = films
        self.notice = notice
        self.plane = None if sentences is None else lined_up(sentences.plane, sentences, films)
        "Place of each film on the map, from -1 to 1, NaN where it has none, shape (n_films, 2)."
        self._titles = TitleIndex(films, prior)
        self._kinds = Kinds(films, chinese_terms())
        self._meaning = MeaningIndex(films, sentences, encoder, _dictionary(), memories)
        self._prior = _fame(prior_of(films, prior)) * np.float32(PRIOR_WORTH)
        self._row_of = {film.film_id: row for row, film in enumerate(films)}

    @classmethod
    def load(cls, films: Films | None = None, prior: Mapping[int, float] | None = None) -> Self:
        """Search over `films`, or over the shipped catalogue; arguments as for `Search`.

        Without encoder or vectors it works by words alone, and `notice` says so.
        """
        films = load_films() if films is None else films
        memories = load_remembered(films)
        if not Encoder.installed():
            return cls(films, prior, notice=Notice.NO_ENCODER, memories=memories)
        try:
            sentences = Sentences.load(Settings().sentences_path)
        except DataError:
            return cls(films, prior, notice=Notice.NO_SENTENCES, memories=memories)
        notice = Notice.NO_INDEX if wants_package(len(films)) else None
        return cls(films, prior, sentences, _encoder(), notice, memories)

    def warm(self) -> None:
        """Load encoder and dictionary now, so that no first query waits the seconds they take."""
        self._meaning.halves("电影")

    def titles(self, query: str, n: int = 10) -> list[Hit]:
        """Films by title, people and year; see `TitleIndex.search`."""
        return self._titles.search(query, n)

    def suggestions(self, query: str, n: int = 5) -> list[Hit]:
        """The nearest titles there are, for a query that found nothing."""
        return self._titles.search(query, n, cutoff=0.0)

    def find(self, query: str, n: int = 10, taste: NDArray[np.floating] | None = None) -> list[Hit]:
        """Films by title where the query is one, then by what they are about; best first.

        Args:
            query: In any of sixteen languages.
            n: Films wanted; fewer come back where fewer fit.
            taste: How much the visitor would like each film, any scale, in the order of
                `films.ids`; breaks near-ties. None asks what everybody gets.
        """
        titled = self._titles.search(query, n)
        sure = bool(titled) and titled[0].score >= SURE_TITLE
        titled = [hit for hit in titled if sure and hit.score > titled[0].score - NEAR_TITLE]
        if not query.strip():
            return titled
        named = {hit.film_id for hit in titled}
        about = self.about(query, n + len(named), taste)
        return (titled + [hit for hit in about if hit.film_id not in named])[:n]

    def about(
        self, query: str, n: int = 10, taste: NDArray[np.floating] | None = None
    ) -> list[Hit]:
        """Films by what they are about alone; arguments as for `find`."""
        if n < 1:
            raise ValueError(f"n must be positive, got {n}")
        query = query[:LONGEST_QUERY].strip()
        like = self._likeness(query)
        halves, without = self._like(*like) if like else (self._meaning.halves(query), None)
        scores = halves.fused + self._prior * np.float32(LIKE_PRIOR_SHARE if like else 1.0)
        named = self._kinds.scores(like[1].more if like else query)
        scores += np.float32(KIND_WORTH) * named
        if taste is not None:
            scores = scores + np.float32(TASTE_WORTH) * _zero_to_one(taste)
        # Without an encoder there is no scale of meaning: every word that is said counts.
        fits = halves.fused >= LEAST_MEANING if halves.meaning.any() else halves.words > 0
        if without is not None:
            fits[without] = False
        rows = np.flatnonzero(fits)
        best = rows[np.argsort(-scores[rows], kind="stable")[:n]]
        return [
            Hit(
                film_id=int(self.films.ids[row]),
                # Below every title that is taken at its word.
                score=MOST_MEANING_SCORE * float(scores[row]) / (1.0 + float(scores[row])),
                why=Why.MEANING if halves.meaning[row] >= halves.words[row] else Why.WORDS,
            )
            for row in best
        ]

    def _likeness(self, query: str) -> tuple[int, Likeness] | None:
        for like in likenesses(query):
            hits = self._titles.search(like.title, 1, cutoff=NAMED_FILM)
            if hits and hits[0].why == Why.TITLE:
                return self._row_of[hits[0].film_id], like
        return None

    def _like(self, row: int, like: Likeness) -> tuple[Halves, int]:
        """Films like the one in `row`, turned; and that row, which is not what is sought."""
        film = list(self.films)[row]
        base = self._meaning.halves(", ".join((*film.themes, *film.moods, *film.genres)))
        vectors = self._meaning.vectors
        meaning, words = vectors @ vectors[row], base.words * np.float32(BASE_WORDS)
        for turn, sign in ((like.more, 1), (like.less, -1)):
            if turn:
                halves = self._meaning.halves(turn)
                meaning = meaning + np.float32(sign * TURN_WORTH) * halves.meaning
                words = words + np.float32(sign * TURN_WORDS) * halves.words
        return Halves(meaning, np.maximum(words, 0)), row


def _fame(prior: Scores) -> Scores:
    # A film that is newer than all ratings is not unknown: nobody could say how known it is.
    rated = prior > 0
    return np.where(rated, prior, prior[rated].mean() if rated.any() else 0).astype(np.float32)


def _zero_to_one(values: NDArray[np.floating]) -> Scores:
    low, high = float(np.min(values, initial=np.inf)), float(np.max(values, initial=-np.inf))
    scaled: Scores = ((values - low) / max(high - low, 1e-9)).astype(np.float32)
    return scaled
