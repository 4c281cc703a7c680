"""Roads, rails, water, air."""

from ui.covers.art import (
    SIZE,
    Art,
    box,
    circle,
    dots,
    moved,
    number,
    path,
    polygon,
    ring,
    stroke,
)
from ui.covers.motifs.sky import stars


def road(art: Art) -> str:
    """A road to the horizon."""
    horizon, x = art.between(140, 172), art.between(110, 190)
    sun = circle(art.between(60, 240), horizon - 6, art.between(44, 66), art.accent)
    hills = path(
        f"M0 300V{number(horizon)}Q70 {number(horizon - 34)} 150 {number(horizon)}"
        f"T300 {number(horizon - 4)}V300z",
        art.shade,
    )
    lane = polygon([(x - 4, horizon), (x + 4, horizon), (280, 300), (20, 300)], art.shape)
    line = "".join(
        polygon(
            [
                (x + (150 - x) * a - w * a, horizon + (300 - horizon) * a),
                (x + (150 - x) * a + w * a, horizon + (300 - horizon) * a),
                (x + (150 - x) * b + w * b, horizon + (300 - horizon) * b),
                (x + (150 - x) * b - w * b, horizon + (300 - horizon) * b),
            ],
            art.ink,
        )
        for a, b, w in ((0.1, 0.2, 7), (0.3, 0.46, 7), (0.62, 0.95, 7))
    )
    return sun + hills + lane + line


def winding_road(art: Art) -> str:
    """A road in bends up to the hills."""
    sun = circle(art.between(190, 240), 70, art.between(30, 46), art.accent)
    hills = path("M0 300V150Q60 96 130 140T300 120V300z", art.shade)
    way = path(
        "M40 300Q250 262 214 226T110 190Q96 168 168 140L174 142Q122 170 138 184Q276 204 268 246"
        "T190 300z",
        art.shape,
    )
    middle = (
        '<g stroke-dasharray="13 12">'
        + stroke("M112 304Q262 258 242 232T124 188", art.ink, 3)
        + "</g>"
    )
    return moved(sun + hills + way + middle, mirrored=art.chance())


def car(art: Art) -> str:
    """A saloon seen from the side."""
    sun = circle(art.between(90, 210), 150, art.between(76, 98), art.accent)
    body = path(
        "M22 214q0 -32 30 -34l34 -4q26 -40 56 -40h36q36 0 62 42l18 4q22 6 22 32v14H22z", art.shape
    )
    glass = path("M104 174q16 -24 38 -24h4v24zM158 150h18q20 0 36 24h-54z", art.ground)
    wheels = "".join(
        circle(x, 228, 25, art.ink) + circle(x, 228, 10, art.ground) for x in (82, 220)
    )
    lines = stroke("M-10 128h60M10 150h36M-6 172h20", art.ink, 5) if art.chance() else ""
    return (
        sun
        + box(0, 250, SIZE, 50, art.shade)
        + moved(lines + body + glass + wheels, mirrored=art.chance())
    )


def racing(art: Art) -> str:
    """A chequered flag."""
    size = 34
    squares = "".join(
        f"M{40 + size * column} {62 + size * row}h{size}v{size}h-{size}z"
        for row in range(4)
        for column in range(6)
        if (row + column) % 2 == 0
    )
    flag = box(40, 62, 204, 136, art.ink) + path(squares, art.shape)
    lean = art.between(-14, -4)
    return circle(150, 150, 132, art.accent) + moved(
        stroke("M36 56V300", art.shape, 9) + flag, turn=lean
    )


def motorbike(art: Art) -> str:
    """Two wheels and a low sun."""
    sun = circle(150, 140, art.between(84, 104), art.accent)
    wheels = ring(82, 214, 40, art.shape, 12) + ring(226, 214, 40, art.shape, 12)
    frame = stroke(
        "M82 214L130 168H196L150 214H82M196 168L226 214M206 138L190 128M206 138L226 214",
        art.shape,
        9,
    )
    tank = path("M130 168q4 -26 34 -26h40l-8 30z", art.ink) + path(
        "M78 160q30 -10 56 4l-4 12q-30 0 -52 -6z", art.shape
    )
    lamp = circle(212, 150, 11, art.ink)
    return (
        sun
        + box(0, 254, SIZE, 46, art.shade)
        + moved(frame + wheels + tank + lamp, mirrored=art.chance())
    )


def train(art: Art) -> str:
    """An engine head on."""
    y = art.between(-6, 6)
    beam = polygon([(150, 110), (330, -20), (330, 240)], art.shade) + polygon(
        [(150, 110), (-30, -20), (-30, 240)], art.shade
    )
    rails = path("M112 236L30 310H66L132 236zM188 236L270 310H234L168 236z", art.ink)
    sleepers = "".join(
        box(150 - w, yy, 2 * w, h, art.shade)
        for yy, w, h in ((246, 70, 6), (262, 92, 8), (282, 120, 11))
    )
    engine = path("M80 236V116q0 -72 70 -72t70 72V236z", art.shape)
    face = box(98, 84, 46, 38, art.ground, 8) + box(156, 84, 46, 38, art.ground, 8)
    lamp = circle(150, 164, 27, art.accent) + circle(150, 164, 14, art.ink)
    bumper = box(68, 220, 164, 22, art.accent, 6)
    return moved(
        beam + sleepers + rails + engine + face + lamp + bumper, y=y, scale=art.between(0.98, 1.1)
    )


