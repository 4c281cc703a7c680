"""Home: what this is for a newcomer, tonight's picks for who returns."""

import streamlit as st

from ui.board import Row, draw_shelves, draw_survey, film_card
from ui.hero import draw_hero
from ui.page import PLACES, open_page
from ui.resources import get_recommender
from ui.suggestions import suggestion_cards, watchlist_cards
from ui.telling import films_on_wall
from ui.texts import text
from ui.visitor import Visitor

visitor = open_page("home")
language = visitor.language
model = get_recommender()


@st.fragment
def tonight(visitor: Visitor) -> None:
    picks = suggestion_cards(model.recommend(visitor.profile, n=12), model, visitor)
    listed = watchlist_cards(model, visitor)
    rows = [Row("picks", picks), Row("watchlist", listed, text("home.watchlist", language))]
    draw_shelves([row for row in rows if row.cards], visitor, key="home.board")
    visitor.shown({"picks": [card.film_id for card in picks]})


@st.fragment
def survey(visitor: Visitor, n: int) -> None:
    cards = [film_card(model.films[f], visitor) for f in films_on_wall(model, visitor, n)]
    draw_survey(cards, visitor, key="home.survey")


if visitor.profile.is_empty:
    draw_hero(model.films, language)
else:
    st.title(text("home.picks", language))
    if count := len(visitor.profile.ratings):
        st.caption(text("home.picks_note", language, count=count))
    tonight(visitor)
    if st.button(text("home.all", language), type="primary", key="home.all"):
        st.switch_page(PLACES["for_you"].script)
st.subheader(text("home.seen", language))
survey(visitor, 16 if visitor.profile.is_empty else 8)
