"""Titles set to fit: measured, wrapped evenly, as large as the room allows."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

ROOM = 256
"Width of a line of lettering, of the cover's 300."
LARGEST = (62, 46, 36, 29, 23)
"Largest type by number of lines: the block never grows out of the lower third."
SMALLEST = 15
LINE = 1.08
"From one baseline to the next, in parts of the type size."

# Advance widths of a bold grotesque in thousandths of the type size. Which font a browser takes
# is not known, so that each is rounded up to the widest of the fonts that the stack names.
_WIDTHS = {
    letter: width
    for width, letters in (
        (270, "'’‘|"),
        (300, "ijlI.,:;!¡ "),
        (350, "()[]-·/\\`"),
        (400, "rtf*²³°"),
        (500, '"“”z'),
        (590, "ceksvxyaJ?+=<>_–~^"),
        (620, "0123456789LFEZ$bdghnopqu½#"),
        (680, "TSPBYR"),
        (735, "AVXKHCUNDG&"),
        (800, "OQwm—"),
        (920, "M%"),
        (1050, "W@…"),
    )
    for letter in letters
}
_UNKNOWN = 760
_CLOSING = "：，。！？、）》」』”…·:,.!?)~"


def width_of(text: str) -> float:
    """Width of bold text in parts of its type size, never less than what a browser draws."""
    return sum(_letter_width(letter) for letter in text) / 1000


@lru_cache(maxsize=4096)
def _letter_width(letter: str) -> int:
    if unicodedata.east_asian_width(letter) in "WF":
        return 1000
    base = unicodedata.normalize("NFD", letter)[0]
    if letter in "mw":
        return 900
    return _WIDTHS.get(base, _UNKNOWN)


@dataclass(frozen=True)
class Lines:
    """A text broken into lines of one type size."""

    lines: tuple[str, ...]
    size: float

    @property
    def height(self) -> float:
        """From the top of the first line to the last baseline."""
        return self.size * (0.76 + LINE * (len(self.lines) - 1))

    @property
    def width(self) -> float:
        """Width of the longest line."""
        return self.size * max(width_of(line) for line in self.lines)


def fit(text: str, *, room: float = ROOM, largest: tuple[float, ...] = LARGEST) -> Lines:
    """Text as large as `largest` allows for its number of lines, the lines about equally long."""
    atoms = _atoms(text)
    best: Lines | None = None
    for count, limit in enumerate(largest, start=1):
        lines = _evenly(atoms, count)
        size = min(limit, room / max(width_of(line) for line in lines))
        if best is None or size > best.size * 1.12:
            best = Lines(tuple(lines), round(size - 0.05, 1))
    assert best is not None
    if best.size >= SMALLEST:
        return best
    # One endless word: break it where the line is full.
    full = _split(text, room / SMALLEST)[: len(largest)]
    return Lines(tuple(full), SMALLEST)


def title_and_subtitle(title: str) -> tuple[str, str]:
    """The part to set large and the part to set small, which may be empty."""
    for mark in ("：", ": ", " or: ", " - "):
        head, found, tail = title.partition(mark)
        if found and len(tail) > 1 and width_of(head) > 1.2 and width_of(title) > 11.5:
            return (head + " or" if mark == " or: " else head.rstrip(",")), tail.strip()
    return title, ""


def _atoms(text: str) -> list[tuple[str, bool]]:
    """What may not be broken, each with whether a space goes before it."""
    atoms: list[tuple[str, bool]] = []
    for word in text.split():
        spaced = True
        run = ""
        for letter in word:
            if unicodedata.east_asian_width(letter) in "WF" and letter not in _CLOSING:
                if run:
                    atoms.append((run, spaced))
                    spaced, run = False, ""
                atoms.append((letter, spaced))
                spaced = False
            elif letter in _CLOSING and not run and not spaced:
                before, gap = atoms.pop()
                atoms.append((before + letter, gap))
            else:
                run += letter
        if run:
            atoms.append((run, spaced))
    return atoms or [("?", False)]


def _evenly(atoms: list[tuple[str, bool]], count: int) -> list[str]:
    """At most `count` lines, the longest as short as possible."""
    low = max(width_of(atom) for atom, _ in atoms)
    high = sum(width_of(atom) + 0.3 * spaced for atom, spaced in atoms)
    for _ in range(9):
        middle = (low + high) / 2
        if len(_greedy(atoms, middle)) <= count:
            high = middle
        else:
            low = middle
    return _greedy(atoms, high)


def _greedy(atoms: list[tuple[str, bool]], room: float) -> list[str]:
    lines: list[str] = []
    used = 0.0
    for atom, spaced in atoms:
        width = width_of(atom)
        gap = 0.3 if spaced else 0.0
        if lines and used + gap + width <= room + 1e-9:
            lines[-1] += " " * spaced + atom
            used += gap + width
        else:
            lines.append(atom)
            used = width
    return lines


def _split(text: str, room: float) -> list[str]:
    lines = [""]
    for letter in text:
        if width_of(lines[-1] + letter) > room:
            lines.append("")
        lines[-1] += letter
    return lines
