"""Sports and games."""

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
    outline,
    path,
    polygon,
    ring,
    star,
    stroke,
)


def boxing_glove(art: Art) -> str:
    """A glove, mid-punch."""
    glove = path(
        "M84 186V112Q84 54 150 54H178Q236 54 236 116V150Q236 186 206 204V222H96V200Q84 196 84 186z",
        art.shape,
    )
    thumb = path("M84 178Q46 172 50 128Q56 98 88 104Q118 112 124 150Q122 166 104 166", art.shape)
    crease = stroke("M88 108Q118 114 126 154", art.ground, 6)
    cuff = box(90, 222, 118, 46, art.accent, 8) + box(90, 236, 118, 9, art.ground)
    rays = "".join(
        polygon(
            [
                (150, 150),
                around(150, 150, 230, s / 10 - 0.018),
                around(150, 150, 230, s / 10 + 0.018),
            ],
            art.shade,
        )
        for s in range(10)
    )
    whole = moved(glove + thumb + crease + cuff, turn=art.between(-30, 16), mirrored=art.chance())
    return rays + whole


def boxing_ring(art: Art) -> str:
    """The ring from the cheap seats."""
    lamp = polygon([(120, 0), (180, 0), (290, 230), (10, 230)], art.shade)
    floor = polygon([(60, 208), (240, 208), (310, 300), (-10, 300)], art.shape)
    ropes = "".join(
        stroke(f"M0 {y + 26}L62 {y}H238L300 {y + 26}", art.accent, 5) for y in (120, 148, 176)
    )
    posts = box(54, 104, 14, 112, art.ink) + box(232, 104, 14, 112, art.ink)
    return lamp + floor + ropes + posts


def ball(art: Art, seam: str) -> str:
    """A ball with its seams, and the shadow it leaves."""
    x, y = art.between(-16, 16), art.between(-26, 6)
    shadow = ellipse(150 + x, 272, 84, 13, art.shade)
    return shadow + moved(circle(150, 140, 98, art.shape) + seam, x, y, turn=art.between(-40, 40))


def baseball(art: Art) -> str:
    """A baseball."""
    seams = stroke("M88 66Q150 140 88 214M212 66Q150 140 212 214", art.accent, 6)
    stitches = "".join(
        f"M{number(x - 8)} {number(y)}l16 {side * 5}"
        for side in (-1, 1)
        for y, x in ((t, 150 + side * (32 + abs(t - 140) * 0.36)) for t in range(80, 210, 20))
    )
    return ball(art, seams + stroke(stitches, art.accent, 4))


def basketball(art: Art) -> str:
    """A basketball."""
    seams = "M150 42V238M52 140H248M80 72Q140 140 80 208M220 72Q160 140 220 208"
    return ball(art, stroke(seams, art.ground, 6))


def football(art: Art) -> str:
    """The ball that is kicked."""
    patches = polygon([around(150, 140, 34, s / 5) for s in range(5)], art.ground)
    lines = "".join(
        f"{outline([around(150, 140, 34, s / 5), around(150, 140, 70, s / 5)])}" for s in range(5)
    )
    rim = "".join(
        polygon(
            [
                around(150, 140, 66, s / 5), around(150, 140, 84, s / 5 + 0.06),
                around(150, 140, 97, s / 5 + 0.05), around(150, 140, 97, s / 5 - 0.05),
                around(150, 140, 84, s / 5 - 0.06),
            ],
            art.ground,
        )
        for s in range(5)
    )  # fmt: skip
    return ball(art, patches + stroke(lines, art.ground, 6) + rim)


def gridiron(art: Art) -> str:
    """The ball that is carried."""
    lines = "".join(box(0, y, SIZE, 5, art.shade) for y in range(20, 300, 46))
    leather = path("M22 150Q86 62 150 62T278 150Q214 238 150 238T22 150z", art.shape)
    bands = path(
        "M66 110q22 40 0 80l18 16q30 -56 0 -112zM234 110q-22 40 0 80l-18 16q-30 -56 0 -112z",
        art.ink,
    )
    laces = stroke("M112 150H188M122 138V162M142 138V162M160 138V162M178 138V162", art.accent, 7)
    return lines + moved(leather + bands + laces, turn=art.between(-50, 50))


def golf(art: Art) -> str:
    """A flag on the green."""
    hill = path("M0 300V240Q150 180 300 250V300z", art.shape)
    flag = stroke("M170 222V56", art.ink, 6) + path("M173 58l76 26l-76 26z", art.accent)
    return circle(84, 84, art.between(30, 44), art.shade) + moved(
        hill + ellipse(170, 224, 18, 5, art.ground) + flag + circle(96, 232, 12, art.ink),
        mirrored=art.chance(),
    )


def bowling(art: Art) -> str:
    """Pins and a ball."""
    pin = "M0 0q-20 -36 -8 -72q6 -18 0 -32q-4 -24 16 -24t16 24q-6 14 0 32q12 36 -8 72z"
    pins = "".join(
        moved(
            path(pin, art.ink) + box(-6, -104, 28, 9, art.accent),
            x,
            y,
            scale=1.15,
            turn=turn,
            centre=(0, 0),
        )
        for x, y, turn in ((96, 196, 0), (196, 196, art.between(-18, 12)), (144, 226, 0))
    )
    globe = circle(214, 244, 48, art.shape) + dots(
        [(204, 226), (222, 222), (218, 240)], art.ground, 10
    )
    return halo(art) + pins + moved(globe, mirrored=art.chance())


