"""More."""

from ui.covers.art import (
    SIZE, Art, around, box, circle, dots, ellipse, halo, moved, number, outline, path, polygon, ring, star, stroke,
)
from ui.covers.motifs.sky import stars

def chest(art: Art) -> str:
    """A treasure chest, open."""
    glow = "".join(
        polygon([(150, 190), around(150, 190, 250, turn - 0.025), around(150, 190, 250, turn + 0.025)], art.shade)
        for turn in (-0.2, -0.12, -0.04, 0.04, 0.12, 0.2)
    )
    lid = path("M58 132Q58 66 112 66H188Q242 66 242 132z", art.shape) + path("M76 132Q78 86 116 86H184Q222 86 224 132z", art.ground)
    gold = "".join(circle(x, y, 22, art.accent) for x, y in ((92, 172), (128, 160), (166, 158), (204, 172), (150, 180)))
    case = box(52, 178, 196, 92, art.shape, 5) + box(52, 178, 196, 13, art.ink) + box(130, 178, 40, 38, art.accent, 4) + circle(150, 194, 7, art.ground)
    return glow + lid + gold + case + box(0, 268, SIZE, 32, art.shade)


def anchor(art: Art) -> str:
    """An anchor and its rope."""
    iron = ring(150, 58, 22, art.shape, 13) + stroke("M150 82V262M104 112H196", art.shape, 19)
    iron += stroke("M52 190Q62 262 150 264Q238 262 248 190", art.shape, 19) + polygon([(26, 204), (56, 166), (80, 206)], art.shape) + polygon([(274, 204), (244, 166), (220, 206)], art.shape)
    rope = stroke("M150 50Q230 60 196 128T114 190T190 290", art.accent, 9)
    return halo(art) + moved(iron + rope, turn=art.between(-16, 16), mirrored=art.chance())


def beetle(art: Art) -> str:
    """A beetle, seen from above."""
    legs = stroke("M112 128L62 96L44 58M108 168H50L26 190M116 208L74 240L62 284M188 128L238 96L256 58M192 168H250L274 190M184 208L226 240L238 284", art.shape, 9)
    feelers = stroke("M136 66Q118 36 92 30M164 66Q182 36 208 30", art.shape, 6)
    wings = path("M148 112V262Q84 250 86 176Q88 118 148 112z", art.shape) + path("M152 112V262Q216 250 214 176Q212 118 152 112z", art.shape)
    head = path("M108 106Q112 62 150 62T192 106Q150 92 108 106z", art.accent)
    spots = dots([(116, 156), (184, 156), (124, 212), (176, 212)], art.accent, 25)
    return halo(art) + moved(legs + feelers + wings + head + spots, turn=art.between(-36, 36), scale=0.94)


def snake(art: Art) -> str:
    """A snake in three bends."""
    body = stroke("M54 262Q14 196 110 196T196 146T110 100T172 56", art.shape, 30)
    tail = stroke("M54 262Q70 286 112 282", art.shape, 17)
    head = ellipse(196, 52, 36, 24, art.shape) + circle(206, 44, 6, art.ground)
    tongue = stroke("M230 54H262M262 54l16 -9M262 54l16 9", art.accent, 5)
    marks = dots([(58, 222), (96, 196), (142, 196), (184, 174), (186, 132), (140, 118), (104, 88)], art.accent, 13)
    return halo(art) + moved(tail + body + tongue + head + marks, mirrored=art.chance())


def pig(art: Art) -> str:
    """A pig's head."""
    ears = path("M74 112L52 40L124 74zM226 112L248 40L176 74z", art.accent)
    face = circle(150, 152, 98, art.shape)
    snout = ellipse(150, 180, 48, 36, art.accent) + ellipse(134, 180, 8, 13, art.ground) + ellipse(166, 180, 8, 13, art.ground)
    eyes = dots([(112, 130), (188, 130)], art.ground, 17)
    return halo(art) + moved(ears + face + snout + eyes, turn=art.between(-12, 12))


def rabbit(art: Art) -> str:
    """A rabbit, all ears."""
    ears = "".join(moved(ellipse(x, 76, 25, 74, art.shape) + ellipse(x, 82, 11, 52, art.accent), turn=turn, centre=(x, 140)) for x, turn in ((118, -10), (182, art.between(8, 46))))
    face = path("M78 188Q78 126 150 126T222 188Q222 256 150 256T78 188z", art.shape)
    eyes = dots([(118, 184), (182, 184)], art.ground, 17)
    nose = path("M138 204h24l-12 14z", art.accent) + stroke("M150 216V230", art.ground, 4) + box(140, 230, 9, 19, art.ink) + box(151, 230, 9, 19, art.ink)
    return halo(art) + moved(ears + face + eyes + nose, turn=art.between(-8, 8), mirrored=art.chance(), y=6)


