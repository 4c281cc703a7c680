"""Table, toys, feasts, garden."""

from ui.covers.art import (
    SIZE,
    Art,
    box,
    circle,
    dots,
    ellipse,
    halo,
    moved,
    path,
    polygon,
    ring,
    star,
    stroke,
)


def wine(art: Art) -> str:
    """A bottle and a glass."""
    bottle = (
        path("M84 292V150Q84 122 100 108V40H132V108Q148 122 148 150V292z", art.shape)
        + box(84, 176, 64, 66, art.ink)
        + box(97, 32, 38, 24, art.accent, 3)
    )
    bowl = path("M174 118H256Q262 206 215 208T174 118z", art.ink) + path(
        "M176 152H255Q252 205 215 205T176 152z", art.accent
    )
    stem = box(211, 206, 8, 78, art.ink) + box(184, 282, 62, 10, art.ink, 5)
    return halo(art) + moved(bottle + bowl + stem, mirrored=art.chance())


def cocktail(art: Art) -> str:
    """A cocktail with an olive."""
    bowl = polygon([(60, 72), (240, 72), (150, 178)], art.ink) + polygon(
        [(82, 98), (218, 98), (150, 178)], art.accent
    )
    stem = box(145, 172, 10, 96, art.ink) + box(104, 266, 92, 12, art.ink, 6)
    pick = stroke("M120 134L200 40", art.shape, 5) + circle(152, 98, 17, art.shape)
    return halo(art) + moved(bowl + stem + pick, turn=art.between(-9, 9), mirrored=art.chance())


def glasses_up(art: Art) -> str:
    """Mugs that meet."""
    mug = (
        box(0, 0, 84, 120, art.shape, 8)
        + box(12, 30, 12, 76, art.ground, 6)
        + box(36, 30, 12, 76, art.ground, 6)
    )
    handle = stroke("M84 30q38 0 38 32t-38 32", art.shape, 13)
    foam = (
        circle(14, 0, 19, art.light) + circle(44, -6, 23, art.light) + circle(74, 0, 18, art.light)
    )
    one = moved(handle + mug + foam, 158, 104, turn=14, centre=(0, 0))
    two = moved(moved(handle + mug + foam, 158, 104, turn=14, centre=(0, 0)), mirrored=True)
    return (
        "".join(
            polygon(star(x, y, 13, 4, 0.36), art.accent)
            for x, y in ((150, 40), (118, 58), (182, 58))
        )
        + two
        + one
    )


def cutlery(art: Art) -> str:
    """A plate between fork and knife."""
    plate = (
        circle(150, 150, 92, art.shade)
        + circle(150, 150, 82, art.light)
        + circle(150, 150, 60, art.ground)
        + circle(150, 150, art.between(28, 42), art.accent)
    )
    fork = stroke("M30 72V122M44 72V122M58 72V122M44 122V246", art.shape, 9)
    fork += box(26, 108, 36, 26, art.shape, 12)
    knife = path("M246 66Q272 84 268 166H246z", art.shape) + stroke("M251 160V246", art.shape, 10)
    return plate + fork + knife


def pot(art: Art) -> str:
    """A pan on the fire."""
    steam = stroke(
        "M108 96q-20 -22 0 -44t0 -44M150 96q-20 -22 0 -44t0 -44M192 96q-20 -22 0 -44t0 -44",
        art.shade,
        11,
    )
    body = path("M54 130H246V196Q246 246 196 246H104Q54 246 54 196z", art.shape)
    lid = box(42, 112, 216, 20, art.accent, 10)
    ears = box(22, 150, 34, 18, art.shape, 9) + box(244, 150, 34, 18, art.shape, 9)
    fire = path(
        "M70 300q-4 -26 16 -44q10 20 24 44zM126 300q0 -30 24"
        " -46q24 16 24 46zM190 300q14 -24 24 -44q20 18 16 44z",
        art.accent,
    )
    return steam + fire + ears + body + lid


def gift(art: Art) -> str:
    """A fir with a star and gifts."""
    tiers = "".join(
        polygon([(150, y), (150 + w, y + h), (150 - w, y + h)], art.shape)
        for y, w, h in ((50, 50, 70), (90, 76, 80), (138, 104, 96))
    )
    balls = "".join(
        circle(x, y, 8, art.accent if place % 2 else art.ink)
        for place, (x, y) in enumerate(
            (
                (140, 98),
                (168, 128),
                (124, 150),
                (160, 176),
                (196, 204),
                (110, 212),
                (150, 222),
                (78, 226),
            )
        )
    )
    top = polygon(star(150, 42, 25), art.accent)
    boxes = box(200, 226, 58, 48, art.accent, 3) + box(224, 226, 9, 48, art.ground)
    snow = dots([(art.between(4, 296), art.between(4, 250)) for _ in range(18)], art.ink, 4)
    return (
        snow
        + box(138, 232, 24, 42, art.accent)
        + tiers
        + balls
        + top
        + moved(boxes, mirrored=art.chance())
        + box(0, 272, SIZE, 28, art.ink)
    )


