"""Bringing films in from a file: read, shown, and only then merged."""

import streamlit as st

from recommender.errors import RatingsError
from ui.actions import ActionKind
from ui.my_films.reading import LeftOut, Reading, read_own
from ui.resources import get_recommender
from ui.texts import text
from ui.visitor import Visitor

MEGABYTES = 20
"Many times what the most diligent visitor has."
UPLOADS = "my_films.bring.uploads"
"Session key: files merged so far; a new number empties the upload."


def draw_bring(visitor: Visitor) -> None:
    """An upload, what is in it, and a button that merges it."""
    language = visitor.language
    st.subheader(text("my_films.bring", language))
    st.markdown(text("my_films.bring.hint", language))
    upload = st.file_uploader(
        text("my_films.bring.file", language),
        ["csv", "json"],
        max_upload_size=MEGABYTES,
        key=f"my_films.bring.file.{st.session_state.get(UPLOADS, 0)}",
        label_visibility="collapsed",
        width=640,
    )
    if upload is None:
        _draw_result(visitor)
        return
    try:
        reading = read_own(upload.getvalue(), upload.name, get_recommender().films)
    except RatingsError as error:
        st.error(text("my_films.bring.damaged", language, error=error))
        return
    if reading is None:
        st.error(text("my_films.bring.unknown", language, name=upload.name))
        return
    _draw_reading(reading, visitor)


def _draw_reading(reading: Reading, visitor: Visitor) -> None:
    language, count = visitor.language, len(reading.states)
    changed = sum(state.film_id in visitor.profile.ratings for state in reading.states)
    said = [text("my_films.bring.found", language, count=count)]
    if changed:
        said.append(text("my_films.bring.changes", language, count=changed))
    st.markdown(" ".join(said))
    if reading.left_out:
        _draw_left_out(reading.left_out, language)
    st.button(
        text("my_films.bring.add", language, count=count),
        key="my_films.bring.add",
        type="primary",
        disabled=not count,
        on_click=_merge,
        args=(visitor, reading),
    )


def _draw_left_out(left_out: tuple[LeftOut, ...], language: str) -> None:
    with st.expander(text("my_films.bring.left_out", language, count=len(left_out))):
        st.dataframe(
            {
                text("my_films.bring.film", language): [item.what for item in left_out],
                text("my_films.bring.why", language): [
                    text(f"my_films.bring.why.{item.why}", language) for item in left_out
                ],
            },
            hide_index=True,
        )


def _draw_result(visitor: Visitor) -> None:
    """What the last file brought, as long as it can be taken back."""
    action = visitor.last_action
    if action is None or action.kind is not ActionKind.BROUGHT:
        return
    language, count = visitor.language, len(action.before)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.success(text("my_films.bring.done", language, count=count), icon=":material/check:")
        st.button(text("board.undo", language), key="my_films.bring.undo", on_click=visitor.undo)


def _merge(visitor: Visitor, reading: Reading) -> None:
    visitor.bring(reading.states)
    if reading.genres and not visitor.profile.genres:
        visitor.set_genres(reading.genres)
    st.session_state[UPLOADS] = st.session_state.get(UPLOADS, 0) + 1
