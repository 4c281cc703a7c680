"""A visitor's films on a wall: one list at a time, sorted, searched, a page at a time."""

import math
from collections.abc import Mapping, Sequence

import streamlit as st

from recommender.recommendation import Recommendation
from recommender.store import FilmState
from ui.board import Action, draw_wall, film_card, local_title
from ui.my_films.listing import Order, View, in_view, matching, ordered
from ui.page import PLACES
from ui.resources import get_recommender
from ui.texts import text
from ui.visitor import Visitor

DATA = "data"
"The view beside the lists: what the visitor may do with all of it."
VIEW_KEY = "my_films.view"
TURNED = "my_films.turned"
"Session key: how often a page was turned."
PER_PAGE = 24
"Fills rows of 2, 3, 4, 6 and 8 covers."
SEARCH_FROM = 12
"Fewer films are seen at a glance."
ORDERS: Mapping[View, Sequence[Order]] = {
    View.RATINGS: (Order.NEWEST, Order.STARS, Order.TITLE),
    View.WATCHLIST: (Order.NEWEST, Order.STARS, Order.TITLE),
    View.HIDDEN: (Order.NEWEST, Order.TITLE),
}
ACTIONS: Mapping[View, Sequence[Action]] = {
    View.RATINGS: (Action.RATE, Action.LIST),
    View.WATCHLIST: (Action.RATE, Action.LIST, Action.HIDE),
    View.HIDDEN: (Action.RATE, Action.HIDE),
}
WAYS_ON = {View.RATINGS: "onboarding", View.WATCHLIST: "for_you", View.HIDDEN: "for_you"}
"Where an empty list sends the visitor."


def films_in(view: View, visitor: Visitor) -> list[FilmState]:
    """The films of a list that can be shown, newest first."""
    films = get_recommender().films
    return [state for state in in_view(visitor.films.values(), view) if state.film_id in films]


def draw_films(view: View, visitor: Visitor) -> None:
    """The films of one list with their controls, or what to do where there are none."""
    films, language = get_recommender().films, visitor.language
    states = films_in(view, visitor)
    predicted = _predicted(states, visitor) if view is View.WATCHLIST else {}
    if states:
        order, query = _draw_controls(view, len(states), language)
        shown = ordered(
            matching(states, query, films),
            order,
            title=lambda film_id: local_title(films[film_id], language),
            stars=lambda film_id: (
                predicted[film_id].stars if predicted else visitor.profile.ratings.get(film_id, 0)
            ),
        )
        hint = f"my_films.{view}.hint" if shown else "my_films.nothing_found"
        st.caption(text(hint, language, query=query))
    else:
        shown = []
        _draw_way_on(view, language)
    on_page, pages, page_key = _page(shown, view)
    # Drawn even when empty: the board holds the bar that takes the last action back.
    draw_wall(
        [
            film_card(films[state.film_id], visitor, recommendation=predicted.get(state.film_id))
            for state in on_page
        ],
        visitor,
        key=f"my_films.{view}.board",
        actions=ACTIONS[view],
    )
    if pages > 1:
        with st.container(horizontal_alignment="center"):
            st.pagination(pages, key=page_key, on_change=_ask_for_top)
        _go_to_top()


def _predicted(states: Sequence[FilmState], visitor: Visitor) -> dict[int, Recommendation]:
    """The stars that the visitor would give, by film id."""
    film_ids = [state.film_id for state in states]
    stars, half_widths = get_recommender().predict_range(visitor.profile, film_ids)
    return {
        film_id: Recommendation(film_id, star, half_width, score=star)
        for film_id, star, half_width in zip(
            film_ids, stars.tolist(), half_widths.tolist(), strict=True
        )
    }


def _draw_controls(view: View, count: int, language: str) -> tuple[Order, str]:
    """What the list is sorted by and searched for."""
    query = ""
    with st.container(key="my_films-tools", horizontal=True, vertical_alignment="center"):
        order = st.segmented_control(
            text("my_films.order", language),
            ORDERS[view],
            required=True,
            default=Order.NEWEST,
            format_func=lambda order: text(f"my_films.{view}.order.{order}", language),
            key=f"my_films.{view}.order",
            label_visibility="collapsed",
        )
        if count >= SEARCH_FROM:
            query = st.text_input(
                text("my_films.search", language),
                placeholder=text("my_films.search", language),
                icon=":material/search:",
                key=f"my_films.{view}.search",
                label_visibility="collapsed",
                live=True,
                width=360,
            )
    return Order(order), query


def _draw_way_on(view: View, language: str) -> None:
    """A kind word in an empty list, and where to go."""
    st.subheader(text(f"my_films.{view}.empty", language))
    st.markdown(text(f"my_films.{view}.empty_hint", language))
    place = PLACES[WAYS_ON[view]]
    with st.container(horizontal=True):
        if st.button(
            text(f"my_films.{view}.way_on", language),
            type="primary",
            icon=place.icon,
            key=f"my_films.{view}.way_on",
        ):
            st.switch_page(place.script)
        if view is View.RATINGS:
            st.button(
                text("my_films.ratings.bring", language),
                icon=":material/upload:",
                key="my_films.ratings.bring",
                on_click=_show_data,
            )


def _show_data() -> None:
    st.session_state[VIEW_KEY] = DATA


def _ask_for_top() -> None:
    st.session_state[TURNED] = st.session_state.get(TURNED, 0) + 1


def _go_to_top() -> None:
    """Show a page that was turned from its first row, not from its last, where the click was."""
    if turned := st.session_state.get(TURNED):
        # The number makes it a new script each time: the same one would not run again.
        script = f"document.querySelector('[data-testid=stMain]').scrollTo(0, 0) // {turned}"
        st.html(f"<script>{script}</script>", unsafe_allow_javascript=True)


def _page(shown: Sequence[FilmState], view: View) -> tuple[Sequence[FilmState], int, str]:
    """The films of the page that is open, the number of pages, and the key that holds it."""
    pages = max(1, math.ceil(len(shown) / PER_PAGE))
    key = f"my_films.{view}.page"
    # A search or a removal may have left fewer pages than the one that was open.
    page = min(st.session_state.get(key, 1), pages)
    return shown[(page - 1) * PER_PAGE : page * PER_PAGE], pages, key
