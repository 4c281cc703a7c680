"""Titles set to fit: measured, wrapped evenly, as large as the room allows."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

ROOM = 256
"Width of a line of lettering, of the cover's 300."
LARGEST = (62, 46, 36, 29, 23)
"Largest type by number of lines: the block never grows out of the lower third."
SMALLEST = 15
CAP = 0.76
"Height of a capital, in parts of the type size; a little more than any font's."
LINE = 1.08
"From one baseline to the next, in parts of the type size."

# Advance widths in thousandths of the type size, rounded up: the wider of Inter ExtraBold and
# Liberation Sans Bold, which stand for the fonts that the stack may find. The margins take in what
# a still wider font needs.
_WIDTHS = {
    letter: width
    for width, letters in (
        (250, "'"),
        (300, " Iijl‘’"),
        (340, "!,.:;¡·"),
        (400, "ft|"),
        (450, "()/[]\\r{}²³"),
        (500, '"-`“”°'),
        (570, "1_–"),
        (610, "*7J^aceksvxyz"),
        (640, "2?FLbdhnopqu"),
        (670, "#$35EPSg"),
        (700, "+4689<=>TZ~"),
        (720, "0"),
        (750, "&BDHKNRUXY"),
        (770, "C"),
        (800, "AGOQV"),
        (930, "%Mmw½"),
        (1000, "—…"),
        (1070, "@W"),
    )
    for letter in letters
}
_UNKNOWN = 800
_SPACE = _WIDTHS[" "] / 1000
_CLOSING = "：，。！？、）》」』”…·:,.!?)~"


def width_of(text: str) -> float:
    """Width of bold text in parts of its type size, never less than what a browser draws."""
    return sum(_letter_width(letter) for letter in text) / 1000


@lru_cache(maxsize=4096)
def _letter_width(letter: str) -> int:
    if unicodedata.east_asian_width(letter) in "WF":
        return 1000
    return _WIDTHS.get(letter) or _WIDTHS.get(unicodedata.normalize("NFD", letter)[0], _UNKNOWN)


@dataclass(frozen=True)
class Lines:
    """A text broken into lines of one type size."""

    lines: tuple[str, ...]
    size: float

    @property
    def height(self) -> float:
        """From the top of the first line to the last baseline."""
        return self.size * (CAP + LINE * (len(self.lines) - 1))

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
        widths = [width_of(line) for line in lines]
        size = min(limit, room / max(widths))
        # A line more must pay in size, and pay more where it leaves "II" alone or breaks Chinese,
        # whose words nothing marks.
        costly = " " not in text or min(widths) < 0.3 * max(widths)
        gain = 1.35 if costly else 1.12
        if best is None or size > best.size * gain:
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


class _Atom(NamedTuple):
    """What may not be broken."""

    text: str
    spaced: bool
    "Whether a space goes before it within a line."
    width: float


def _atoms(text: str) -> list[_Atom]:
    pieces: list[tuple[str, bool]] = []
    for word in text.split():
        spaced, run = True, ""
        for letter in word:
            wide = unicodedata.east_asian_width(letter) in "WF"
            if letter in _CLOSING and not run and not spaced:
                before, gap = pieces.pop()
                pieces.append((before + letter, gap))
            elif wide and letter not in _CLOSING:
                if run:
                    pieces.append((run, spaced))
                    spaced, run = False, ""
                pieces.append((letter, spaced))
                spaced = False
            else:
                run += letter
        if run:
            pieces.append((run, spaced))
    return [_Atom(piece, spaced, width_of(piece)) for piece, spaced in pieces]


def _evenly(atoms: list[_Atom], count: int) -> list[str]:
    """At most `count` lines, the longest as short as possible."""
    low = max(atom.width for atom in atoms)
    high = sum(atom.width + _SPACE * atom.spaced for atom in atoms)
    for _ in range(8):
        middle = (low + high) / 2
        if len(_greedy(atoms, middle)) <= count:
            high = middle
        else:
            low = middle
    return [
        "".join(" " * (atom.spaced and place > 0) + atom.text for place, atom in enumerate(line))
        for line in _greedy(atoms, high)
    ]


def _greedy(atoms: list[_Atom], room: float) -> list[list[_Atom]]:
    lines: list[list[_Atom]] = []
    left = 0.0
    for atom in atoms:
        needed = atom.width + _SPACE * atom.spaced
        if lines and needed <= left + 1e-9:
            lines[-1].append(atom)
            left -= needed
        else:
            lines.append([atom])
            left = room - atom.width
    return lines


def _split(text: str, room: float) -> list[str]:
    lines = [""]
    for letter in text:
        if width_of(lines[-1] + letter) > room:
            lines.append("")
        lines[-1] += letter
    return lines
