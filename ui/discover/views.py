"""What the page shows while nothing is sought: browse, mix, map, or one film at random."""

from collections.abc import Callable, Mapping

import streamlit as st

from ui.discover.browse import draw_browse
from ui.discover.mix import draw_mix
from ui.discover.surprise import draw_surprise
from ui.texts import text
from ui.visitor import Visitor

VIEW = "discover.view"


def _draw_map(visitor: Visitor) -> None:
    # Plotly takes a third of a second and many megabytes; the other views draw no charts.
    from ui.discover.film_map import draw_map

    draw_map(visitor)


VIEWS: Mapping[str, Callable[[Visitor], None]] = {
    "browse": draw_browse,
    "mix": draw_mix,
    "map": _draw_map,
    "surprise": draw_surprise,
}


def show_view(name: str) -> None:
    """Show this view at the next draw; for callbacks."""
    st.session_state[VIEW] = name


def draw_views(visitor: Visitor) -> None:
    """Draw the choice of views and the chosen one."""
    language = visitor.language
    st.session_state.setdefault(VIEW, next(iter(VIEWS)))
    view = st.segmented_control(
        text("discover.views", language),
        tuple(VIEWS),
        required=True,
        format_func=lambda view: text(f"discover.view.{view}", language),
        key=VIEW,
        persist_state="session",
        label_visibility="collapsed",
    )
    VIEWS[str(view)](visitor)
