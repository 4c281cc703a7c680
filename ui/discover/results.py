"""What a query finds: titles first, then films by what they are about."""

import numpy as np
import streamlit as st
from numpy.typing import NDArray

from recommender.profile import Profile
from recommender.search import Hit, Search, Why
from recommender.serving import Recommender
from ui.board import draw_wall
from ui.discover.cards import found_cards
from ui.resources import get_recommender, get_search
from ui.texts import term, text
from ui.visitor import Visitor

FOUND = 30
SUGGESTED = 6
MEANINGS = (Why.MEANING, Why.WORDS)
TASTE = "discover.taste"


def draw_results(query: str, visitor: Visitor) -> None:
    """Draw what is found, or the nearest titles where nothing is."""
    model, search, language = get_recommender(), get_search(), visitor.language
    leans = _draw_switch(visitor)
    hits = search.find(query, FOUND, leaning(model, search, visitor.profile) if leans else None)
    named = [hit for hit in hits if hit.why not in MEANINGS]
    about = [hit for hit in hits if hit.why in MEANINGS]
    if search.notice:
        st.caption(text(f"discover.notice.{search.notice}", language))
    if not hits:
        st.info(text("discover.nothing", language), icon=":material/search_off:")
        named = search.suggestions(query, SUGGESTED)
    with st.container(key="discover-results"):
        for kind, part in (("named", named), ("about", about)):
            if part:
                st.subheader(text(f"discover.{kind if hits else 'suggested'}", language))
                reasons = {hit.film_id: _reason(hit, model, language) for hit in part}
                ids = [hit.film_id for hit in part]
                cards = found_cards(ids, model, visitor, reasons)
                draw_wall(cards, visitor, key=f"discover.{kind}")


def leaning(model: Recommender, search: Search, profile: Profile) -> NDArray[np.float32] | None:
    """How much the visitor would like each film of the search; None of whom nothing is known."""
    if not profile.ratings:
        return None
    stars = model.scored(profile).stars
    rows = np.searchsorted(model.film_ids, search.films.ids)
    rows = np.minimum(rows, len(stars) - 1)
    known = model.film_ids[rows] == search.films.ids
    return np.where(known, stars[rows], stars.mean()).astype(np.float32)


def _draw_switch(visitor: Visitor) -> bool:
    if not visitor.profile.ratings:
        return False
    return st.toggle(
        text("discover.taste", visitor.language),
        value=True,
        key=TASTE,
        persist_state="session",
        help=text("discover.taste_help", visitor.language),
    )


def _reason(hit: Hit, model: Recommender, language: str) -> str:
    film = model.films[hit.film_id]
    if hit.why == Why.PERSON:
        return ", ".join((*film.directors, *film.cast))
    if hit.why in MEANINGS:
        return " · ".join(term("theme", theme, language) for theme in film.themes[:4])
    return ", ".join(film.directors)
