"""Figures and hearts, and what passes between them."""

from ui.covers.art import (
    SIZE,
    Art,
    around,
    box,
    circle,
    moved,
    number,
    path,
    polygon,
    ring,
    stroke,
)

_HEART = "M150 250C40 176 40 70 104 66Q140 66 150 104Q160 66 196 66C260 70 260 176 150 250z"


def figure(x: float, foot: float, height: float, colour: str) -> str:
    """A standing person, no more than a sign."""
    head = height * 0.13
    top = foot - height + 2 * head
    return circle(x, foot - height + head, head, colour) + path(
        f"M{number(x - height * 0.15)} {number(foot)}L{number(x - height * 0.13)} {number(top + 8)}"
        f"Q{number(x)} {number(top - 6)} {number(x + height * 0.13)} {number(top + 8)}"
        f"L{number(x + height * 0.15)} {number(foot)}z",
        colour,
    )


def two_circles(art: Art) -> str:
    """Two discs that overlap."""
    radius, apart = art.between(74, 90), art.between(46, 60)
    rise = art.between(-24, 24)
    left, right = (150 - apart, 150 + rise), (150 + apart, 150 - rise)
    # The lens that both cover, as two arcs between the crossing points.
    half = (apart**2 + rise**2) ** 0.5
    across = (radius**2 - half**2) ** 0.5
    ux, uy = rise / half * across, apart / half * across
    lens = path(
        f"M{number(150 + ux)} {number(150 + uy)}A{number(radius)} {number(radius)} 0 0 1 "
        f"{number(150 - ux)} {number(150 - uy)}A{number(radius)} {number(radius)} 0 0 1 "
        f"{number(150 + ux)} {number(150 + uy)}z",
        art.ink,
    )
    return circle(*left, radius, art.shape) + circle(*right, radius, art.accent) + lens


def heart(art: Art) -> str:
    """A heart, and one inside it."""
    big = moved(path(_HEART, art.shape), scale=art.between(1.05, 1.2))
    small = moved(
        path(_HEART, art.accent),
        art.between(-14, 14),
        art.between(-6, 16),
        scale=art.between(0.42, 0.6),
    )
    return circle(150, 150, 142, art.shade) * art.chance() + moved(
        big + small, turn=art.between(-12, 12)
    )


def broken_heart(art: Art) -> str:
    """A heart in two parts."""
    left = path("M150 250C40 176 40 70 104 66Q132 66 146 92L126 134L164 164L140 200z", art.shape)
    right = path(
        "M150 250C260 176 260 70 196 66Q164 66 154 92L134 132L174 162L150 200z", art.accent
    )
    fall = art.between(7, 14)
    return moved(left, -8, turn=-fall, centre=(150, 250)) + moved(
        right, 8, turn=fall, centre=(150, 250)
    )


def rings(art: Art) -> str:
    """Two rings, linked."""
    lean = art.between(-20, 20)
    return circle(150, 150, 140, art.shade) + moved(
        ring(112, 160, 62, art.accent, 15) + ring(190, 160, 62, art.shape, 15)
        + path("M112 68l22 18l-22 26l-22 -26z", art.ink),
        turn=lean,
    )  # fmt: skip


def ring_of_fire(art: Art) -> str:
    """One ring, alone, in glowing light."""
    return (
        circle(150, 150, 146, art.shade) + circle(150, 150, 112, art.shape)
        + circle(150, 150, art.between(62, 70), art.ground)
        + ring(150, 150, art.between(84, 92), art.accent, art.between(17, 23))
        + "".join(moved(box(147, 50, 6, 15, art.ground), turn=360 * s / 16) for s in range(16))
    )  # fmt: skip


def dancers(art: Art) -> str:
    """A couple, one skirt in full swing."""
    light = circle(150, 150, art.between(118, 138), art.shade)
    him = circle(128, 70, 18, art.shape) + path(
        "M106 290L112 118Q114 94 134 94Q152 94 150 124L146 290z", art.shape
    )
    her = circle(180, 84, 17, art.accent) + path(
        "M166 112Q178 98 190 112L192 164Q252 214 262 262Q196 282 136 254Q158 208 168 164z",
        art.accent,
    )
    arms = stroke("M136 108Q196 60 236 52M182 116Q206 84 236 52", art.ink, 8)
    return light + moved(him + her + arms, turn=art.between(-7, 7), mirrored=art.chance())


def family(art: Art) -> str:
    """Figures of falling height, hand in hand."""
    colours = (art.shape, art.accent, art.ink)
    heights = ((74, 196), (150, 176), (214, 112), (256, 80))[: art.count(3, 4)]
    shift = (300 - heights[-1][0] - 74) / 2
    people = "".join(
        figure(x + shift, 270, height, colours[s % 3]) for s, (x, height) in enumerate(heights)
    )
    return (
        circle(150, 120, art.between(90, 112), art.shade)
        + box(0, 268, SIZE, 32, art.shade)
        + moved(people, mirrored=art.chance())
    )


