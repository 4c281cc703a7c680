"""The diagnostics page with the shipped model: whole, and readable on a phone."""

import pytest
from playwright.sync_api import expect

from tests.browser.steps import settled, sideways_scroll

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


def test_the_figures_come_first(open_page):
    page = open_page()
    settled(page)
    page.get_by_role("link", name="The model").click()
    expect(page.locator(".headlines section")).to_have_count(3)


@pytest.mark.parametrize(
    ("phone", "scheme"), [(True, "dark"), (False, "light")], ids=["phone", "desktop"]
)
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
