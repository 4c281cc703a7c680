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
