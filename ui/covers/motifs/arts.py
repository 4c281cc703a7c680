"""Film, music, words, pictures."""

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


def film_reel(art: Art) -> str:
    """A reel and its film."""
    x, y, radius = art.between(120, 180), 130, art.between(92, 106)
    holes = "".join(
        circle(*around(x, y, radius * 0.56, s / 5 + 0.03), radius * 0.25, art.ground)
        for s in range(5)
    )
    strip = box(0, 246, SIZE, 40, art.accent)
    perforation = "".join(
        f"M{6 + 22 * s} 253h10v7h-10zM{6 + 22 * s} 272h10v7h-10z" for s in range(14)
    )
    return (
        circle(x, y, radius, art.shape)
        + holes
        + circle(x, y, radius * 0.13, art.accent)
        + strip
        + path(perforation, art.ground)
    )


def projector(art: Art) -> str:
    """A beam through the dark."""
    beam = polygon([(118, 150), (320, 40), (320, 262)], art.accent)
    body = box(38, 122, 76, 58, art.shape, 6) + polygon(
        [(114, 138), (130, 132), (130, 170), (114, 162)], art.shape
    )
    reels = "".join(circle(x, 88, 31, art.shape) + circle(x, 88, 12, art.ground) for x in (48, 106))
    legs = stroke("M76 180L46 300M76 180L106 300", art.shape, 9)
    return moved(beam + legs + body + reels, mirrored=art.chance())


def camera(art: Art) -> str:
    """A camera and its flash."""
    body = box(40, 110, 220, 138, art.shape, 18) + box(112, 84, 76, 34, art.shape, 8)
    lens = (
        circle(150, 180, 55, art.ground)
        + circle(150, 180, 40, art.accent)
        + circle(150, 180, 17, art.ground)
    )
    flash = box(56, 126, 34, 21, art.ink, 4) + circle(232, 136, 9, art.accent)
    spark = polygon(star(72, 76, 36, 8, 0.4), art.accent) if art.chance() else ""
    return halo(art) + spark + moved(body + lens + flash, turn=art.between(-9, 9))


def television(art: Art) -> str:
    """A set with rabbit ears."""
    aerial = stroke("M150 96L104 36M150 96L202 30", art.ink, 6)
    case = box(44, 92, 212, 160, art.shape, 22) + box(62, 110, 138, 124, art.ground, 26)
    stripes = "".join(
        box(74, 126 + 17 * s, 114, 8, art.accent if s % 2 else art.shade, 4) for s in range(6)
    )
    knobs = circle(228, 138, 12, art.accent) + circle(228, 174, 12, art.ink)
    legs = stroke("M84 252L70 284M216 252L230 284", art.shape, 9)
    return halo(art) + legs + aerial + case + stripes + knobs


def microphone(art: Art) -> str:
    """A stage microphone."""
    head = box(104, 40, 92, 142, art.shape, 46)
    slots = "".join(box(104, y, 92, 8, art.ground) for y in (78, 98, 118))
    bar = box(100, 136, 100, 14, art.accent)
    stand = stroke("M84 130Q84 212 150 212T216 130M150 212V300", art.ink, 10)
    rays = "".join(
        polygon(
            [
                (150, 110),
                around(150, 110, 280, s / 12 - 0.02),
                around(150, 110, 280, s / 12 + 0.02),
            ],
            art.shade,
        )
        for s in range(12)
    )
    return rays + moved(stand + head + slots + bar, turn=art.between(-16, 16))


def vinyl(art: Art) -> str:
    """A record, playing."""
    x, y = art.between(110, 190), art.between(136, 166)
    grooves = "".join(ring(x, y, radius, art.ground, 2.4) for radius in (66, 82, 98))
    label = circle(x, y, 43, art.accent) + circle(x, y, 8, art.ground)
    arm = stroke("M268 24V120L212 178", art.ink, 9) + circle(268, 24, 19, art.ink)
    return circle(x, y, 116, art.shape) + grooves + label + arm


