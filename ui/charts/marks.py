"""Dots, bars and named points: models and groups side by side."""

from collections.abc import Mapping, Sequence

import plotly.graph_objects as go

from ui.charts.look import HEIGHT, Palette, blank
from ui.charts.series import LABEL_GAP, Series, colours_of, spread, whiskers


def dots(series: Sequence[Series], palette: Palette, *, x_title: str, digits: int = 3) -> go.Figure:
    """One row a series with a dot for each of its values, the first series on top."""
    figure = blank(palette, x_title=x_title, height=80 + 44 * len(series))
    colours = colours_of(series, palette)
    for each in reversed(series):
        colour = colours[each.name]
        figure.add_scatter(
            x=list(each.values),
            y=[each.name] * len(each.values),
            mode="markers+text" if len(each.values) == 1 else "markers",
            text=[f"{value:.{digits}f}" for value in each.values],
            textposition="top center",
            textfont={"color": palette.ink if each.ours else palette.quiet},
            marker={"color": colour, "size": 12 if each.ours else 9},
            error_x=whiskers(each.errors, colour),
            hovertemplate=f"%{{y}}: %{{x:.{digits}f}}<extra></extra>",
        )
    figure.update_yaxes(
        # Room above the first row for its value.
        range=[-0.5, len(series) - 0.3],
        tickfont={"color": palette.ink},
    )
    return figure


def bars(
    labels: Sequence[str],
    values: Sequence[float],
    palette: Palette,
    *,
    x_title: str = "",
    y_title: str = "",
    upright: bool = True,
) -> go.Figure:
    """One amber bar a label; lying ones, first label on top, where labels are words."""
    shown = list(values) if upright else list(values)[::-1]
    names = list(labels) if upright else list(labels)[::-1]
    height = HEIGHT if upright else 72 + 22 * len(values)
    figure = blank(palette, x_title=x_title, y_title=y_title, height=height)
    across = {"x": names, "y": shown} if upright else {"x": shown, "y": names}
    figure.add_bar(
        **across,
        orientation="v" if upright else "h",
        marker={"color": palette.ours, "line": {"width": 0}},
        hovertemplate="%{x}: %{y:,}<extra></extra>" if upright else "%{y}: %{x:,}<extra></extra>",
    )
    figure.update_layout(bargap=0.25)
    if upright:
        figure.update_xaxes(type="category")
        figure.update_yaxes(rangemode="tozero")
    else:
        figure.update_yaxes(type="category", automargin=True, showgrid=False)
        figure.update_xaxes(showgrid=True)
    return figure


def scatter(
    points: Mapping[str, tuple[float, float]],
    ours: str,
    palette: Palette,
    *,
    x_title: str,
    y_title: str,
) -> go.Figure:
    """Named points; names stand to their right, or to their left on the right-hand side."""
    figure = blank(palette, x_title=x_title, y_title=y_title)
    xs, ys = zip(*points.values(), strict=True)
    left, right = _margins(xs, 0.1)
    bottom, top = _margins(ys, 0.12)
    heights = spread(ys, (top - bottom) * LABEL_GAP / (HEIGHT - 96))
    for (name, (x, y)), height in zip(points.items(), heights, strict=True):
        is_ours = name == ours
        figure.add_scatter(
            x=[x],
            y=[y],
            mode="markers",
            marker={
                "color": palette.ours if is_ours else palette.peers[1],
                "size": 14 if is_ours else 10,
            },
            hovertemplate=f"{name}<br>{x_title} %{{x:.2f}}<br>{y_title} %{{y:.3f}}<extra></extra>",
        )
        is_right = x > (left + right) / 2
        figure.add_annotation(
            text=f"<b>{name}</b>" if is_ours else name,
            x=x,
            y=height,
            xanchor="right" if is_right else "left",
            xshift=-10 if is_right else 10,
            showarrow=False,
            font={"color": palette.ours if is_ours else palette.quiet, "size": 13},
        )
    figure.update_xaxes(range=[left, right], showgrid=True)
    figure.update_yaxes(range=[bottom, top])
    return figure


def _margins(values: Sequence[float], share: float) -> tuple[float, float]:
    """Ends of an axis that leaves a share of its length free at both sides."""
    margin = share * (max(values) - min(values) or 1.0)
    return min(values) - margin, max(values) + margin
