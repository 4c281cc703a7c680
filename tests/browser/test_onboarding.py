"""The first minute: a film that is not on the wall is found while it is typed."""

import pytest
from playwright.sync_api import expect

from tests.browser.steps import give_stars, settled, sideways_scroll

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

BOX = ".st-key-onboarding-box input"
FOUND = ".st-key-onboarding-results .card"


@pytest.mark.parametrize("phone", [True, False], ids=["phone", "desktop"])
def test_a_search_answers_while_it_is_typed_and_what_it_finds_can_be_rated(
    open_page, picture, phone
):
    page = open_page("onboarding", phone=phone)
    expect(page.locator("[data-row=survey] .card").first).to_be_visible()
    settled(page)
    page.locator(BOX).press_sequentially("spirted awa")
    first = page.locator(FOUND).first
    expect(first.locator(".card-title")).to_have_text("Spirited Away")
    settled(page)
    picture(page, f"onboarding-search-{'phone' if phone else 'desktop'}")
    assert sideways_scroll(page) == 0
    give_stars(first, 4.5)
    expect(page.locator(".lamp-on")).to_have_count(1)
    expect(page.locator(BOX)).to_have_value("spirted awa")
    page.locator(BOX).fill("")
    expect(page.locator(FOUND)).to_have_count(0)
