"""Animals, monsters, machines that live."""

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
    stroke,
)
from ui.covers.motifs.sky import stars


def shark(art: Art) -> str:
    """A fin above, what it belongs to below."""
    sun = circle(art.between(190, 240), 76, art.between(34, 50), art.accent)
    sea = path("M0 300V140q18 -12 37 0t37 0t37 0t37 0t37 0t37 0t37 0t37 0V300z", art.shade)
    fin = path("M118 138Q136 84 176 66Q162 104 182 138z", art.shape)
    body = path("M150 162C192 178 226 236 234 300H66C74 236 108 178 150 162z", art.shape)
    teeth = "".join(f"M{88 + 21 * t} 262l10 26l10 -26z" for t in range(6))
    mouth = path("M80 300Q96 250 150 250T220 300z", art.ground) + path(teeth, art.ink)
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


def dinosaur(art: Art) -> str:
    """A long neck in front of a sun."""
    sun = circle(art.between(180, 216), 116, art.between(66, 84), art.accent)
    body = path(
        "M18 262Q76 250 88 206Q100 150 156 150Q196 150 206"
        " 112Q210 64 244 58Q284 56 284 78Q282 92 254 92"
        "Q236 96 236 130Q234 190 216 212V282H192V226H140V282H114V236Q80 272 18 262z",
        art.shape,
    )
    plants = path(
        "M0 300V282H300V300zM22 284q-4 -46 -18 -56q24 8 24 56zM34 284q6 -34 22 -40q-14 14 -14 40z",
        art.shade,
    )
    return moved(sun + plants + body + circle(256, 72, 4, art.ground), mirrored=art.chance())


def claw(art: Art) -> str:
    """Three tears through the sheet."""
    marks = "".join(
        path(f"M{x} 30Q{x + 46} 130 {x - 8} {end}Q{x + 14} 130 {x} 30z", art.accent)
        for x, end in ((92, 250), (150, 284), (208, 256))
    )
    return circle(150, 150, 128, art.shape) + moved(
        marks, turn=art.between(4, 26), mirrored=art.chance()
    )


def monster(art: Art) -> str:
    """One eye, many teeth, good manners."""
    horns = path("M92 108Q58 84 66 40Q92 60 124 86zM208 108Q242 84 234 40Q208 60 176 86z", art.ink)
    body = path("M52 300V168Q52 72 150 72T248 168V300z", art.shape)
    eye = (
        circle(150, 150, 46, art.ink)
        + circle(art.between(138, 162), 152, 22, art.ground)
        + circle(158, 144, 7, art.ink)
    )
    mouth = path("M92 222H208Q200 268 150 268T92 222z", art.ground)
    teeth = path("M106 222l10 18l10 -18zM174 222l10 18l10 -18z", art.ink)
    spots = dots([(72, 250), (84, 278), (226, 262), (70, 206)], art.accent, 13)
    return circle(150, 150, 142, art.shade) + horns + body + spots + eye + mouth + teeth


def bat(art: Art) -> str:
    """A bat before the moon."""
    wings = path(
        "M150 132l-9 -24l-10 18Q92 92 26 96Q56 122 54"
        " 160Q82 142 100 172Q122 156 150 196Q178 156 200 172"
        "Q218 142 246 160Q244 122 274 96Q208 92 169 126l-10 -18z",
        art.shape,
    )
    eyes = dots([(143, 138), (157, 138)], art.accent, 5)
    others = "".join(
        moved(
            wings,
            art.between(-110, 110),
            y,
            scale=art.between(0.16, 0.26),
            turn=art.between(-20, 20),
        )
        for y in (-104, 96, 118)
    )
    return circle(150, 140, art.between(92, 112), art.accent) + others + wings + eyes


def skull(art: Art) -> str:
    """A skull."""
    head = path("M62 138Q62 46 150 46T238 138Q238 184 208 200V236H92V200Q62 184 62 138z", art.shape)
    eyes = circle(114, 146, 27, art.ground) + circle(186, 146, 27, art.ground)
    nose = path("M150 172l13 28h-26z", art.ground)
    teeth = stroke("M118 214V238M139 214V238M161 214V238M182 214V238", art.ground, 6, cap="butt")
    spark = circle(114 if art.chance() else 186, 146, 10, art.accent)
    bones = stroke("M40 236L260 292M260 236L40 292", art.accent, 15) if art.chance(0.4) else ""
    return (
        circle(150, 150, 138, art.shade)
        + bones
        + moved(head + eyes + spark + nose + teeth, turn=art.between(-8, 8))
    )


