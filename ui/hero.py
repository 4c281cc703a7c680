"""The first thing a newcomer sees: a wall of covers behind one sentence and one button."""

from base64 import b64encode
from html import escape

import streamlit as st

from recommender.films import Films
from ui.covers import cover_svg
from ui.page import PLACES
from ui.texts import text

BACKDROP = (
    79132, 1, 1197, 593, 5618, 2959, 318, 260, 7361, 1136, 296, 68954, 1258, 4973, 541, 109487,
    1193, 5971, 2571, 858, 1214, 7153, 750, 3996,
)  # fmt: skip
"Films that everybody knows, as MovieLens ids, for their covers."


def draw_hero(films: Films, language: str) -> None:
    """What this is, in front of a dimmed wall of covers, and where to start."""
    covers = "".join(
        f'<img alt="" src="data:image/svg+xml;base64,{_encoded(cover_svg(film, language))}">'
        for film_id in BACKDROP
        if (film := films.get(film_id))
    )
    st.html(
        f'<section class="hero"><div class="hero-wall" aria-hidden="true">{covers}</div>'
        f"<h1>{escape(text('home.headline', language))}</h1>"
        f"<p>{escape(text('home.lead', language))}</p></section>"
    )
    with st.container(key="hero-actions", horizontal=True, vertical_alignment="center"):
        if st.button(text("home.start", language), type="primary", key="home.start"):
            st.switch_page(PLACES["onboarding"].script)
        if st.button(text("home.look", language), type="tertiary", key="home.look"):
            st.switch_page(PLACES["for_you"].script)
    st.caption(text("home.promise", language))


def _encoded(svg: str) -> str:
    return b64encode(svg.encode()).decode()
