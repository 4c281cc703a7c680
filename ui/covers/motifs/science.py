"""Laboratories, machines, medicine."""

import math

from ui.covers.art import (
    Art,
    around,
    box,
    circle,
    dots,
    halo,
    moved,
    number,
    path,
    stroke,
)


def helix(art: Art) -> str:
    """Two strands."""
    rungs, beads = [], []
    for step in range(13):
        y = 12 + 23 * step
        swing = 70 * math.sin(step * 0.62)
        rungs.append(f"M{number(150 - swing)} {y}H{number(150 + swing)}")
        beads.append(
            (circle(150 - swing, y, 12, art.accent), circle(150 + swing, y, 12, art.shape))
        )
    return moved(
        stroke("".join(rungs), art.ink, 4) + "".join(a + b for a, b in beads),
        turn=art.between(-34, 34),
        scale=1.05,
    )


def code(art: Art) -> str:
    """Signs that fall like rain."""
    columns = []
    for place in range(11):
        x, length = 14 + 27 * place, art.count(4, 11)
        start = art.between(-20, 120)
        marks = "".join(
            f"M{x} {number(start + 18 * s)}{art.pick('h12', 'v9', 'h6v8', 'h12v8', 'v10h9')}"
            for s in range(length)
        )
        columns.append(
            stroke(marks, art.shape, 5) + dots([(x + 6, start + 18 * length + 4)], art.accent, 11)
        )
    return "".join(columns)


def circuit(art: Art) -> str:
    """A chip and its tracks."""
    tracks = "".join(
        moved(
            stroke("M116 90V60L86 36V-10M150 90V-10M184 90V60L214 36V-10", art.shape, 6), turn=turn
        )
        for turn in (0, 90, 180, 270)
    )
    ends = dots([around(150, 150, art.between(104, 140), s / 8) for s in range(8)], art.accent, 15)
    chip = (
        box(86, 86, 128, 128, art.accent, 10)
        + circle(150, 150, art.between(30, 40), art.ground)
        + circle(150, 150, 13, art.ink)
    )
    return tracks + ends + chip


def atom(art: Art) -> str:
    """Orbits about a core."""
    paths = "".join(
        moved(stroke("M22 150a128 46 0 1 0 256 0a128 46 0 1 0 -256 0z", art.shape, 8), turn=60 * s)
        for s in range(3)
    )
    return moved(
        paths + dots([(278, 150), (86, 40), (90, 262)], art.ink, 22), turn=art.between(0, 50)
    ) + circle(150, 150, 28, art.accent)


def potion(art: Art) -> str:
    """A flask that bubbles."""
    flask = path("M126 40H174V122L238 244Q246 272 216 272H84Q54 272 62 244L126 122z", art.ink)
    liquid = path(f"M{100} 190H200L228 246Q232 262 214 262H86Q68 262 72 246z", art.accent)
    bubbles = dots(
        [(120, 232), (160, 214), (184, 240), (150, 172), (142, 140), (160, 20), (140, 4)],
        art.shape,
        16,
    )
    return halo(art) + moved(
        flask + liquid + box(116, 34, 68, 14, art.shape, 7) + bubbles, turn=art.between(-12, 12)
    )


def cross(art: Art) -> str:
    """A red cross, a pulse."""
    sign = path("M114 46H186V114H254V186H186V254H114V186H46V114H114z", art.shape)
    pulse = stroke("M-10 150H92L114 108L146 204L172 128L188 150H310", art.accent, 9)
    return circle(150, 150, 142, art.shade) * art.chance() + sign + pulse


SCIENCE = (
    helix,
    code,
    circuit,
    atom,
    potion,
    cross,
)
