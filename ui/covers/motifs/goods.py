"""What people wear, carry, lock up and long for."""

from ui.covers.art import (
    SIZE,
    Art,
    around,
    box,
    circle,
    dots,
    halo,
    moved,
    path,
    polygon,
    ring,
    star,
    stroke,
)


def chest(art: Art) -> str:
    """A treasure chest, open by a hand's breadth."""
    glow = "".join(
        polygon(
            [(150, 190), around(150, 190, 280, turn - 0.025), around(150, 190, 280, turn + 0.025)],
            art.shade,
        )
        for turn in (-0.2, -0.12, -0.04, 0.04, 0.12, 0.2)
    )
    lid = path("M48 136Q46 62 108 62H192Q254 62 252 136z", art.shape)
    lid += box(84, 62, 16, 74, art.ink) + box(200, 62, 16, 74, art.ink)
    gold = "".join(
        circle(x, y, 20, art.accent)
        for x, y in (
            (76, 172),
            (110, 160),
            (142, 154),
            (176, 158),
            (208, 164),
            (228, 176),
            (150, 178),
        )
    )
    case = box(52, 180, 196, 92, art.shape, 4) + box(84, 180, 16, 92, art.ink)
    case += box(200, 180, 16, 92, art.ink) + box(132, 172, 36, 40, art.accent, 5)
    lock = circle(150, 188, 6, art.ground) + box(147, 190, 6, 14, art.ground)
    opened = moved(lid, turn=art.between(-9, -4), centre=(52, 136))
    return (
        glow
        + moved(gold + opened + case + lock, mirrored=art.chance())
        + box(0, 268, SIZE, 32, art.shade)
    )


def anchor(art: Art) -> str:
    """An anchor and its rope."""
    iron = ring(150, 58, 22, art.shape, 13) + stroke("M150 82V262M104 112H196", art.shape, 19)
    iron += (
        stroke("M52 190Q62 262 150 264Q238 262 248 190", art.shape, 19)
        + polygon([(26, 204), (56, 166), (80, 206)], art.shape)
        + polygon([(274, 204), (244, 166), (220, 206)], art.shape)
    )
    rope = stroke("M150 50Q230 60 196 128T114 190T190 290", art.accent, 9)
    return halo(art) + moved(iron + rope, turn=art.between(-16, 16), mirrored=art.chance())


def chain(art: Art) -> str:
    """Links, one of them broken."""
    link = "M-22 -24h44a24 24 0 0 1 0 48h-44a24 24 0 0 1 0 -48z"
    broken = art.count(1, 3)
    links = "".join(
        moved(
            stroke(link, art.accent if place == broken else art.shape, 15),
            -10 + 76 * place, 150, turn=0 if place % 2 else 4, centre=(0, 0),
        )
        for place in range(5)
    )  # fmt: skip
    cut = polygon([(-10, -40), (14, -40), (6, 0), (-16, 0)], art.shade)
    gap = moved(cut, -10 + 76 * broken, 150, centre=(0, 0))
    return halo(art) + moved(
        links + gap, turn=art.between(-44, -26), mirrored=art.chance(), scale=1.05
    )


def siren(art: Art) -> str:
    """A police light, turning."""
    beams = (
        polygon([(150, 150), (-40, 30), (-40, 180)], art.shade)
        + polygon([(150, 150), (340, 30), (340, 180)], art.shade)
        + polygon([(150, 150), (96, -30), (204, -30)], art.shade)
    )
    lamp = path("M84 214V160Q84 94 150 94T216 160V214z", art.accent) + path(
        "M112 214V164Q112 122 150 122V214z", art.ink
    )
    foot = box(62, 212, 176, 32, art.shape, 6) + box(40, 244, 220, 60, art.shape, 6)
    return moved(beams, turn=art.between(-14, 14), centre=(150, 150)) + lamp + foot