def ape(art: Art) -> str:
    """A gorilla's head."""
    head = path("M60 176Q52 96 96 70Q108 34 150 34T204 70Q248 96 240 176Q232 262 150 262T60 176z", art.shape)
    face = path("M92 132Q92 104 120 108Q138 110 150 118Q162 110 180 108Q208 104 208 132Q208 152 200 162Q216 190 200 218Q186 242 150 242T100 218Q84 190 100 162Q92 152 92 132z", art.accent)
    brow = path("M88 126Q120 98 150 120Q180 98 212 126Q180 118 150 132Q120 118 88 126z", art.shape)
    eyes = dots([(122, 144), (178, 144)], art.ground, 13)
    nose = ellipse(138, 184, 8, 6, art.ground) + ellipse(162, 184, 8, 6, art.ground) + stroke("M112 216Q150 230 188 216", art.ground, 6)
    ears = circle(54, 150, 19, art.accent) + circle(246, 150, 19, art.accent)
    return halo(art) + ears + head + face + brow + eyes + nose


def elephant(art: Art) -> str:
    """An elephant, head on."""
    ears = path("M116 96Q30 40 18 128Q20 212 106 196zM184 96Q270 40 282 128Q280 212 194 196z", art.shape)
    inner = path("M106 118Q52 84 46 134Q52 180 102 174zM194 118Q248 84 254 134Q248 180 198 174z", art.accent)
    head = path("M96 132Q96 66 150 66T204 132Q202 172 178 186Q176 240 196 262Q182 286 154 268Q122 240 122 186Q98 172 96 132z", art.shape)
    lines = stroke("M132 214H170M136 236H174", art.ground, 4)
    tusks = path("M120 188Q104 220 82 222Q104 240 130 206zM180 188Q196 220 218 222Q196 240 176 206z", art.ink)
    eyes = dots([(122, 140), (178, 140)], art.ground, 12)
    return halo(art) + ears + inner + tusks + head + lines + eyes


def volcano(art: Art) -> str:
    """A mountain that burns."""
    smoke = "".join(circle(150 + x, y, r, art.shade) for x, y, r in ((0, 66, 40), (-46, 46, 36), (44, 40, 42), (-10, 14, 50), (86, 10, 44), (-90, 12, 40)))
    cone = path("M-20 300L112 112H188L320 300z", art.shape)
    lava = path("M112 112H188L204 134Q190 150 184 186Q172 206 166 160Q158 150 152 214Q142 262 134 208Q130 150 118 158Q106 172 98 132z", art.accent)
    sparks = dots([(art.between(96, 204), art.between(30, 100)) for _ in range(8)], art.accent, 9)
    return smoke + sparks + cone + lava


def lantern(art: Art) -> str:
    """Paper lanterns."""
    def one(x: float, y: float, size: float) -> str:
        ribs = stroke("M-22 -42Q-40 0 -22 42M0 -44V44M22 -42Q40 0 22 42", art.accent, 3)
        return stroke(f"M{number(x)} -5V{number(y - 40 * size)}", art.ink, 3) + moved(
            ellipse(0, 0, 58, 46, art.shape) + ribs + box(-22, -55, 44, 13, art.accent, 3) + box(-22, 42, 44, 13, art.accent, 3)
            + stroke("M-8 56V92M0 56V100M8 56V92", art.accent, 4),
            x, y, scale=size, centre=(0, 0),
        )

    return circle(art.between(120, 220), art.between(180, 220), art.between(70, 90), art.shade) + one(
        art.between(66, 86), art.between(86, 116), 0.86) + one(art.between(232, 250), art.between(66, 90), 0.6) + one(
        art.between(160, 190), art.between(176, 200), 1.06)


def lotus(art: Art) -> str:
    """A lotus on still water."""
    sun = circle(150, 132, art.between(92, 112), art.shade)
    petal = "M150 216Q104 150 150 78Q196 150 150 216z"
    petals = "".join(moved(path(petal, colour), turn=turn, centre=(150, 216)) for turn, colour in ((-72, art.accent), (72, art.accent), (-48, art.shape), (48, art.shape), (-24, art.accent), (24, art.accent), (0, art.shape)))
    water = stroke("M20 236H280M60 258H240M100 280H200", art.ink, 5)
    return sun + petals + water


