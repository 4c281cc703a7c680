"""Bringing films in from a file: read, shown, and only then merged."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime

import streamlit as st

from recommender.errors import RatingsError
from recommender.films import Films
from recommender.imports import read_export
from recommender.store import FilmState, Mark
from ui.actions import ActionKind
from ui.board import local_title
from ui.my_films.own_files import read_own
from ui.my_films.reading import LeftOut, Question, Reading, reading_of
from ui.resources import get_recommender
from ui.texts import text
from ui.visitor import Visitor

MEGABYTES = 20
"Many times what the most diligent visitor has."
QUESTIONS = 12
"More would be a questionnaire; the others are left out."
WIDTH = 640
"Pixels: lines longer than a sentence are hard to read."
UPLOADS = "my_films.bring.uploads"
"Session key: files merged so far; a new number empties the upload."
READING = "my_films.bring.reading"
"Session key: the upload that was read last, and what is in it."


def read_file(data: bytes, name: str, films: Films) -> Reading:
    """Read a file of this page or a personal export of another site.

    Raises:
        RatingsError: It is neither, or damaged.
    """
    now = datetime.now(UTC)
    return read_own(data, name, films, now) or reading_of(read_export(data, name, films), now)


def draw_bring(visitor: Visitor) -> None:
    """An upload, what is in it, and a button that merges it."""
    language = visitor.language
    st.subheader(text("my_films.bring", language))
    st.markdown(text("my_films.bring.hint", language))
    _say_upload(language)
    upload = st.file_uploader(
        text("my_films.bring.file", language),
        ["csv", "json", "zip"],
        max_upload_size=MEGABYTES,
        key=f"my_films.bring.file.{st.session_state.get(UPLOADS, 0)}",
        label_visibility="collapsed",
        width=WIDTH,
    )
    if upload is None:
        _draw_result(visitor)
        return
    known, reading = st.session_state.get(READING, (None, None))
    if known != upload.file_id:
        try:
            reading = read_file(upload.getvalue(), upload.name, get_recommender().films)
        except RatingsError as error:
            st.error(error_text(error, language))
            return
        st.session_state[READING] = (upload.file_id, reading)
    _draw_reading(reading, visitor)


def _say_upload(language: str) -> None:
    """Put the visitor's words in the place of Streamlit's, which are English only."""
    words = {
        "upload": text("my_films.bring.choose", language),
        "upload-limit": text("my_films.bring.limit", language, megabytes=MEGABYTES),
    }
    said = " ".join(
        f"--{name}: {json.dumps(word, ensure_ascii=False)};" for name, word in words.items()
    )
    st.html(f"<style>:root {{ {said} }}</style>")


def error_text(error: RatingsError, language: str) -> str:
    """Why a file cannot be read, in the visitor's words."""
    if error.problem is None:
        return text("my_films.bring.damaged", language, error=error)
    return text(f"my_films.bring.problem.{error.problem}", language, **error.values)


def _draw_reading(reading: Reading, visitor: Visitor) -> None:
    language = visitor.language
    st.markdown(_summary(reading, visitor))
    states = [*reading.states, *_draw_questions(reading.questions, language)]
    if reading.left_out:
        _draw_left_out(reading.left_out, language)
    st.button(
        text("my_films.bring.add", language, count=len(states)),
        key="my_films.bring.add",
        type="primary",
        disabled=not states,
        on_click=_merge,
        args=(visitor, states, reading.genres),
    )


def _summary(reading: Reading, visitor: Visitor) -> str:
    """How much of what is in the file, in sentences."""
    states, rated = reading.states, visitor.profile.ratings
    counts = {
        "rated": sum(state.stars is not None for state in states),
        "listed": sum(Mark.WATCHLIST in state.marks for state in states),
        "seen": sum(Mark.HIDDEN in state.marks for state in states),
        "changes": sum(state.stars is not None and state.film_id in rated for state in states),
    }
    said = [
        text(f"my_films.bring.{name}", visitor.language, count=count)
        for name, count in counts.items()
        if count
    ]
    return " ".join(said) or text("my_films.bring.nothing", visitor.language)


def _draw_questions(questions: Sequence[Question], language: str) -> list[FilmState]:
    """Asks which film is meant; what the answers make of the file."""
    if not questions:
        return []
    films = get_recommender().films
    st.markdown(text("my_films.bring.questions", language, count=len(questions)))
    answered = []
    for place, question in enumerate(questions[:QUESTIONS]):
        film_id = st.selectbox(
            question.what,
            question.film_ids,
            index=None,
            format_func=lambda film_id: (
                f"{local_title(films[film_id], language)} ({films[film_id].year})"
            ),
            placeholder=text("my_films.bring.none_of_them", language),
            key=f"my_films.bring.question.{place}",
            width=WIDTH,
        )
        if film_id is not None:
            answered.append(question.answer(film_id))
    return answered


def _draw_left_out(left_out: tuple[LeftOut, ...], language: str) -> None:
    with st.expander(text("my_films.bring.left_out", language, count=len(left_out)), width=WIDTH):
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
        said = text("my_films.bring.done", language, count=count)
        st.success(said, icon=":material/check:", width=WIDTH // 2)
        st.button(text("board.undo", language), key="my_films.bring.undo", on_click=visitor.undo)


def _merge(visitor: Visitor, states: Sequence[FilmState], genres: tuple[str, ...]) -> None:
    visitor.bring(states)
    if genres and not visitor.profile.genres:
        visitor.set_genres(genres)
    st.session_state[UPLOADS] = st.session_state.get(UPLOADS, 0) + 1
    st.session_state.pop(READING, None)
