"""The model, examined: one function a tab."""

from collections.abc import Callable

from ui.diagnostics.benchmarks import draw_benchmarks
from ui.diagnostics.data import draw_data
from ui.diagnostics.errors import draw_errors
from ui.diagnostics.frame import STYLE, Examined, claim
from ui.diagnostics.lists import draw_lists
from ui.diagnostics.overview import draw_overview
from ui.diagnostics.stars import draw_stars
from ui.diagnostics.taste import draw_taste
from ui.diagnostics.training import draw_training
from ui.diagnostics.use import draw_use
from ui.resources import get_store

TABS: dict[str, Callable[[Examined], None]] = {
    "overview": draw_overview,
    "data": draw_data,
    "stars": draw_stars,
    "lists": draw_lists,
    "errors": draw_errors,
    "training": draw_training,
    "peers": draw_benchmarks,
    "taste": draw_taste,
    "use": lambda page: draw_use(page, get_store()),
}
"Tab by its name, in the order of the page; its label is the text `diagnostics.tab.<name>`."

__all__ = ["STYLE", "TABS", "Examined", "claim"]
