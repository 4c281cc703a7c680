"""Time, locks, traces, ways to get lost."""

from ui.covers.art import (
    Art,
    around,
    box,
    circle,
    ellipse,
    halo,
    moved,
    number,
    outline,
    path,
    polygon,
    ring,
    stroke,
)


def clock(art: Art) -> str:
    """A clock face."""
    ticks = "".join(
        moved(
            box(
                145 if s % 3 == 0 else 147,
                42,
                10 if s % 3 == 0 else 6,
                24 if s % 3 == 0 else 14,
                art.ground,
            ),
            turn=30 * s,
        )
        for s in range(12)
    )
    hour = stroke(outline([(150, 150), around(150, 150, 58, art.random.random())]), art.ground, 12)
    minute = stroke(outline([(150, 150), around(150, 150, 88, art.random.random())]), art.accent, 7)
    return (
        circle(150, 150, 126, art.shape) + ticks + hour + minute + circle(150, 150, 12, art.accent)
    )


def clock_spiral(art: Art) -> str:
    """Hours run down a spiral."""
    marks = []
    for step in range(24):
        radius = 168 * 0.915**step
        x, y = around(150, 150, radius, step / 10)
        colour = (art.shape, art.accent, art.shape, art.ink)[step % 4]
        bar = box(x - radius * 0.1, y - radius * 0.17, radius * 0.2, radius * 0.34, colour)
        marks.append(moved(bar, turn=36 * step, centre=(x, y)))
    hands = stroke("M150 150L150 96M150 150L186 168", art.ink, 8) + circle(150, 150, 9, art.accent)
    return moved("".join(marks), turn=art.between(0, 90), mirrored=art.chance()) + moved(
        hands, turn=art.between(0, 360)
    )


def hourglass(art: Art) -> str:
    """Sand, most of it gone."""
    glass = path(
        "M84 58H216Q216 126 164 150Q216 174 216 242H84Q84 174 136 150Q84 126 84 58z", art.shape
    )
    level = art.between(86, 116)
    sand = path(
        f"M{number(96 + (level - 86) * 0.4)} {number(level)}H{number(204 - (level - 86) * 0.4)}Q190"
        f" 132 150 148Q110 132 {number(96 + (level - 86) * 0.4)} {number(level)}z",
        art.accent,
    )
    heap = path("M92 236Q120 192 150 186T208 236z", art.accent) + stroke(
        "M150 146V190", art.accent, 4
    )
    caps = box(66, 40, 168, 20, art.ink, 4) + box(66, 240, 168, 20, art.ink, 4)
    return halo(art) + moved(glass + sand + heap + caps, turn=art.between(-10, 10))


def keyhole(art: Art) -> str:
    """Light through a keyhole."""
    x = art.between(-20, 20)
    hole = circle(150, 116, 54, art.accent) + polygon(
        [(128, 140), (172, 140), (202, 262), (98, 262)], art.accent
    )
    inside = circle(150, 116, 20, art.ground) + path(
        "M122 262L134 150Q150 128 166 150L178 262z", art.ground
    )
    return box(56, 16, 188, 268, art.shape, 94) + moved(hole + inside * art.chance(0.7), x)


def key(art: Art) -> str:
    """An old key."""
    bow = ring(96, 150, 48, art.accent, 21)
    bit = (
        box(140, 139, 136, 22, art.accent)
        + box(210, 156, 20, 36, art.accent)
        + box(246, 156, 20, 48, art.accent)
    )
    return halo(art) + moved(bow + bit, turn=art.between(-50, 50), mirrored=art.chance())


def labyrinth(art: Art) -> str:
    """Rings with gaps, and somebody within."""
    walls = []
    for radius in (38, 62, 86, 110, 134):
        start = art.random.random()
        a, b = (
            around(150, 150, radius, start),
            around(150, 150, radius, start + 1 - 16 / (6.28 * radius) * 1.6),
        )
        walls.append(
            f"M{number(a[0])} {number(a[1])}A{radius} {radius} 0 1 1 {number(b[0])} {number(b[1])}"
        )
        if radius < 130:
            turn = art.random.random()
            walls.append(
                outline([around(150, 150, radius, turn), around(150, 150, radius + 24, turn)])
            )
    return stroke("".join(walls), art.shape, 9, cap="butt") + circle(150, 150, 14, art.accent)


def spiral(art: Art) -> str:
    """Down, and round, and down."""
    turns = []
    for step in range(int(art.between(44, 54))):
        x, y = around(150, 150, 172 - 3.3 * step, step / 12)
        turns.append((x, y))
    whole = stroke(outline(turns), art.shape, art.between(12, 16))
    return moved(whole, turn=art.between(0, 180), mirrored=art.chance()) + circle(
        150, 150, art.between(8, 16), art.accent
    )


def discs(art: Art) -> str:
    """Rings about a point, colour by colour."""
    x, y = art.between(110, 190), art.between(110, 190)
    colours = (art.shade, art.shape, art.accent, art.ink, art.ground)
    shift = art.count(0, 3)
    return "".join(
        circle(x, y, radius, colours[(s + shift) % 5])
        for s, radius in enumerate((210, 168, 128, 92, 60, 30))
    )


def magnifier(art: Art) -> str:
    """A glass over a print."""
    prints = "".join(
        stroke(f"M{130 - r} 150a{r} {r * 1.2:.0f} 0 0 1 {2 * r} 0v{26 - r // 4}", art.ground, 6)
        for r in (12, 28, 44, 60)
    )
    lens = circle(130, 128, 84, art.accent)
    glass = ring(130, 128, 86, art.shape, 15)
    handle = stroke("M196 194L262 266", art.shape, 25)
    return halo(art) + moved(handle + lens + prints + glass, mirrored=art.chance())


def footprints(art: Art) -> str:
    """Steps across an empty sheet."""

    def step(x: float, y: float, left: bool, colour: str) -> str:
        return moved(
            ellipse(0, 0, 13, 21, colour) + ellipse(1, 34, 10, 12, colour),
            x,
            y,
            mirrored=left,
            turn=24,
            centre=(0, 0),
        )

    steps = "".join(
        step(
            72 + 26 * s + (26 if s % 2 else -14),
            262 - 36 * s,
            s % 2 == 0,
            art.accent if s == 6 else art.shape,
        )
        for s in range(7)
    )
    return moved(steps, mirrored=art.chance(), x=art.between(-16, 16))


RIDDLES = (
    clock,
    clock_spiral,
    hourglass,
    keyhole,
    key,
    labyrinth,
    spiral,
    discs,
    magnifier,
    footprints,
)
