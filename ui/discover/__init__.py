"""The pieces of the discover page."""

from pathlib import Path

from ui.discover.address import film_in_address
from ui.discover.film import draw_film
from ui.discover.results import draw_results
from ui.discover.views import draw_views

STYLE = Path(__file__).parent / "style.css"

__all__ = [
    "STYLE",
    "draw_film",
    "draw_results",
    "draw_views",
    "film_in_address",
]
