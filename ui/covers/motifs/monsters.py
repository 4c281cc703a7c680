"""What frightens, and what only looks like it."""

from ui.covers.art import (
    Art,
    around,
    box,
    circle,
    dots,
    ellipse,
    moved,
    path,
    polygon,
    stroke,
)
from ui.covers.motifs.sky import stars


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
        " 0q-20 -26 -41 0q-20 -26 -41 0q-20 -26 -39 0z",
        art.light,
    )
    eyes = ellipse(124, 136, 12, 18, art.dark) + ellipse(176, 136, 12, 18, art.dark)
    mouth = ellipse(150, 186, 11, 16, art.dark) if art.chance() else ""
    glow = circle(150, 150, 134, art.shape if art.shape != art.light else art.accent)
    return (
        stars(art, 15)
        + glow
        + moved(sheet + eyes + mouth, turn=art.between(-10, 10), scale=art.between(0.86, 1))
    )


def egg(art: Art) -> str:
    """An egg that is not a hen's: it splits, and something glows."""
    glow = "".join(
        polygon(
            [(150, 150), around(150, 150, 260, turn - 0.02), around(150, 150, 260, turn + 0.02)],
            art.shade,
        )
        for turn in (-0.12, -0.06, 0, 0.06, 0.12)
    )
    shell = path(
        "M150 34C206 34 240 124 240 182Q240 272 150 272T60 182C60 124 94 34 150 34z", art.shape
    )
    crack = polygon(
        [
            (150, 30), (166, 84), (152, 104), (172, 138), (150, 164), (160, 196), (148, 214),
            (142, 188), (128, 160), (146, 136), (130, 106), (140, 82),
        ],
        art.accent,
    )  # fmt: skip
    nest = path("M0 300V262Q60 236 100 262T200 258T300 254V300z", art.shade)
    return stars(art, 18) + glow + moved(shell + crack, turn=art.between(-9, 9)) + nest


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


def hand(art: Art) -> str:
    """A hand out of the ground."""
    moon = circle(art.between(90, 210), 110, art.between(70, 92), art.accent)
    fingers = stroke(
        "M116 176L88 112M134 160L122 74M156 160V62M178 166L192 82M190 206L226 168", art.shape, 21
    )
    palm = path("M104 170Q150 140 192 170L196 220Q186 250 186 300H116Q118 250 104 220z", art.shape)
    earth = path("M0 300V268Q80 244 150 262T300 262V300z", art.shade)
    return moon + moved(fingers + palm, turn=art.between(-10, 10), mirrored=art.chance()) + earth


MONSTERS = (
    dinosaur,
    claw,
    monster,
    bat,
    skull,
    ghost,
    egg,
    dragon,
    robot,
    hand,
)
