"""Which motif suits a film: its themes first, then its moods, its genres last."""

import re
from collections.abc import Iterator
from functools import lru_cache
from random import Random

from recommender.films import Film
from ui.covers.themes import FILMS, GENRES, MOODS, SETTING, TELLING

ENOUGH = 5
"Motifs kept for a film, so that neighbours on a shelf can differ."


def motifs_for(film: Film, seed: int) -> tuple[str, ...]:
    """At least three motifs that suit the film, best first.

    Themes that name a thing come before themes that name a kind of story; within each the
    catalogue's order of themes counts. Title and logline are read only where no theme can be
    drawn. Equal claims are decided by `seed`.
    """
    random = Random(seed)
    found = dict.fromkeys(FILMS.get(film.film_id, "").split())
    for motif in _claims(film, random):
        if len(found) >= ENOUGH:
            break
        found[motif] = None
    return tuple(found)


def has_telling_theme(film: Film) -> bool:
    """Whether the film's own themes say what to draw."""
    return any(motifs_of(theme, level) for theme in film.themes for level in (0, 1))


def _claims(film: Film, random: Random) -> Iterator[str]:
    # A kind of story in the first theme says more than a thing in the third.
    claims = sorted(
        (place + 1.5 * level, theme, level)
        for place, theme in enumerate(film.themes)
        for level in (0, 1)
    )
    for _, theme, level in claims:
        yield from _shuffled(motifs_of(theme, level), random)
    if not has_telling_theme(film):
        for text in (film.title, film.logline):
            yield from _shuffled(motifs_of(text, 0), random)
    for mood in film.moods:
        yield from _shuffled(MOODS.get(mood, ()), random)
    for genre in GENRES:
        if genre in film.genres:
            yield from _shuffled(GENRES[genre], random)
    yield from GENRES["Drama"]


def _shuffled(motifs: tuple[str, ...], random: Random) -> list[str]:
    return sorted(motifs, key=lambda _: random.random())


@lru_cache(maxsize=16384)
def motifs_of(text: str, level: int) -> tuple[str, ...]:
    """Motifs that a theme calls for; its longest known phrases decide.

    Args:
        text: A theme, or any other English text.
        level: 0 looks among things, 1 among kinds of stories.
    """
    words = [_singular(word) for word in re.findall(r"[\w'.-]+", text.lower())]
    known = _motifs_by_phrase()[level]
    for length in (4, 3, 2, 1):
        found: dict[str, None] = {}
        for start in range(len(words) - length + 1):
            found.update(dict.fromkeys(known.get(" ".join(words[start : start + length]), ())))
        if found:
            return tuple(found)
    return ()


@lru_cache(maxsize=1)
def _motifs_by_phrase() -> tuple[dict[str, tuple[str, ...]], ...]:
    tables = []
    for level in (TELLING, SETTING):
        table: dict[str, tuple[str, ...]] = {}
        for motif, phrases in level.items():
            for phrase in phrases.split(","):
                words = " ".join(_singular(word) for word in phrase.split())
                table[words] = (*table.get(words, ()), motif)
        tables.append(table)
    return tuple(tables)


def _singular(word: str) -> str:
    """The word without its plural s; both sides of the comparison pass here."""
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
