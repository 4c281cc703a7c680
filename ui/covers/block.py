"""The lettering of one cover: title, subtitle, director and year."""

from dataclasses import dataclass
from html import escape

from recommender.films import Film
from ui.covers.art import number
from ui.covers.lettering import CAP, LINE, ROOM, Lines, fit, title_and_subtitle, width_of

WIDTH = 300
MARGIN = (WIDTH - ROOM) / 2
ABOVE, BETWEEN, CREDIT_DROP, BELOW = 24, 11, 26, 20
CREDIT_SIZE = 12
SUBTITLE_LARGEST = (22, 20, 18, 16)


@dataclass(frozen=True)
class Block:
    """Measured lettering; `draw` puts it anywhere."""

    title: Lines
    subtitle: Lines | None
    credit: str
    "As many directors as one small line holds."
    year: str
    centred: bool

    @classmethod
    def of(cls, title: str, film: Film, *, capitals: bool, centred: bool) -> "Block":
        """The lettering of a film under this title."""
        head, tail = title_and_subtitle(title)
        return cls(
            title=fit(head.upper() if capitals else head),
            subtitle=fit(tail, largest=SUBTITLE_LARGEST) if tail else None,
            credit=_credit(film.directors),
            year="" if film.year is None else str(film.year),
            centred=centred,
        )

    @property
    def height(self) -> float:
        """Height with its margins, of the cover's 450."""
        subtitle = BETWEEN + self.subtitle.height if self.subtitle else 0
        return ABOVE + self.title.height + subtitle + CREDIT_DROP + BELOW

    def draw(self, top: float, ink: str) -> str:
        """The lettering as SVG, from this height down."""
        parts = []
        y = top + ABOVE
        for lines, weight in ((self.title, 800), (self.subtitle, 600)):
            if lines is not None:
                parts.append(self._lines(lines, y, ink, weight))
                y += lines.height + BETWEEN
        y += CREDIT_DROP - BETWEEN
        if self.centred:
            parts.append(
                _text(
                    " · ".join(filter(None, (self.credit, self.year))), WIDTH / 2, y, ink, "middle"
                )
            )
        else:
            parts.append(_text(self.credit, MARGIN, y, ink, "start"))
            parts.append(_text(self.year, WIDTH - MARGIN, y, ink, "end"))
        return "".join(parts)

    def _lines(self, lines: Lines, top: float, ink: str, weight: int) -> str:
        x = number(WIDTH / 2 if self.centred else MARGIN)
        anchor = ' text-anchor="middle"' if self.centred else ""
        first = top + CAP * lines.size
        spans = "".join(
            f'<tspan x="{x}" y="{number(first + row * LINE * lines.size)}">{escape(line)}</tspan>'
            for row, line in enumerate(lines.lines)
        )
        return (
            f'<text font-size="{number(lines.size)}" font-weight="{weight}" fill="{ink}"{anchor}>'
            f"{spans}</text>"
        )


def _text(content: str, x: float, y: float, ink: str, anchor: str) -> str:
    if not content:
        return ""
    return (
        f'<text x="{number(x)}" y="{number(y)}" font-size="{CREDIT_SIZE}" fill="{ink}" '
        f'text-anchor="{anchor}">{escape(content)}</text>'
    )


def _credit(directors: tuple[str, ...]) -> str:
    room = ROOM / CREDIT_SIZE - width_of(" · 2000")
    credit = ""
    for director in directors:
        longer = f"{credit}, {director}" if credit else director
        if width_of(longer) > room:
            break
        credit = longer
    return credit
