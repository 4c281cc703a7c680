"""The controls that say which films may be in a list."""

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from recommender.recommendation import Filters
from recommender.serving import Recommender
from ui.texts import term, text

DIAL = (0.0, 0.25, 0.5, 0.75, 1.0)
"Stops of the dial, from familiar to surprising."
OLDEST, NEWEST = 1900, 2025
DEFAULTS = {
    "genres": [],
    "without_genres": [],
    "years": (OLDEST, NEWEST),
    "countries": [],
    "languages": [],
    "moods": [],
    "surprise": 0.0,
}


def filter_controls(model: Recommender, language: str, *, key: str) -> Filters:
    """Draw dial and folded filters; give what they are set to. They last for the session.

    Args:
        model: Says which values there are.
        language: The visitor's.
        key: The page's name; the widgets are `key.genres` and so on.
    """
    chosen = filters_chosen(key)
    with st.container(key=f"{key}-controls", horizontal=True, vertical_alignment="bottom"):
        st.select_slider(
            text("filters.dial", language),
            DIAL,
            format_func=lambda stop: text(f"filters.dial.{DIAL.index(stop)}", language),
            key=f"{key}.surprise",
            persist_state="session",
            width=200,
        )
        active = active_count(chosen)
        label = "filters.label_active" if active else "filters.label"
        with st.popover(text(label, language, count=active), icon=":material/tune:"):
            _draw_filters(model, language, key)
    return filters_chosen(key)


def filters_chosen(key: str) -> Filters:
    """What the controls with this key are set to, drawn or not."""

    def value(name: str) -> Any:
        return st.session_state.get(f"{key}.{name}", DEFAULTS[name])

    years = tuple(value("years"))
    return Filters(
        genres=frozenset(value("genres")),
        without_genres=frozenset(value("without_genres")),
        years=None if years == DEFAULTS["years"] else (int(years[0]), int(years[1])),
        countries=frozenset(value("countries")),
        languages=frozenset(value("languages")),
        moods=frozenset(value("moods")),
        surprise=float(value("surprise")),
    )


def active_count(filters: Filters) -> int:
    """How many of the folded filters restrict the list."""
    return sum(
        bool(chosen)
        for chosen in (
            filters.genres,
            filters.without_genres,
            filters.years,
            filters.countries,
            filters.languages,
            filters.moods,
        )
    )


def clear_filters(key: str) -> None:
    """Set all folded filters back; the dial stays. For callbacks, which run before the redraw."""
    for name, default in DEFAULTS.items():
        if name != "surprise":
            st.session_state[f"{key}.{name}"] = default


def _draw_filters(model: Recommender, language: str, key: str) -> None:
    def choice(name: str, values: Sequence[str], shown: Callable[[str], str]) -> None:
        st.multiselect(
            text(f"filters.{name}", language),
            values,
            format_func=shown,
            placeholder=text("filters.any", language),
            key=f"{key}.{name}",
            persist_state="session",
        )

    def named(kind: str) -> Callable[[str], str]:
        return lambda value: term(kind, value, language)

    facets = model.facets
    choice("genres", facets.values("genres"), named("genre"))
    choice("without_genres", facets.values("genres"), named("genre"))
    choice("moods", facets.values("moods"), named("mood"))
    choice("countries", facets.values("countries"), named("country"))
    choice("languages", facets.values("languages"), named("language"))
    st.session_state.setdefault(f"{key}.years", DEFAULTS["years"])
    st.slider(
        text("filters.years", language),
        OLDEST,
        NEWEST,
        key=f"{key}.years",
        persist_state="session",
    )
    st.button(
        text("filters.clear", language),
        key=f"{key}.clear",
        on_click=clear_filters,
        args=(key,),
        disabled=not active_count(filters_chosen(key)),
    )
