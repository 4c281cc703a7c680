import pytest
from streamlit.testing.v1 import AppTest

from recommender.recommendation import Filters
from ui.filters import active_count


def page():
    import streamlit as st

    from ui.filters import filter_controls
    from ui.resources import get_recommender

    st.session_state["chosen"] = filter_controls(get_recommender(), "en", key="page")


@pytest.fixture
def app():
    return AppTest.from_function(page, default_timeout=30)


def test_untouched_controls_restrict_nothing(app):
    assert app.run().session_state["chosen"] == Filters()


def test_what_is_chosen_becomes_a_filter(app):
    app.run()
    app.multiselect(key="page.genres").select("Sci-Fi")
    app.multiselect(key="page.without_genres").select("Horror")
    app.multiselect(key="page.moods").select("funny")
    app.slider(key="page.years").set_range(1980, 1999)
    app.select_slider(key="page.surprise").set_value(0.5)
    app.run()
    assert app.session_state["chosen"] == Filters(
        genres=frozenset({"Sci-Fi"}),
        without_genres=frozenset({"Horror"}),
        moods=frozenset({"funny"}),
        years=(1980, 1999),
        surprise=0.5,
    )


def test_clearing_leaves_the_dial_alone(app):
    app.run()
    app.multiselect(key="page.genres").select("Sci-Fi")
    app.select_slider(key="page.surprise").set_value(0.5)
    app.run()
    app.button(key="page.clear").click()
    app.run()
    assert app.session_state["chosen"] == Filters(surprise=0.5)


def test_only_folded_filters_are_counted():
    filters = Filters(genres=frozenset({"War"}), years=(1990, 1999), surprise=1.0)
    assert active_count(filters) == 2
