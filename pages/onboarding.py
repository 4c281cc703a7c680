"""A first taste: pick genres, give a few films their stars, see the first list grow."""

import streamlit as st

from recommender.films import GENRES
from ui.board import Action, Row, draw_shelves, draw_survey, film_card
from ui.page import open_page
from ui.progress import draw_progress
from ui.resources import get_recommender, get_search
from ui.search_box import search_box
from ui.suggestions import suggestion_cards
from ui.telling import films_on_wall, turn_wall
from ui.texts import term, text
from ui.visitor import Visitor

ENOUGH = 3
"Stars that make a first list."
WALL = 16
FOUND = 6

visitor = open_page("onboarding")
language = visitor.language
st.title(text("onboarding.headline", language))
st.caption(text("onboarding.lead", language))


def pick_genres() -> None:
    visitor.set_genres(tuple(st.session_state["onboarding.genres"]))
    turn_wall()


def draw_found(query: str, visitor: Visitor) -> None:
    hits = get_search().titles(query, FOUND)
    if not hits:
        st.info(text("onboarding.nothing_found", language, query=query))
    films = get_recommender().films
    found = [film_card(films[hit.film_id], visitor) for hit in hits]
    draw_survey(found, visitor, key="onboarding.found", actions=(Action.RATE, Action.LIST))


@st.fragment
def taste(visitor: Visitor) -> None:
    model = get_recommender()
    st.session_state.setdefault("onboarding.genres", list(visitor.profile.genres))
    st.pills(
        text("onboarding.genres", language),
        [genre for genre in GENRES if genre != "IMAX"],
        selection_mode="multi",
        format_func=lambda genre: term("genre", genre, language),
        key="onboarding.genres",
        on_change=pick_genres,
    )
    given = len(visitor.profile.ratings)
    draw_progress(given, ENOUGH, language)
    with st.container(key="onboarding-box"):
        query = search_box(
            language,
            key="onboarding.box",
            label=text("onboarding.box", language),
            placeholder=text("onboarding.box_hint", language),
            results="onboarding-results",
        )
    # A place of its own, so that a result does not push the wall out of its place in the page.
    with st.container(key="onboarding-results"):
        if query:
            draw_found(query, visitor)
    wall = [film_card(model.films[f], visitor) for f in films_on_wall(model, visitor, WALL)]
    draw_survey(wall, visitor, key="onboarding.wall")
    st.button(
        text("onboarding.others", language),
        icon=":material/refresh:",
        key="onboarding.others",
        on_click=turn_wall,
    )
    if given >= ENOUGH:
        first = suggestion_cards(model.recommend(visitor.profile, n=12), model, visitor)
        row = Row(
            "first",
            first,
            text("onboarding.first_list", language),
            text("onboarding.first_list_note", language),
        )
        draw_shelves([row], visitor, key="onboarding.list")


taste(visitor)
