"""For you: shelves of suggestions, filters, and a dial from familiar to surprising."""

import streamlit as st

from recommender.shelves import shelves
from ui.board import draw_shelves
from ui.filters import clear_filters, filter_controls
from ui.page import PLACES, open_page
from ui.resources import get_recommender
from ui.suggestions import shelf_row
from ui.texts import text
from ui.visitor import Visitor

visitor = open_page("for_you")
language = visitor.language


@st.fragment
def list_for(visitor: Visitor) -> None:
    model, profile = get_recommender(), visitor.profile
    with st.container(key="for_you-head", horizontal=True, vertical_alignment="bottom"):
        st.title(text("for_you.title", language))
        filters = filter_controls(model, language, key="for_you")
    if not profile.ratings:
        said = "for_you.genres_only" if profile.genres else "for_you.cold"
        with st.container(key="for_you-cold", horizontal=True, vertical_alignment="center"):
            st.markdown(text(said, language))
            if st.button(text("for_you.start", language), type="primary", key="for_you.start"):
                st.switch_page(PLACES["onboarding"].script)
    found = shelves(model, profile, filters)
    if found:
        rows = [shelf_row(shelf, model, visitor) for shelf in found]
        draw_shelves(rows, visitor, key="for_you.board")
        visitor.shown({row.key: [card.film_id for card in row.cards] for row in rows})
        return
    st.info(text("for_you.empty", language), icon=":material/filter_alt_off:")
    st.button(
        text("for_you.loosen", language),
        key="for_you.loosen",
        on_click=clear_filters,
        args=("for_you",),
    )


list_for(visitor)
