"""War, crime, justice, heroes."""

from ui.covers.art import (
    SIZE,
    Art,
    around,
    box,
    circle,
    dots,
    ellipse,
    halo,
    moved,
    number,
    path,
    polygon,
    ring,
    star,
    stroke,
)


def dagger(art: Art) -> str:
    """A knife and a drop."""
    blade = path("M132 118H168L164 226L150 284L136 226z", art.ink) + path(
        "M150 118H168L164 226L150 284z", art.shape
    )
    hilt = (
        box(94, 100, 112, 19, art.accent, 8)
        + box(137, 40, 26, 62, art.accent, 6)
        + circle(150, 36, 17, art.accent)
    )
    return halo(art) + moved(hilt + blade, turn=art.between(-40, 40))


def sword(art: Art) -> str:
    """A sword in its stone."""
    rays = "".join(
        polygon(
            [
                (150, 120),
                around(150, 120, 280, s / 14 - 0.014),
                around(150, 120, 280, s / 14 + 0.014),
            ],
            art.shade,
        )
        for s in range(14)
    )
    blade = polygon([(136, 92), (164, 92), (164, 262), (136, 262)], art.ink) + box(
        150, 92, 14, 170, art.accent
    )
    hilt = (
        box(92, 80, 116, 17, art.accent, 8)
        + box(139, 26, 22, 58, art.shape)
        + circle(150, 24, 15, art.accent)
    )
    stone = polygon([(40, 300), (84, 236), (150, 220), (228, 244), (268, 300)], art.shape)
    return rays + blade + hilt + stone


def katana(art: Art) -> str:
    """A curved blade across the sun."""
    sun = circle(art.between(110, 190), art.between(110, 170), art.between(96, 116), art.accent)
    blade = path("M18 262Q130 196 262 26Q172 176 40 276z", art.ink)
    guard = moved(box(40, 238, 10, 44, art.shape, 4), turn=52, centre=(45, 260))
    hilt = stroke("M36 268L2 296", art.shape, 16)
    return sun + moved(blade + guard + hilt, mirrored=art.chance())


def crosshair(art: Art) -> str:
    """A gun sight and who stands in it."""
    x, y = art.between(130, 170), art.between(136, 160)
    figure = circle(x, y - 30, 20, art.shape) + path(
        f"M{number(x - 46)} 300V{number(y + 40)}q0 -46 46 -46t46 46V300z", art.shape
    )
    sight = ring(x, y - 20, 84, art.accent, 7) + stroke(
        f"M{number(x)} {number(y - 134)}v66M{number(x)} {number(y + 28)}v66"
        f"M{number(x - 114)} {number(y - 20)}h66M{number(x + 48)} {number(y - 20)}h66",
        art.accent,
        5,
    )
    return circle(x, y - 20, 108, art.shade) + figure + sight + circle(x, y - 20, 5, art.accent)


def bullet(art: Art) -> str:
    """Cartridges, one of them fired."""
    fired = art.count(0, 4)
    parts = [
        (path(f"M{x} 160V118Q{x} 74 {x + 17}"
            f" 54Q{x + 34} 74 {x + 34} 118V160z", art.accent) if place != fired else "")
        + box(x - 1, 162, 36, 96, art.shape) + box(x - 5, 248, 44, 14, art.shape, 3)
        for place, x in enumerate((28, 84, 140, 196, 252))
    ]  # fmt: skip
    return box(0, 160, SIZE, 140, art.shade) + moved("".join(parts), turn=art.between(-6, 6), x=-8)


def bomb(art: Art) -> str:
    """A bomb, its fuse alight."""
    fuse = stroke("M186 84Q204 40 246 58", art.ink, 8)
    spark = polygon(star(250, 58, 34, 8, 0.42), art.accent)
    body = circle(136, 178, 92, art.shape) + moved(
        box(160, 78, 44, 34, art.shape, 4), turn=32, centre=(182, 95)
    )
    glint = stroke("M84 166Q90 126 126 116", art.ink, 9)
    return halo(art) + moved(fuse + spark + body + glint, mirrored=art.chance())


def vault(art: Art) -> str:
    """The door of a safe."""
    bolts = dots([around(150, 150, 118, s / 12) for s in range(12)], art.ground, 13)
    spokes = "".join(moved(box(142, 76, 16, 148, art.accent, 8), turn=60 * s) for s in range(3))
    wheel = ring(150, 150, 60, art.accent, 11) + circle(150, 150, 22, art.ink)
    return (
        box(0, 0, SIZE, SIZE, art.shade)
        + circle(150, 150, 136, art.shape)
        + bolts
        + ring(150, 150, 94, art.ground, 5)
        + moved(spokes + wheel, turn=art.between(0, 60))
    )


