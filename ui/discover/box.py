"""The one box: it tells what is typed as soon as typing settles."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

from ui.texts import text

HERE = Path(__file__).parent
KEY = "discover.box"
ANSWERED = "discover.answered"
"Session key: number of the query that led to the place that is open now."
PLACE = "discover.place"
"Session key: the place (a film's id, 0 for none) that the page showed last."

HTML = """
<div class="search-box" role="search">
  <input type="search" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="10000">
  <kbd aria-hidden="true">/</kbd>
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d="M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5L20.5 20.5"/>
  </svg>
</div>
"""


@cache
def _component() -> Callable[..., Any]:
    # The name is registered once for the whole server: a second time would be a warning.
    return st.components.v2.component(
        "search_box",
        html=HTML,
        css=(HERE / "box.css").read_text(encoding="utf-8"),
        js=(HERE / "box.js").read_text(encoding="utf-8"),
        isolate_styles=False,
    )


def search_box(language: str, place: int) -> str:
    """Draw the box; give what is sought, empty once a film was opened from the results.

    Args:
        language: The visitor's.
        place: What the page shows beneath; when it changes, the query is answered.
    """
    typed = _typed()
    if place != st.session_state.get(PLACE, place):
        st.session_state[ANSWERED] = typed["number"]
    st.session_state[PLACE] = place
    query = "" if typed["number"] == st.session_state.get(ANSWERED) else typed["text"].strip()
    _component()(
        key=KEY,
        data={
            "query": query,
            "place": place,
            "label": text("discover.box", language),
            "placeholder": text("discover.box_hint", language),
            "hint": text("discover.box_key", language),
        },
        on_query_change=lambda: None,
    )
    return query


def _typed() -> dict[str, Any]:
    state = st.session_state.get(KEY)
    typed = state.get("query") if state else None
    return typed or {"text": "", "number": 0}
