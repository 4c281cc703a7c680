import pytest
from streamlit.testing.v1 import AppTest

from recommender.store import Store
from ui.visitor import Visitor

N = 6


def page():
    import streamlit as st

    from ui.resources import get_recommender
    from ui.telling import films_on_wall, turn_wall

    if st.session_state.pop("turn", False):
        turn_wall()
    wall = films_on_wall(get_recommender(), st.session_state["who"], 6)
    st.session_state["wall"] = wall


@pytest.fixture
def app():
    with Store("sqlite://") as store:
        made = AppTest.from_function(page, default_timeout=30)
        made.session_state["who"] = Visitor(store)
        yield made.run()


def test_the_wall_is_the_same_at_the_next_draw(app):
    before = app.session_state["wall"]
    assert len(set(before)) == N
    assert app.run().session_state["wall"] == before


def test_a_rated_film_keeps_its_place(app):
    before = app.session_state["wall"]
    app.session_state["who"].rate(before[2], 4.5)
    assert app.run().session_state["wall"] == before


def test_a_film_not_seen_gives_its_place_to_another(app):
    before = app.session_state["wall"]
    app.session_state["who"].not_seen(before[2])
    after = app.run().session_state["wall"]
    assert after[2] not in before
    assert after[:2] + after[3:] == before[:2] + before[3:]


def test_others_are_all_new_and_nothing_comes_back(app):
    seen = set(app.session_state["wall"])
    for _ in range(3):
        app.session_state["turn"] = True
        wall = set(app.run().session_state["wall"])
        assert len(wall) == N
        assert not wall & seen
        seen |= wall
