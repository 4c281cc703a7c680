"""Houses and towers, near."""

from ui.covers.art import (
    SIZE,
    Art,
    box,
    circle,
    moved,
    path,
    polygon,
    stroke,
)
from ui.covers.motifs.sky import stars


def house(art: Art) -> str:
    """A house with one window lit."""
    x, scale = art.between(-18, 18), art.between(0.95, 1.15)
    walls = box(84, 150, 132, 122, art.shape) + path("M64 156L150 70L236 156z", art.accent)
    chimney = box(190, 84, 20, 46, art.shape)
    window = box(106, 176, 34, 34, art.accent) + box(166, 196, 30, 76, art.ground)
    tree = circle(40, 196, 30, art.shade) + box(36, 206, 8, 68, art.shade)
    land = box(0, 270, SIZE, 30, art.shade)
    building = moved(
        chimney + walls + window, x, scale=scale, mirrored=art.chance(), centre=(150, 271)
    )
    return tree + moved(tree, 232 - 10 * scale, 14) + building + land


def suburb(art: Art) -> str:
    """The same house, again and again."""
    rows = []
    lit = art.count(0, 8)
    for number_of_house in range(9):
        x, y = 100 * (number_of_house % 3), 100 * (number_of_house // 3)
        front = art.accent if number_of_house == lit else art.shape
        rows.append(
            polygon([(x + 10, y + 52), (x + 50, y + 16), (x + 90, y + 52)], art.ink)
            + box(x + 20, y + 52, 60, 38, front)
            + box(x + 42, y + 62, 16, 28, art.ground)
        )
    return "".join(rows)


def haunted_house(art: Art) -> str:
    """A crooked house on a hill under the moon."""
    moon = circle(art.between(90, 210), art.between(84, 112), art.between(62, 78), art.accent)
    hill = path("M-10 300Q80 216 150 214T310 300z", art.shape)
    walls = path(
        "M96 232V146L84 148L112 104L138 146H134V120L126 122L152 58L178 122L170 120V150H174"
        "L196 118L218 154H208L204 236z",
        art.shape,
    )
    windows = box(108, 160, 14, 22, art.accent) + box(145, 128, 14, 26, art.accent)
    windows += box(184, 168, 12, 20, art.accent) + box(144, 190, 18, 44, art.ground)
    scale = art.between(0.98, 1.14)
    return (
        moon + hill + moved(walls + windows, scale=scale, mirrored=art.chance(), centre=(150, 226))
    )


def castle(art: Art) -> str:
    """Towers with pennants."""

    def tower(x: float, top: float, wide: float) -> str:
        roof = polygon(
            [(x - 8, top), (x + wide / 2, top - wide * 1.25), (x + wide + 8, top)], art.accent
        )
        slit = box(x + wide / 2 - 4, top + 22, 8, 22, art.ground, 4)
        return box(x, top, wide, 300 - top, art.shape) + roof + slit

    sun = circle(art.between(70, 230), art.between(70, 110), art.between(48, 66), art.shade)
    middle = tower(122, art.between(100, 124), 56)
    sides = tower(58, art.between(150, 176), 40) + tower(204, art.between(136, 170), 40)
    wall = path(
        "M40 300V212h20v14h20v-14h20v14h20v-14h20v14h20v-14h20v14h20v-14h20v14h20v-14h20V300z",
        art.shape,
    )
    gate = path("M128 300V262a22 24 0 0 1 44 0V300z", art.ground)
    return sun + sides + middle + wall + gate


def church_window(art: Art) -> str:
    """A pointed window of coloured glass."""
    arch = "M86 300V150Q88 78 150 28Q212 78 214 150V300z"
    panes = "".join(
        box(x, y, 40, 44, art.pick(art.accent, art.shade, art.ink, art.accent))
        for x in (88, 130, 172)
        for y in (62, 110, 158, 206, 254)
    )
    # The panes are covered outside the arch: a clip path would need an id.
    outside = path(f"M-10 -10H310V310H-10z{arch}", art.ground)
    outside = outside.replace("<path", '<path fill-rule="evenodd"')
    lead = stroke(
        "M129 40V300M171 40V300M86 108H214M86 156H214M86 204H214M86 252H214", art.shape, 5
    )
    return panes + lead + outside + stroke(arch, art.shape, 11)


def columns(art: Art) -> str:
    """A temple front."""
    sun = circle(art.between(80, 220), art.between(80, 120), art.between(60, 80), art.shade)
    roof = polygon([(36, 126), (150, 58), (264, 126)], art.shape) + circle(150, 104, 12, art.accent)
    beam = box(44, 132, 212, 15, art.shape)
    posts = "".join(
        box(x, 152, 22, 106, art.accent if art.chance(0.2) else art.shape)
        for x in (54, 97, 139, 181, 224)
    )
    return (
        sun
        + roof
        + beam
        + posts
        + box(38, 262, 224, 13, art.shape)
        + box(20, 280, 260, 20, art.shape)
    )


def dome(art: Art) -> str:
    """A capitol with its flag."""
    stripes = "".join(box(0, 24 + 42 * row, SIZE, 20, art.shade) for row in range(7))
    top = stroke("M150 74V20", art.shape, 5) + path("M152 22h40l-10 12l10 12h-40z", art.accent)
    cupola = path("M98 170a52 66 0 0 1 104 0z", art.shape) + box(136, 84, 28, 26, art.shape)
    drum = box(88, 176, 124, 16, art.shape)
    posts = "".join(box(x, 198, 13, 56, art.shape) for x in range(36, 264, 27))
    return (
        stripes
        + top
        + cupola
        + drum
        + posts
        + box(24, 258, 252, 14, art.shape)
        + box(0, 278, SIZE, 22, art.shape)
    )


def circus(art: Art) -> str:
    """A striped tent."""
    roof = "".join(
        polygon(
            [(150, 58), (34 + 29 * step, 168), (63 + 29 * step, 168)],
            art.shape if step % 2 else art.accent,
        )
        for step in range(8)
    )
    wall = "".join(
        box(50 + 25 * step, 172, 25, 128, art.accent if step % 2 else art.shape)
        for step in range(8)
    )
    scallops = "".join(
        circle(48.5 + 29 * step, 169, 14.5, art.shape if step % 2 else art.accent)
        for step in range(8)
    )
    flag = stroke("M150 60V22", art.ink, 4) + path("M152 22l34 11l-34 11z", art.ink)
    door = path("M150 190q-30 60 -34 110h68q-4 -50 -34 -110z", art.ground)
    return stars(art, 12, 140) + wall + roof + scallops + door + flag


def curtain(art: Art) -> str:
    """A stage between two curtains."""
    light = polygon([(150, 0), (96, 276), (204, 276)], art.accent)
    folds = "".join(
        path(f"M{x} 0h{w}Q{x + w} 160 {x + w * 0.4 - lean}"
            f" 276H{x - lean}Q{x - 4} 150 {x} 0z", colour)
        for x, w, lean, colour in (
            (70, 34, 44, art.shape), (38, 34, 34, art.ink), (0, 40, 20, art.shape),
        )
    )  # fmt: skip
    valance = "".join(
        circle(30 * step, 6, 24, art.shape if step % 2 else art.ink) for step in range(11)
    )
    floor = box(0, 274, SIZE, 26, art.shade)
    figure = circle(150, 190, 13, art.ground) + path(
        "M130 274L138 212q12 -10 24 0L170 274z", art.ground
    )
    return light + folds + moved(folds, mirrored=True) + valance + floor + figure * art.chance(0.6)


def stairs(art: Art) -> str:
    """Steps up to a door of light."""
    count = art.count(6, 8)
    step, rise = 300 / (count + 1), 190 / count
    steps = "".join(
        box(
            step * number_,
            300 - rise * (number_ + 1),
            310,
            rise + 1,
            art.shape if number_ % 2 else art.shade,
        )
        for number_ in range(count)
    )
    top = 300 - rise * count
    door = box(300 - step * 1.55, top - 86, 44, 86, art.accent)
    foot = step * 2.5
    figure = moved(
        circle(0, -52, 9, art.ink) + path("M-11 0L-7 -38q7 -8 14 0L11 0z", art.ink),
        foot, 300 - rise * 3, centre=(0, 0),
    )  # fmt: skip
    return moved(steps + door + figure, mirrored=art.chance())


def bars(art: Art) -> str:
    """Prison bars before a light, a bird outside."""
    x, y = art.between(110, 190), art.between(110, 170)
    light = circle(x, y, art.between(62, 92), art.accent)
    count = art.count(5, 7)
    gap = SIZE / count
    posts = "".join(box(gap * (step + 0.5) - 8, 0, 16, SIZE, art.shape) for step in range(count))
    wing = "M0 0Q-16 -24 -44 -20Q-24 -12 -16 6Q-8 12 0 10Q8 12 16 6Q24 -12 44 -20Q16 -24 0 0z"
    bird = moved(path(wing, art.ink), x + 20, y - 30, turn=art.between(-20, 20), centre=(0, 0))
    beams = box(0, 40, SIZE, 14, art.shape) + box(0, 250, SIZE, 14, art.shape)
    return light + bird * art.chance(0.6) + posts + beams


def factory(art: Art) -> str:
    """Saw-tooth roofs and smoke."""
    smoke = "".join(
        circle(64 + 40 * step + art.between(-8, 8), 84 - 13 * step, 16 + 7 * step, art.shade)
        for step in range(5)
    )
    stacks = box(50, 96, 26, 130, art.shape) + box(96, 122, 24, 100, art.shape)
    teeth = "".join(
        polygon([(20 + 66 * s, 222), (86 + 66 * s, 174), (86 + 66 * s, 222)], art.shape)
        for s in range(4)
    )
    hall = box(20, 218, 280, 82, art.shape)
    windows = "".join(box(40 + 44 * step, 244, 24, 24, art.accent) for step in range(6))
    return smoke + moved(stacks + teeth + hall + windows, mirrored=art.chance())


def door(art: Art) -> str:
    """A door ajar, light falls out."""
    light = polygon([(118, 236), (190, 236), (270, 300), (60, 300)], art.accent)
    frame = box(102, 48, 104, 190, art.shape)
    opening = box(112, 58, 84, 180, art.accent)
    leaf = polygon([(112, 58), (160, 78), (160, 262), (112, 238)], art.shape)
    knob = circle(151, 168, 5, art.accent)
    return box(0, 236, SIZE, 64, art.shade) + moved(
        light + frame + opening + leaf + knob, mirrored=art.chance()
    )


def windows(art: Art) -> str:
    """A front of windows, each with its life."""
    lit = {art.count(0, 11) for _ in range(4)}
    someone = art.count(0, 11)
    parts = []
    for place in range(12):
        x, y = 24 + 88 * (place % 3), 12 + 74 * (place // 3)
        glow = place in lit or place == someone
        parts.append(box(x, y, 76, 58, art.accent if glow else art.shape))
        if place == someone:
            parts.append(
                circle(x + 38, y + 26, 11, art.ground)
                + path(f"M{x + 18} {y + 58}q0 -22 20 -22t20 22z", art.ground)
            )
        else:
            parts.append(box(x + 36, y, 4, 58, art.ground))
    return "".join(parts)


BUILDINGS = (
    house,
    suburb,
    haunted_house,
    castle,
    church_window,
    columns,
    dome,
    circus,
    curtain,
    stairs,
    bars,
    factory,
    door,
    windows,
)
