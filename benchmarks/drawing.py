"""Lines on logarithmic axes as SVG, with each line's name at its end: no browser is needed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from math import ceil, floor, log10

WIDTH, HEIGHT = 360, 300
LEFT, RIGHT, TOP, BOTTOM = 56, 16, 34, 40
LEGEND = 20
"Height of a line of the legend."
COLOURS = ("#c2410c", "#0369a1", "#15803d", "#7e22ce", "#a16207", "#be185d", "#0f766e", "#475569")


@dataclass(frozen=True)
class Panel:
    """One measure."""

    title: str
    lines: Mapping[str, Sequence[tuple[float, float]]]
    "Name to points, all positive."


def decades(values: Sequence[float]) -> tuple[int, int]:
    """Powers of ten below and above all of these, at least one apart."""
    low, high = floor(log10(min(values))), ceil(log10(max(values)))
    return low, max(high, low + 1)


def short(power: int) -> str:
    """A power of ten as one says it: 100, 10 k, 1 M."""
    for thousands, unit in ((6, " M"), (3, " k")):
        if power >= thousands:
            return f"{10 ** (power - thousands)}{unit}"
    return f"{10.0**power:g}"


def drawn(panels: Sequence[Panel], *, x_title: str, marked: str) -> str:
    """The panels side by side and one legend below them, as an SVG document.

    Args:
        panels: From left to right.
        x_title: What all x are.
        marked: Lines whose names begin so are drawn thicker.
    """
    names = list(dict.fromkeys(name for panel in panels for name in panel.lines))
    colour = {name: COLOURS[at % len(COLOURS)] for at, name in enumerate(names)}
    width, height = WIDTH * len(panels), HEIGHT + LEGEND * (len(names) + 1)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        'font-family="sans-serif" font-size="12">',
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
    ]
    for at, panel in enumerate(panels):
        parts.append(f'<g transform="translate({at * WIDTH} 0)">')
        parts += _panel(panel, x_title, colour, marked)
        parts.append("</g>")
    for at, name in enumerate(names):
        y = HEIGHT + LEGEND * (at + 0.5)
        parts.append(f'<path d="M{LEFT} {y}h24" stroke="{colour[name]}" stroke-width="3"/>')
        parts.append(f'<text x="{LEFT + 32}" y="{y + 4}">{escape(name)}</text>')
    return "\n".join([*parts, "</svg>"]) + "\n"


def _panel(panel: Panel, x_title: str, colour: Mapping[str, str], marked: str) -> list[str]:
    points = [point for line in panel.lines.values() for point in line]
    if not points:
        return []
    x_low, x_high = decades([x for x, _ in points])
    y_low, y_high = decades([y for _, y in points])

    def across(x: float) -> float:
        return LEFT + (log10(x) - x_low) / (x_high - x_low) * (WIDTH - LEFT - RIGHT)

    def up(y: float) -> float:
        return HEIGHT - BOTTOM - (log10(y) - y_low) / (y_high - y_low) * (HEIGHT - TOP - BOTTOM)

    parts = [f'<text x="{LEFT}" y="20" font-weight="bold">{escape(panel.title)}</text>']
    for power in range(y_low, y_high + 1):
        y = up(10.0**power)
        parts.append(f'<path d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}" stroke="#e2e8f0"/>')
        parts.append(f'<text x="{LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">{10**power:g}</text>')
    for power in range(x_low, x_high + 1):
        x = across(10.0**power)
        place = f'x="{x:.1f}" y="{HEIGHT - BOTTOM + 16}"'
        parts.append(f'<text {place} text-anchor="middle">{short(power)}</text>')
    parts.append(
        f'<text x="{(LEFT + WIDTH - RIGHT) / 2}" y="{HEIGHT - 6}" text-anchor="middle">'
        f"{escape(x_title)}</text>"
    )
    for name, line in panel.lines.items():
        path = "M" + "L".join(f"{across(x):.1f} {up(y):.1f}" for x, y in sorted(line))
        width = 3 if name.startswith(marked) else 1.5
        parts.append(
            f'<path d="{path}" fill="none" stroke="{colour[name]}" stroke-width="{width}"/>'
        )
        parts += [
            f'<circle cx="{across(x):.1f}" cy="{up(y):.1f}" r="3" fill="{colour[name]}"/>'
            for x, y in line
        ]
    return parts
