"""Predicted against given: all ratings, means, and one visitor's films."""

from collections.abc import Sequence

import plotly.graph_objects as go

from recommender.profile import HIGHEST_STARS, LOWEST_STARS
from ui.charts.look import Palette, blank
from ui.charts.series import Series, whiskers


def heat(
    counts: Sequence[Sequence[int]],
    x: Sequence[float],
    y: Sequence[float],
    palette: Palette,
    *,
    x_title: str,
    y_title: str,
    what: str,
) -> go.Figure:
    """Counts as the glow of cells; the diagonal, where both sides agree, as a line.

    Args:
        counts: One row a value of `y`, one column a value of `x`.
        x: Middles of the columns.
        y: Middles of the rows.
        palette: Colours.
        x_title: What `x` is.
        y_title: What `y` is.
        what: What is counted, for the text beside the pointer.
    """
    figure = blank(palette, x_title=x_title, y_title=y_title)
    figure.add_heatmap(
        # The root, because a few cells hold most of all ratings.
        z=[[count**0.5 for count in row] for row in counts],
        customdata=counts,
        x=list(x),
        y=list(y),
        colorscale=[[0, palette.ground], [1, palette.ours]],
        showscale=False,
        xgap=1,
        ygap=1,
        hovertemplate=f"{x_title} %{{x}}<br>{y_title} %{{y}}<br>%{{customdata:,}} {what}"
        "<extra></extra>",
    )
    _add_diagonal(figure, min(*x, *y), max(*x, *y), palette)
    figure.update_yaxes(showgrid=False)
    return figure


def calibration(
    predicted: Sequence[float],
    given: Series,
    palette: Palette,
    *,
    x_title: str,
    y_title: str,
) -> go.Figure:
    """Means of what was given over what was predicted; on the diagonal both agree."""
    figure = blank(palette, x_title=x_title, y_title=y_title)
    _add_diagonal(figure, min(*predicted, *given.values), max(*predicted, *given.values), palette)
    figure.add_scatter(
        x=list(predicted),
        y=list(given.values),
        mode="lines+markers",
        line={"color": palette.ours, "width": 2},
        marker={"color": palette.ours, "size": 8},
        error_y=whiskers(given.errors, palette.ours),
        hovertemplate=f"{x_title} %{{x:.2f}}<br>{y_title} %{{y:.2f}}<extra></extra>",
    )
    return figure


def ranges(
    names: Sequence[str],
    given: Sequence[float],
    predicted: Sequence[float],
    half_widths: Sequence[float],
    palette: Palette,
    *,
    x_title: str,
    given_name: str,
    predicted_name: str,
) -> go.Figure:
    """For each name the predicted stars with their range, and the given ones, first on top."""
    figure = blank(palette, x_title=x_title, height=112 + 30 * len(names))
    places = list(range(len(names)))[::-1]
    figure.add_scatter(
        x=list(predicted),
        y=places,
        name=predicted_name,
        mode="markers",
        marker={"color": palette.peers[1], "size": 10},
        error_x={
            "array": list(half_widths),
            "color": palette.peers[1],
            "thickness": 1.5,
            "width": 0,
        },
        hovertemplate=f"{predicted_name}: %{{x:.1f}}<extra></extra>",
    )
    figure.add_scatter(
        x=list(given),
        y=places,
        name=given_name,
        mode="markers",
        marker={"color": palette.ours, "size": 11, "symbol": "diamond"},
        hovertemplate=f"{given_name}: %{{x:.1f}}<extra></extra>",
    )
    figure.update_yaxes(
        tickvals=places, ticktext=list(names), automargin=True, tickfont={"color": palette.ink}
    )
    figure.update_xaxes(range=[LOWEST_STARS - 0.25, HIGHEST_STARS + 0.25], dtick=1)
    figure.update_layout(
        showlegend=True, legend={"orientation": "h", "x": 0, "y": 1, "yanchor": "bottom"}
    )
    return figure


def _add_diagonal(figure: go.Figure, low: float, high: float, palette: Palette) -> None:
    figure.add_shape(
        type="line",
        x0=low,
        y0=low,
        x1=high,
        y1=high,
        line={"color": palette.quiet, "width": 1, "dash": "dot"},
    )
