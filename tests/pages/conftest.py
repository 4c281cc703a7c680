"""Opens the app as a visitor would, with the real model and a store in memory."""

from collections.abc import Callable, Mapping

import pytest
from streamlit.testing.v1 import AppTest

from tests.conftest import PROJECT
from ui import resources
from ui.resources import get_store
from ui.visitor import SESSION_KEY, Visitor

TOY_STORY, STAR_WARS, ALIEN, TITANIC = 1, 260, 1214, 1721
RATED = {TOY_STORY: 4.0, STAR_WARS: 5.0, ALIEN: 4.5, TITANIC: 2.0}


@pytest.fixture(autouse=True)
def _store_in_memory(monkeypatch):
    monkeypatch.setenv("MOVIES_DATABASE_URL", "sqlite://")
    # The model stays: it is the same for all, and takes longest to load.
    resources._store.clear()


@pytest.fixture
def new_visitor() -> Callable[..., Visitor]:
    """Makes a visitor who is in the store: `new_visitor({1: 4.5}, language="zh")`."""

    def make(ratings: Mapping[int, float] = RATED, language: str = "en") -> Visitor:
        visitor = Visitor(get_store(), language=language)
        for film_id, stars in ratings.items():
            visitor.rate(film_id, stars)
        return visitor

    return make


@pytest.fixture
def open_app() -> Callable[..., AppTest]:
    """Runs a page: `open_app("pages/recommendations.py", visitor=…, **session_state)`."""

    def run(page: str = "app.py", visitor: Visitor | None = None, **state: object) -> AppTest:
        app = AppTest.from_file(str(PROJECT / "app.py"), default_timeout=30)
        # A run without a browser has no cookies: the visitor is put where the app looks first.
        app.session_state[SESSION_KEY] = visitor or Visitor(get_store())
        for name, value in state.items():
            app.session_state[name] = value
        if page != "app.py":
            app.switch_page(page)
        return app.run()

    return run