def coins(art: Art) -> str:
    """Stacks of coins."""
    parts = []
    for x in (62, 150, 238):
        height = art.count(3, 9)
        parts += [
            box(x - 38, 262 - 21 * s, 76, 17, art.accent if s % 2 else art.shape, 8)
            for s in range(height)
        ]
    falling = "".join(
        circle(art.between(40, 260), art.between(16, 60), 16, art.accent) for _ in range(3)
    )
    return falling + "".join(parts) + box(0, 282, SIZE, 18, art.shade)


def banknote(art: Art) -> str:
    """Bank notes in the air."""
    note = (
        box(-62, -32, 124, 64, art.shape, 4)
        + box(-52, -23, 104, 46, art.ground)
        + circle(0, 0, 18, art.accent)
    )
    return "".join(
        moved(note, x, y, turn=art.between(-40, 40), scale=art.between(0.8, 1.05), centre=(0, 0))
        for x, y in ((84, 66), (222, 92), (108, 168), (226, 216), (78, 262))
    )


def scales(art: Art) -> str:
    """The scales of justice."""
    tilt = art.between(-9, 9)
    beam = stroke("M52 88H248", art.shape, 9) + stroke(
        "M52 90L18 186M52 90L86 186M248 90L214 186M248 90L282 186", art.shape, 3
    )
    pans = path("M8 186H96Q90 220 52 220T8 186z", art.accent) + path(
        "M204 186H292Q286 220 248 220T204 186z", art.accent
    )
    post = (
        box(144, 62, 12, 204, art.shape)
        + circle(150, 62, 15, art.accent)
        + path("M92 278Q100 254 150 254T208 278z", art.shape)
    )
    return (
        moved(beam + pans, turn=tilt, centre=(150, 88), scale=0.8)
        + post
        + box(0, 276, SIZE, 24, art.shade)
    )


def sheriff_star(art: Art) -> str:
    """A sheriff's star."""
    big = polygon(star(150, 150, 118, 6, 0.58), art.accent)
    tips = dots([around(150, 150, 118, s / 6) for s in range(6)], art.accent, 27)
    holes = dots([around(150, 150, 118, s / 6) for s in range(6)], art.ground, 9)
    return moved(
        big
        + tips
        + holes
        + ring(150, 150, 47, art.ground, 6)
        + polygon(star(150, 150, 24), art.ground),
        turn=art.between(-12, 12),
    )


def helmet(art: Art) -> str:
    """A helmet."""
    shell = path("M46 188Q44 66 150 66T254 188Q200 176 150 176T46 188z", art.shape)
    brim = path("M28 202Q40 174 150 174T272 202Q214 192 150 192T28 202z", art.ink)
    strap = stroke("M72 196Q82 262 150 266T228 196", art.ink, 7)
    marks = (
        polygon(star(150, 122, 31), art.accent),
        box(138, 66, 24, 112, art.accent),
        stroke("M62 140Q150 90 238 140M54 166Q150 120 246 166", art.accent, 8),
        circle(206, 112, 11, art.ground) + stroke("M206 112L232 92M206 112l22 20", art.ground, 3),
    )
    mark = marks[art.count(0, len(marks) - 1)]
    sun = circle(150, 130, art.between(110, 134), art.shade)
    return sun + moved(
        strap + shell + brim + mark, turn=art.between(-14, 14), mirrored=art.chance()
    )


def barbed_wire(art: Art) -> str:
    """Wire before a pale sun."""
    sun = circle(art.between(90, 210), art.between(110, 170), art.between(62, 90), art.accent)
    wires, barbs = [], []
    for y in (70, 150, 230):
        sag = art.between(-14, 14)
        wires.append(f"M-10 {y}Q150 {number(y + sag)} 310 {y}")
        for x in range(24, 300, 64):
            height = y + sag / 2
            barbs.append(
                f"M{x - 9} {number(height - 15)}L{x + 9} {number(height + 15)}"
                f"M{x + 9} {number(height - 15)}L{x - 9} {number(height + 15)}"
            )
    posts = box(36, 0, 15, SIZE, art.shape) + box(238, 0, 15, SIZE, art.shape)
    return sun + posts + stroke("".join(wires), art.shape, 5) + stroke("".join(barbs), art.shape, 4)


def mushroom(art: Art) -> str:
    """The cloud over the desert."""
    cap = path(
        "M46 144Q34 66 108 66Q116 26 160 30T206 66Q272 64 254 144Q210 164 150 164T46 144z",
        art.accent,
    )
    stem = path("M122 160H178Q172 226 212 300H88Q128 226 122 160z", art.shape)
    collar = ellipse(150, 196, 62, 11, art.ink)
    rings_ = ring(150, 120, 136, art.shade, 7) + ring(150, 120, 170, art.shade, 7)
    return rings_ + stem + collar + cap + path("M0 300V272Q150 250 300 272V300z", art.shade)


