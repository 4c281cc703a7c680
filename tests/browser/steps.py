"""What a person does on a board."""

from playwright.sync_api import Locator, Page, expect

QUIET_MS = 400


def give_stars(card: Locator, stars: float) -> None:
    """One click on the star strip, where these stars are."""
    card.hover()
    strip = card.locator(".stars-strip")
    box = strip.bounding_box()
    assert box is not None
    strip.click(position={"x": box["width"] * (stars / 5 - 0.05), "y": box["height"] / 2})


def film_ids(page: Page, row: str) -> list[str]:
    """Films of a row, in their order."""
    cards = page.locator(f"[data-row={row}] .card")
    expect(cards.first).to_be_visible()
    return cards.evaluate_all("cards => cards.map((card) => card.dataset.filmId)")


def settled(page: Page) -> None:
    """Wait until the page has stopped changing."""
    page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
    page.wait_for_timeout(QUIET_MS)


def sideways_scroll(page: Page) -> int:
    """Pixels by which the page is wider than the window."""
    return page.evaluate(
        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
        " + document.querySelector('[data-testid=stMain]').scrollWidth"
        " - document.querySelector('[data-testid=stMain]').clientWidth"
    )
