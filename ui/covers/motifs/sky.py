"""Space, weather, night."""

from ui.covers.art import (
    SIZE,
    Art,
    around,
    box,
    circle,
    dots,
    ellipse,
    moved,
    number,
    path,
    polygon,
    ring,
    star,
    stroke,
)


def stars(art: Art, how_many: int = 24, bottom: float = 292) -> str:
    """Small dots: a night behind something else."""
    points = [(art.between(6, 294), art.between(6, bottom)) for _ in range(how_many)]
    return (
        dots(points[::3], art.ink, 3.6)
        + dots(points[1::3], art.ink, 2)
        + dots(points[2::3], art.accent, 2.4)
    )


def planet(art: Art) -> str:
    """A ringed planet and its moon."""
    radius = art.between(64, 88)
    wide, thin = radius * 1.7, radius * 0.38
    behind = ellipse(150, 150, wide, thin, art.accent)
    gap = ellipse(150, 150, wide * 0.82, thin * 0.56, art.ground)
    front = path(
        f"M{number(150 - wide)} 150A{number(wide)} {number(thin)} 0 0 0 {number(150 + wide)} 150"
        f"H{number(150 + wide * 0.82)}A{number(wide * 0.82)} {number(thin * 0.56)} 0 0 1 "
        f"{number(150 - wide * 0.82)} 150z",
        art.accent,
    )
    night = path(
        f"M150 {number(150 - radius)}A{number(radius)} {number(radius)} 0 0 1 150 "
        f"{number(150 + radius)}A{number(radius * 1.3)} {number(radius * 1.3)} 0 0 0 150 "
        f"{number(150 - radius)}z",
        art.shade,
    )
    bands = "".join(
        box(150 - half, 150 + y - 5, 2 * half, 10, art.accent)
        for y in (-radius * 0.5, -radius * 0.16, radius * 0.42)
        for half in ((radius**2 - (abs(y) + 5) ** 2) ** 0.5,)
    )
    ball = circle(150, 150, radius, art.shape) + bands * art.chance(0.4) + night
    system = moved(behind + gap + ball + front, turn=art.between(-26, 26))
    moon = circle(art.between(30, 70), art.between(34, 70), art.between(9, 17), art.ink)
    return stars(art) + moved(system, x=art.between(-14, 26), y=art.between(-10, 18)) + moon


def orbits(art: Art) -> str:
    """A sun low on the edge and planets on their circles."""
    x, y = art.between(10, 90), art.between(230, 300)
    parts = [stars(art, 15)]
    for step in range(4):
        radius = 92 + 52 * step
        parts.append(ring(x, y, radius, art.shade, 3))
        planet_x, planet_y = around(x, y, radius, art.between(0.04, 0.2))
        colour = (art.ink, art.accent, art.shape, art.accent)[step]
        parts.append(circle(planet_x, planet_y, art.between(8, 20), colour))
    return "".join(parts) + circle(x, y, 62, art.shape)


def rocket(art: Art) -> str:
    """A rocket on its way."""
    body = path("M150 40C184 74 190 130 178 196H122C110 130 116 74 150 40z", art.shape)
    fins = path("M118 150L84 216L124 204zM182 150L216 216L176 204z", art.accent)
    window = circle(150, 118, 17, art.ground) + ring(150, 118, 17, art.ink, 5)
    fire = path("M128 204H172L150 286z", art.accent) + path("M138 204H162L150 246z", art.ink)
    ship = fins + fire + body + window
    return stars(art) + moved(
        ship, turn=art.between(-34, 34), scale=art.between(0.92, 1.1), centre=(150, 160)
    )


def saucer(art: Art) -> str:
    """A flying saucer and its beam."""
    x = art.between(-26, 26)
    spread = art.between(70, 105)
    beam = polygon([(128, 104), (172, 104), (150 + spread, 300), (150 - spread, 300)], art.accent)
    disc = ellipse(150, 98, 96, 25, art.shape) + ellipse(150, 92, 96, 16, art.ink)
    dome = path("M108 88A42 44 0 0 1 192 88z", art.shape)
    lights = dots([(86, 98), (118, 103), (150, 105), (182, 103), (214, 98)], art.ground, 8)
    hills = path("M0 300V262Q60 238 130 262T300 254V300z", art.shade)
    return stars(art, 18, 200) + hills + moved(beam + dome + disc + lights, x=x)


def comet(art: Art) -> str:
    """A burning stone falls on the horizon."""
    horizon = path("M-10 300A260 170 0 0 1 310 300z", art.shade)
    tail = path("M96 176L262 -20L310 -20V40L126 206z", art.accent)
    tail += path("M104 184L300 -10V20L118 198z", art.ink)
    return stars(art, 18) + horizon + moved(tail + circle(106, 196, 31, art.shape), y=-10)


def moon_trees(art: Art) -> str:
    """A full moon behind bare trunks."""
    x, y, radius = art.between(110, 190), art.between(100, 140), art.between(62, 84)
    trunks, place = [], art.between(-8, 10)
    while place < SIZE:
        width = art.between(9, 24)
        lean = art.between(-7, 7)
        branch = art.between(70, 170)
        side = -1 if art.chance() else 1
        trunks.append(
            f"M{number(place)} 300L{number(place + lean + width * 0.3)} -5"
            f"h{number(width * 0.4)}L{number(place + width)} 300z"
            f"M{number(place + width / 2)} {number(branch)}l{number(side * 30)} -44"
            f"l{number(side * 4)} 3l{number(-side * 26)} 56z"
        )
        place += width + art.between(20, 44)
    return circle(x, y, radius, art.accent) + path("".join(trunks), art.shape)


