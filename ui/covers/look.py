"""What a cover shows before its title is set: motif, colours, layout; and covers side by side."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from recommender.films import Film
from ui.covers.choice import motifs_for
from ui.covers.palette import Palette, palettes_for


class Layout(Enum):
    """Where the lettering stands, and on what."""

    OPEN = auto()
    "Below the art, all on one ground."
    PANEL = auto()
    "Below the art, which has a ground of its own."
    BAND = auto()
    "Below the art, on a band in the colour that lettering has elsewhere."
    INSET = auto()
    "Below the art, which is framed; centred."
    TOP = auto()
    "Above the art."


_LAYOUTS = (Layout.OPEN, Layout.PANEL, Layout.BAND, Layout.INSET, Layout.TOP, Layout.PANEL)


@dataclass(frozen=True)
class Look:
    """What a cover shows, before its title is set."""

    motif: str
    palette: Palette
    layout: Layout


def seed_of(film: Film) -> int:
    """The film's own number, the same on every machine and in every year."""
    return int.from_bytes(hashlib.sha256(f"cover {film.film_id}".encode()).digest()[:8])


def cover_look(film: Film, variant: int = 0) -> Look:
    """What the film's cover shows.

    Args:
        film: Whose cover.
        variant: From `arrange`. 0 is the film's usual look; the next ones keep its motif and take
            its other palettes in turn, those after them take its next best motif.
    """
    seed, motifs, palettes = _material(film)
    motif = motifs[variant // len(palettes) % len(motifs)]
    return Look(motif, palettes[(seed + variant) % len(palettes)], _LAYOUTS[seed // 97 % 6])


def arrange(films: Sequence[Film]) -> list[int]:
    """A variant for each film of a shelf: no two neighbours share a motif or a hue.

    Where another of a film's best motifs allows it, a motif also stays away from the next cover
    but one.
    """
    variants: list[int] = []
    shown: list[Look] = []
    for film in films:
        variant = next(_fitting(film, shown), 0)
        variants.append(variant)
        shown.append(cover_look(film, variant))
    return variants


def _fitting(film: Film, shown: Sequence[Look]) -> Iterator[int]:
    """Variants that can stand after the looks `shown`, best first."""
    _, motifs, palettes = _material(film)
    hue = shown[-1].palette.hue if shown else None
    for memory, motifs_tried in ((2, 3), (1, len(motifs))):
        lately = {look.motif for look in shown[-memory:]}
        for variant in range(motifs_tried * len(palettes)):
            look = cover_look(film, variant)
            if look.motif not in lately and look.palette.hue != hue:
                yield variant


@lru_cache(maxsize=16384)
def _material(film: Film) -> tuple[int, tuple[str, ...], tuple[Palette, ...]]:
    seed = seed_of(film)
    return seed, motifs_for(film, seed), palettes_for(film.genres, film.moods)
