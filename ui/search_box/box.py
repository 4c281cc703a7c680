"""The box: it tells what is typed as soon as typing settles."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

from ui.texts import text

HERE = Path(__file__).parent

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


def search_box(
    language: str, *, key: str, label: str, placeholder: str, results: str, place: int = 0
) -> str:
    """Draw the box; give what is sought, empty once a film was opened from the results.

    Args:
        language: The visitor's.
        key: The box's own name, `"page.box"`.
        label: What it is, for those who hear the page.
        placeholder: What can be typed, for those who see it.
        results: Key of the container with the answer; the arrow keys lead from the box into it.
        place: What the page shows beneath; when it changes, the query is answered.
    """
    answered, before = f"{key}.answered", f"{key}.place"
    typed = _typed(key)
    if place != st.session_state.get(before, place):
        st.session_state[answered] = typed["number"]
    st.session_state[before] = place
    query = "" if typed["number"] == st.session_state.get(answered) else typed["text"].strip()
    _component()(
        key=key,
        # Streamlit looks through a dictionary for tables, and loads pandas to know one: 60 MB.
        data=[
            {
                "query": query,
                "place": place,
                "results": results,
                "label": label,
                "placeholder": placeholder,
                "hint": text("search_box.key", language),
            }
        ],
        on_query_change=lambda: None,
    )
    return query


def _typed(key: str) -> dict[str, Any]:
    state = st.session_state.get(key)
    typed = state.get("query") if state else None
    return typed or {"text": "", "number": 0}