def ship(art: Art) -> str:
    """An ocean liner, bow on."""
    x = art.between(-14, 14)
    hull = path("M150 300L96 262Q70 180 74 132L150 108L226 132Q230 180 204 262z", art.shape)
    edge = path("M150 300V108L226 132Q230 180 204 262z", art.accent)
    decks = box(98, 88, 104, 34, art.ink) + box(114, 66, 72, 24, art.ink)
    funnels = box(124, 22, 20, 46, art.accent) + box(156, 22, 20, 46, art.accent)
    smoke = path("M134 20Q150 -14 210 -6T310 -30V-60H120z", art.shade)
    sea = path("M0 300V268Q40 252 76 268T150 268T224 268T300 264V300z", art.shade)
    return moved(smoke + funnels + decks + hull + edge, x, scale=art.between(0.92, 1.04)) + sea


def sailing_ship(art: Art) -> str:
    """Three masts on the waves."""
    sun = circle(art.between(80, 220), art.between(96, 130), art.between(66, 90), art.accent)
    sails = "".join(
        path(f"M{x} {y}q{w * 0.16} {h / 2} 0 {h}h{w}q{w * 0.22} {-h / 2} 0 {-h}z", art.ink)
        for x, y, w, h in (
            (64, 92, 48, 44),
            (60, 142, 56, 54),
            (126, 62, 56, 56),
            (122, 124, 64, 72),
            (200, 98, 44, 42),
            (196, 146, 52, 50),
        )
    )
    masts = stroke("M90 76V210M154 40V210M222 84V210", art.shape, 5)
    flag = path("M156 40l30 9l-30 9z", art.shape)
    hull = path("M30 202H276Q258 258 226 258H84Q50 250 30 202z", art.shape)
    waves = _waves(art.shade, 246, 0) + _waves(art.ground, 272, 20)
    return (
        sun
        + moved(masts + sails + flag + hull, turn=art.between(-5, 5), mirrored=art.chance())
        + waves
    )


def _waves(colour: str, y: float, shift: float) -> str:
    return path(
        f"M{number(-40 + shift)} 300V{number(y)}" + "q15 -16 30 0t30 0" * 6 + "V300z", colour
    )


def waves(art: Art) -> str:
    """A sea of scallops under a disc."""
    sun = circle(art.between(84, 216), art.between(92, 128), art.between(58, 84), art.accent)
    rows = []
    for row in range(5):
        shift = -30 * (row % 2)
        colour = (art.shade, art.shape, art.ink, art.shape, art.shade)[(row + art.count(0, 1)) % 5]
        y = 168 + 31 * row
        scallops = "".join(f"M{x + shift} {y + 26}a30 30 0 0 1 60 0z" for x in range(0, 331, 60))
        rows.append(path(scallops, colour) + box(0, y + 25, SIZE, 40, colour))
    return sun + "".join(rows)


def big_wave(art: Art) -> str:
    """One breaker, about to fall."""
    sun = circle(art.between(196, 236), art.between(66, 96), art.between(30, 46), art.accent)
    back = path("M0 300V224Q70 190 150 226T300 214V300z", art.shade)
    wave = path(
        "M-10 300V120Q20 40 112 44Q176 50 186 112Q160"
        " 84 132 96Q96 116 122 184Q150 252 310 262V300z",
        art.shape,
    )
    foam = stroke("M112 44Q176 50 186 112Q160 84 132 96", art.ink, 10) + dots(
        [(196, 132), (180, 138), (206, 110), (160, 120)], art.ink, 9
    )
    return moved(sun + back + wave + foam, mirrored=art.chance())


def submarine(art: Art) -> str:
    """A submarine under the surface."""
    water = path("M0 300V70q18 -14 37 0t37 0t37 0t37 0t37 0t37 0t37 0t37 0V300z", art.shade)
    hull = path("M30 178q0 -42 84 -42h84q76 0 82 42q-6 42 -82 42h-84q-84 0 -84 -42z", art.shape)
    tower = path("M120 140l8 -44h50l10 44z", art.shape) + stroke("M152 98V52h22", art.shape, 8)
    ports = "".join(circle(x, 178, 13, art.accent) for x in (108, 152, 196))
    screw = path("M30 178l-22 -30v60z", art.accent)
    bubbles = dots([(art.between(14, 60), art.between(90, 150)) for _ in range(5)], art.ink, 9)
    return water + moved(
        bubbles + screw + tower + hull + ports,
        y=art.between(0, 22),
        turn=art.between(-8, 8),
        mirrored=art.chance(),
    )


