"""What all charts share: colours, type, axes, and how they come into the page."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go
import streamlit as st

FONT = "'Avenir Next', 'Segoe UI', Inter, 'Noto Sans SC', 'Noto Sans CJK SC', system-ui, sans-serif"
HEIGHT = 340
"Pixels."


@dataclass(frozen=True)
class Palette:
    """Colours of one theme; those of assets/style.css."""

    ground: str
    ink: str
    quiet: str
    line: str
    ours: str
    peers: tuple[str, ...]


PALETTES: Mapping[str, Palette] = {
    "dark": Palette(
        ground="#0f1014",
        ink="#ece8e1",
        quiet="#a7a29a",
        line="#33363f",
        ours="#ffb84d",
        peers=("#b5b1aa", "#8d8a85", "#74716d", "#d6d1c8", "#5f5e5d"),
    ),
    "light": Palette(
        ground="#f6f2ea",
        ink="#1d1a16",
        quiet="#635c52",
        line="#d9d1c2",
        ours="#b06d00",
        peers=("#6a635a", "#8c857b", "#4a443d", "#a49c8f", "#b9b1a4"),
    ),
}


def current_palette() -> Palette:
    """The colours of the theme that this browser shows."""
    return PALETTES[st.context.theme.type or "dark"]


def blank(
    palette: Palette, *, x_title: str = "", y_title: str = "", height: int = HEIGHT
) -> go.Figure:
    """An empty chart: no ground of its own, thin lines across, no legend, no zoom."""
    figure = go.Figure()
    axis: dict[str, Any] = {
        "gridcolor": palette.line,
        "gridwidth": 1,
        "linecolor": palette.line,
        "zeroline": False,
        "fixedrange": True,
        "tickfont": {"color": palette.quiet, "size": 13},
    }
    figure.update_xaxes(
        **axis,
        showgrid=False,
        title={"text": x_title, "standoff": 8, "font": {"size": 13}},
        automargin=True,
    )
    figure.update_yaxes(**axis, automargin=True)
    figure.update_layout(
        height=height,
        margin={"l": 8, "r": 16, "t": 32 if y_title else 16, "b": 8},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        font={"family": FONT, "size": 13, "color": palette.quiet},
        hoverlabel={
            "bgcolor": palette.ground,
            "bordercolor": palette.line,
            "font": {"family": FONT, "size": 13, "color": palette.ink},
        },
        showlegend=False,
        dragmode=False,
        separators=".,",
    )
    if y_title:
        # Upright and above, because nobody reads a title that lies on its side.
        figure.add_annotation(
            text=y_title,
            xref="paper",
            yref="paper",
            x=0,
            y=1,
            xanchor="left",
            yanchor="bottom",
            yshift=8,
            showarrow=False,
            font={"color": palette.quiet, "size": 13},
        )
    return figure


def draw_chart(figure: go.Figure, alt: str, *, key: str) -> None:
    """Draw a figure into the page.

    Args:
        figure: From this module.
        alt: What it shows, for those who cannot see it.
        key: Unique on the page.
    """
    st.plotly_chart(
        figure, theme=None, alt=alt, key=key, config={"displayModeBar": False, "responsive": True}
    )