def onion_domes(art: Art) -> str:
    """Domes against the evening."""
    def one(x: float, top: float, wide: float, colour: str) -> str:
        dome = path(f"M{number(x)} {number(top)}q{number(wide * 0.1)} {number(wide * 0.5)} {number(wide * 0.56)} {number(wide * 0.86)}"
                    f"q{number(wide * 0.16)} {number(wide * 0.5)} {number(-wide * 0.2)} {number(wide * 0.7)}h{number(-wide * 0.72)}"
                    f"q{number(-wide * 0.36)} {number(-wide * 0.2)} {number(-wide * 0.2)} {number(-wide * 0.7)}"
                    f"q{number(wide * 0.46)} {number(-wide * 0.36)} {number(wide * 0.56)} {number(-wide * 0.86)}z", colour)
        tower = box(x - wide * 0.3, top + wide * 1.5, wide * 0.6, 300, art.shape)
        return tower + dome + stroke(f"M{number(x)} {number(top + 4)}v-26m-8 9h16", art.ink, 4)

    sun = circle(art.between(70, 230), art.between(110, 150), art.between(60, 84), art.shade)
    return sun + one(64, art.between(130, 150), 60, art.accent) + one(236, art.between(120, 146), 60, art.accent) + one(150, art.between(44, 60), 88, art.accent) + path("M0 300V262H300V300z", art.shape)


def chain(art: Art) -> str:
    """Links, one of them broken."""
    link = '<rect x="-46" y="-24" width="92" height="48" rx="24" fill="none" stroke="{}" stroke-width="15"/>'
    broken = art.count(1, 3)
    parts = []
    for place in range(5):
        colour = art.accent if place == broken else art.shape
        parts.append(moved(link.format(colour), -10 + 76 * place, 150, turn=0 if place % 2 else 4, centre=(0, 0)))
    cut = moved(polygon([(-10, -40), (14, -40), (6, 0), (-16, 0)], art.ground), -10 + 76 * broken, 150, centre=(0, 0))
    return halo(art) + moved("".join(parts) + cut, turn=art.between(-44, -26), mirrored=art.chance(), scale=1.05)


def siren(art: Art) -> str:
    """A police light, turning."""
    beams = polygon([(150, 150), (-40, 30), (-40, 180)], art.shade) + polygon([(150, 150), (340, 30), (340, 180)], art.shade) + polygon([(150, 150), (96, -30), (204, -30)], art.shade)
    lamp = path("M84 214V160Q84 94 150 94T216 160V214z", art.accent) + path("M112 214V164Q112 122 150 122V214z", art.ink)
    foot = box(62, 212, 176, 32, art.shape, 6) + box(40, 244, 220, 60, art.shape, 6)
    return moved(beams, turn=art.between(-14, 14), centre=(150, 150)) + lamp + foot


def diamond(art: Art) -> str:
    """A cut stone."""
    stone = polygon([(76, 84), (224, 84), (272, 138), (150, 268), (28, 138)], art.shape)
    facets = polygon([(76, 84), (112, 138), (28, 138)], art.accent) + polygon([(150, 84), (188, 138), (112, 138)], art.ink) + polygon([(224, 84), (272, 138), (188, 138)], art.accent) + polygon([(112, 138), (188, 138), (150, 268)], art.accent)
    sparks = "".join(polygon(star(x, y, art.between(12, 22), 4, 0.3), art.ink) for x, y in ((48, 56), (252, 220), (238, 50)))
    return halo(art) + moved(stone + facets, turn=art.between(-12, 12)) + sparks


def pills(art: Art) -> str:
    """Capsules."""
    def one(x: float, y: float, turn: float, size: float) -> str:
        capsule = box(-52, -22, 104, 44, art.shape, 22) + path("M0 -22H30a22 22 0 0 1 0 44H0z", art.accent)
        return moved(capsule, x, y, turn=turn, scale=size, centre=(0, 0))

    places = ((80, 70), (214, 60), (150, 150), (66, 222), (236, 214))
    return halo(art) + "".join(one(x, y, art.between(-80, 80), art.between(0.85, 1.1)) for x, y in places) + dots(
        [(150, 80), (120, 262), (262, 132), (30, 140)], art.ink, 26)


