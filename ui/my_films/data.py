"""What a visitor may do with their data: take it along, bring it in, have it forgotten."""

from datetime import UTC, datetime

import streamlit as st

from recommender.store import Mark
from ui.my_films.files import everything_json, ratings_csv
from ui.resources import get_recommender
from ui.texts import text
from ui.visitor import Visitor

ASKED = "my_films.forget.asked"
"Session key: whether the visitor asked to be forgotten and was not yet asked back."
RESULT = "my_films.forget.result"
"Session key: what came of it."


def draw_export(visitor: Visitor) -> None:
    """Download buttons for all there is."""
    language, films = visitor.language, get_recommender().films
    states, genres = list(visitor.films.values()), visitor.profile.genres
    st.subheader(text("my_films.export", language))
    st.markdown(text("my_films.export.hint", language))
    today = datetime.now(UTC).date().isoformat()
    with st.container(horizontal=True):
        st.download_button(
            text("my_films.export.csv", language),
            lambda: ratings_csv(states, films),
            f"movies-life-ratings-{today}.csv",
            "text/csv",
            key="my_films.export.csv",
            icon=":material/download:",
            disabled=not visitor.profile.ratings,
            on_click="ignore",
        )
        st.download_button(
            text("my_films.export.json", language),
            lambda: everything_json(states, genres, language, films),
            f"movies-life-{today}.json",
            "application/json",
            key="my_films.export.json",
            icon=":material/download:",
            disabled=not states and not genres,
            on_click="ignore",
        )


def draw_forget(visitor: Visitor) -> None:
    """Forget me, in two steps: the second says what will be gone."""
    language = visitor.language
    st.subheader(text("my_films.forget", language))
    if result := st.session_state.pop(RESULT, None):
        st.info(text(f"my_films.forget.{result}", language))
    if not st.session_state.get(ASKED):
        st.markdown(text("my_films.forget.hint", language))
        st.button(
            text("my_films.forget.ask", language),
            key="my_films.forget.ask",
            icon=":material/delete:",
            on_click=_ask,
        )
        return
    st.markdown(text("my_films.forget.what", language, **_counts(visitor)))
    with st.container(horizontal=True):
        st.button(
            text("my_films.forget.yes", language),
            key="my_films.forget.yes",
            type="primary",
            on_click=_forget,
            args=(visitor,),
        )
        st.button(text("my_films.forget.no", language), key="my_films.forget.no", on_click=_keep)


def _counts(visitor: Visitor) -> dict[str, int]:
    profile = visitor.profile
    return {
        "ratings": len(profile.ratings),
        "watchlist": len(profile.watchlist),
        "hidden": len(profile.hidden),
        "unseen": sum(Mark.UNSEEN in state.marks for state in visitor.films.values()),
    }


def _ask() -> None:
    st.session_state[ASKED] = True


def _keep() -> None:
    st.session_state[ASKED] = False


def _forget(visitor: Visitor) -> None:
    st.session_state[ASKED] = False
    st.session_state[RESULT] = "done" if visitor.forget() else "not_now"
