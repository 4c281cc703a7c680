"""Animals, from the beetle to the elephant."""

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
    stroke,
)


def shark(art: Art) -> str:
    """A fin above, what it belongs to below."""
    sun = circle(art.between(190, 240), 76, art.between(34, 50), art.accent)
    sea = path("M0 300V140q18 -12 37 0t37 0t37 0t37 0t37 0t37 0t37 0t37 0V300z", art.shade)
    fin = path("M118 138Q136 84 176 66Q162 104 182 138z", art.shape)
    body = path("M150 162C192 178 226 236 234 300H66C74 236 108 178 150 162z", art.shape)
    teeth = "".join(f"M{88 + 21 * t} 262l10 26l10 -26z" for t in range(6))
    mouth = path("M80 300Q96 250 150 250T220 300z", art.ground) + path(teeth, art.light)
    eyes = dots([(112, 224), (188, 224)], art.ink, 9)
    return moved(sun + sea + fin + body + mouth + eyes, mirrored=art.chance())


def fish(art: Art) -> str:
    """One fish against the stream."""

    def one(colour: str, eye: str) -> str:
        return path("M-30 0Q-4 -26 30 0Q-4 26 -30 0zM-24 0l-22 -18v36z", colour) + circle(
            14, -4, 4, eye
        )

    odd = art.count(2, 9)
    school = []
    for place in range(12):
        x, y = 54 + 96 * (place % 3) + 22 * (place // 3 % 2), 48 + 68 * (place // 3)
        special = place == odd
        school.append(
            moved(
                one(art.accent if special else art.shape, art.ground),
                x, y, mirrored=special, scale=1.25 if special else 1, centre=(0, 0),
            )
        )  # fmt: skip
    return moved("".join(school), mirrored=art.chance())


def octopus(art: Art) -> str:
    """Arms from below."""
    arms = "".join(
        stroke(
            f"M{150 + 20 * (s - 2.5):.0f} 150Q{150 + 60 * (s - 2.5):.0f}"
            f" 210 {150 + 44 * (s - 2.5):.0f} 250t{22 * (s - 2.5):.0f} 60",
            art.shape,
            22,
        )
        for s in range(6)
    )
    head = ellipse(150, 112, 74, 82, art.shape)
    eyes = (
        circle(122, 132, 15, art.accent)
        + circle(178, 132, 15, art.accent)
        + dots([(122, 134), (178, 134)], art.ground, 13)
    )
    bubbles = dots([(art.between(10, 290), art.between(10, 120)) for _ in range(8)], art.shade, 14)
    return bubbles + arms + head + eyes


def spider(art: Art) -> str:
    """A spider on its web."""
    hub = (art.between(110, 190), art.between(100, 150))
    spokes = "".join(
        f"M{number(hub[0])} {number(hub[1])}L{number(x)} {number(y)}"
        for x, y in (around(*hub, 330, s / 12) for s in range(12))
    )
    threads = []
    for radius in (44, 86, 132, 184, 240):
        knots = [around(*hub, radius, s / 12) for s in range(13)]
        threads.append(
            "M"
            + f"{number(knots[0][0])} {number(knots[0][1])}"
            + "".join(f"L{number(x)} {number(y)}" for x, y in knots[1:])
        )
    legs = stroke(
        "M0 0L-34 -30L-44 4M0 0L-40 -8L-54 34M0 4L-34 20L-40"
        " 56M0 0L34 -30L44 4M0 0L40 -8L54 34M0 4L34 20L40 56",
        art.shape,
        6,
    )
    body = (
        legs
        + ellipse(0, 22, 25, 31, art.shape)
        + circle(0, -10, 15, art.shape)
        + path("M-9 14h18l-18 20h18z", art.accent)
    )
    return stroke(spokes + "".join(threads), art.shade, 4) + moved(
        body, 150, art.between(160, 190), turn=art.between(-30, 30), scale=1.35, centre=(0, 0)
    )


def beetle(art: Art) -> str:
    """A beetle, seen from above."""
    legs = stroke(
        "M112 128L62 96L44 58M108 168H50L26 190M116 208L74 240L62 284M188"
        " 128L238 96L256 58M192 168H250L274 190M184 208L226 240L238 284",
        art.shape,
        9,
    )
    feelers = stroke("M136 66Q118 36 92 30M164 66Q182 36 208 30", art.shape, 6)
    wings = path("M148 112V262Q84 250 86 176Q88 118 148 112z", art.shape) + path(
        "M152 112V262Q216 250 214 176Q212 118 152 112z", art.shape
    )
    head = path("M108 106Q112 62 150 62T192 106Q150 92 108 106z", art.accent)
    spots = dots([(116, 156), (184, 156), (124, 212), (176, 212)], art.accent, 25)
    return halo(art) + moved(
        legs + feelers + wings + head + spots, turn=art.between(-36, 36), scale=0.94
    )


def snake(art: Art) -> str:
    """A snake in three bends."""
    body = stroke("M54 262Q14 196 110 196T196 146T110 100T172 56", art.shape, 30)
    tail = stroke("M54 262Q70 286 112 282", art.shape, 17)
    head = ellipse(196, 52, 36, 24, art.shape) + circle(206, 44, 6, art.ground)
    tongue = stroke("M230 54H262M262 54l16 -9M262 54l16 9", art.accent, 5)
    marks = dots(
        [(58, 222), (96, 196), (142, 196), (184, 174), (186, 132), (140, 118), (104, 88)],
        art.accent,
        13,
    )
    return halo(art) + moved(tail + body + tongue + head + marks, mirrored=art.chance())


def dog(art: Art) -> str:
    """A dog's head."""
    ears = path(
        "M84 92Q36 96 40 176Q58 202 92 168zM216 92Q264 96 260 176Q242 202 208 168z", art.accent
    )
    head = path(
        "M78 128Q78 66 150 66T222 128Q222 176 196 206Q190 260 150 260T104 206Q78 176 78 128z",
        art.shape,
    )
    snout = ellipse(150, 206, 43, 45, art.ink) + path(
        "M130 182h40q4 22 -20 30q-24 -8 -20 -30z", art.ground
    )
    eyes = dots([(118, 138), (182, 138)], art.ground, 17)
    patch = circle(182, 136, 29, art.accent) if art.chance() else ""
    return circle(150, 150, 142, art.shade) + moved(
        ears + head + patch + snout + eyes, mirrored=art.chance(), turn=art.between(-9, 9)
    )


def cat(art: Art) -> str:
    """A cat on the wall at night."""
    moon = circle(art.between(110, 190), 122, art.between(76, 96), art.accent)
    body = path(
        "M112 268Q96 180 126 150Q112 132 116 84L136 104Q150"
        " 98 164 104L184 84Q188 132 174 150Q204 180 190 268z",
        art.shape,
    )
    tail = stroke("M184 262Q248 270 240 216T262 168", art.shape, 14)
    eyes = path("M126 122q9 -9 17 0q-8 7 -17 0zM157 122q9 -9 17 0q-8 7 -17 0z", art.ground)
    return (
        moon
        + box(0, 264, SIZE, 36, art.shade)
        + moved(tail + body + eyes, x=art.between(-24, 24), mirrored=art.chance())
    )


def bird(art: Art) -> str:
    """Birds leaving."""
    wing = "M0 0Q-30 -44 -84 -38Q-46 -22 -30 12Q-14 24 0 18Q14 24 30 12Q46 -22 84 -38Q30 -44 0 0z"
    sun = circle(art.between(96, 204), art.between(120, 180), art.between(72, 100), art.accent)
    flock = "".join(
        moved(
            path(wing, art.shape),
            art.between(x - 16, x + 16),
            y + art.between(-14, 14),
            scale=size,
            turn=art.between(-22, 22),
            centre=(0, 0),
        )
        for x, y, size in (
            (150, 150, 1.15),
            (70, 70, 0.5),
            (230, 60, 0.42),
            (60, 226, 0.36),
            (236, 236, 0.56),
            (160, 40, 0.28),
        )
    )
    return sun + flock


def lion(art: Art) -> str:
    """A head in its mane."""
    fur = art.light if art.accent != art.light else art.shape
    rays = "".join(
        polygon(
            [
                around(150, 146, 132, s / 18),
                around(150, 146, 84, (s + 0.6) / 18),
                around(150, 146, 84, (s - 0.6) / 18),
            ],
            art.accent,
        )
        for s in range(18)
    )
    mane = circle(150, 146, 98, art.accent)
    ears = circle(92, 92, 21, fur) + circle(208, 92, 21, fur)
    face = path(
        "M86 130Q86 78 150 78T214 130Q214 180 188 204Q172 226 150 226T112 204Q86 180 86 130z",
        fur,
    )
    nose = path("M130 166h40l-20 23zM147 186h6v18h-6z", art.dark)
    eyes = dots([(118, 138), (182, 138)], art.dark, 14)
    return rays + mane + ears + face + nose + eyes


def horse(art: Art) -> str:
    """A horse's head in profile."""
    sun = circle(art.between(100, 200), 140, art.between(92, 116), art.accent)
    head = path(
        "M96 300Q92 190 140 128L136 78L162 102Q206 116"
        " 226 176L238 206Q238 230 214 232Q196 232 180 208"
        "Q168 202 160 206Q186 250 184 300z",
        art.shape,
    )
    mane = stroke("M130 104Q76 160 78 300", art.ink, 22)
    return sun + moved(mane + head + circle(176, 148, 6, art.ground), mirrored=art.chance())


def wolf(art: Art) -> str:
    """A wolf howls at the moon."""
    moon = circle(art.between(120, 200), 106, art.between(72, 88), art.accent)
    rock = path("M0 300V252Q80 214 160 232T300 262V300z", art.shade)
    body = path(
        "M92 240L104 176Q110 140 150 116L172 62L182 88"
        "L220 48Q212 92 196 114Q188 160 178 178L184 246"
        "H162L156 204L136 212L134 244H114L112 216Q84 262 54 250Q84 240 92 240z",
        art.shape,
    )
    return moon + moved(rock + body, mirrored=art.chance())


def butterfly(art: Art) -> str:
    """Wings, open."""
    upper = path("M146 150Q60 20 26 84Q14 156 146 160z", art.shape) + circle(
        74, 100, 20, art.accent
    )
    lower = path("M146 154Q50 162 62 226Q96 274 148 166z", art.accent) + circle(
        98, 208, 13, art.shape
    )
    half = upper + lower
    body = stroke("M150 110V218", art.ink, 12) + stroke(
        "M148 108Q138 76 118 64M152 108Q162 76 182 64", art.ink, 4
    )
    return circle(150, 150, 138, art.shade) + moved(
        half + moved(half, mirrored=True) + body, turn=art.between(-24, 24)
    )


def bear(art: Art) -> str:
    """A teddy bear."""
    ears = (
        circle(92, 82, 33, art.shape)
        + circle(208, 82, 33, art.shape)
        + circle(92, 82, 16, art.accent)
        + circle(208, 82, 16, art.accent)
    )
    face = circle(150, 138, 86, art.shape) + ellipse(150, 170, 40, 32, art.ink)
    eyes = dots([(116, 120), (184, 120)], art.ground, 16) + ellipse(150, 156, 14, 10, art.ground)
    body = path("M60 300Q70 222 150 222T240 300z", art.shape)
    return (
        circle(150, 150, 146, art.shade)
        + body
        + ears
        + face
        + eyes
        + stroke("M150 166V182", art.ground, 4)
    )


def pig(art: Art) -> str:
    """A pig's head."""
    ears = path("M74 112L52 40L124 74zM226 112L248 40L176 74z", art.accent)
    face = circle(150, 152, 98, art.shape)
    snout = (
        ellipse(150, 180, 48, 36, art.accent)
        + ellipse(134, 180, 8, 13, art.ground)
        + ellipse(166, 180, 8, 13, art.ground)
    )
    eyes = dots([(112, 130), (188, 130)], art.ground, 17)
    return halo(art) + moved(ears + face + snout + eyes, turn=art.between(-12, 12))


def rabbit(art: Art) -> str:
    """A rabbit, all ears."""
    ears = "".join(
        moved(
            ellipse(x, 76, 25, 74, art.shape) + ellipse(x, 82, 11, 52, art.accent),
            turn=turn,
            centre=(x, 140),
        )
        for x, turn in ((118, -10), (182, art.between(8, 46)))
    )
    face = path("M78 188Q78 126 150 126T222 188Q222 256 150 256T78 188z", art.shape)
    eyes = dots([(118, 184), (182, 184)], art.ground, 17)
    nose = (
        path("M138 204h24l-12 14z", art.accent)
        + stroke("M150 216V230", art.ground, 4)
        + box(140, 230, 9, 19, art.ink)
        + box(151, 230, 9, 19, art.ink)
    )
    return halo(art) + moved(
        ears + face + eyes + nose, turn=art.between(-8, 8), mirrored=art.chance(), y=6
    )


def ape(art: Art) -> str:
    """A gorilla's head."""
    head = path(
        "M60 176Q52 96 96 70Q108 34 150 34T204 70Q248 96 240 176Q232 262 150 262T60 176z", art.shape
    )
    face = path(
        "M92 132Q92 104 120 108Q138 110 150 118Q162 110 180 108Q208 104 208"
        " 132Q208 152 200 162Q216 190 200 218Q186 242"
        " 150 242T100 218Q84 190 100 162Q92 152 92 132z",
        art.accent,
    )
    brow = path("M88 126Q120 98 150 120Q180 98 212 126Q180 118 150 132Q120 118 88 126z", art.shape)
    eyes = dots([(122, 144), (178, 144)], art.ground, 13)
    nose = (
        ellipse(138, 184, 8, 6, art.ground)
        + ellipse(162, 184, 8, 6, art.ground)
        + stroke("M112 216Q150 230 188 216", art.ground, 6)
    )
    ears = circle(54, 150, 19, art.accent) + circle(246, 150, 19, art.accent)
    return halo(art) + ears + head + face + brow + eyes + nose


def elephant(art: Art) -> str:
    """An elephant, head on."""
    ears = path(
        "M116 96Q30 40 18 128Q20 212 106 196zM184 96Q270 40 282 128Q280 212 194 196z", art.shape
    )
    inner = path(
        "M106 118Q52 84 46 134Q52 180 102 174zM194 118Q248 84 254 134Q248 180 198 174z", art.accent
    )
    head = path(
        "M96 132Q96 66 150 66T204 132Q202 172 178 186Q176 240"
        " 196 262Q182 286 154 268Q122 240 122 186Q98 172 96 132z",
        art.shape,
    )
    lines = stroke("M132 214H170M136 236H174", art.ground, 4)
    tusks = path(
        "M120 188Q104 220 82 222Q104 240 130 206zM180 188Q196 220 218 222Q196 240 176 206z", art.ink
    )
    eyes = dots([(122, 140), (178, 140)], art.ground, 12)
    return halo(art) + ears + inner + tusks + head + lines + eyes


ANIMALS = (
    shark,
    fish,
    octopus,
    spider,
    beetle,
    snake,
    dog,
    cat,
    bird,
    lion,
    horse,
    wolf,
    butterfly,
    bear,
    pig,
    rabbit,
    ape,
    elephant,
)
