"""Cities and their landmarks."""

from ui.covers.art import (
    SIZE,
    Art,
    around,
    box,
    circle,
    ellipse,
    moved,
    number,
    path,
    polygon,
    ring,
    stroke,
)
from ui.covers.motifs.sky import stars


def skyline(art: Art) -> str:
    """Blocks of a city by day."""
    sun = circle(art.between(70, 230), art.between(80, 120), art.between(44, 70), art.accent)
    rows = []
    for colour, low, high in ((art.shade, 70, 150), (art.shape, 130, 220)):
        x, blocks = art.between(-30, 0), []
        while x < SIZE:
            wide, top = art.between(28, 56), art.between(low, high)
            blocks.append(f"M{number(x)} 300V{number(top)}h{number(wide)}V300z")
            if art.chance(0.25):
                blocks.append(f"M{number(x + wide / 2 - 2)} {number(top)}v-34h4v34z")
            x += wide + art.between(-2, 8)
        rows.append(path("".join(blocks), colour))
    return sun + "".join(rows)


def city_night(art: Art) -> str:
    """Towers with lit windows."""
    parts, x, lit = [], -8.0, []
    while x < SIZE:
        wide, top = art.count(2, 4) * 18 + 8, art.between(60, 190)
        parts.append(f"M{number(x)} 300V{number(top)}h{number(wide)}V300z")
        lit += [
            (x + 13 + column, top + 18 + 24 * row)
            for column in range(0, int(wide) - 16, 18)
            for row in range(int((290 - top) / 24))
            if art.chance(0.34)
        ]
        x += wide + art.between(2, 14)
    windows = "".join(f"M{number(x)} {number(y)}v9" for x, y in lit)
    moon = circle(art.between(50, 250), art.between(44, 70), art.between(22, 34), art.ink)
    return moon + path("".join(parts), art.shape) + stroke(windows, art.accent, 7, cap="butt")


def street_lamp(art: Art) -> str:
    """A cone of light on an empty street."""
    x = art.between(-40, 40)
    cone = polygon([(150, 78), (238, 300), (62, 300)], art.accent)
    lamp = stroke("M226 300V52q0 -20 -20 -20h-34q-22 0 -22 22", art.shape, 9)
    lamp += path("M126 80a24 26 0 0 1 48 0z", art.shape)
    figure = circle(150, 198, 13, art.ground) + path(
        "M132 292L138 222q12 -12 24 0L168 292z", art.ground
    )
    return moved(cone + lamp + figure, x, mirrored=art.chance())


def bridge(art: Art) -> str:
    """A suspension bridge."""
    sun = circle(art.between(90, 210), 150, art.between(60, 84), art.accent)
    deck = box(0, 214, SIZE, 12, art.shape)
    towers = "".join(
        box(x, 62, 9, 238, art.shape)
        + box(x + 21, 62, 9, 238, art.shape)
        + "".join(box(x, y, 30, 8, art.shape) for y in (72, 116, 164))
        for x in (62, 208)
    )
    cables = stroke("M-40 200Q40 180 77 66Q150 300 223 66Q260 180 340 200", art.shape, 5)
    hangers = "".join(
        f"M{x} 214V{number(66 + 117 * (1 - ((x - 150) / 73) ** 2))}" for x in range(90, 214, 15)
    )
    sea = box(0, 262, SIZE, 38, art.shade)
    return sun + sea + stroke(hangers, art.shape, 2) + cables + deck + towers


def eiffel(art: Art) -> str:
    """The tower of Paris."""
    sun = circle(art.between(84, 216), art.between(90, 140), art.between(52, 76), art.accent)
    tower = path(
        "M147 20h6L162 130L184 210L222 300H186Q150 214 114 300H78L116 210L138 130z", art.shape
    )
    decks = box(126, 150, 48, 9, art.shape) + box(104, 210, 92, 11, art.shape)
    gaps = polygon([(144, 162), (156, 162), (170, 206), (130, 206)], art.ground)
    return sun + moved(tower + gaps + decks, x=art.between(-30, 30))


def clock_tower(art: Art) -> str:
    """The tower of London's bell."""
    sun = circle(art.between(70, 230), art.between(90, 150), art.between(60, 84), art.shade)
    tower = box(112, 110, 76, 200, art.shape) + box(104, 104, 92, 12, art.shape)
    roof = polygon([(112, 72), (150, 8), (188, 72)], art.shape) + box(112, 72, 76, 34, art.shape)
    face = circle(150, 152, 29, art.accent) + stroke("M150 134V152L163 160", art.ground, 5)
    slits = "".join(box(x, 200, 8, 100, art.ground, 4) for x in (124, 146, 168))
    return sun + moved(tower + roof + face + slits, x=art.between(-36, 36))


def pyramid(art: Art) -> str:
    """Pyramids, one side in the light."""

    def one(x: float, top: float, wide: float) -> str:
        crest = x + wide * 0.2
        return polygon([(x - wide, 262), (x, top), (crest, 262)], art.accent) + polygon(
            [(x, top), (x + wide, 262), (crest, 262)], art.shape
        )

    sun = circle(art.between(50, 120), art.between(58, 84), art.between(26, 40), art.ink)
    small = one(art.between(230, 250), art.between(168, 190), 86)
    return (
        sun
        + small
        + one(art.between(116, 146), art.between(84, 104), 150)
        + box(0, 260, SIZE, 40, art.shade)
    )