def crescent(art: Art) -> str:
    """A sickle moon over hills."""
    moon = path("M176 44A78 78 0 1 0 232 172A66 66 0 1 1 176 44z", art.accent)
    hills = path("M0 300V236Q80 190 160 232T300 216V300z", art.shade)
    hills += path("M0 300V268Q90 236 180 262T300 250V300z", art.shape)
    return stars(art, 21, 210) + moved(moon, turn=art.between(-20, 14), scale=0.9) + hills


def rain(art: Art) -> str:
    """Slanting rain on a window."""
    drops = "".join(
        f"M{number(art.between(-10, 300))} {number(art.between(-10, 270))}l-11 32"
        for _ in range(30)
    )
    lamp = circle(art.between(80, 220), art.between(96, 150), art.between(46, 66), art.accent)
    return lamp + stroke(drops, art.shape, 5) + box(0, 268, SIZE, 32, art.shade)


def umbrella(art: Art) -> str:
    """One umbrella in the rain."""
    drops = "".join(
        f"M{number(art.between(-10, 310))} {number(art.between(-10, 280))}l-8 24" for _ in range(24)
    )
    roof = path(
        "M46 164A104 104 0 0 1 254 164Q228 138 202 164Q176 138 150 164Q124 138 98 164"
        "Q72 138 46 164z",
        art.shape,
    )
    rib = path("M150 60Q196 104 202 164Q176 138 150 164Q124 138 98 164Q104 104 150 60z", art.accent)
    handle = stroke("M150 48V244a17 17 0 0 1 -34 0", art.ink, 8)
    whole = handle + roof + rib
    return stroke(drops, art.shade, 5) + moved(whole, turn=art.between(-16, 16))


def snow(art: Art) -> str:
    """Snow on a row of firs."""
    flakes = [(art.between(4, 296), art.between(4, 240)) for _ in range(38)]
    ground = path(
        f"M0 300V{number(art.between(232, 250))}Q150 {number(art.between(206, 230))} 300 244V300z",
        art.ink,
    )
    trees = "".join(
        _fir(art, x, art.between(236, 256), art.between(60, 118)) for x in (48, 122, 196, 262)
    )
    return trees + ground + dots(flakes[::2], art.ink, 6) + dots(flakes[1::2], art.ink, 3.4)


def _fir(art: Art, x: float, foot: float, height: float) -> str:
    wide = height * 0.34
    return polygon([(x, foot - height), (x + wide, foot), (x - wide, foot)], art.shape) + polygon(
        [(x, foot - height), (x, foot), (x - wide, foot)],
        art.accent if art.chance(0.3) else art.shape,
    )


def snowflake(art: Art) -> str:
    """One crystal, very large."""
    arm = "M150 150V44M150 84l-26 -22M150 84l26 -22M150 116l-18 -15M150 116l18 -15"
    turned = "".join(moved(stroke(arm, art.shape, 9), turn=60 * step) for step in range(6))
    flakes = [(art.between(6, 294), art.between(6, 294)) for _ in range(16)]
    return (
        dots(flakes, art.shade, 9)
        + moved(turned, turn=art.between(0, 30), scale=art.between(0.95, 1.15))
        + circle(150, 150, 12, art.accent)
    )


def sunrise(art: Art) -> str:
    """Rays over a horizon."""
    rays, count = [], art.count(7, 10)
    for step in range(count):
        start = -0.25 + 0.5 * (step + 0.22) / count
        end = -0.25 + 0.5 * (step + 0.78) / count
        left, right = around(150, 222, 330, start), around(150, 222, 330, end)
        rays.append(polygon([(150, 222), left, right], art.shade))
    sun = circle(150, 222, art.between(62, 84), art.accent)
    land = path(f"M0 300V222Q150 {number(art.between(200, 236))} 300 222V300z", art.shape)
    return "".join(rays) + sun + land


def lightning(art: Art) -> str:
    """A bolt on a disc."""
    bolt = polygon(
        [(176, 18), (92, 168), (146, 168), (118, 284), (216, 122), (158, 122), (206, 18)],
        art.accent,
    )
    return circle(150, 150, art.between(98, 118), art.shape) + moved(
        bolt, turn=art.between(-10, 10), mirrored=art.chance()
    )


def tornado(art: Art) -> str:
    """A funnel of bands."""
    bands: list[str] = []
    y, wide = 34.0, 128.0
    while wide > 10:
        x = 150 + art.between(-12, 12) + (150 - wide) * 0.16
        bands.append(box(x - wide, y, 2 * wide, 17, art.shape if len(bands) % 3 else art.accent, 8))
        y, wide = y + 25, wide * 0.78
    return (
        "".join(bands)
        + path("M0 300V276H300V300z", art.shade)
        + polygon([(44, 276), (44, 250), (62, 234), (80, 250), (80, 276)], art.ink)
    )


def wish(art: Art) -> str:
    """A large star with small ones about it."""
    big = moved(
        polygon(star(150, 150, art.between(92, 110)), art.accent), turn=art.between(-16, 16)
    )
    small = "".join(
        polygon(
            star(*around(150, 150, art.between(122, 140), step / 7), art.between(9, 17)), art.shape
        )
        for step in range(7)
    )
    return circle(150, 150, 146, art.shade) + small + big


SKY = (
    planet, orbits, rocket, saucer, comet, moon_trees, crescent, rain, umbrella, snow, snowflake,
    sunrise, lightning, tornado, wish,
)  # fmt: skip