def pumpkin(art: Art) -> str:
    """A lantern with a grin."""
    body = (
        ellipse(92, 170, 62, 78, art.shape)
        + ellipse(208, 170, 62, 78, art.shape)
        + ellipse(150, 170, 62, 84, art.shape)
    )
    stalk = path("M140 92q-4 -30 18 -46l14 10q-14 14 -8 36z", art.ink)
    face = path("M84 150l26 -34l26 34zM164 150l26 -34l26 34z", art.accent) + path(
        "M78 184h24l8 14h22l8 -14h20l8 14h22l8 -14h24Q212 232 150 232T78 184z", art.accent
    )
    return halo(art) + stalk + body + face


def candle(art: Art) -> str:
    """One candle."""
    glow = circle(150, 104, 92, art.shade) + circle(150, 104, 58, art.shape)
    flame = path("M150 48Q186 96 176 118A28 28 0 0 1 124 118Q118 96 150 48z", art.accent)
    wax = box(124, 150, 52, 122, art.light, 5) + path(
        "M124 160h52v30q-6 16 -12 0t-14 4t-12 -8t-14 0z", art.light
    )
    return (
        glow
        + stroke("M150 152V126", art.ground, 5)
        + flame
        + wax
        + box(84, 266, 132, 17, art.shape, 8)
    )


def lamp(art: Art) -> str:
    """A lamp that grants wishes."""
    body = path(
        "M60 186Q92 160 150 160Q206 160 232 130L286 112Q272"
        " 160 226 200Q196 232 150 232Q86 232 60 186z",
        art.accent,
    )
    lid = path("M112 160Q150 116 188 160z", art.shape) + circle(150, 132, 10, art.shape)
    handle = ring(64, 172, 26, art.accent, 11)
    foot = path("M116 256Q150 220 184 256z", art.shape)
    smoke = stroke("M280 104Q240 84 262 52T220 6", art.ink, 12)
    return halo(art) + moved(smoke + handle + foot + body + lid, mirrored=art.chance(), x=-4)


def wand(art: Art) -> str:
    """A wand and what comes out of it."""
    stick = stroke("M56 262L180 126", art.shape, 15) + stroke("M56 262L74 242", art.accent, 15)
    burst = polygon(star(194, 110, 56, 4, 0.28), art.accent)
    sparks = "".join(
        polygon(
            star(art.between(40, 270), art.between(24, 200), art.between(7, 15), 4, 0.34), art.ink
        )
        for _ in range(7)
    )
    return halo(art) + moved(sparks + stick + burst, mirrored=art.chance())


def cauldron(art: Art) -> str:
    """Something brews."""
    body = path("M62 148H238Q262 262 150 262T62 148z", art.shape) + box(
        48, 132, 204, 22, art.shape, 11
    )
    brew = ellipse(150, 134, 86, 11, art.accent)
    bubbles = "".join(
        circle(art.between(84, 216), art.between(24, 112), art.between(6, 19), art.accent)
        for _ in range(7)
    )
    legs = stroke("M98 246L82 282M202 246L218 282", art.shape, 14)
    return halo(art) + bubbles + legs + body + brew


def blocks(art: Art) -> str:
    """Toy blocks, nearly a tower."""

    def block(x: float, y: float, colour: str, mark: str, turn: float) -> str:
        return moved(
            box(-42, -42, 84, 84, colour, 9) + path(mark, art.ground),
            x,
            y,
            turn=turn,
            centre=(0, 0),
        )

    marks = (
        "M0 -24L24 20H-24z",
        "M-22 -22H22V22H-22z",
        "M-24 0a24 24 0 0 1 48 0a24 24 0 0 1 -48 0z",
    )
    first = art.count(0, 2)
    return (
        box(0, 264, SIZE, 36, art.shade)
        + block(92, 222, art.shape, marks[first], 0)
        + block(188, 222, art.accent, marks[(first + 1) % 3], 0)
        + block(138, 136, art.ink, marks[(first + 2) % 3], art.between(-8, 8))
        + circle(art.between(120, 170), 62, 31, art.accent)
    )


