"""The colours of the covers: five flat colours a palette, several palettes a genre."""

from dataclasses import dataclass, replace
from functools import lru_cache


@lru_cache(maxsize=512)
def luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb`, 0 to 1, as WCAG 2.2 defines it."""
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    linear = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (red, green, blue)
    )
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21, as WCAG 2.2 defines it."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@dataclass(frozen=True)
class Palette:
    """Five flat colours, each `#rrggbb`."""

    name: str
    hue: str
    "What a passer-by calls the ground's colour; two neighbours on a shelf differ in it."
    ground: str
    "What everything stands on."
    shade: str
    "A close relative of the ground, for large quiet shapes."
    shape: str
    "The main form."
    accent: str
    "The small form that catches the eye."
    ink: str
    "Lettering; its contrast with the ground is at least 4.5:1."

    @property
    def on_shade(self) -> "Palette":
        """The same colours with ground and shade exchanged."""
        return replace(self, ground=self.shade, shade=self.ground)


PALETTES = {
    palette.name: palette
    for palette in (
        #        name        hue       ground     shade      shape      accent     ink
        Palette("tomato", "red", "#bf3a22", "#a02c17", "#f6d8a2", "#221a16", "#fff3de"),
        Palette("poppy", "red", "#c8321f", "#e0543a", "#1d1b1c", "#f7c548", "#fff6e8"),
        Palette("wine", "red", "#5e1222", "#7a1c2f", "#d9484b", "#f2c07b", "#fbe9d6"),
        Palette("blood", "black", "#1c0c0e", "#351215", "#b3202a", "#e9dccb", "#f4e8da"),
        Palette("brick", "red", "#86301d", "#6d2415", "#e8a15c", "#f7e3bd", "#fdf0da"),
        Palette("pumpkin", "orange", "#e2762a", "#ea8f48", "#2b1710", "#fbe6b6", "#23120c"),
        Palette("rust", "orange", "#94461a", "#7b3812", "#f0b03f", "#fbe7c3", "#fdf1dc"),
        Palette("ember", "orange", "#2b1713", "#45221a", "#e5672b", "#f6c453", "#fbead3"),
        Palette("mustard", "yellow", "#dfa52c", "#e9b84f", "#27374a", "#b8341f", "#221c12"),
        Palette("sun", "yellow", "#f2c53d", "#f7d568", "#d8452e", "#1f3a5f", "#241d10"),
        Palette("sand", "sand", "#e8d2a2", "#dcc08a", "#b4552d", "#2f4f4f", "#33231a"),
        Palette("dune", "sand", "#cfa062", "#c08f50", "#7c3320", "#f8e9c6", "#2c1a12"),
        Palette("olive", "green", "#4a5226", "#5d6632", "#d8c06a", "#dc5f3c", "#f6efd6"),
        Palette("khaki", "green", "#3b3d2a", "#4c4f37", "#a3a06b", "#d3562f", "#efe9d2"),
        Palette("forest", "green", "#1d4535", "#275a46", "#7fb77e", "#f1c65a", "#f3efdc"),
        Palette("moss", "green", "#1b2a20", "#26392c", "#5f8a5a", "#d9d38a", "#e9ecd6"),
        Palette("mint", "mint", "#bfe0cd", "#a8d2bb", "#1f6b57", "#e2583e", "#12382e"),
        Palette("lime", "green", "#c3cf5a", "#d2dc7c", "#23503c", "#e2583e", "#1d2c16"),
        Palette("jade", "teal", "#0f5a52", "#157067", "#f2a65a", "#fbe3c0", "#f2f1df"),
        Palette("teal", "teal", "#0e5560", "#146a76", "#f3c05b", "#ee6c4d", "#f5efdd"),
        Palette("petrol", "teal", "#0d3442", "#134656", "#3fa7a0", "#f2a03d", "#e9f0ea"),
        Palette("foam", "mint", "#a9d9d3", "#8fcac5", "#12566b", "#ef6a4c", "#0f3440"),
        Palette("navy", "blue", "#15294d", "#1f3a68", "#e0573f", "#f6cd6b", "#f4eedd"),
        Palette("midnight", "blue", "#0d1730", "#172649", "#5b8bd9", "#f4c95d", "#eaf0fa"),
        Palette("orbit", "blue", "#10162e", "#1d2650", "#ef6f4a", "#8fd6e1", "#eef1fb"),
        Palette("cobalt", "blue", "#2250a8", "#2d63c4", "#f6cf57", "#f4623f", "#f7f4e6"),
        Palette("sky", "sky", "#8fc7e6", "#aad7ef", "#1d4e7c", "#dc4a26", "#11304d"),
        Palette("ice", "ice", "#d9e8ee", "#c2d9e3", "#3f7696", "#d8452e", "#173247"),
        Palette("slate", "slate", "#37495a", "#455a6d", "#9fb6c4", "#f0a94b", "#eef2f2"),
        Palette("steel", "slate", "#222e39", "#303f4d", "#6f8ba0", "#e2583e", "#e6edf0"),
        Palette("plum", "violet", "#44204f", "#582d66", "#ee7b8c", "#f7c667", "#f8e9ee"),
        Palette("indigo", "violet", "#2b2566", "#3a3382", "#f26d7e", "#ffd166", "#f3f0fb"),
        Palette("violet", "violet", "#241a3d", "#352757", "#8d6fd1", "#6fd3b4", "#efeafb"),
        Palette("lilac", "lilac", "#cbb9e4", "#b9a3d8", "#4b2e83", "#ef5f4c", "#2a1a4d"),
        Palette("magenta", "pink", "#a8235f", "#bf3a75", "#f9c74f", "#2b1a3f", "#fff0f3"),
        Palette("rose", "pink", "#f0b4b0", "#f6c8c4", "#b2273f", "#2f4858", "#471323"),
        Palette("blush", "pink", "#f6dccf", "#eecab9", "#d1503f", "#2f6f73", "#46201c"),
        Palette("coral", "orange", "#f08a6c", "#f5a188", "#20415c", "#fdf0d2", "#2b1214"),
        Palette("charcoal", "black", "#232428", "#34363c", "#c9c3b6", "#e0452f", "#f1ede4"),
        Palette("smoke", "slate", "#4b4e55", "#5c6068", "#d8d3c7", "#f2b441", "#f8f5ed"),
        Palette("paper", "paper", "#f1e6cf", "#e5d6b8", "#1f1d1b", "#c9361f", "#1f1d1b"),
        Palette("bone", "paper", "#e6dece", "#d6cbb6", "#35566b", "#d2522d", "#22282c"),
        Palette("linen", "paper", "#f3ead9", "#e8d9bd", "#2c6e63", "#e0892b", "#24312d"),
        Palette("cocoa", "brown", "#43291d", "#593828", "#d99a54", "#f3dfb8", "#f8ead2"),
        Palette("tobacco", "brown", "#5a3b1e", "#6d4a29", "#e2b04a", "#d8452e", "#faecd0"),
        Palette("tan", "brown", "#c69a66", "#d3ad7e", "#4a241a", "#f7e7c8", "#2a160e"),
    )
}

