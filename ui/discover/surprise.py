"""One good film, one click."""

from secrets import choice

import numpy as np
import streamlit as st

from ui.board import draw_wall
from ui.discover.cards import found_cards
from ui.filters import clear_filters, filter_controls
from ui.reasons import reason_text
from ui.resources import get_recommender
from ui.texts import logline, text
from ui.visitor import Visitor

GOOD = 150
"The film is drawn from so many of the best for this visitor."
SHOWN = "discover.surprise.film"
DRAW = "discover.surprise.again"


def draw_surprise(visitor: Visitor) -> None:
    """Draw the filters, the button, and the film that it brought."""
    model, profile, language = get_recommender(), visitor.profile, visitor.language
    with st.container(key="discover-surprise-head", horizontal=True, vertical_alignment="bottom"):
        again = st.button(
            text("discover.surprise", language), type="primary", icon=":material/casino:", key=DRAW
        )
        filters = filter_controls(model, language, key="discover")
    among = model.eligible(profile, filters)
    if not among.any():
        st.info(text("discover.surprise_none", language), icon=":material/filter_alt_off:")
        st.button(
            text("for_you.loosen", language),
            key="discover.loosen",
            on_click=clear_filters,
            args=("discover",),
        )
        return
    shown = st.session_state.get(SHOWN)
    # A film that was just rated stays in view; one that the filters no longer let in does not.
    passes = shown in profile.excluded or (
        shown is not None and bool(among[model.rows([shown])][0])
    )
    if again or not passes:
        scores = model.dialled(model.scored(profile), filters, among)
        best = np.argsort(-np.where(among, scores, -np.inf), kind="stable")
        good = best[: min(GOOD, int(among.sum()))]
        others = [int(model.film_ids[row]) for row in good if model.film_ids[row] != shown]
        shown = choice(others) if others else shown
        st.session_state[SHOWN] = shown
    assert shown is not None
    reasons = model.explain(profile, shown)
    said = {shown: reason_text(reasons[0], profile, model.films, language)} if reasons else {}
    with st.container(key="discover-own-surprise", width=248):
        draw_wall(found_cards([shown], model, visitor, said), visitor, key="discover.surprised")
    film = model.films[shown]
    if line := logline(film, language) or film.logline:
        st.caption(line)
