"""Houses, cities, landscapes."""

from ui.covers.art import (
    SIZE,
    Art,
    Point,
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


def mountain(art: Art) -> str:
    """Peaks with snow."""

    def peak(x: float, top: float, wide: float, colour: str) -> str:
        cap = 0.3
        snow_line = top + (300 - top) * cap
        return polygon([(x - wide, 300), (x, top), (x + wide, 300)], colour) + polygon(
            [
                (x - wide * cap, snow_line), (x, top), (x + wide * cap, snow_line),
                (x + wide * cap * 0.4, snow_line - 12), (x, snow_line + 12),
                (x - wide * cap * 0.45, snow_line - 10),
            ],
            art.ink,
        )  # fmt: skip

    sun = circle(art.between(60, 240), art.between(56, 90), art.between(30, 46), art.accent)
    far = peak(art.between(40, 80), art.between(116, 140), 150, art.shade)
    far += peak(art.between(220, 262), art.between(100, 130), 150, art.shade)
    return sun + far + peak(art.between(126, 174), art.between(58, 84), 178, art.shape)


def desert(art: Art) -> str:
    """A cactus, a sun, dunes."""
    sun = circle(art.between(90, 220), art.between(90, 120), art.between(52, 74), art.accent)
    cactus = stroke("M0 120V-6M0 76H-34V38M0 56H32V18", art.shape, 23)
    far = path("M0 300V212H60L84 172H132L150 212H300V300z", art.shade)
    dunes = path("M0 300V248Q90 220 170 246T300 238V300z", art.shape)
    near = moved(cactus, art.between(70, 200), 160, scale=art.between(0.85, 1.05), centre=(0, 0))
    return sun + far + near + dunes


def forest(art: Art) -> str:
    """Rows of firs, nearer and darker."""
    rows = []
    for colour, foot, height in (
        (art.shade, 210, 130),
        (art.accent, 254, 130),
        (art.shape, 306, 140),
    ):
        x = art.between(-30, 10)
        trees = []
        while x < 320:
            tall = height * art.between(0.72, 1.1)
            trees.append(
                f"M{number(x)} {number(foot - tall)}l{number(tall * 0.27)} {number(tall)}"
                f"h{number(-tall * 0.54)}z"
            )
            x += tall * art.between(0.36, 0.5)
        rows.append(path("".join(trees), colour) + box(0, foot - 2, SIZE, 100, colour))
    return circle(art.between(70, 230), 70, art.between(32, 48), art.ink) + "".join(rows)


def island(art: Art) -> str:
    """A palm on a heap of sand."""
    sun = circle(art.between(76, 226), art.between(90, 130), art.between(54, 76), art.accent)
    sea = box(0, 232, SIZE, 68, art.shade)
    ripple = stroke("M20 258h46M110 274h60M214 256h52M34 286h30M226 284h40", art.ink, 4)
    sand = path("M58 238Q150 176 242 238z", art.shape)
    return sun + sea + ripple + moved(sand + _palm(art, 146, 206), x=art.between(-20, 20))


def _palm(art: Art, x: float, foot: float) -> str:
    trunk = stroke(f"M{x} {foot}q-4 -70 26 -116", art.ink, 10)
    leaves = "".join(
        path(
            f"M{x + 26} {foot - 116}q{dx} {dy} {2 * dx}"
            f" {end}q{-dx} {-end * 0.45} {-2 * dx} {-end}z",
            art.ink,
        )
        for dx, dy, end in (
            (-36, -34, 22),
            (36, -34, 22),
            (-26, -52, -16),
            (26, -52, -16),
            (-20, -6, 54),
            (22, -6, 54),
        )
    )
    return trunk + leaves


def beach(art: Art) -> str:
    """Palms against a striped sun."""
    x, radius = art.between(120, 180), art.between(84, 104)
    stripes = "".join(box(0, y, SIZE, 3 + (y - 120) * 0.1, art.ground) for y in range(130, 240, 16))
    sea = box(0, 232, SIZE, 68, art.shape)
    palms = moved(_palm(art, 60, 300), scale=1.2, centre=(60, 300)) + moved(
        _palm(art, 60, 300), 140, scale=0.95, mirrored=True, centre=(90, 300)
    )
    return circle(x, 150, radius, art.accent) + stripes + sea + palms


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
    """Prison bars before a light."""
    light = circle(art.between(110, 190), art.between(110, 170), art.between(62, 92), art.accent)
    count = art.count(5, 7)
    gap = 300 / count
    posts = "".join(box(gap * (step + 0.5) - 8, 0, 16, SIZE, art.shape) for step in range(count))
    hands = ""
    if art.chance(0.6):
        grip = int(count / 2)
        hands = "".join(
            box(gap * (step + 0.5) - 15, 206, 30, 34, art.ink, 12) for step in (grip - 1, grip)
        )
    return (
        light + posts + box(0, 40, SIZE, 14, art.shape) + box(0, 250, SIZE, 14, art.shape) + hands
    )


def farm(art: Art) -> str:
    """Furrows that run to a barn."""
    sun = circle(art.between(60, 130), art.between(70, 104), art.between(36, 54), art.accent)
    rows: list[str] = []
    for step in range(-6, 7):
        left: Point = (150 + step * 62 - 15, 300)
        rows.append(
            polygon(
                [left, (left[0] + 30, 300), (152 + step * 10, 190), (148 + step * 10, 190)],
                art.accent,
            )
        )
    barn = path("M178 192V138L190 116L214 102L238 116L250 138V192z", art.ink) + box(
        202, 156, 24, 36, art.shape
    )
    return sun + box(0, 190, SIZE, 110, art.shape) + "".join(rows) + moved(barn, mirrored=False)


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


PLACES = (
    house, suburb, haunted_house, castle, mountain, desert, forest, island, beach, skyline,
    city_night, street_lamp, bridge, eiffel, clock_tower, pyramid, columns, dome, church_window,
    circus, curtain, stairs, bars, farm, factory, pagoda, gate, ferris_wheel, door,
)  # fmt: skip