def onion_domes(art: Art) -> str:
    """Domes against the evening."""

    def one(x: float, top: float, wide: float, colour: str) -> str:
        dome = path(
            f"M{number(x)} {number(top)}q{number(wide * 0.1)}"
            f" {number(wide * 0.5)} {number(wide * 0.56)} {number(wide * 0.86)}"
            f"q{number(wide * 0.16)} {number(wide * 0.5)} {number(-wide * 0.2)}"
            f" {number(wide * 0.7)}h{number(-wide * 0.72)}"
            f"q{number(-wide * 0.36)} {number(-wide * 0.2)}"
            f" {number(-wide * 0.2)} {number(-wide * 0.7)}"
            f"q{number(wide * 0.46)} {number(-wide * 0.36)}"
            f" {number(wide * 0.56)} {number(-wide * 0.86)}z",
            colour,
        )
        tower = box(x - wide * 0.3, top + wide * 1.5, wide * 0.6, 300, art.shape)
        return tower + dome + stroke(f"M{number(x)} {number(top + 4)}v-26m-8 9h16", art.ink, 4)

    sun = circle(art.between(70, 230), art.between(110, 150), art.between(60, 84), art.shade)
    return (
        sun
        + one(64, art.between(130, 150), 60, art.accent)
        + one(236, art.between(120, 146), 60, art.accent)
        + one(150, art.between(44, 60), 88, art.accent)
        + path("M0 300V262H300V300z", art.shape)
    )


def pagoda(art: Art) -> str:
    """A many-roofed tower in front of the sun."""
    sun = circle(art.between(100, 200), art.between(110, 150), art.between(80, 100), art.accent)
    parts, y, wide = [], 96.0, 46.0
    for _ in range(4):
        parts.append(
            path(
                f"M150 {number(y - 22)}q{number(wide * 0.4)} 22 {number(wide)} 20l-6 8"
                f"H{number(150 - wide + 6)}l-6 -8q{number(wide * 0.6)} 2 {number(wide)} -20z",
                art.shape,
            )
            + box(150 - wide * 0.6, y + 4, wide * 1.2, 34, art.shape)
            + box(150 - wide * 0.4, y + 14, wide * 0.8, 12, art.ground)
        )
        y, wide = y + 48, wide * 1.16
    spire = stroke("M150 78V34", art.shape, 6)
    return sun + spire + "".join(parts) + box(0, 282, SIZE, 18, art.shade)


def gate(art: Art) -> str:
    """A torii before a red sun."""
    sun = circle(150, art.between(130, 160), art.between(90, 110), art.accent)
    beams = path("M24 74Q150 96 276 74L270 104Q150 118 30 104z", art.shape) + box(
        52, 138, 196, 16, art.shape
    )
    posts = polygon([(76, 104), (96, 104), (90, 300), (64, 300)], art.shape)
    posts += polygon([(204, 104), (224, 104), (236, 300), (210, 300)], art.shape)
    return sun + box(0, 270, SIZE, 30, art.shade) + beams + posts + box(140, 108, 20, 34, art.shape)


def ferris_wheel(art: Art) -> str:
    """A big wheel and its cabins."""
    y = 138
    spokes = "".join(
        f"M150 {y}L{number(px)} {number(py)}"
        for px, py in (around(150, y, 104, s / 12) for s in range(12))
    )
    cabins = "".join(
        circle(
            *around(150, y, 104, (step + art.between(0, 0.2)) / 12),
            12,
            art.accent if step % 2 else art.ink,
        )
        for step in range(12)
    )
    legs = stroke(f"M150 {y}L92 300M150 {y}L208 300", art.shape, 9)
    return (
        stars(art, 12)
        + legs
        + stroke(spokes, art.shape, 3)
        + ring(150, y, 104, art.shape, 6)
        + cabins
        + circle(150, y, 15, art.accent)
    )


def lantern(art: Art) -> str:
    """Paper lanterns."""

    def one(x: float, y: float, size: float) -> str:
        ribs = stroke("M-22 -42Q-40 0 -22 42M0 -44V44M22 -42Q40 0 22 42", art.accent, 3)
        return stroke(f"M{number(x)} -5V{number(y - 40 * size)}", art.ink, 3) + moved(
            ellipse(0, 0, 58, 46, art.shape)
            + ribs
            + box(-22, -55, 44, 13, art.accent, 3)
            + box(-22, 42, 44, 13, art.accent, 3)
            + stroke("M-8 56V92M0 56V100M8 56V92", art.accent, 4),
            x,
            y,
            scale=size,
            centre=(0, 0),
        )

    return (
        circle(art.between(120, 220), art.between(180, 220), art.between(70, 90), art.shade)
        + one(art.between(66, 86), art.between(86, 116), 0.86)
        + one(art.between(232, 250), art.between(66, 90), 0.6)
        + one(art.between(160, 190), art.between(176, 200), 1.06)
    )


CITIES = (
    skyline,
    city_night,
    street_lamp,
    bridge,
    eiffel,
    clock_tower,
    pyramid,
    onion_domes,
    pagoda,
    gate,
    ferris_wheel,
    lantern,
)
