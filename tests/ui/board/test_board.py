from pathlib import Path

import pytest
import streamlit as st

from recommender.films import Film
from recommender.store import Store
from ui.board import board as module
from ui.board.board import Action, Row, board_data
from ui.board.card import film_card
from ui.visitor import Visitor

SCRIPTS = Path(module.__file__).parent
SLY = Film(film_id=1, title="<script>alert('film')</script>", logline="<img onerror=x>")


@pytest.fixture
def visitor():
    with Store("sqlite://") as store:
        yield Visitor(store)


@pytest.fixture(autouse=True)
def _session(monkeypatch):
    """A session of its own, and a catalogue of one film."""
    monkeypatch.setattr(st, "session_state", {})
    model = type("Model", (), {"films": {1: SLY}})
    monkeypatch.setattr(module, "get_recommender", lambda: model)


def do(visitor, **action):
    module._perform(action, visitor)


def test_what_looks_like_html_travels_as_plain_text_and_is_escaped_on_the_cover(visitor):
    data = board_data("wall", [Row("wall", [film_card(SLY, visitor)])], visitor, [Action.RATE])
    card = data["rows"][0]["cards"][0]
    assert card["title"] == SLY.title
    assert "<script" not in card["cover"]["svg"]


def test_the_browser_side_never_writes_html():
    written = "".join(path.read_text(encoding="utf-8") for path in SCRIPTS.glob("*.js"))
    for way in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("):
        assert way not in written


@pytest.mark.parametrize(
    ("kind", "undoes"),
    [("list", "unlist"), ("hide", "unhide")],
)
def test_what_is_done_on_a_card_is_in_the_store_before_the_redraw(visitor, kind, undoes):
    do(visitor, kind=kind, film_id=1)
    assert visitor.profile.excluded == {1}
    do(visitor, kind=undoes, film_id=1)
    assert visitor.profile.excluded == frozenset()


def test_stars_are_given_and_taken_back(visitor):
    do(visitor, kind="rate", film_id=1, stars=4.5)
    assert dict(visitor.profile.ratings) == {1: 4.5}
    do(visitor, kind="unrate", film_id=1, stars=4.5)
    assert dict(visitor.profile.ratings) == {}


def test_a_film_not_seen_is_noted(visitor):
    do(visitor, kind="not_seen", film_id=1)
    assert visitor.unseen == {1}


def test_the_bar_says_what_was_done_and_goes_when_it_is_undone(visitor):
    do(visitor, kind="rate", film_id=1, stars=4.5)
    assert st.session_state[module.UNDO]["text"] == f"4.5 stars for {SLY.title}"
    do(visitor, kind="undo")
    assert st.session_state[module.UNDO] is None
    assert visitor.profile.is_empty


def test_opening_a_film_waits_for_the_redraw(visitor):
    do(visitor, kind="open", film_id=1)
    assert st.session_state[module.OPEN] == 1