def crosses(art: Art) -> str:
    """Rows of crosses."""
    parts = [circle(art.between(80, 220), 110, art.between(60, 80), art.accent)]
    for y, size, gap in ((178, 0.55, 50), (222, 0.85, 76), (286, 1.3, 116)):
        x = art.between(0, gap)
        while x < 310:
            parts.append(
                moved(
                    path("M-6 0V-44H-20V-56H-6V-72H6V-56H20V-44H6V0z", art.shape),
                    x,
                    y,
                    scale=size,
                    centre=(0, 0),
                )
            )
            x += gap
    return "".join(parts[:1]) + box(0, 176, SIZE, 124, art.shade) + "".join(parts[1:])


def parachutes(art: Art) -> str:
    """Silk coming down."""

    def one(x: float, y: float, size: float, colour: str) -> str:
        silk = path(
            "M-60 0Q-60 -62 0 -62T60 0Q45 -14 30 0Q15 -14 0 0Q-15 -14 -30 0Q-45 -14 -60 0z", colour
        )
        return moved(
            silk
            + stroke("M-58 0L0 62L58 0M-28 0L0 62L28 0", art.ink, 2)
            + box(-6, 58, 12, 24, art.ink, 4),
            x,
            y,
            scale=size,
            centre=(0, 0),
        )

    return "".join(
        one(x + art.between(-14, 14), y + art.between(-10, 10), size, colour)
        for x, y, size, colour in (
            (68, 64, 0.5, art.accent),
            (232, 80, 0.62, art.shape),
            (140, 150, 1.05, art.shape),
            (246, 214, 0.66, art.accent),
            (52, 226, 0.62, art.shade),
        )
    )


def cowl(art: Art) -> str:
    """A hero's chest and its sign."""
    cape = path("M40 -10L-20 310H90L112 -10zM260 -10L320 310H210L188 -10z", art.accent)
    chest = path("M96 -10H204L224 310H76z", art.shape)
    shield = path("M150 62L222 84V138Q214 196 150 228Q86 196 78 138V84z", art.accent) + path(
        "M150 80L206 98V138Q200 182 150 208Q100 182 94 138V98z", art.ground
    )
    signs = (
        polygon(
            [(162, 96), (122, 152), (148, 152), (136, 194), (180, 132), (154, 132), (172, 96)],
            art.ink,
        ),
        polygon(star(150, 144, 42), art.ink),
        ring(150, 142, 30, art.ink, 13),
        path("M112 118H188L150 186z", art.ink),
        path("M104 124L150 104L196 124L180 164L150 150L120 164z", art.ink),
        stroke("M112 120H188M120 144H180M130 168H170", art.ink, 11),
    )
    return cape + chest + shield + signs[art.count(0, len(signs) - 1)]


def domino(art: Art) -> str:
    """Half a mask, and the eyes in it."""
    rays = "".join(
        polygon(
            [
                (150, 150),
                around(150, 150, 260, s / 12 - 0.02),
                around(150, 150, 260, s / 12 + 0.02),
            ],
            art.shade,
        )
        for s in range(12)
    )
    face = path("M76 96Q76 30 150 30T224 96V172Q220 236 176 262H124Q80 236 76 172z", art.accent)
    mask = path(
        "M40 112Q96 84 150 112Q204 84 260 112Q264 158 232 172Q190 184 150 158Q110 184 68 172"
        "Q36 158 40 112z",
        art.shape,
    )
    eyes = path("M88 134q26 -22 46 6q-28 16 -46 -6zM166 140q20 -28 46 -6q-18 22 -46 6z", art.light)
    mouth = stroke("M124 222Q150 234 176 222", art.dark, 7)
    return rays + moved(face + mask + eyes + mouth, turn=art.between(-8, 8))


def burst(art: Art) -> str:
    """An explosion as the comics draw it."""
    points = art.count(10, 14)
    outer = polygon(star(150, 150, 146, points, 0.66), art.shape)
    middle = polygon(star(150, 150, 106, points, 0.66), art.accent)
    return (
        moved(outer, turn=art.between(0, 30))
        + moved(middle, turn=art.between(0, 30))
        + moved(polygon(star(150, 150, 64, points, 0.66), art.ink), turn=art.between(0, 30))
    )


ARMS = (
    dagger,
    sword,
    katana,
    crosshair,
    bullet,
    bomb,
    vault,
    coins,
    banknote,
    scales,
    sheriff_star,
    helmet,
    barbed_wire,
    mushroom,
    crosses,
    parachutes,
    cowl,
    domino,
    domino,
    burst,
)