OF_GENRE = {
    "Horror": "blood ember moss violet wine charcoal poppy bone petrol",
    "Film-Noir": "charcoal smoke paper steel blood mustard bone",
    "Western": "dune rust sand mustard tan brick cocoa teal",
    "Sci-Fi": "orbit midnight petrol violet cobalt pumpkin indigo foam steel",
    "War": "khaki olive sand steel brick bone charcoal mustard",
    "Animation": "cobalt sun coral mint indigo sky magenta jade poppy lilac",
    "Children": "sun sky coral mint cobalt lime poppy lilac foam",
    "Musical": "magenta plum sun indigo poppy teal rose navy",
    "Fantasy": "violet forest plum indigo jade lilac midnight foam rust",
    "Documentary": "paper bone linen slate mustard ice forest navy",
    "Crime": "charcoal mustard steel brick navy paper wine smoke olive petrol",
    "Mystery": "plum petrol slate moss navy wine bone violet",
    "Thriller": "steel poppy charcoal petrol mustard navy ember slate wine",
    "Romance": "rose blush coral plum linen wine mint lilac magenta",
    "Comedy": "sun mint coral sky pumpkin linen teal rose lime mustard foam",
    "Action": "poppy pumpkin navy charcoal cobalt mustard rust petrol",
    "Adventure": "teal rust forest sand jade navy sky dune",
    "Drama": "linen slate teal brick forest blush navy bone cocoa mustard plum ice",
}
"From the genre that says most about a film's looks to the one that says least."

OF_MOOD = {
    "bleak": "slate bone steel khaki ice smoke",
    "sad": "slate ice petrol bone plum steel",
    "melancholy": "slate petrol plum ice navy bone",
    "warm": "coral linen rust sun blush tan jade",
    "romantic": "rose blush wine coral plum magenta",
    "nostalgic": "tan sand linen tobacco mint brick",
    "gritty": "charcoal brick olive smoke tobacco steel",
    "epic": "navy brick rust teal sand forest",
    "dreamlike": "lilac indigo foam violet rose midnight",
    "inspiring": "mustard cobalt teal linen sky forest",
    "violent": "poppy charcoal blood brick wine steel",
    "tender": "blush mint linen foam rose ice",
}
"For a drama and nothing else: dramas are too many and too different for one set of colours."


def palettes_for(genres: tuple[str, ...], moods: tuple[str, ...]) -> tuple[Palette, ...]:
    """The palettes that suit a film, at least five, of at least three hues."""
    genre = next((genre for genre in OF_GENRE if genre in genres), "Drama")
    names = OF_GENRE[genre]
    if genre == "Drama":
        names = next((OF_MOOD[mood] for mood in moods if mood in OF_MOOD), names)
    return tuple(PALETTES[name] for name in names.split())
