"""The diagnostics page with the shipped model: quick, whole, and readable on a phone."""

import time

import pytest
from playwright.sync_api import expect

from tests.browser.steps import settled, sideways_scroll

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

SECONDS = 2.0


def test_the_figures_are_there_in_two_seconds(open_page):
    # The first visit loads the model, the second is what a visitor meets.
    open_page("diagnostics").locator(".headlines section").first.wait_for()
    page = open_page()
    settled(page)
    began = time.perf_counter()
    page.get_by_role("link", name="The model").click()
    expect(page.locator(".headlines section")).to_have_count(3)
    assert time.perf_counter() - began < SECONDS


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("phone", [True, False], ids=["phone", "desktop"])
def test_every_tab_draws_and_fits(open_page, picture, phone, scheme):
    page = open_page("diagnostics", phone=phone, color_scheme=scheme)
    page.locator(".headlines section").first.wait_for()
    for place, tab in enumerate(page.get_by_role("tab").all()):
        tab.click()
        expect(tab).to_have_attribute("aria-selected", "true")
        expect(page.locator(".claim:visible").first).to_be_visible()
        settled(page)
        expect(page.locator("[data-testid=stException]")).to_have_count(0)
        assert sideways_scroll(page) == 0
        picture(page, f"diagnostics-{'phone' if phone else 'desktop'}-{scheme}-{place}")
