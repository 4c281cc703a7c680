"""Faces, masks, and what is worn above them."""

from ui.covers.art import (
    SIZE,
    Art,
    box,
    circle,
    dots,
    moved,
    path,
    polygon,
    stroke,
)


def profiles(art: Art) -> str:
    """Two faces, nose to nose."""
    face = (
        "M-10 0H92Q104 34 104 62Q108 76 128 106Q132 114 118 118Q122 130 116 136Q122 144 112 152"
        "Q116 176 84 176Q72 200 84 300H-10z"
    )
    gap = art.between(-4, 12)
    sun = circle(150, art.between(90, 150), art.between(54, 72), art.shade)
    return (
        sun
        + moved(path(face, art.shape), 6 - gap, 40)
        + moved(path(face, art.accent), 6 - gap - 12 + gap * 2, 40, mirrored=True)
    )


def hat(art: Art) -> str:
    """A man in a hat, his face in the shadow."""
    light = box(art.between(130, 170), 0, 180, SIZE, art.shade)
    coat = path("M38 300Q44 232 112 212L150 238L188 212Q256 232 262 300z", art.shape)
    collar = path("M112 212L150 284L188 212L174 194H126z", art.ink) + path(
        "M150 236l13 20l-13 64l-13 -64z", art.accent
    )
    face = path("M106 128H194Q196 204 150 218Q104 204 106 128z", art.ink)
    shadow = path("M106 126H194L193 158Q150 172 107 158z", art.shape)
    brim = path("M44 132Q150 84 256 132Q150 152 44 132z", art.shape) + path(
        "M96 118L106 56Q128 40 150 54Q172 40 194 56L204 118Q150 98 96 118z", art.shape
    )
    band = path("M98 108L100 96Q150 78 200 96L202 108Q150 90 98 108z", art.accent)
    return light + moved(
        coat + collar + face + shadow + brim + band, mirrored=art.chance(), turn=art.between(-4, 4)
    )


def bowler(art: Art) -> str:
    """A bowler, a moustache, no face."""
    disc = circle(150, 150, art.between(122, 140), art.shade)
    bowl = (
        path("M78 122Q80 36 150 36T222 122z", art.shape)
        + box(48, 116, 204, 18, art.shape, 9)
        + box(78, 100, 144, 14, art.accent)
    )
    lip = path(
        "M150 200Q118 176 96 206Q84 220 66 210Q88 250 150"
        " 222Q212 250 234 210Q216 220 204 206Q182 176 150 200z",
        art.shape,
    )
    tie = path("M150 262L100 240V288zM150 262L200 240V288z", art.accent)
    return disc + moved(bowl, turn=art.between(-9, 9)) + lip + tie


def eye(art: Art) -> str:
    """An eye that does not blink."""
    lid = path("M14 150Q150 26 286 150Q150 274 14 150z", art.ink)
    iris = (
        circle(150, 150, 61, art.shape)
        + circle(150, 150, 29, art.ground)
        + circle(168, 132, 10, art.ink)
    )
    lashes = "".join(
        moved(box(147, 14, 6, 34, art.accent), turn=turn, centre=(150, 190))
        for turn in (-42, -28, -14, 0, 14, 28, 42)
    )
    return (
        circle(150, 150, 140, art.shade) * art.chance()
        + lashes
        + moved(lid + iris, turn=art.between(-8, 8))
    )