def kite(art: Art) -> str:
    """A kite on a windy day."""
    sail = polygon([(150, 34), (214, 112), (150, 212), (86, 112)], art.shape) + polygon(
        [(150, 34), (214, 112), (150, 112)], art.accent
    )
    sail += polygon([(150, 112), (150, 212), (86, 112)], art.accent)
    tail = stroke("M150 212q-40 24 -10 46t-30 52", art.ink, 4) + "".join(
        moved(path("M0 0l-15 -9v18zM0 0l15 -9v18z", art.shape), x, y, turn=turn, centre=(0, 0))
        for x, y, turn in ((128, 236, 30), (136, 266, -20))
    )
    clouds = "".join(
        box(x, y, w, 18, art.shade, 9)
        for x, y, w in ((-20, 84, 90), (220, 176, 110), (10, 240, 70))
    )
    return clouds + moved(sail + tail, turn=art.between(8, 30), mirrored=art.chance())


def balloons(art: Art) -> str:
    """A bunch of balloons."""
    bunch = "".join(
        stroke(f"M150 290L{x} {y + 30}", art.ink, 2) + ellipse(x, y, 33, 40, colour)
        for x, y, colour in (
            (92, 128, art.shape), (208, 124, art.accent), (150, 150, art.ink),
            (122, 74, art.accent), (180, 72, art.shape),
        )
    )  # fmt: skip
    return circle(150, 150, 142, art.shade) * art.chance() + moved(
        bunch, turn=art.between(-10, 10), centre=(150, 290)
    )


def feather(art: Art) -> str:
    """A feather on the wind."""
    vane = path("M40 268Q44 150 120 84Q190 30 262 30Q266 110 204 178Q140 242 40 268z", art.ink)
    cuts = path(
        "M250 126L176 130L226 160zM186 200L126 186L150 224zM96 108L112 168L76 142z", art.ground
    )
    quill = stroke("M14 292Q100 200 246 46", art.accent, 7)
    return circle(150, 150, 138, art.shade) + moved(
        vane + cuts + quill, turn=art.between(-24, 24), scale=0.9, mirrored=art.chance()
    )


def flower(art: Art) -> str:
    """One flower."""
    petals = art.count(6, 9)
    head = "".join(
        moved(ellipse(150, 64, 25, 43, art.shape), turn=360 * s / petals, centre=(150, 112))
        for s in range(petals)
    )
    stem = stroke("M150 120Q140 220 156 310", art.ink, 9) + path(
        "M150 240Q200 190 232 212Q212 256 150 240z", art.ink
    )
    return halo(art) + moved(stem, mirrored=art.chance()) + head + circle(150, 112, 31, art.accent)


def rose(art: Art) -> str:
    """A rose, folded from flat petals."""
    head = circle(150, 116, 76, art.shape) + path(
        "M150 192A76 76 0 0 1 78 92Q112 150 182 184Q166 192 150 192z", art.accent
    )
    folds = stroke(
        "M150 116q-8 -22 14 -26q30 0 28 32q-6 38 -44 36q-44 -6 -40 -54q8 -44 56 -42", art.ground, 7
    )
    stem = stroke("M150 190V310", art.ink, 9) + path(
        "M150 256Q196 208 228 226Q212 270 150 256zM150 276Q104 236 76 254Q92 292 150 276z", art.ink
    )
    return halo(art) + stem + moved(head + folds, turn=art.between(-30, 30), centre=(150, 116))


def tree(art: Art) -> str:
    """A tree, its leaves in two colours."""
    trunk = stroke("M150 300V150M150 220L98 152M150 196L204 132", art.ink, 14)
    leaves = "".join(
        circle(
            150 + x * 30 + art.between(-8, 8),
            104 + y * 30 + art.between(-8, 8),
            art.between(17, 28),
            art.accent if art.chance(0.3) else art.shape,
        )
        for x, y in (
            (-3, 1),
            (-2, 0),
            (-2, -1),
            (-1, -2),
            (0, -2),
            (1, -2),
            (2, -1),
            (2, 0),
            (3, 1),
            (-1, 0),
            (0, -1),
            (1, 0),
            (0, 1),
            (-1, 1.4),
            (1.6, 1.6),
        )
    )
    return circle(150, 128, 136, art.shade) + trunk + leaves + box(0, 284, SIZE, 16, art.shape)


HEARTH = (
    wine,
    cocktail,
    glasses_up,
    cutlery,
    pot,
    gift,
    pumpkin,
    candle,
    lamp,
    wand,
    cauldron,
    blocks,
    kite,
    balloons,
    feather,
    flower,
    rose,
    tree,
)
