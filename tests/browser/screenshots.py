"""Pictures of the app for README: python -m tests.browser.screenshots."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page

from recommender.store import Mark, Store
from tests.browser.app import new_context, running_app, running_chromium
from tests.browser.steps import settled
from tests.conftest import PROJECT
from ui.cookie import COOKIE
from ui.page import PLACES

FOLDER = PROJECT / "docs" / "pictures"
DEMO_RATINGS = {
    1214: 4.5, 541: 5.0, 1732: 4.0, 5618: 4.5, 2571: 4.0, 608: 4.5, 4973: 3.5, 1721: 2.0, 356: 3.0,
}  # fmt: skip
"Alien, Blade Runner, The Big Lebowski and others: somebody's taste, by film id."
DEMO_WATCHLIST = (7361, 1204)


def hover_third(page: Page) -> None:
    """Show what the pointer brings up on a card."""
    page.locator(".card").nth(2).hover()
    page.wait_for_timeout(400)


@dataclass(frozen=True)
class Picture:
    """One file in the pictures' folder."""

    name: str
    place: str
    path: str = ""
    scheme: str = "dark"
    phone: bool = False
    newcomer: bool = False
    language: str = "en"
    before: Callable[[Page], None] = settled


PICTURES = (
    Picture("home", "home", newcomer=True),
    Picture("for-you", "for_you", "recommendations", before=hover_third),
    Picture("for-you-light", "for_you", "recommendations", scheme="light"),
    Picture("for-you-phone", "for_you", "recommendations", phone=True),
    Picture("onboarding-phone-light", "onboarding", "onboarding", "light", True, True),
    Picture("for-you-chinese", "for_you", "recommendations", language="zh"),
    Picture("home-phone-chinese", "home", phone=True, newcomer=True, language="zh"),
    Picture("film", "discover", "discover?film=541"),
    Picture("model", "diagnostics", "diagnostics"),
    Picture("model-light", "diagnostics", "diagnostics", scheme="light"),
)


def demo_visitor(url: str, language: str) -> str:
    """A visitor with a taste; gives their token."""
    with Store(url) as store:
        token = store.create_visitor(language)
        record = store.visitor(token)
        assert record is not None
        store.add_ratings(record.visitor_id, DEMO_RATINGS)
        for film_id in DEMO_WATCHLIST:
            store.mark(record.visitor_id, film_id, Mark.WATCHLIST)
    return token


def main() -> int:
    """Draw every picture whose page is there."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder, running_app(Path(folder)) as address:
        url = f"sqlite:///{Path(folder) / 'movies.db'}"
        tokens = {language: demo_visitor(url, language) for language in ("en", "zh")}
        with running_chromium() as browser:
            for picture in PICTURES:
                if not PLACES[picture.place].exists:
                    continue
                context = new_context(
                    browser,
                    phone=picture.phone,
                    color_scheme=picture.scheme,
                    locale={"en": "en-GB", "zh": "zh-CN"}[picture.language],
                    device_scale_factor=2 if picture.phone else 1,
                )
                if not picture.newcomer:
                    token = tokens[picture.language]
                    context.add_cookies([{"name": COOKIE, "value": token, "url": address}])
                page = context.new_page()
                page.goto(f"{address}/{picture.path}")
                page.locator("h1").first.wait_for()
                settled(page)
                picture.before(page)
                page.screenshot(path=FOLDER / f"{picture.name}.png")
                print(FOLDER / f"{picture.name}.png")
                context.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
