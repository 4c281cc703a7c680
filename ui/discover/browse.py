"""Films by one fact that they share: theme, mood, director, country, decade."""

from collections import Counter
from collections.abc import Callable, Mapping
from functools import lru_cache

import numpy as np
import streamlit as st

from recommender.features import decade
from recommender.films import Film, Films
from recommender.serving import Recommender
from ui.board import draw_wall
from ui.discover.cards import found_cards
from ui.resources import get_recommender
from ui.texts import term, text
from ui.visitor import Visitor

KIND, VALUE = "discover.browse.kind", "discover.browse.value"
FILTER, PAGE = "discover.browse.filter", "discover.browse.page"
MOST_VALUES = 48
"Values offered at once, the most frequent first; the filter brings the others."
A_PAGE = 48


def _decades(film: Film) -> tuple[str, ...]:
    first = decade(film)
    return () if first is None else (f"{first}s",)


VALUES_OF: Mapping[str, Callable[[Film], tuple[str, ...]]] = {
    "theme": lambda film: film.themes,
    "mood": lambda film: film.moods,
    "director": lambda film: film.directors,
    "country": lambda film: film.countries,
    "decade": _decades,
}
BROWSED_KINDS = tuple(VALUES_OF)


def start_browsing(kind: str, value: str | None) -> None:
    """Show films of one value at the next draw; for callbacks."""
    st.session_state.update({KIND: kind, VALUE: value, FILTER: "", PAGE: 1})


@lru_cache(maxsize=len(VALUES_OF))
def counts(films: Films, kind: str) -> tuple[tuple[str, int], ...]:
    """Every value with how many films have it, the most frequent first, then by name."""
    count = Counter(value for film in films for value in VALUES_OF[kind](film))
    return tuple(sorted(count.items(), key=lambda item: (-item[1], item[0])))


def draw_browse(visitor: Visitor) -> None:
    """Draw the kinds, their values with counts, and the films of the chosen one."""
    model, language = get_recommender(), visitor.language
    st.session_state.setdefault(KIND, BROWSED_KINDS[0])
    with st.container(key="discover-browse-head", horizontal=True, vertical_alignment="bottom"):
        kind = st.segmented_control(
            text("discover.browse", language),
            BROWSED_KINDS,
            required=True,
            format_func=lambda kind: text(f"discover.browse.{kind}", language),
            key=KIND,
            on_change=_forget_value,
            persist_state="session",
            label_visibility="collapsed",
        )
        wanted = st.text_input(
            text("discover.browse_filter", language),
            placeholder=text("discover.browse_filter", language),
            icon=":material/filter_list:",
            key=FILTER,
            live=True,
            label_visibility="collapsed",
            width=240,
        )
    value = _draw_values(model.films, str(kind), str(wanted or ""), language)
    if value is not None:
        _draw_films(str(kind), value, model, visitor)


def _forget_value() -> None:
    st.session_state.pop(VALUE, None)
    st.session_state.update({FILTER: "", PAGE: 1})


def _first_page() -> None:
    st.session_state[PAGE] = 1


def _draw_values(films: Films, kind: str, wanted: str, language: str) -> str | None:
    count = dict(counts(films, kind))
    sought = wanted.strip().casefold()
    offered = [
        value
        for value in count
        if sought in value.casefold() or sought in term(kind, value, language).casefold()
    ][:MOST_VALUES]
    if VALUE not in st.session_state and offered:
        st.session_state[VALUE] = offered[0]
    chosen = st.session_state.get(VALUE)
    if chosen in count and chosen not in offered:
        offered.insert(0, chosen)
    if not offered:
        st.caption(text("discover.browse_nothing", language))
        return None
    return st.pills(
        text(f"discover.browse.{kind}", language),
        offered,
        format_func=lambda value: f"{term(kind, value, language)} {count[value]:,}",
        key=VALUE,
        on_change=_first_page,
        persist_state="session",
        label_visibility="collapsed",
    )


def _draw_films(kind: str, value: str, model: Recommender, visitor: Visitor) -> None:
    having = [film.film_id for film in model.films if value in VALUES_OF[kind](film)]
    known = [film_id for film_id in having if model.knows(film_id)]
    scores = model.scored(visitor.profile).scores[model.rows(known)]
    best_first = [known[place] for place in np.argsort(-scores, kind="stable")]
    n_pages = -(-len(best_first) // A_PAGE)
    page = 1
    if n_pages > 1:
        page = min(int(st.session_state.get(PAGE, 1)), n_pages)
    shown = best_first[(page - 1) * A_PAGE : page * A_PAGE]
    draw_wall(found_cards(shown, model, visitor), visitor, key="discover.browsed")
    if n_pages > 1:
        st.pagination(n_pages, key=PAGE)