def tennis(art: Art) -> str:
    """A racket and a ball."""
    head = ellipse(150, 104, 62, 78, art.shape) + ellipse(150, 104, 50, 66, art.ground)
    mesh = "".join(f"M{x} 44V164" for x in (122, 141, 160, 178)) + "".join(
        f"M104 {y}H196" for y in (72, 94, 116, 138)
    )
    handle = path("M126 172L142 212V286H158V212L174 172z", art.shape)
    return (
        halo(art)
        + moved(head + stroke(mesh, art.shade, 3) + handle, turn=art.between(14, 40))
        + circle(art.between(66, 92), art.between(80, 120), 23, art.accent)
    )


def puck(art: Art) -> str:
    """Two sticks crossed on the ice."""
    stick = path("M70 34h22L200 236q6 12 20 12h38v24h-56q-18 0 -26 -16z", art.shape)
    other = path("M70 34h22L200 236q6 12 20 12h38v24h-56q-18 0 -26 -16z", art.ink)
    return (
        circle(150, 150, 132, art.shade)
        + ring(150, 150, 100, art.accent, 5)
        + stick
        + moved(other, mirrored=True)
        + ellipse(150, 262, 36, 13, art.accent)
    )


def medal(art: Art) -> str:
    """A medal on its ribbon."""
    ribbon = path("M84 -4h56l44 132l-34 20z", art.shape) + path(
        "M216 -4h-56l-44 132l34 20z", art.ink
    )
    disc = circle(150, 192, 73, art.accent) + ring(150, 192, 57, art.ground, 4)
    return moved(
        ribbon + disc + polygon(star(150, 194, 38), art.ground),
        turn=art.between(-8, 8),
        centre=(150, 0),
    )


def chessboard(art: Art) -> str:
    """A king on his board."""
    squares = "".join(
        polygon(
            [
                (150 + (c - 4) * w0, y0),
                (150 + (c - 3) * w0, y0),
                (150 + (c - 3) * w1, y1),
                (150 + (c - 4) * w1, y1),
            ],
            art.accent,
        )
        for y0, y1, w0, w1, odd in (
            (196, 216, 38, 46, 0),
            (216, 240, 46, 56, 1),
            (240, 270, 56, 70, 0),
            (270, 302, 70, 86, 1),
        )
        for c in range(8)
        if (c + odd) % 2 == 0
    )
    king = path(
        "M144 28h12v14h14v12h-14v16q34 4 30 34q-4 24 -18 36l16 72q22 8 22"
        " 32H94q0 -24 22 -32l16 -72q-14 -12 -18 -36q-4 -30 30 -34V54h-14V42h14z",
        art.shape,
    )
    return box(0, 196, SIZE, 110, art.shade) + squares + moved(king, art.between(-60, 60), 8)


def cards(art: Art) -> str:
    """A hand of cards."""
    suits = (
        "M0 -26L20 0L0 26L-20 0z",
        "M0 24C-40 -4 -26 -30 0 -10C26 -30 40 -4 0 24z",
        "M0 -26C-44 8 -22 26 -4 12L-10 28H10L4 12C22 26 44 8 0 -26z",
    )
    first = art.count(0, 2)
    bright = art.accent if art.accent != art.light else art.shape
    fan = []
    for place, turn in enumerate((-32, -10, 12, 34)):
        suit = (first + place) % 3
        mark = path(suits[suit], art.dark if suit == 2 else bright)
        card = (
            box(-51, -191, 102, 152, art.dark, 10)
            + box(-48, -188, 96, 146, art.light, 8)
            + moved(mark, 0, -115, scale=1.2, centre=(0, 0))
            + moved(mark, -32, -168, scale=0.4, centre=(0, 0))
        )
        fan.append(moved(card, 150, 296, turn=turn, centre=(0, 0)))
    return halo(art) + "".join(fan)


def dice(art: Art) -> str:
    """Two dice."""
    pips = {
        1: ((0, 0),),
        3: ((-26, -26), (0, 0), (26, 26)),
        5: ((-26, -26), (26, -26), (0, 0), (-26, 26), (26, 26)),
    }

    def die(colour: str, spots: str, value: int) -> str:
        return box(-52, -52, 104, 104, colour, 15) + dots(pips[value], spots, 20)

    values = (1, 3, 5)
    one = moved(
        die(art.shape, art.ground, values[art.count(0, 2)]),
        104,
        118,
        turn=art.between(-40, 10),
        centre=(0, 0),
    )
    two = moved(
        die(art.accent, art.ground, values[art.count(0, 2)]),
        196,
        200,
        turn=art.between(0, 50),
        centre=(0, 0),
    )
    return halo(art) + one + two


def puzzle(art: Art) -> str:
    """A piece is missing."""
    piece = (
        "M0 0h34q-12 -30 16 -30t16 30h34v34q30 -12 30 16t-30 16v34h-34q12 -26 -16 -26t-16 26h-34"
        "v-34q26 12 26 -16t-26 -16z"
    )
    gap = art.count(0, 3)
    parts = [
        moved(path(piece, art.ground if place == gap else art.shape), x, y, centre=(0, 0))
        for place, (x, y) in enumerate(((46, 58), (148, 58), (46, 160), (148, 160)))
    ]
    loose = moved(
        path(piece, art.accent), 176, 172, turn=art.between(14, 30), scale=0.92, centre=(0, 0)
    )
    return box(0, 0, SIZE, SIZE, art.shade) + "".join(parts) + loose


GAMES = (
    boxing_glove,
    boxing_ring,
    baseball,
    basketball,
    football,
    gridiron,
    golf,
    bowling,
    tennis,
    puck,
    medal,
    chessboard,
    cards,
    dice,
    puzzle,
)
