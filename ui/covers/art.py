"""What a motif draws with: colours, a seeded hand, and flat shapes as SVG text."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from random import Random

from ui.covers.palette import Palette, luminance

Point = tuple[float, float]
SIZE = 300
"Motifs draw in a square of this side; what leaves it is cut off."


@dataclass(frozen=True)
class Art:
    """One film's colours and its own random numbers.

    Only `Random.random` is used: its sequence is the one that Python promises to keep.
    """

    ground: str
    shade: str
    shape: str
    accent: str
    ink: str
    light: str
    "The lightest of the five, for what is white: paper, snow, ghosts."
    dark: str
    "The darkest of the five, for what is black."
    random: Random

    @classmethod
    def of(cls, palette: Palette, random: Random) -> "Art":
        """Art in these colours."""
        colours = (palette.ground, palette.shade, palette.shape, palette.accent, palette.ink)
        by_luminance = sorted(colours, key=luminance)
        return cls(*colours, light=by_luminance[-1], dark=by_luminance[0], random=random)

    def between(self, low: float, high: float) -> float:
        """A number from `low` to `high`."""
        return low + (high - low) * self.random.random()

    def count(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both included."""
        return low + int((high - low + 1) * self.random.random())

    def chance(self, share: float = 0.5) -> bool:
        """True in this share of films."""
        return self.random.random() < share

    def pick(self, *choices: str) -> str:
        """One of these."""
        return choices[int(len(choices) * self.random.random())]


def number(value: float) -> str:
    """A coordinate in as few characters as the eye needs."""
    return f"{value:.1f}".removesuffix(".0")


def circle(x: float, y: float, radius: float, fill: str) -> str:
    """A disc."""
    return f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(radius)}" fill="{fill}"/>'


def ring(x: float, y: float, radius: float, colour: str, width: float) -> str:
    """A circle's outline."""
    return (
        f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(radius)}" fill="none" '
        f'stroke="{colour}" stroke-width="{number(width)}"/>'
    )


def ellipse(x: float, y: float, width: float, height: float, fill: str) -> str:
    """An ellipse by its half axes."""
    return (
        f'<ellipse cx="{number(x)}" cy="{number(y)}" rx="{number(width)}" '
        f'ry="{number(height)}" fill="{fill}"/>'
    )


def box(x: float, y: float, width: float, height: float, fill: str, rounding: float = 0) -> str:
    """A rectangle by its upper left corner."""
    corner = f' rx="{number(rounding)}"' if rounding else ""
    return (
        f'<rect x="{number(x)}" y="{number(y)}" width="{number(width)}" '
        f'height="{number(height)}"{corner} fill="{fill}"/>'
    )


def polygon(points: Iterable[Point], fill: str) -> str:
    """A closed outline, filled."""
    return f'<path d="{outline(points)}z" fill="{fill}"/>'


def path(d: str, fill: str) -> str:
    """Any outline in SVG path notation, filled."""
    return f'<path d="{d}" fill="{fill}"/>'


def stroke(d: str, colour: str, width: float, *, cap: str = "round") -> str:
    """Any outline in SVG path notation, drawn as a line."""
    return (
        f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{number(width)}" '
        f'stroke-linecap="{cap}" stroke-linejoin="round"/>'
    )


def outline(points: Iterable[Point]) -> str:
    """Points in SVG path notation, not closed."""
    return "M" + " ".join(f"{number(x)} {number(y)}" for x, y in points)


def dots(points: Iterable[Point], colour: str, diameter: float) -> str:
    """Round dots in one path."""
    return stroke("".join(f"M{number(x)} {number(y)}h0" for x, y in points), colour, diameter)


def star(x: float, y: float, radius: float, points: int = 5, inner: float = 0.42) -> list[Point]:
    """Corners of a star that stands on two points."""
    return [
        around(x, y, radius if corner % 2 == 0 else radius * inner, corner / (2 * points))
        for corner in range(2 * points)
    ]


def around(x: float, y: float, radius: float, turn: float) -> Point:
    """The point at this part of a clockwise turn; 0 is straight up."""
    angle = 2 * math.pi * turn
    return x + radius * math.sin(angle), y - radius * math.cos(angle)


def moved(
    content: str,
    x: float = 0,
    y: float = 0,
    *,
    scale: float = 1,
    turn: float = 0,
    mirrored: bool = False,
    centre: Point = (150, 150),
) -> str:
    """Content turned (degrees), scaled and mirrored about `centre`, then shifted."""
    across = -scale if mirrored else scale
    return (
        f'<g transform="translate({number(centre[0] + x)} {number(centre[1] + y)})'
        f"rotate({number(turn)})scale({across:.2f} {scale:.2f})"
        f'translate({number(-centre[0])} {number(-centre[1])})">{content}</g>'
    )


def halo(art: Art) -> str:
    """The quiet disc that single things stand on."""
    return circle(SIZE / 2, SIZE / 2, art.between(124, 144), art.shade)
