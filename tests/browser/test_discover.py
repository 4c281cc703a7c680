"""Finding a film as a person does: a slip of the finger, a Chinese sentence, a mix."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import give_stars, settled, sideways_scroll

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

BOX = ".search-box input"
COLD_MS = 60_000
RESULTS = ".st-key-discover-results .card"


def find(page: Page, query: str, title: str) -> None:
    page.locator(BOX).fill(query)
    # The first query of a server may find it still loading the encoder.
    first = page.locator(RESULTS).first.locator(".card-title")
    expect(first).to_have_text(title, timeout=COLD_MS)
    settled(page)


@pytest.mark.parametrize("phone", [True, False], ids=["phone", "desktop"])
def test_a_misspelt_title_a_chinese_sentence_a_film_a_mix_and_stars(open_page, picture, phone):
    size = "phone" if phone else "desktop"
    page = open_page("discover", phone=phone, color_scheme="light" if phone else "dark")
    expect(page.locator(BOX)).to_be_visible(timeout=COLD_MS)
    settled(page)
    find(page, "matirx", "The Matrix")
    picture(page, f"discover-search-{size}")
    find(page, "小女孩误入神灵的世界，父母变成猪", "Spirited Away")
    assert sideways_scroll(page) == 0

    page.locator(RESULTS).first.locator(".card-cover").click()
    expect(page).to_have_url(re.compile(r"film=5618$"))
    expect(page.get_by_role("heading", name="Spirited Away")).to_be_visible()
    expect(page.locator(BOX)).to_have_value("")
    expect(page.locator(".st-key-discover-neighbours .card")).to_have_count(48)
    settled(page)
    picture(page, f"discover-film-{size}")
    assert sideways_scroll(page) == 0

    page.get_by_role("button", name="Mix with another film").click()
    sought = page.locator(".st-key-discover-mix-sought input")
    sought.fill("aliem")
    page.get_by_role("button", name="Alien (1979)").click()
    expect(page.locator('input[type=range][aria-label="Alien"]')).to_be_attached()
    mixed = page.locator(".st-key-discover-mixed .card")
    expect(mixed).to_have_count(40)
    settled(page)
    picture(page, f"discover-mix-{size}")
    give_stars(mixed.first, 4.0)
    expect(page.get_by_role("status")).to_contain_text("4 stars for")
    expect(mixed.first.locator(".card-given")).to_be_visible()
    assert sideways_scroll(page) == 0


def test_the_keyboard_goes_from_the_page_through_the_results_to_a_film(open_page):
    page = open_page("discover")
    expect(page.locator(BOX)).to_be_visible(timeout=COLD_MS)
    settled(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Discover")
    page.keyboard.press("/")
    expect(page.locator(BOX)).to_be_focused()
    page.keyboard.type("kubrick 1968")
    expect(page.locator(RESULTS).first).to_be_visible(timeout=COLD_MS)
    settled(page)
    page.keyboard.press("ArrowDown")
    expect(page.locator(RESULTS).first.locator(".card-cover")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="2001: A Space Odyssey")).to_be_visible()


def test_a_link_to_a_film_opens_its_page(open_page):
    page = open_page("discover?film=2571")
    expect(page.get_by_role("heading", name="The Matrix", exact=True)).to_be_visible()
    expect(page.locator(".histogram li")).to_have_count(10)
