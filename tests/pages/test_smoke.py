import tomllib

import pytest

from tests.conftest import PROJECT

PAGES = ["app.py", *sorted(f"pages/{path.name}" for path in (PROJECT / "pages").glob("*.py"))]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("page", PAGES)
def test_every_page_opens_for_a_newcomer(open_app, new_visitor, page, language):
    app = open_app(page, new_visitor({}, language))
    assert not app.exception
    assert not app.error


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("page", PAGES)
def test_every_page_opens_for_a_visitor_with_stars(open_app, new_visitor, page, language):
    app = open_app(page, new_visitor(language=language))
    assert not app.exception
    assert not app.error


def test_nothing_meant_for_developers_lies_over_the_page_of_whoever_runs_the_app_at_home():
    config = tomllib.loads((PROJECT / ".streamlit" / "config.toml").read_text())
    assert config["logger"]["hideWelcomeMessage"]
    assert config["client"]["toolbarMode"] == "minimal"
