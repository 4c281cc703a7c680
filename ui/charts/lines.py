"""Lines: measures over what was given, over groups, over the steps of a training."""

from collections.abc import Sequence

import plotly.graph_objects as go

from ui.charts.look import Palette, blank
from ui.charts.series import Series, colours_of, name_ends, whiskers


def lines(
    series: Sequence[Series],
    labels: Sequence[str],
    palette: Palette,
    *,
    x_title: str,
    y_title: str,
    named: bool = True,
) -> go.Figure:
    """One line a series over evenly spaced labels, its name at its end."""
    figure = blank(palette, x_title=x_title, y_title=y_title)
    colours = colours_of(series, palette)
    places = list(range(len(labels)))
    # Ours is drawn last, on top.
    for each in sorted(series, key=lambda each: each.ours):
        colour = colours[each.name]
        figure.add_scatter(
            x=places,
            y=list(each.values),
            name=each.name,
            mode="lines+markers",
            line={"color": colour, "width": 3 if each.ours else 1.5},
            marker={"color": colour, "size": 8 if each.ours else 5},
            error_y=whiskers(each.errors, colour),
            customdata=list(labels),
            hovertemplate=f"{each.name}<br>{x_title} %{{customdata}}: %{{y:.3f}}<extra></extra>",
        )
    figure.update_xaxes(tickvals=places, ticktext=list(labels), range=[-0.3, len(labels) - 0.7])
    if named:
        name_ends(figure, series, colours, len(labels) - 1)
    return figure


def curve(series: Sequence[Series], palette: Palette, *, x_title: str) -> go.Figure:
    """Lines over the steps of a training, counted from 1."""
    figure = blank(palette, x_title=x_title)
    colours = colours_of(series, palette)
    longest = max(len(each.values) for each in series)
    for each in series:
        figure.add_scatter(
            x=list(range(1, len(each.values) + 1)),
            y=list(each.values),
            name=each.name,
            mode="lines",
            line={"color": colours[each.name], "width": 3 if each.ours else 1.5},
            hovertemplate=f"{each.name}<br>{x_title} %{{x}}: %{{y:.4f}}<extra></extra>",
        )
    figure.update_xaxes(range=[1, longest])
    name_ends(figure, series, colours, longest)
    return figure
