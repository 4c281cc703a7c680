"""Landscapes."""

from ui.covers.art import (
    SIZE,
    Art,
    Point,
    box,
    circle,
    dots,
    halo,
    moved,
    number,
    path,
    polygon,
    stroke,
)


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
            art.light,
        )  # fmt: skip

    sun = circle(art.between(60, 240), art.between(56, 90), art.between(30, 46), art.accent)
    far = peak(art.between(40, 80), art.between(116, 140), 150, art.shade)
    far += peak(art.between(220, 262), art.between(100, 130), 150, art.shade)
    return sun + far + peak(art.between(126, 174), art.between(58, 84), 178, art.shape)


def volcano(art: Art) -> str:
    """A mountain that burns."""
    smoke = "".join(
        circle(150 + x, y, r, art.shade)
        for x, y, r in (
            (0, 66, 40),
            (-46, 46, 36),
            (44, 40, 42),
            (-10, 14, 50),
            (86, 10, 44),
            (-90, 12, 40),
        )
    )
    cone = path("M-20 300L112 112H188L320 300z", art.shape)
    lava = path(
        "M112 112H188L204 134Q190 150 184 186Q172 206 166 160Q158 150"
        " 152 214Q142 262 134 208Q130 150 118 158Q106 172 98 132z",
        art.accent,
    )
    sparks = dots([(art.between(96, 204), art.between(30, 100)) for _ in range(8)], art.accent, 9)
    return smoke + sparks + cone + lava


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


def lotus(art: Art) -> str:
    """A lotus on still water."""
    sun = circle(150, 132, art.between(92, 112), art.shade)
    petal = "M150 216Q104 150 150 78Q196 150 150 216z"
    petals = "".join(
        moved(path(petal, colour), turn=turn, centre=(150, 216))
        for turn, colour in (
            (-72, art.accent),
            (72, art.accent),
            (-48, art.shape),
            (48, art.shape),
            (-24, art.accent),
            (24, art.accent),
            (0, art.shape),
        )
    )
    water = stroke("M20 236H280M60 258H240M100 280H200", art.ink, 5)
    return sun + petals + water


def flame(art: Art) -> str:
    """Fire."""
    outer = path(
        "M150 18Q168 84 214 120Q262 176 232 240Q206 290 150"
        " 290T68 240Q38 186 82 132Q92 160 112 166Q104 82 150 18z",
        art.shape,
    )
    middle = path(
        "M154 112Q162 156 190 182Q214 216 192 254Q174 282 150 282T104"
        " 254Q86 218 112 186Q122 202 134 204Q132 152 154 112z",
        art.accent,
    )
    inner = path("M152 204Q178 236 172 258Q164 280 150 280T126 258Q122 234 152 204z", art.ink)
    return halo(art) + moved(
        outer + middle + inner, mirrored=art.chance(), scale=art.between(0.94, 1.06)
    )


NATURE = (
    mountain,
    volcano,
    desert,
    forest,
    island,
    beach,
    farm,
    lotus,
    flame,
)