def plane(art: Art) -> str:
    """An aeroplane crossing a disc."""
    disc = circle(150, 150, art.between(96, 118), art.accent)
    craft = path(
        "M150 24q15 16 15 58v30l98 66v26l-98 -34v50l32 26v20l-47 -14l-47 14v-20l32 -26v-50"
        "l-98 34v-26l98 -66V82q0 -42 15 -58z",
        art.shape,
    )
    clouds = "".join(
        box(x, y, w, 15, art.ink, 7.5)
        for x, y, w in ((-10, 238, 110), (30, 258, 120), (212, 66, 110))
    )
    return (
        disc
        + moved(craft, turn=art.between(18, 70) * (1 if art.chance() else -1), scale=0.96)
        + clouds
    )


def squadron(art: Art) -> str:
    """Planes in formation."""
    craft = path(
        "M0 -26q6 8 6 22l40 22v9l-40 -10v12l13 9v7l-19"
        " -5l-19 5v-7l13 -9v-12l-40 10v-9l40 -22q0 -14 6 -22z",
        "{}",
    )
    places = ((150, 70), (92, 132), (208, 132), (44, 200), (256, 200))
    planes = "".join(
        moved(craft.format(art.accent if step == 0 else art.shape), x, y, scale=1.05, centre=(0, 0))
        for step, (x, y) in enumerate(places)
    )
    sun = circle(150, 300, art.between(110, 150), art.shade)
    return sun + moved(planes, turn=art.between(-24, 24), y=12)


def balloon(art: Art) -> str:
    """A hot-air balloon."""
    stripes = "".join(
        path(f"M150 34C{x1} 34 {x1} 150 {x2} 206H{x3}C{x4} 150 {x4} 34 150 34z", colour)
        for x1, x2, x3, x4, colour in (
            (26, 118, 182, 274, art.shape), (70, 130, 170, 230, art.accent),
            (118, 142, 158, 182, art.shape),
        )
    )  # fmt: skip
    basket = stroke("M122 206L134 240M178 206L166 240", art.ink, 3) + box(
        131, 238, 38, 27, art.ink, 4
    )
    clouds = "".join(
        box(art.between(-40, 60) + shift, y, art.between(80, 120), 18, art.shade, 9)
        for shift, y in ((0, 74), (200, 128), (10, 230), (190, 258))
    )
    return clouds + moved(
        stripes + basket,
        x=art.between(-24, 24),
        turn=art.between(-7, 7),
        scale=art.between(0.92, 1.06),
    )


def suitcase(art: Art) -> str:
    """A packed suitcase with its labels."""
    case = box(48, 112, 204, 142, art.shape, 14) + box(48, 146, 204, 12, art.ground)
    case += box(48, 214, 204, 12, art.ground)
    handle = stroke("M116 112V84q0 -14 14 -14h40q14 0 14 14v28", art.shape, 13)
    labels = circle(200, 186, 21, art.accent) + moved(
        box(76, 168, 52, 34, art.ink, 3), turn=-12, centre=(100, 186)
    )
    return moved(handle + case + labels, turn=art.between(-10, 10), mirrored=art.chance()) + box(
        0, 270, SIZE, 30, art.shade
    )


def lighthouse(art: Art) -> str:
    """A lighthouse and its beam."""
    beam = polygon([(150, 84), (330, 10), (330, 150)], art.accent)
    tower = path("M126 110h48l16 154h-80z", art.shape) + path(
        "M123 140h54l4 34h-62zM117 208h66l4 34h-74z", art.ink
    )
    top = (
        box(130, 68, 40, 34, art.accent)
        + path("M124 70l26 -30l26 30z", art.shape)
        + box(116, 100, 68, 11, art.shape)
    )
    rock = path("M40 300Q80 246 150 256T270 300z", art.shade)
    return stars(art, 12, 200) + moved(beam + tower + top, x=art.between(-40, 0)) + rock


def bicycle(art: Art) -> str:
    """A bicycle on its way downhill."""
    wheels = ring(80, 196, 50, art.shape, 8) + ring(222, 196, 50, art.shape, 8)
    frame = stroke(
        "M80 196L118 118H196L144 196H80M108 100L144 196M222 196L190 98h-24", art.accent, 8
    )
    seat = box(90, 92, 40, 11, art.ink, 5)
    land = path("M-20 300V246H320V300z", art.shade)
    return (
        circle(150, 120, art.between(80, 106), art.shade)
        + land
        + moved(wheels + frame + seat, mirrored=art.chance())
    )


def compass(art: Art) -> str:
    """A compass rose."""
    needle = polygon([(150, 48), (168, 150), (132, 150)], art.accent) + polygon(
        [(150, 252), (168, 150), (132, 150)], art.ink
    )
    ticks = "".join(moved(box(147, 44, 6, 20, art.ground), turn=90 * step) for step in range(4))
    return (
        circle(150, 150, 128, art.shape)
        + ring(150, 150, 108, art.ground, 4)
        + ticks
        + moved(needle, turn=art.between(-50, 70))
        + circle(150, 150, 10, art.ground)
    )


JOURNEYS = (
    road, winding_road, car, racing, motorbike, train, ship, sailing_ship, waves, big_wave,
    submarine, plane, squadron, balloon, suitcase, lighthouse, bicycle, compass,
)  # fmt: skip
