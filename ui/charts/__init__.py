"""Charts in the look of the app: the page's ground, ours in amber, peers in greys, words on lines.

Importing this imports Plotly: only pages that draw charts do.
"""

from ui.charts.agreement import calibration, heat, ranges
from ui.charts.lines import curve, lines
from ui.charts.look import Palette, current_palette, draw_chart
from ui.charts.marks import bars, dots, scatter
from ui.charts.series import Series, spread

__all__ = [
    "Palette",
    "Series",
    "bars",
    "calibration",
    "current_palette",
    "curve",
    "dots",
    "draw_chart",
    "heat",
    "lines",
    "ranges",
    "scatter",
    "spread",
]