def ghost(art: Art) -> str:
    """A sheet with eyes."""
    sheet = path(
        "M68 272V146Q68 48 150 48T232 146V272q-20 -26 -41"
        " 0q-20 -26 -41 0q-20 -26 -41 0q-20 -26 -41 0z",
        art.ink,
    )
    eyes = ellipse(124, 136, 12, 18, art.ground) + ellipse(176, 136, 12, 18, art.ground)
    mouth = ellipse(150, 186, 11, 16, art.ground) if art.chance() else ""
    return (
        stars(art, 15)
        + circle(150, 150, 134, art.shape)
        + moved(sheet + eyes + mouth, turn=art.between(-10, 10), scale=art.between(0.86, 1))
    )


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
    ears = circle(92, 92, 21, art.shape) + circle(208, 92, 21, art.shape)
    face = path(
        "M86 130Q86 78 150 78T214 130Q214 180 188 204Q172 226 150 226T112 204Q86 180 86 130z",
        art.shape,
    )
    nose = path("M130 166h40l-20 23zM147 186h6v18h-6z", art.ground)
    eyes = dots([(118, 138), (182, 138)], art.ground, 14)
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


def egg(art: Art) -> str:
    """An egg that is not a hen's, cracking."""
    glow = path("M150 262L60 330H240z", art.accent)
    shell = path(
        "M150 40C204 40 236 118 236 176A86 86 0 0 1 64 176C64 118 96 40 150 40z", art.shape
    )
    crack = path(
        "M68 150L104 168L124 140L152 176L176 142L202 170L233 146"
        "L236 178L204 196L178 170L154 204L126 168L106 194L64 176z",
        art.accent,
    )
    spots = dots([(120, 96), (184, 104), (110, 226), (190, 224), (150, 74)], art.shade, 15)
    return stars(art, 18) + glow + moved(shell + spots + crack, turn=art.between(-8, 8))


def dragon(art: Art) -> str:
    """A serpent of the air."""
    spine = stroke("M-10 236Q60 150 110 206T206 196T214 104", art.shape, 34)
    scales = dots(
        [(30, 200), (70, 182), (104, 204), (140, 226), (176, 220), (206, 190), (216, 150)],
        art.accent,
        13,
    )
    head = path(
        "M176 108Q180 54 226 58L284 84L262 98L282 112"
        "L230 126Q192 140 176 108zM196 66L178 30L212 58z",
        art.shape,
    )
    fire = path("M276 96L330 70V124z", art.accent)
    return circle(art.between(90, 160), 96, art.between(52, 70), art.shade) + moved(
        spine + scales + fire + head + circle(226, 82, 6, art.ground), mirrored=art.chance()
    )


def robot(art: Art) -> str:
    """A robot's head and shoulders."""
    aerial = stroke("M150 76V38", art.shape, 6) + circle(150, 34, 11, art.accent)
    head = box(80, 74, 140, 112, art.shape, art.between(10, 44))
    eyes = "".join(
        circle(x, 122, 22, art.accent) + circle(x, 122, 9, art.ground) for x in (118, 182)
    )
    mouth = box(112, 158, 76, 13, art.ground, 5)
    ears = box(64, 108, 14, 42, art.ink, 4) + box(222, 108, 14, 42, art.ink, 4)
    body = path("M54 300V238q0 -32 32 -32H214q32 0 32 32V300z", art.shape) + box(
        132, 184, 36, 24, art.ink
    )
    lights = dots([(120, 258), (150, 258), (180, 258)], art.accent, 17)
    return circle(150, 150, 142, art.shade) + aerial + ears + body + head + eyes + mouth + lights


CREATURES = (
    shark, fish, octopus, dinosaur, claw, monster, bat, skull, ghost, spider, dog, cat, bird, lion,
    horse, wolf, butterfly, bear, egg, dragon, robot,
)  # fmt: skip
