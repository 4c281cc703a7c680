"""Which motif suits a film: its themes first, then its moods, its genres last.

`themes.json` holds what calls for what. Its `things` are themes that name something to draw, its
`stories` are themes that name a kind of story, a tie or a time. A plural s does not matter, and one
phrase may stand with several motifs. Its `films` are films whose themes miss the picture that
everybody has in mind.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from random import Random

from recommender.films import Film

ENOUGH = 5
"Motifs kept for a film, so that neighbours on a shelf can differ."
STORY_LATER = 1.5
"A kind of story in the first theme says more than a thing in the third, less than in the second."

Names = tuple[str, ...]


@dataclass(frozen=True)
class Vocabulary:
    """Motif names by what calls for them."""

    things: dict[str, Names]
    stories: dict[str, Names]
    moods: dict[str, Names]
    genres: dict[str, Names]
    "From the genre that says most to the one that says least."
    films: dict[int, str]


def motifs_for(film: Film, seed: int) -> Names:
    """Motifs that suit the film, best first; at least three.

    Title and logline are read only where no theme can be drawn. Equal claims are decided by `seed`.
    """
    found: dict[str, None] = {}
    for motif in _claims(film, Random(seed)):
        found[motif] = None
        if len(found) == ENOUGH:
            break
    return tuple(found)


def has_drawable_theme(film: Film) -> bool:
    """Whether the film's themes say what to draw."""
    words = vocabulary()
    return any(
        called(theme, table) for theme in film.themes for table in (words.things, words.stories)
    )


def _claims(film: Film, random: Random) -> Iterator[str]:
    words = vocabulary()
    if film.film_id in words.films:
        yield words.films[film.film_id]
    claims = [
        (float(place), called(theme, words.things)) for place, theme in enumerate(film.themes)
    ]
    claims += [
        (place + STORY_LATER, called(theme, words.stories))
        for place, theme in enumerate(film.themes)
    ]
    if not any(motifs for _, motifs in claims):
        claims = [
            (0.0, called(film.title, words.things)),
            (1.0, called(film.logline, words.things)),
        ]
    claims.sort(key=lambda claim: claim[0])
    claims += [(9.0, words.moods.get(mood, ())) for mood in film.moods]
    claims += [(9.0, motifs) for genre, motifs in words.genres.items() if genre in film.genres]
    claims.append((9.0, words.genres["Drama"]))
    for _, motifs in claims:
        yield from sorted(motifs, key=lambda _: random.random())


def called(text: str, table: dict[str, Names]) -> Names:
    """Motifs that a theme calls for; its longest known phrases decide."""
    words = [_singular(word) for word in re.findall(r"[\w'.-]+", text.lower())]
    for length in (4, 3, 2, 1):
        found: dict[str, None] = {}
        for start in range(len(words) - length + 1):
            found.update(dict.fromkeys(table.get(" ".join(words[start : start + length]), ())))
        if found:
            return tuple(found)
    return ()


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """`themes.json`, its phrases turned into keys."""
    read = json.loads(Path(__file__).with_name("themes.json").read_text(encoding="utf-8"))
    return Vocabulary(
        things=_by_phrase(read["things"]),
        stories=_by_phrase(read["stories"]),
        moods={mood: tuple(motifs) for mood, motifs in read["moods"].items()},
        genres={genre: tuple(motifs) for genre, motifs in read["genres"].items()},
        films={int(film_id): motif for film_id, motif in read["films"].items()},
    )


def _by_phrase(phrases_of: dict[str, list[str]]) -> dict[str, Names]:
    table: dict[str, Names] = {}
    for motif, phrases in phrases_of.items():
        for phrase in phrases:
            key = " ".join(_singular(word) for word in phrase.split())
            table[key] = (*table.get(key, ()), motif)
    return table
