"""The browser keeps who is looking, and only this browser does."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PATIENCE_MS
from tests.browser.steps import give_stars, settled
from ui.cookie import COOKIE

# The first page of a server loads the model, on a machine that may be busy with other tests.
pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


def token(page: Page) -> str | None:
    """What the browser keeps."""
    kept = [cookie for cookie in page.context.cookies() if cookie["name"] == COOKIE]
    return kept[0]["value"] if kept else None


def rate_one(page: Page) -> str:
    """Give the first film of the survey, which is open, four stars; its film id."""
    card = page.locator("[data-row=survey] .card").first
    film_id = card.get_attribute("data-film-id")
    give_stars(card, 4.0)
    expect(page.locator(".undo")).to_contain_text("4 stars for")
    settled(page)
    return film_id


def rated_films(page: Page, address: str, count: int) -> list[str]:
    """Film ids under My films, once it says how many there are."""
    page.goto(f"{address}/my_films")
    expect(page.get_by_text(f"Ratings {count}", exact=True)).to_be_visible()
    settled(page)
    return page.locator(".card").evaluate_all("cards => cards.map((card) => card.dataset.filmId)")


def test_looking_around_leaves_nothing_and_the_first_star_a_cookie_of_this_site(open_page):
    page = open_page("onboarding")
    page.locator("[data-row=survey] .card").first.wait_for()
    settled(page)
    assert token(page) is None
    rate_one(page)
    (cookie,) = [each for each in page.context.cookies() if each["name"] == COOKIE]
    assert (cookie["sameSite"], cookie["path"], cookie["secure"]) == ("Lax", "/", False)
    seconds_left = cookie["expires"] - page.evaluate("Date.now() / 1000")
    assert seconds_left > 300 * 24 * 3600


def test_a_refresh_a_second_tab_and_a_return_tomorrow_find_the_profile(
    open_page, app_address, chromium
):
    page = open_page("onboarding")
    film_id = rate_one(page)
    page.reload()
    assert rated_films(page, app_address, 1) == [film_id]

    second_tab = page.context.new_page()
    assert rated_films(second_tab, app_address, 1) == [film_id]

    kept = page.context.storage_state()
    page.context.close()
    tomorrow = chromium.new_context(storage_state=kept)
    assert rated_films(tomorrow.new_page(), app_address, 1) == [film_id]
    tomorrow.close()


def test_another_browser_is_another_visitor(open_page, app_address):
    here = open_page("onboarding")
    rate_one(here)
    elsewhere = open_page("onboarding")
    rate_one(elsewhere)
    assert token(elsewhere) != token(here)
    assert len(rated_films(here, app_address, 1)) == 1


def test_a_forged_token_opens_nothing_and_is_replaced_at_the_first_star(open_page, app_address):
    page = open_page("onboarding")
    page.context.add_cookies([{"name": COOKIE, "value": "a" * 43, "url": app_address}])
    page.reload()
    rate_one(page)
    assert len(rated_films(page, app_address, 1)) == 1
    assert token(page) not in (None, "a" * 43)


def test_forgetting_takes_the_cookie_away_and_the_profile_with_it(open_page, app_address):
    page = open_page("onboarding")
    rate_one(page)
    old = token(page)
    rated_films(page, app_address, 1)
    page.get_by_text("Your data").click()
    page.get_by_role("button", name="Forget me").click()
    expect(page.get_by_text("your stars (films: 1)")).to_be_visible()
    page.get_by_role("button", name="Yes, forget everything").click()
    expect(page.get_by_text("All of it is gone.")).to_be_visible()
    settled(page)
    assert token(page) is None

    page.context.add_cookies([{"name": COOKIE, "value": old, "url": app_address}])
    assert rated_films(page, app_address, 0) == []


def test_two_tabs_opened_before_the_first_star_are_one_visitor(open_page, app_address):
    here = open_page("onboarding")
    here.locator("[data-row=survey] .card").first.wait_for()
    there = here.context.new_page()
    there.goto(f"{app_address}/onboarding")
    there.locator("[data-row=survey] .card").first.wait_for()
    settled(there)
    settled(here)
    first = rate_one(here)
    own = token(here)
    # The other tab hears of it without being touched.
    expect(there.locator(".lamp-on")).to_have_count(1)
    card = there.locator("[data-row=survey] .card:not([data-state=rated])").first
    second = card.get_attribute("data-film-id")
    give_stars(card, 2.0)
    expect(there.locator(".lamp-on")).to_have_count(2)
    settled(there)
    assert token(there) == own
    assert set(rated_films(here, app_address, 2)) == {first, second}


def test_two_first_stars_at_once_are_one_visitors(open_page, app_address):
    here = open_page("onboarding")
    cards = here.locator("[data-row=survey] .card")
    cards.first.wait_for()
    there = here.context.new_page()
    there.goto(f"{app_address}/onboarding")
    there.locator("[data-row=survey] .card").first.wait_for()
    settled(there)
    settled(here)
    films = cards.evaluate_all("cards => cards.map((card) => card.dataset.filmId)")
    # Neither tab has an answer when the other is clicked.
    for page, place in ((here, 0), (there, 1)):
        page.evaluate(
            """place => {
              const strip = document.querySelectorAll('[data-row=survey] .stars-strip')[place];
              const box = strip.getBoundingClientRect();
              const at = { clientX: box.left + box.width * 0.75, clientY: box.top + 5 };
              strip.dispatchEvent(new MouseEvent('click', { bubbles: true, ...at }));
            }""",
            place,
        )
    # Whichever was second hears of the first, and brings its star along.
    for _ in range(PATIENCE_MS // 100):
        if here.locator(".lamp-on").count() + there.locator(".lamp-on").count() == 3:
            break
        here.wait_for_timeout(100)
    assert set(rated_films(here, app_address, 2)) == set(films[:2])