def diamond(art: Art) -> str:
    """A cut stone."""
    stone = polygon([(76, 84), (224, 84), (272, 138), (150, 268), (28, 138)], art.shape)
    facets = (
        polygon([(76, 84), (112, 138), (28, 138)], art.accent)
        + polygon([(150, 84), (188, 138), (112, 138)], art.ink)
        + polygon([(224, 84), (272, 138), (188, 138)], art.accent)
        + polygon([(112, 138), (188, 138), (150, 268)], art.accent)
    )
    sparks = "".join(
        polygon(star(x, y, art.between(12, 22), 4, 0.3), art.ink)
        for x, y in ((48, 56), (252, 220), (238, 50))
    )
    return halo(art) + moved(stone + facets, turn=art.between(-12, 12)) + sparks


def pills(art: Art) -> str:
    """Capsules."""

    def one(x: float, y: float, turn: float, size: float) -> str:
        capsule = box(-52, -22, 104, 44, art.shape, 22) + path(
            "M0 -22H30a22 22 0 0 1 0 44H0z", art.accent
        )
        return moved(capsule, x, y, turn=turn, scale=size, centre=(0, 0))

    places = ((80, 70), (214, 60), (150, 150), (66, 222), (236, 214))
    return (
        halo(art)
        + "".join(one(x, y, art.between(-80, 80), art.between(0.85, 1.1)) for x, y in places)
        + dots([(150, 80), (120, 262), (262, 132), (30, 140)], art.ink, 26)
    )


def apple(art: Art) -> str:
    """An apple, bitten."""
    fruit = path(
        "M150 104Q196 70 240 108Q270 160 226 234Q196 280 150"
        " 256Q104 280 74 234Q30 160 60 108Q104 70 150 104z",
        art.shape,
    )
    bite = circle(256, 130, 31, art.shade) + circle(246, 172, 22, art.shade) if art.chance() else ""
    stalk = stroke("M150 108Q146 72 164 44", art.ink, 9) + path(
        "M158 70Q190 26 236 46Q210 90 158 70z", art.accent
    )
    return circle(150, 150, 146, art.shade) + moved(
        fruit + bite + stalk, turn=art.between(-10, 10), scale=0.9
    )


def heel(art: Art) -> str:
    """A shoe with a high heel."""
    shoe = path(
        "M52 92Q84 176 150 210Q206 234 268 236Q286 238 284"
        " 256H190Q120 250 84 196L76 278H58Q60 180 44 120Q42 98 52 92z",
        art.shape,
    )
    inner = path("M58 104Q88 178 152 206Q120 216 92 186Q66 150 58 104z", art.accent)
    spark = polygon(star(222, 90, art.between(26, 40), 4, 0.3), art.accent)
    return halo(art) + moved(shoe + inner + spark, mirrored=art.chance(), turn=art.between(-6, 6))


def dress(art: Art) -> str:
    """A dress on its hanger."""
    hanger = stroke("M150 62V46a14 14 0 1 0 -14 -14M150 62L88 96M150 62L212 96", art.ink, 7)
    gown = path(
        "M112 82Q124 108 150 108T188 82L202 92L182 160Q250"
        " 236 256 284Q150 306 44 284Q50 236 118 160L98 92z",
        art.shape,
    )
    sash = path("M118 152H182L186 172Q150 182 114 172z", art.accent) + stroke(
        "M84 280Q108 226 126 182M216 280Q192 226 174 182M150 290V184", art.ground, 4
    )
    return halo(art) + moved(hanger + gown + sash, turn=art.between(-7, 7), centre=(150, 30))


def pram(art: Art) -> str:
    """A perambulator."""
    hood = path("M62 150Q66 56 160 56V150z", art.accent) + stroke(
        "M160 150L94 82M160 150L68 118", art.ground, 4
    )
    body = path("M62 156H258Q252 226 186 228H132Q70 226 62 156z", art.shape)
    wheels = "".join(ring(x, 256, 23, art.ink, 9) for x in (112, 208)) + stroke(
        "M112 256L140 224M208 256L180 224", art.ink, 6
    )
    bar = stroke("M256 160Q276 130 290 118", art.ink, 9)
    return halo(art) + moved(hood + body + bar + wheels, mirrored=art.chance(), y=-8)


GOODS = (
    chest,
    anchor,
    chain,
    siren,
    diamond,
    pills,
    apple,
    heel,
    dress,
    pram,
)
