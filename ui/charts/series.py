"""Several models in one chart: whose colour is whose, how sure each value is, names on lines."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle
from math import isnan
from typing import Any

import plotly.graph_objects as go

from ui.charts.look import HEIGHT, Palette

LABEL_GAP = 17
"Pixels from one direct label to the next, so that none covers another."
WHISKER = 2.0
"Whiskers reach so many standard errors to each side."


@dataclass(frozen=True)
class Series:
    """One line, or one dot a row of a chart."""

    name: str
    values: Sequence[float]
    errors: Sequence[float] = ()
    "Standard errors; none where they are not known."
    ours: bool = False


def colours_of(series: Sequence[Series], palette: Palette) -> dict[str, str]:
    """Amber for ours, a grey of its own for each other series."""
    greys = cycle(palette.peers)
    return {each.name: palette.ours if each.ours else next(greys) for each in series}


def whiskers(errors: Sequence[float], colour: str) -> dict[str, Any]:
    """Error bars of Plotly; invisible ones where no errors are known."""
    if not errors:
        return {"visible": False}
    return {
        "array": [WHISKER * error for error in errors],
        "color": colour,
        "thickness": 1,
        "width": 0,
    }


def name_ends(
    figure: go.Figure, series: Sequence[Series], colours: Mapping[str, str], x: float
) -> None:
    """Write each line's name at its last value, moved up or down where two would meet."""
    series = [each for each in series if not isnan(each.values[-1])]
    if not series:
        return
    ends = [each.values[-1] for each in series]
    reach = [
        value + (0.0 if isnan(error) else side * WHISKER * error)
        for each in series
        for value, error in zip(each.values, each.errors or [0.0] * len(each.values), strict=True)
        for side in (-1, 1)
        if not isnan(value)
    ]
    low, high = min(reach), max(reach)
    margin = 0.08 * (high - low or 1.0)
    bottom, top = low - margin, high + margin
    inner = HEIGHT - 96
    places = spread(ends, (top - bottom) * LABEL_GAP / inner)
    for each, place in zip(series, places, strict=True):
        figure.add_annotation(
            text=f"<b>{each.name}</b>" if each.ours else each.name,
            x=x,
            y=place,
            xanchor="left",
            xshift=8,
            showarrow=False,
            font={"color": colours[each.name], "size": 13},
        )
    figure.update_yaxes(range=[min(bottom, *places), max(top, *places)])
    longest = max(_width(each.name) for each in series)
    figure.update_layout(margin={"r": 12 + round(7.2 * longest)})


def spread(values: Sequence[float], gap: float) -> list[float]:
    """The nearest places to these values, in their order, with at least `gap` between any two."""
    order = sorted(range(len(values)), key=lambda at: values[at])
    # Neighbours that are too near become one block about their mean (pool adjacent violators).
    blocks: list[list[int]] = []
    centres: list[float] = []
    for at in order:
        block, centre = [at], values[at]
        while blocks and centres[-1] + gap * (len(blocks[-1]) + len(block)) / 2 > centre:
            block = blocks.pop() + block
            centres.pop()
            centre = sum(values[one] for one in block) / len(block)
        blocks.append(block)
        centres.append(centre)
    placed = [0.0] * len(values)
    for block, centre in zip(blocks, centres, strict=True):
        for place, at in enumerate(block):
            placed[at] = centre + gap * (place - (len(block) - 1) / 2)
    return placed


def _width(name: str) -> int:
    """How wide a name is, in narrow letters; a Chinese character takes two."""
    return sum(2 if ord(letter) > 0x2E7F else 1 for letter in name)
