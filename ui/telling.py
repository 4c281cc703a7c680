"""The wall of films that tell most about a taste, as it stays from click to click."""

import streamlit as st

from recommender.onboarding import telling_films
from recommender.serving import Recommender
from ui.visitor import Visitor

SHOWN = "onboarding.shown"
"Session key: the films on the wall, in their places."
TURNED = "onboarding.turned"
"Session key: films shown before, not to be asked about again."


def films_on_wall(model: Recommender, visitor: Visitor, n: int) -> list[int]:
    """Film ids in their places: rated films stay, each film not seen gives way to a new one."""
    before = _shown()
    refused = visitor.unseen | visitor.profile.hidden | visitor.profile.watchlist
    missing = n - sum(film_id not in refused for film_id in before)
    fresh = iter(_more(model, visitor, missing))
    kept = [next(fresh, None) if film_id in refused else film_id for film_id in before]
    now = [film_id for film_id in (*kept, *fresh) if film_id is not None]
    st.session_state[SHOWN] = now
    return now


def turn_wall() -> None:
    """Put the whole wall away, so that the next draw brings other films. For callbacks."""
    st.session_state.setdefault(TURNED, set()).update(_shown())
    st.session_state[SHOWN] = []


def _shown() -> list[int]:
    return list(st.session_state.get(SHOWN, []))


def _more(model: Recommender, visitor: Visitor, n: int) -> list[int]:
    if n <= 0:
        return []
    used = {*_shown(), *st.session_state.get(TURNED, ()), *visitor.unseen}
    return telling_films(model, visitor.profile, exclude=used, n=n)