def piano(art: Art) -> str:
    """Keys, one of them pressed."""
    white = "".join(box(10 + 41 * s, 40, 37, 240, art.light, 4) for s in range(7))
    pressed = art.count(0, 6)
    down = box(10 + 41 * pressed, 40, 37, 240, art.accent, 4)
    black = "".join(box(10 + 41 * s + 27, 40, 25, 142, art.dark, 3) for s in (0, 1, 3, 4, 5))
    return moved(white + down + black, turn=art.between(-14, 14), scale=1.18)


def guitar(art: Art) -> str:
    """A guitar."""
    body = path(
        "M150 128Q196 124 196 160Q196 178 190 190Q226 206 220 244Q212 296"
        " 150 296T80 244Q74 206 110 190Q104 178 104 160Q104 124 150 128z",
        art.shape,
    )
    neck = box(141, 6, 18, 190, art.ink) + box(134, -6, 32, 40, art.ink, 4)
    hole = circle(150, 200, 25, art.ground) + box(122, 254, 56, 10, art.ink, 3)
    strings = stroke("M146 6V256M154 6V256", art.accent, 2)
    return halo(art) + moved(
        body + hole + neck + strings,
        turn=art.between(18, 46) * (1 if art.chance() else -1),
        scale=0.96,
    )


def notes(art: Art) -> str:
    """Music on five lines."""
    lines = stroke(
        "".join(f"M-20 {92 + 28 * s}Q150 {62 + 28 * s} 320 {106 + 28 * s}" for s in range(5)),
        art.shade,
        5,
    )
    heads = []
    for place, x in enumerate((66, 144, 222)):
        y = art.between(120, 220)
        heads.append(
            moved(
                ellipse(x, y, 23, 17, art.shape if place != 1 else art.accent),
                turn=-18, centre=(x, y),
            )
            + stroke(f"M{x + 19}"
                f" {number(y - 6)}V{number(y - 96)}q24"
                    f" 10 26 40", art.shape if place != 1 else art.accent, 7)
        )  # fmt: skip
    return lines + "".join(heads)


def telephone(art: Art) -> str:
    """A telephone that rings."""
    body = path("M78 252Q84 156 122 140H178Q216 156 222 252z", art.shape)
    dial = circle(150, 202, 38, art.accent) + "".join(
        circle(*around(150, 202, 25, s / 8), 6, art.ground) for s in range(7)
    )
    handset = path(
        "M40 118Q42 62 150 62T260 118Q260 142 238 142T208"
        " 122Q206 104 150 104T92 122Q90 142 64 142T40 118z",
        art.shape,
    )
    rings = stroke("M52 52L34 30M76 38L66 12M248 52L266 30M224 38L234 12", art.ink, 7)
    return (
        halo(art)
        + body
        + dial
        + moved(handset, turn=art.between(-10, 10), y=art.between(-4, 4))
        + rings
    )


def letter(art: Art) -> str:
    """A sealed letter."""
    paper = box(38, 84, 224, 152, art.light, 4)
    flap = path("M38 86L150 176L262 86", art.shape)
    seal = circle(150, 168, 27, art.accent)
    lines = stroke("M38 236L122 156M262 236L178 156", art.shape, 5)
    return halo(art) + moved(paper + lines + flap + seal, turn=art.between(-16, 16))


def pen(art: Art) -> str:
    """A nib and its line."""
    nib = path("M150 30Q196 100 196 132L150 246L104 132Q104 100 150 30z", art.shape)
    slit = stroke("M150 152V240", art.ground, 5) + circle(150, 142, 13, art.ground)
    collar = box(110, 18, 80, 26, art.accent, 4) + box(118, -60, 64, 80, art.ink)
    line = stroke("M16 276q30 -30 60 0t60 0t60 0", art.accent, 8)
    return (
        halo(art)
        + line
        + moved(collar + nib + slit, 20, 24, turn=art.between(18, 34), centre=(150, 246))
    )


