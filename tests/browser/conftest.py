"""The running app, and a Chromium to look at it with."""

import os
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.app import new_context, running_app, running_chromium
from tests.browser.chromium import find_chromium
from tests.conftest import PROJECT

PATIENCE_MS = 60_000
"A busy machine is no bug."
expect.set_options(timeout=PATIENCE_MS)

PICTURES = PROJECT / "build" / "pictures"


@pytest.fixture(scope="session")
def app_address(tmp_path_factory) -> Iterator[str]:
    with running_app(tmp_path_factory.mktemp("app")) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    if find_chromium() is None:
        missing = "NO BROWSER HERE, so nothing is known of what people see: make browser"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(missing)
    with running_chromium() as browser:
        yield browser


@pytest.fixture
def open_page(chromium, app_address) -> Iterator[Callable[..., Page]]:
    """`open_page("onboarding", phone=True)`; a page that logs an error fails its test."""
    contexts: list[BrowserContext] = []
    problems: list[str] = []

    def open_one(path: str = "", **options) -> Page:
        context = new_context(chromium, **options)
        context.set_default_timeout(PATIENCE_MS)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.goto(f"{app_address}/{path}")
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert problems == []


@pytest.fixture
def picture() -> Callable[[Page, str], None]:
    """Keeps a screenshot under build/pictures, to be looked at."""

    def save(page: Page, name: str) -> None:
        PICTURES.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=PICTURES / f"{name}.png")

    return save
