import pytest
import streamlit as st

from tests.conftest import PROJECT

PAGES = ["app.py", "pages/onboarding.py", "pages/recommendations.py"]


@pytest.fixture
def nothing_loaded():
    """What is loaded for this test is loaded in it, and by no later one found."""
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()


@pytest.mark.usefixtures("nothing_loaded")
@pytest.mark.parametrize("page", PAGES)
def test_without_a_model_the_page_says_what_to_run(open_app, monkeypatch, tmp_path, page):
    monkeypatch.setenv("MOVIES_SHIPPED_MODEL", str(tmp_path / "nothing"))
    app = open_app(page)
    assert not app.exception
    assert "Run: python -m recommender train" in app.error[0].value


@pytest.mark.parametrize("page", PAGES)
def test_a_database_that_is_gone_is_said_and_nothing_breaks(open_app, monkeypatch, tmp_path, page):
    (tmp_path / "file").write_text("not a folder")
    monkeypatch.setenv("MOVIES_DATABASE_URL", f"sqlite:///{tmp_path / 'file' / 'movies.db'}")
    app = open_app(page)
    assert not app.exception


def test_no_traceback_reaches_a_visitor():
    config = (PROJECT / ".streamlit" / "config.toml").read_text(encoding="utf-8")
    assert 'showErrorDetails = "none"' in config