def apple(art: Art) -> str:
    """An apple, bitten."""
    fruit = path("M150 104Q196 70 240 108Q270 160 226 234Q196 280 150 256Q104 280 74 234Q30 160 60 108Q104 70 150 104z", art.shape)
    bite = circle(256, 130, 31, art.shade) + circle(246, 172, 22, art.shade) if art.chance() else ""
    stalk = stroke("M150 108Q146 72 164 44", art.ink, 9) + path("M158 70Q190 26 236 46Q210 90 158 70z", art.accent)
    return circle(150, 150, 146, art.shade) + moved(fruit + bite + stalk, turn=art.between(-10, 10), scale=0.9)


def lips(art: Art) -> str:
    """Lips, parted."""
    upper = path("M22 150Q84 88 124 92Q140 94 150 108Q160 94 176 92Q216 88 278 150Q200 128 150 136Q100 128 22 150z", art.shape)
    lower = path("M22 150Q100 176 150 168Q200 176 278 150Q226 236 150 236T22 150z", art.shape)
    teeth = path("M48 149Q110 132 150 138Q190 132 252 149Q190 168 150 162Q110 168 48 149z", art.ink)
    gleam = stroke("M112 206Q134 216 164 214", art.accent, 9)
    return circle(150, 150, 140, art.shade) + moved(upper + lower + teeth + gleam, turn=art.between(-14, 14), scale=art.between(0.9, 1.02))


def heel(art: Art) -> str:
    """A shoe with a high heel."""
    shoe = path("M52 92Q84 176 150 210Q206 234 268 236Q286 238 284 256H190Q120 250 84 196L76 278H58Q60 180 44 120Q42 98 52 92z", art.shape)
    inner = path("M58 104Q88 178 152 206Q120 216 92 186Q66 150 58 104z", art.accent)
    spark = polygon(star(222, 90, art.between(26, 40), 4, 0.3), art.accent)
    return halo(art) + moved(shoe + inner + spark, mirrored=art.chance(), turn=art.between(-6, 6))


def dress(art: Art) -> str:
    """A dress on its hanger."""
    hanger = stroke("M150 62V46a14 14 0 1 0 -14 -14M150 62L88 96M150 62L212 96", art.ink, 7)
    gown = path("M112 82Q124 108 150 108T188 82L202 92L182 160Q250 236 256 284Q150 306 44 284Q50 236 118 160L98 92z", art.shape)
    sash = path("M118 152H182L186 172Q150 182 114 172z", art.accent) + stroke("M84 280Q108 226 126 182M216 280Q192 226 174 182M150 290V184", art.ground, 4)
    return halo(art) + moved(hanger + gown + sash, turn=art.between(-7, 7), centre=(150, 30))


def pram(art: Art) -> str:
    """A perambulator."""
    hood = path("M62 150Q66 56 160 56V150z", art.accent) + stroke("M160 150L94 82M160 150L68 118", art.ground, 4)
    body = path("M62 156H258Q252 226 186 228H132Q70 226 62 156z", art.shape)
    wheels = "".join(ring(x, 256, 23, art.ink, 9) for x in (112, 208)) + stroke("M112 256L140 224M208 256L180 224", art.ink, 6)
    bar = stroke("M256 160Q276 130 290 118", art.ink, 9)
    return halo(art) + moved(hood + body + bar + wheels, mirrored=art.chance(), y=-8)


def flame(art: Art) -> str:
    """Fire."""
    outer = path("M150 18Q168 84 214 120Q262 176 232 240Q206 290 150 290T68 240Q38 186 82 132Q92 160 112 166Q104 82 150 18z", art.shape)
    middle = path("M154 112Q162 156 190 182Q214 216 192 254Q174 282 150 282T104 254Q86 218 112 186Q122 202 134 204Q132 152 154 112z", art.accent)
    inner = path("M152 204Q178 236 172 258Q164 280 150 280T126 258Q122 234 152 204z", art.ink)
    return halo(art) + moved(outer + middle + inner, mirrored=art.chance(), scale=art.between(0.94, 1.06))


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
            parts.append(circle(x + 38, y + 26, 11, art.ground) + path(f"M{x + 18} {y + 58}q0 -22 20 -22t20 22z", art.ground))
        else:
            parts.append(box(x + 36, y, 4, 58, art.ground))
    return "".join(parts)


MORE = (chest, anchor, beetle, snake, pig, rabbit, ape, elephant, volcano, lantern, lotus, onion_domes, chain, siren, diamond, pills, apple, lips, heel, dress, pram, flame, windows)
