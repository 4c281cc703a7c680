"""A film's cover: a motif, five colours, its title."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from random import Random

from recommender.films import Film
from ui.covers.art import SIZE, Art, box, number
from ui.covers.choice import motifs_for
from ui.covers.lettering import LINE, ROOM, Lines, fit, title_and_subtitle, width_of
from ui.covers.motifs import MOTIFS
from ui.covers.palette import Palette, palettes_for

WIDTH, HEIGHT = 300, 450
FONTS = (
    "'Avenir Next','Segoe UI',Inter,'PingFang SC','Microsoft YaHei','Noto Sans SC',"
    "'Noto Sans CJK SC',system-ui,sans-serif"
)
MARGIN = (WIDTH - ROOM) / 2
LAYOUTS = ("open", "open", "panel", "panel", "band", "inset", "top")


@dataclass(frozen=True)
class Look:
    """What a cover shows, before its title is set."""

    motif: str
    palette: Palette
    layout: str


def seed_of(film: Film) -> int:
    """The film's own number, the same on every machine."""
    return int.from_bytes(hashlib.sha256(f"cover {film.film_id}".encode()).digest()[:8])


def cover_look(film: Film, variant: int = 0) -> Look:
    """What the film's cover shows; variants keep the motif and change colours, then the motif."""
    seed = seed_of(film)
    motifs = motifs_for(film, seed)
    palettes = palettes_for(film.genres, film.moods)
    motif = motifs[variant // len(palettes) % len(motifs)]
    # Past the first, each variant takes the next palette round.
    palette = palettes[(seed + variant) % len(palettes)]
    return Look(motif, palette, LAYOUTS[seed // 97 % len(LAYOUTS)])


def arrange(films: Sequence[Film]) -> list[int]:
    """A variant for each film, so that no two neighbours share a motif or a hue."""
    variants: list[int] = []
    before: Look | None = None
    for film in films:
        variant = 0
        while before is not None and variant < 60:
            look = cover_look(film, variant)
            if look.motif != before.motif and look.palette.hue != before.palette.hue:
                break
            variant += 1
        variants.append(variant)
        before = cover_look(film, variant)
    return variants


@lru_cache(maxsize=4096)
def cover_svg(film: Film, language: str = "en", variant: int = 0) -> str:
    """The film's cover as a self-contained SVG of 300 by 450.

    Args:
        film: Whose cover.
        language: "zh" sets the Chinese title where there is one.
        variant: From `arrange`; 0 is the film's usual cover.
    """
    look = cover_look(film, variant)
    palette = look.palette
    title = (film.title_zh if language == "zh" else None) or film.title
    random = Random(seed_of(film))
    lettering = _Lettering.of(title, film, look.layout)
    art_height = HEIGHT - lettering.height
    on_panel = look.layout in ("panel", "inset")
    art = Art.of(palette.on_shade if on_panel else palette, random)
    drawn = MOTIFS[look.motif](art)
    ink, paper = palette.ink, palette.ground
    parts = [box(0, 0, WIDTH, HEIGHT, palette.ground)]
    edge, top = (16, 16) if look.layout == "inset" else (0, 0)
    if look.layout == "band":
        parts.append(box(0, art_height, WIDTH, lettering.height, palette.ink))
        ink, paper = paper, ink
    if look.layout == "top":
        top, text_top = int(lettering.height), 0.0
    else:
        text_top = art_height
    parts.append(
        f'<svg x="{edge}" y="{top}" width="{WIDTH - 2 * edge}" '
        f'height="{number(art_height - (edge if look.layout == "inset" else 0))}" '
        f'viewBox="0 0 {SIZE} {SIZE}" preserveAspectRatio="xMidYMid slice">'
        + (box(0, 0, SIZE, SIZE, palette.shade) if on_panel else "")
        + drawn
        + "</svg>"
    )
    parts.append(lettering.draw(text_top, ink))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'aria-label="{escape(title)}" font-family="{FONTS}">{"".join(parts)}</svg>'
    )


@dataclass(frozen=True)
class _Lettering:
    title: Lines
    subtitle: Lines | None
    credit: str
    year: str
    centred: bool

    @classmethod
    def of(cls, title: str, film: Film, layout: str) -> "_Lettering":
        head, tail = title_and_subtitle(title)
        caps = layout != "inset"
        return cls(
            fit(head.upper() if caps else head),
            fit(tail, largest=(22, 20, 18, 16)) if tail else None,
            _credit(film),
            "" if film.year is None else str(film.year),
            layout == "inset",
        )

    @property
    def height(self) -> float:
        below = self.subtitle.height + 10 if self.subtitle else 0
        return 22 + self.title.height + below + 46

    def draw(self, top: float, ink: str) -> str:
        y = top + 22 + self.title.size * 0.76
        parts = [self._lines(self.title, y, ink, 800)]
        y += self.title.height - self.title.size * 0.76
        if self.subtitle:
            y += 10 + self.subtitle.size * 0.76
            parts.append(self._lines(self.subtitle, y, ink, 600))
            y += self.subtitle.height - self.subtitle.size * 0.76
        y += 25
        if self.centred:
            credit = " · ".join(filter(None, (self.credit, self.year)))
            parts.append(
                f'<text x="150" y="{number(y)}" font-size="12" text-anchor="middle" '
                f'fill="{ink}">{escape(credit)}</text>'
            )
        else:
            parts.append(
                f'<text x="{number(MARGIN)}" y="{number(y)}" font-size="12" '
                f'fill="{ink}">{escape(self.credit)}</text>'
                f'<text x="{number(WIDTH - MARGIN)}" y="{number(y)}" font-size="12" '
                f'text-anchor="end" fill="{ink}">{self.year}</text>'
            )
        return "".join(parts)

    def _lines(self, lines: Lines, y: float, ink: str, weight: int) -> str:
        x = WIDTH / 2 if self.centred else MARGIN
        anchor = ' text-anchor="middle"' if self.centred else ""
        spans = "".join(
            f'<tspan x="{number(x)}" y="{number(y + row * lines.size * LINE)}">'
            f"{escape(line)}</tspan>"
            for row, line in enumerate(lines.lines)
        )
        return (
            f'<text font-size="{number(lines.size)}" font-weight="{weight}"{anchor} '
            f'fill="{ink}">{spans}</text>'
        )


def _credit(film: Film) -> str:
    """As many directors as one small line holds."""
    credit = ""
    for director in film.directors:
        longer = f"{credit}, {director}" if credit else director
        if 12 * width_of(longer) > ROOM - 40:
            break
        credit = longer
    return credit
