"""Discover: find a film by title, by meaning, by another film; see them all on a map."""

from html import escape

import streamlit as st

from ui.discover import (
    STYLE,
    draw_film,
    draw_results,
    draw_views,
    film_in_address,
)
from ui.discover.address import names_unknown_film
from ui.page import open_page
from ui.resources import get_recommender
from ui.search_box import search_box
from ui.texts import text
from ui.visitor import Visitor, remember

visitor = open_page("discover")
st.html(STYLE)


@st.fragment
def discover(visitor: Visitor) -> None:
    films = get_recommender().films
    film = film_in_address(films)
    with st.container(key="discover-box"):
        query = search_box(
            visitor.language,
            key="discover.box",
            label=text("discover.box", visitor.language),
            placeholder=text("discover.box_hint", visitor.language),
            results="discover-results",
            place=film.film_id if film else 0,
        )
    # After the box: Streamlit would make the box anew if something came and went before it.
    if query or not film:
        st.html(f'<h1 class="unseen">{escape(text("navigation.discover", visitor.language))}</h1>')
    if query:
        draw_results(query, visitor)
    elif film:
        draw_film(film, visitor)
    else:
        if names_unknown_film(films):
            st.info(text("discover.unknown_film", visitor.language), icon=":material/movie_off:")
        draw_views(visitor)
    remember(visitor)


discover(visitor)
