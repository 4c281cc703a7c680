"""Titles as data sets write them, and the film of the catalogue that one means."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from recommender.films import Film
from recommender.search.normal import normalised, without_article

_YEAR = re.compile(r"\s*\((\d{4})(?:\s*[-–]\s*\d{0,4})?\)\s*$")
_BRACKET = re.compile(r"\s*\(([^()]*)\)\s*$")
_AKA = re.compile(r"^a\.?k\.?a\.?\s+", re.IGNORECASE)
_PARTS = re.compile(r"\s*:\s+|\s+[-–—]\s+")
_TRAILING_ARTICLE = re.compile(
    r"^(.+), (the|a|an|la|le|les|l'|un|une|el|los|las|il|lo|gli|i|o|os|der|die|das|den|det|en|et)$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class ParsedTitle:
    """A title in natural word order: `Matrix, The (1999)` is The Matrix of 1999."""

    title: str
    year: int | None = None
    alternatives: tuple[str, ...] = ()
    "What stood in brackets: `Seven (a.k.a. Se7en) (1995)` is also Se7en."

    @property
    def forms(self) -> tuple[str, ...]:
        """The title and its alternatives."""
        return (self.title, *self.alternatives)


def parse_title(text: str) -> ParsedTitle:
    """Take a title apart as MovieLens writes it; nothing is lost that is no year or bracket."""
    year = None
    if found := _YEAR.search(text):
        year, text = int(found[1]), text[: found.start()]
    alternatives: list[str] = []
    while (found := _BRACKET.search(text)) and found.start() > 0:
        alternatives.insert(0, _natural(_AKA.sub("", found[1].strip())))
        text = text[: found.start()]
    return ParsedTitle(_natural(text.strip()), year, tuple(filter(None, alternatives)))


def _natural(title: str) -> str:
    found = _TRAILING_ARTICLE.match(title)
    if found is None:
        return title
    return f"{found[2]}{found[1]}" if found[2].endswith("'") else f"{found[2]} {found[1]}"


def title_key(title: str) -> str:
    """What two spellings of one title share: no case, accents, punctuation or first article."""
    return without_article(normalised(title))


class TitleIndex:
    """Films by title key, for exact matching."""

    def __init__(self, films: Iterable[Film]) -> None:
        """Index titles and alternative titles, Chinese ones included."""
        self._whole: _Names = defaultdict(dict)
        self._parts: _Names = defaultdict(dict)
        for film in films:
            for name in (film.title, *film.alternative_titles, film.title_zh or ""):
                # "Seven (Se7en)" may stand as one title in a catalogue, too.
                for form in {name, *parse_title(name).forms}:
                    _add(self._whole, form, film)
                    for part in _PARTS.split(form):
                        _add(self._parts, part, film)

    def candidates(self, title: ParsedTitle) -> list[Film]:
        """Films that this title may mean, by film id: one is a match, several are ambiguous.

        A year narrows down to films of that year or, where there is none, of the year before or
        after: data sets disagree about first nights. Without a year all films with the title are
        meant. Where no title fits as a whole, a film of the very same year is meant by a part of
        its title: `The Empire Strikes Back` is `Star Wars: Episode V - The Empire Strikes Back`.
        """
        whole = self._named(self._whole, title)
        if title.year is None:
            return whole
        parts = self._named(self._parts, title)
        for films, distance in ((whole, 0), (whole, 1), (parts, 0)):
            if near := [film for film in films if _apart(film.year, title.year) == distance]:
                return near
        return []

    @staticmethod
    def _named(names: "_Names", title: ParsedTitle) -> list[Film]:
        found: dict[int, Film] = {}
        for form in title.forms:
            found.update(names.get(title_key(form), {}))
        return [found[film_id] for film_id in sorted(found)]


_Names = defaultdict[str, dict[int, Film]]
"Films by film id, by title key."


def _add(names: _Names, name: str, film: Film) -> None:
    if key := title_key(name):
        names[key][film.film_id] = film


def _apart(year: int | None, other: int) -> int | None:
    return None if year is None else abs(year - other)
