"""The main job, as a person does it: films, list, a star that changes it, a refresh."""

import pytest
from playwright.sync_api import expect

from recommender import load_films
from tests.browser.steps import film_ids, give_stars, settled, sideways_scroll
from ui.page import PLACES

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


@pytest.mark.parametrize("phone", [True, False], ids=["phone", "desktop"])
def test_from_opening_to_a_list_that_follows_every_star(open_page, picture, phone):
    size = "phone" if phone else "desktop"
    page = open_page(phone=phone, color_scheme="dark")
    page.get_by_role("button", name="Rate three films").click()
    expect(page.get_by_role("heading", name="Which of these have you seen?")).to_be_visible()
    settled(page)
    picture(page, f"onboarding-{size}")
    assert sideways_scroll(page) == 0

    wall = page.locator("[data-row=survey] .card")
    for place, stars in enumerate((4.5, 5.0, 2.5)):
        give_stars(wall.nth(place), stars)
        expect(page.locator(".lamp-on")).to_have_count(place + 1)
    expect(page.get_by_role("heading", name="Your first list")).to_be_visible()
    page.get_by_role("button", name="See my list").click()

    expect(page.get_by_role("heading", name="Top picks")).to_be_visible()
    settled(page)
    picture(page, f"for-you-{size}")
    assert sideways_scroll(page) == 0
    dial = page.get_by_test_id("stSliderThumbValue").bounding_box()
    assert dial is not None and dial["height"] < 30, "the dial's label stands on one line"
    before = film_ids(page, "top_picks")
    rated = page.locator("[data-row=top_picks] .card").first
    give_stars(rated, 4.0)
    expect(page.locator(f"[data-row=top_picks] [data-film-id='{before[0]}']")).to_have_count(0)
    expect(page.get_by_role("status")).to_contain_text("4 stars for")
    after = film_ids(page, "top_picks")
    assert before[0] not in after

    page.reload()
    expect(page.get_by_role("heading", name="Top picks")).to_be_visible()
    settled(page)
    assert film_ids(page, "top_picks") == after

    if PLACES["diagnostics"].exists:
        page.get_by_role("link", name="The model").click()
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        settled(page)
        picture(page, f"diagnostics-{size}")
        expect(page.locator("[data-testid=stException]")).to_have_count(0)
        assert sideways_scroll(page) == 0


def test_what_was_done_can_be_undone(open_page):
    page = open_page("recommendations")
    before = film_ids(page, "top_picks")
    card = page.locator("[data-row=top_picks] .card").nth(1)
    card.hover()
    card.get_by_role("button", name="Not interested").click()
    gone = page.locator(f"[data-row=top_picks] [data-film-id='{before[1]}']")
    expect(gone).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(gone).to_have_count(1)
    settled(page)
    assert film_ids(page, "top_picks") == before


def test_the_keyboard_rates_in_half_steps_and_keeps_its_place(open_page):
    page = open_page("recommendations")
    before = film_ids(page, "top_picks")
    page.locator("[data-row=top_picks] .card-cover").first.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Tab")
    slider = page.locator("[data-row=top_picks] .card").nth(1).get_by_role("slider")
    expect(slider).to_be_focused()
    for _ in range(7):
        page.keyboard.press("ArrowRight")
    assert slider.get_attribute("aria-valuetext") == "3.5 of 5 stars"
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("3.5 stars for")
    expect(page.locator(f"[data-row=top_picks] [data-film-id='{before[1]}']")).to_have_count(0)
    focused = page.evaluate("document.activeElement.closest('.card')?.dataset.filmId")
    assert focused == film_ids(page, "top_picks")[1]


def test_clicks_in_quick_succession_are_all_kept(open_page):
    page = open_page("onboarding")
    wall = page.locator("[data-row=survey] .card")
    expect(wall.first).to_be_visible()
    settled(page)
    for place in range(5):
        give_stars(wall.nth(place), 4.0)
    expect(page.get_by_text("5 rated. Your list is ready.")).to_be_visible()


def test_touch_targets_are_large_enough(open_page):
    page = open_page("recommendations", phone=True)
    film_ids(page, "top_picks")
    settled(page)
    card = page.locator("[data-row=top_picks] .card").first
    frame = page.locator(
        ".st-key-navigation a, .st-key-navigation [role=radiogroup] > *, .stPopover button"
    )
    parts = (card.get_by_role("slider"), *card.get_by_role("button").all(), *frame.all())
    assert len(parts) > 8
    for part in parts:
        box = part.bounding_box()
        assert min(box["width"], box["height"]) >= 44


def test_the_language_switch_translates_words_titles_and_covers(open_page, picture):
    page = open_page("onboarding")
    expect(page.get_by_role("heading", name="Which of these have you seen?")).to_be_visible()
    first = page.locator(".card-title").first
    title = first.inner_text()
    film = next(film for film in load_films() if film.title == title)
    page.get_by_text("中文").click()
    expect(page.get_by_role("heading", name="这些电影你看过哪些？")).to_be_visible()
    expect(first).to_have_text(film.title_zh)
    assert page.locator("html").get_attribute("lang") == "zh-CN"
    settled(page)
    picture(page, "onboarding-chinese")


def test_a_deep_link_has_its_frame(open_page):
    page = open_page("recommendations")
    expect(page.get_by_role("link", name="movies.life")).to_be_visible()
    expect(page.get_by_role("heading", name="For you", exact=True)).to_be_visible()


def test_a_title_that_looks_like_html_is_only_text(open_page):
    page = open_page("onboarding")
    expect(page.locator(".card").first).to_be_visible()
    settled(page)
    sly = "<script>window.hacked = 1</script><img src=x onerror='window.hacked = 1'>"
    page.evaluate(
        """(sly) => {
          const board = document.querySelector('.board').board;
          const row = board.data.rows[0];
          const card = { ...row.cards[0], film_id: -1, title: sly, detail: sly, reason: sly };
          board.update({ ...board.data, rows: [{ ...row, title: sly, cards: [card] }] }, () => {});
        }""",
        sly,
    )
    expect(page.locator(".card-title")).to_have_text(sly)
    expect(page.locator(".board-title")).to_have_text(sly)
    page.wait_for_timeout(300)
    assert page.evaluate("window.hacked") is None


def test_opening_a_film_leads_to_its_page_and_back(open_page):
    if not PLACES["discover"].exists:
        pytest.skip("there is no page for a film")
    page = open_page("recommendations")
    film_id = film_ids(page, "top_picks")[1]
    settled(page)
    page.locator("[data-row=top_picks] .card-cover").nth(1).click(position={"x": 40, "y": 20})
    page.wait_for_url(f"**/discover?film={film_id}")
    page.go_back()
    expect(page.locator("[data-row=top_picks] .card").first).to_be_visible()
