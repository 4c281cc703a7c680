"""A query taken apart: the places that want an answer, and what may be meant on each."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from recommender.search.dictionary import LONGEST_WORD, Dictionary
from recommender.search.normal import normalised
from recommender.search.stems import EMPTY_CHARACTERS, FOREIGN_STOP_WORDS, STOP_WORDS, spans
from recommender.search.words import Piece, WordIndex

MOST_WORDS, MOST_CHARACTERS = 40, 40
"Words and Chinese characters that are looked at."
LATER_MEANING = 0.85
"Worth of each further meaning in a dictionary, beside the one before it."
LONE_CHARACTER = 0.3
"A single Chinese character is rarely a word of its own."
CHARACTER_WORTH = 0.3
"A Chinese word has two characters or more, each of which is a place of the query."
NEIGHBOUR_WORTH = 0.5
SYNONYM_WORTH = 0.3
"The same for a word that the catalogue has: of a car also where the logline says vehicle."
SURE_NEIGHBOUR = 0.6
"A word with a neighbour so near is one of another language, and no misspelling."
SPELLING_CUTOFF = 82.0
SHORTEST_SPELLING = 5
SEEN_NGRAMS = (2, 3, 4)

_CHINESE_RUN = re.compile(r"[\u3400-\u9fff]+")

Neighbours = Callable[[Sequence[str]], Sequence[Sequence[tuple[str, float]]]]
"Words of any language to catalogue words near in meaning, each with a worth from 0 to 1."


@dataclass(frozen=True)
class Query:
    """What a visitor asks, in the terms of the words half."""

    text: str
    pieces: list[Piece]
    translation: str
    "The Chinese part in English, word by word; empty where there is none."


def read_query(
    text: str, index: WordIndex, dictionary: Dictionary, neighbours: Neighbours | None = None
) -> Query:
    """Take a query apart.

    Args:
        text: As it was typed.
        index: Says which words the catalogue has.
        dictionary: For the Chinese part.
        neighbours: Other words for those of the query; None without encoder.
    """
    spoken = normalised(_CHINESE_RUN.sub(" ", text)).split()
    latin = [word for word in spoken if word not in STOP_WORDS | FOREIGN_STOP_WORDS][:MOST_WORDS]
    pieces = [
        Piece((word,), range(slot, slot + 1)) for slot, word in enumerate(latin) if word in index
    ]
    sought = [(word, range(slot, slot + 1), 1.0) for slot, word in enumerate(latin)]
    translation: list[str] = []
    start = len(latin)
    for run in _CHINESE_RUN.findall(text):
        run = run[: MOST_CHARACTERS + len(latin) - start]
        pieces += _chinese_pieces(run, start, dictionary)
        sought += [
            (run[begin:end], range(start + begin, start + end), CHARACTER_WORTH)
            for begin, end in spans(run, SEEN_NGRAMS)
        ]
        translation += _translated(run, dictionary)
        start += len(run)
    near = (
        neighbours([word for word, *_ in sought]) if neighbours and sought else [()] * len(sought)
    )
    for (word, place, worth), words in zip(sought, near, strict=True):
        known = word in index
        worth *= SYNONYM_WORTH if known else NEIGHBOUR_WORTH
        pieces += [Piece((w,), place, worth * share) for w, share in words if w != word]
        if not known and max((share for _, share in words), default=0.0) < SURE_NEIGHBOUR:
            pieces += _spelled_like(word, place, index)
    return Query(text, pieces, " ".join(translation))


def _spelled_like(word: str, place: range, index: WordIndex) -> Iterator[Piece]:
    if len(word) >= SHORTEST_SPELLING:
        found = process.extract(
            word, index.words, scorer=fuzz.ratio, score_cutoff=SPELLING_CUTOFF, limit=3
        )
        for spelled, percent, _ in found:
            yield Piece((spelled,), place, percent / 100)


def _chinese_pieces(run: str, start: int, dictionary: Dictionary) -> Iterator[Piece]:
    for begin, end in spans(run, range(1, LONGEST_WORD + 1)):
        word, place = run[begin:end], range(start + begin, start + end)
        worth = CHARACTER_WORTH * (LONE_CHARACTER if len(word) == 1 else 1.0)
        # The word itself, where a Chinese title holds it.
        yield Piece((word,), place, worth)
        for meaning in dictionary.meanings(word):
            yield Piece(meaning, place, worth)
            worth *= LATER_MEANING


def _translated(run: str, dictionary: Dictionary) -> list[str]:
    """First meanings of the words that cover the run best: many characters in few words."""
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(run) + 1):
        # A character that no word covers costs something, and a long word is worth more than two.
        options = [(best[end - 1][0] - 1.0, end - 1)]
        options += [
            (best[begin][0] + (end - begin) ** 1.6, begin)
            for begin in range(max(0, end - LONGEST_WORD), end)
            if run[begin:end] in dictionary
        ]
        best.append(max(options))
    words: list[str] = []
    end = len(run)
    while end:
        begin = best[end][1]
        word = run[begin:end]
        if set(word) - EMPTY_CHARACTERS:
            words += [" ".join(meaning) for meaning in dictionary.meanings(word)[:1]]
        end = begin
    return words[::-1]