def many_eyes(art: Art) -> str:
    """A wall of eyes, one of another colour."""
    odd = art.count(0, 11)
    parts = []
    for place in range(12):
        x, y = 50 + 100 * (place % 3), 42 + 72 * (place // 3)
        parts.append(
            path(f"M{x - 44} {y}Q{x} {y - 42} {x + 44} {y}Q{x} {y + 42} {x - 44} {y}z", art.ink)
            + circle(x, y, 17, art.accent if place == odd else art.shape)
            + circle(x, y, 7, art.ground)
        )
    return "".join(parts)


def mask(art: Art) -> str:
    """The two masks of the theatre."""

    def face(colour: str, mouth: str) -> str:
        return (
            path("M62 74Q150 50 238 74Q244 188 150 238Q56 188 62 74z", colour)
            + path(
                "M88 118q22 -22 46 0q-22 14 -46 0zM166 118q24 -22 46 0q-24 14 -46 0z", art.ground
            )
            + path(mouth, art.ground)
        )

    sad = face(art.shape, "M106 196Q150 140 194 196Q150 168 106 196z")
    glad = face(art.accent, "M100 162Q150 190 200 162Q190 216 150 218T100 162z")
    return moved(sad, 46, -22, turn=14, scale=0.78) + moved(glad, -42, 30, turn=-12, scale=0.86)


def blank_mask(art: Art) -> str:
    """A mask with holes, and nobody to be seen behind it."""
    face = path(
        "M78 60Q150 26 222 60Q248 160 210 226Q182 268 150 270Q118 268 90 226Q52 160 78 60z",
        art.light,
    )
    eyes = path("M92 132q26 -26 48 4q-26 22 -48 -4zM160 136q22 -30 48 -4q-22 26 -48 4z", art.dark)
    holes = dots([(x, y) for y in (196, 216, 236) for x in (132, 150, 168)], art.dark, 8)
    colour = art.accent if art.accent != art.light else art.shape
    marks = polygon([(150, 44), (166, 84), (134, 84)], colour)
    marks += polygon([(88, 186), (118, 178), (104, 206)], colour)
    marks += polygon([(212, 186), (182, 178), (196, 206)], colour)
    behind = circle(150, 150, 144, art.dark if art.dark != art.ground else art.shade)
    return behind + moved(face + eyes + holes + marks, turn=art.between(-10, 10))


def split_face(art: Art) -> str:
    """One face in two halves that do not agree."""
    left = path("M150 40Q62 44 62 140T150 262z", art.shape)
    right = path("M150 40Q238 44 238 140T150 262z", art.accent)
    shift = art.between(10, 26)
    eyes = path("M88 134q22 -18 44 0q-22 16 -44 0z", art.ground) + moved(
        path("M88 134q22 -18 44 0q-22 16 -44 0z", art.ground), 0, shift, mirrored=True
    )
    mouth = path("M112 212Q130 200 150 206V216Q130 214 112 212z", art.ground) + moved(
        path("M112 212Q130 226 150 216V206Q130 208 112 212z", art.ground), 0, shift, mirrored=True
    )
    return circle(150, 150, 142, art.shade) + left + moved(right, 0, shift) + eyes + mouth


def tear(art: Art) -> str:
    """A closed eye and its tear."""
    lid = stroke("M60 118Q150 196 240 118", art.shape, 12)
    lashes = stroke(
        "M78 140L60 164M112 158L100 186M150 164V194M188 158L200 186M222 140L240 164", art.shape, 8
    )
    drop = path("M150 200Q182 244 182 262A32 32 0 0 1 118 262Q118 244 150 200z", art.accent)
    return (
        circle(150, 130, art.between(108, 128), art.shade)
        + lid
        + lashes
        + moved(drop, art.between(-40, 40), art.between(-6, 0))
    )


def crown(art: Art) -> str:
    """A crown."""
    gold = path("M52 226L38 98L104 154L150 66L196 154L262 98L248 226z", art.accent)
    jewels = dots([(38, 92), (150, 58), (262, 92)], art.shape, 25) + dots(
        [(98, 206), (150, 206), (202, 206)], art.ground, 17
    )
    band = box(50, 236, 200, 20, art.shape, 3)
    return circle(150, 150, 146, art.shade) + moved(
        gold + jewels + band, turn=art.between(-10, 10), scale=art.between(0.8, 0.95)
    )


def lips(art: Art) -> str:
    """Lips, parted."""
    upper = path(
        "M22 150Q84 88 124 92Q140 94 150 108Q160 94 176"
        " 92Q216 88 278 150Q200 128 150 136Q100 128 22 150z",
        art.shape,
    )
    lower = path("M22 150Q100 176 150 168Q200 176 278 150Q226 236 150 236T22 150z", art.shape)
    teeth = path(
        "M48 149Q110 132 150 138Q190 132 252 149Q190 168 150 162Q110 168 48 149z", art.light
    )
    gleam = stroke("M112 206Q134 216 164 214", art.accent, 9)
    return circle(150, 150, 140, art.shade) + moved(
        upper + lower + teeth + gleam, turn=art.between(-14, 14), scale=art.between(0.9, 1.02)
    )


FACES = (
    profiles,
    hat,
    bowler,
    eye,
    many_eyes,
    mask,
    blank_mask,
    split_face,
    tear,
    crown,
    lips,
)
