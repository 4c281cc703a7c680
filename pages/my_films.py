"""My films: ratings, watchlist and hidden films; what they say; export, import, forget me."""

import streamlit as st

from ui.my_films.bring import draw_bring
from ui.my_films.data import draw_export, draw_forget
from ui.my_films.library import DATA, VIEW_KEY, draw_films, films_in
from ui.my_films.listing import View
from ui.my_films.taste import TASTE, draw_taste
from ui.page import open_page
from ui.texts import text
from ui.visitor import Visitor, remember

visitor = open_page("my_films")
language = visitor.language
st.title(text("my_films.headline", language))


def name_of(view: str) -> str:
    name = text(f"my_films.{view}", language)
    return f"{name} {len(films_in(View(view), visitor))}" if view in [*View] else name


@st.fragment
def my_films(visitor: Visitor) -> None:
    st.session_state.setdefault(VIEW_KEY, View.RATINGS)
    view = st.segmented_control(
        text("my_films.lists", language),
        [*View, TASTE, DATA],
        required=True,
        format_func=name_of,
        key=VIEW_KEY,
        label_visibility="collapsed",
    )
    if view == DATA:
        draw_bring(visitor)
        draw_export(visitor)
        draw_forget(visitor)
        remember(visitor)
    elif view == TASTE:
        draw_taste(visitor)
    else:
        draw_films(View(view), visitor)


my_films(visitor)