def parent_and_child(art: Art) -> str:
    """A tall one and a small one, and their shadows."""
    sun = circle(art.between(90, 210), 130, art.between(84, 106), art.accent)
    tall, small = figure(126, 262, 186, art.shape), figure(190, 262, 104, art.shape)
    hand = stroke("M140 172L182 190", art.shape, 9)
    shadow = polygon([(100, 262), (152, 262), (86, 310), (10, 310)], art.shape) + polygon(
        [(174, 262), (206, 262), (160, 310), (112, 310)], art.shape
    )
    return (
        sun
        + box(0, 260, SIZE, 40, art.shade)
        + moved(shadow + tall + small + hand, mirrored=art.chance())
    )


def pair(art: Art) -> str:
    """Two alike, side by side."""
    half = box(150, 0, 150, SIZE, art.shade)
    tall = art.between(188, 214)
    return (
        half
        + figure(96, 306, tall, art.shape)
        + figure(204, 306, tall * art.between(0.92, 1.06), art.accent)
    )


def friends(art: Art) -> str:
    """Heads in a row, seen from behind."""
    count = art.count(3, 4)
    step = 300 / count
    colours = [art.shape, art.accent, art.ink, art.shape]
    sun = circle(150, art.between(86, 120), art.between(64, 84), art.shade)
    people = "".join(
        circle(step * (place + 0.5), 190 - (rise := art.between(-20, 20)), 29, colours[place])
        + path(
            f"M{number(step * place - 8)} 310V{number(256 - rise)}q0 -34 {number(step / 2 + 8)} -34"
            f"t{number(step / 2 + 8)} 34V310z",
            colours[place],
        )
        for place in range(count)
    )
    return sun + people


def alone(art: Art) -> str:
    """A small figure under a large disc."""
    x, radius = art.between(90, 210), art.between(92, 118)
    sun = circle(150, 128, radius, art.shape)
    land = path("M0 300V258Q150 236 300 258V300z", art.shade)
    return (
        sun
        + land
        + figure(x, 258, art.between(70, 96), art.accent)
        + polygon([(x - 11, 256), (x + 11, 256), (x + 44, 300), (x + 6, 300)], art.ground)
    )


def crowd(art: Art) -> str:
    """Many raised fists, one flag."""
    parts = []
    for row, colour in enumerate((art.shade, art.shape, art.ink)):
        x = art.between(-30, 0)
        while x < 310:
            y = 170 + 40 * row + art.between(-16, 10)
            parts.append(
                circle(x, y, 21, colour)
                + path(f"M{number(x - 32)} 310V{number(y + 52)}q0 -28 32 -28t32 28V310z", colour)
            )
            if art.chance(0.3):
                parts.append(
                    stroke(f"M{number(x + 30)} {number(y + 60)}V{number(y - 44)}", colour, 14)
                )
            x += art.between(46, 66)
    flag = stroke("M150 200V18", art.ink, 6) + path(
        "M153 22q36 -16 66 2t62 -4v70q-36 18 -64 2t-64 2z", art.accent
    )
    return moved(flag, art.between(-60, 0)) + "".join(parts)


def fist(art: Art) -> str:
    """A clenched fist before the sun."""
    rays = "".join(
        polygon(
            [
                (150, 150),
                around(150, 150, 230, s / 12 - 0.02),
                around(150, 150, 230, s / 12 + 0.02),
            ],
            art.shade,
        )
        for s in range(12)
    )
    sun = circle(150, 140, art.between(98, 118), art.accent)
    fingers = "".join(box(92 + 30 * s, 88, 28, 70, art.shape, 13) for s in range(4))
    thumb = box(86, 142, 92, 34, art.shape, 16) + stroke("M100 178H176", art.ground, 4)
    wrist = box(104, 160, 96, 150, art.shape, 12) + box(96, 242, 112, 22, art.ink)
    return (
        rays
        + sun
        + moved(wrist + fingers + thumb, turn=art.between(-10, 10), mirrored=art.chance())
    )


def fighter(art: Art) -> str:
    """A kick before the sun."""
    sun = circle(art.between(120, 180), 140, art.between(94, 116), art.accent)
    body = circle(112, 78, 19, art.shape) + stroke("M118 104L142 166", art.shape, 36)
    legs = stroke("M146 170L138 226L148 284", art.shape, 25) + stroke(
        "M146 166L206 130L266 96", art.shape, 24
    )
    arms = stroke("M114 108L82 140L104 164M124 108L166 96L178 70", art.shape, 17)
    belt = stroke("M124 158L162 146M134 158L112 200", art.ink, 9)
    return (
        sun
        + box(0, 284, SIZE, 16, art.shade)
        + moved(arms + body + legs + belt, mirrored=art.chance())
    )


PEOPLE = (
    two_circles,
    heart,
    broken_heart,
    rings,
    ring_of_fire,
    dancers,
    family,
    parent_and_child,
    pair,
    friends,
    alone,
    crowd,
    fist,
    fighter,
)