def typewriter(art: Art) -> str:
    """A typewriter and its sheet."""
    sheet = box(88, 26, 124, 122, art.light) + stroke(
        "M106 54H194M106 76H194M106 98H168", art.dark, 6
    )
    roller = box(50, 130, 200, 26, art.accent, 13)
    body = path("M64 150H236L264 268H36z", art.shape)
    keys = dots(
        [(86 + 26 * c - 6 * r + r * 4, 184 + 26 * r) for r in range(3) for c in range(6)],
        art.ground,
        15,
    )
    return halo(art) + moved(sheet, turn=art.between(-4, 4)) + roller + body + keys


def book(art: Art) -> str:
    """An open book, something rising from it."""
    left = path("M150 236Q90 198 26 218V108Q90 92 150 128z", art.shape)
    right = path("M150 236Q210 198 274 218V108Q210 92 150 128z", art.ink)
    lines = stroke(
        "M48 136Q90 128 128 146M48 162Q90 154 128 172M48 188Q90 180 128 198", art.ground, 5
    )
    rise = "".join(
        polygon(
            star(art.between(70, 230), art.between(24, 100), art.between(8, 17), 4, 0.36),
            art.accent,
        )
        for _ in range(6)
    )
    return rise + moved(left + right + lines, y=24)


def pencil(art: Art) -> str:
    """A pencil across a ruled page."""
    lines = stroke("".join(f"M0 {y}H300" for y in range(34, 300, 34)), art.shade, 4)
    margin = stroke("M58 0V300", art.accent, 4)
    body = box(40, 128, 158, 44, art.shape) + box(40, 142, 158, 15, art.accent)
    tip = polygon([(198, 128), (198, 172), (258, 150)], art.ink) + polygon(
        [(238, 143), (238, 157), (258, 150)], art.ground
    )
    rubber = box(12, 128, 28, 44, art.accent, 8)
    return (
        lines
        + margin
        + moved(
            body + tip + rubber, turn=art.between(24, 56) * (1 if art.chance() else -1), scale=1.05
        )
    )


def palette(art: Art) -> str:
    """A painter's palette."""
    board = path(
        "M150 58C240 58 276 118 264 170Q254 206 216 196T176"
        " 222Q188 254 150 256C70 258 34 206 34 156S84 58 150 58z",
        art.shape,
    )
    paints = (
        circle(96, 124, 21, art.accent)
        + circle(150, 98, 21, art.ink)
        + circle(206, 122, 21, art.ground)
        + circle(84, 182, 21, art.shade)
    )
    brush = stroke("M286 34L190 168", art.ink, 9) + path("M196 150L168 204L210 166z", art.accent)
    return moved(board + paints + brush, turn=art.between(-18, 12), mirrored=art.chance())


def puppet(art: Art) -> str:
    """A marionette on its strings."""
    cross = stroke("M84 34H216M150 20V60", art.accent, 11)
    strings = stroke("M90 34L84 178M210 34L216 150M150 50V96", art.ink, 2.5)
    head = circle(150, 110, 27, art.shape)
    body = path("M126 146H174L184 216H116z", art.accent)
    limbs = stroke(
        "M128 154L96 190L84 176M172 154L210 176L216 150"
        "M130 216L120 252L126 286M170 216L186 246L178 280",
        art.shape,
        13,
    )
    return (
        halo(art)
        + cross
        + strings
        + moved(limbs + body + head, turn=art.between(-6, 6), centre=(150, 60))
    )


ARTS = (
    film_reel,
    projector,
    camera,
    television,
    microphone,
    vinyl,
    piano,
    guitar,
    notes,
    telephone,
    letter,
    pen,
    typewriter,
    book,
    pencil,
    palette,
    puppet,
)
