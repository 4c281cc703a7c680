"""Covers of the whole catalogue, in both languages."""

import hashlib
import os
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections import Counter
from statistics import mean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender.films import Film, load_films
from recommender.settings import PROJECT
from ui.covers import cover_svg
from ui.covers.block import MARGIN, WIDTH
from ui.covers.cover import HEIGHT
from ui.covers.lettering import SMALLEST, width_of

SVG = "{http://www.w3.org/2000/svg}"
FILMS = tuple(load_films())
TOY_STORY = next(film for film in FILMS if film.film_id == 1)
LANGUAGES = ("en", "zh")


def parsed(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)


def lines_of(svg: str) -> list[tuple[str, float, float, float, float]]:
    """Every line of lettering: text, left, right, baseline, type size, by the width model."""
    lines = []
    for text in parsed(svg).findall(f"{SVG}text"):
        size = float(text.get("font-size", ""))
        anchor = text.get("text-anchor", "start")
        for line in text.findall(f"{SVG}tspan") or [text]:
            content = line.text or ""
            width = size * width_of(content)
            x, y = float(line.get("x", "")), float(line.get("y", ""))
            left = x - {"start": 0, "middle": width / 2, "end": width}[anchor]
            lines.append((content, left, left + width, y, size))
    return lines


@pytest.fixture(scope="module")
def covers() -> list[tuple[Film, str, str]]:
    """Film, language and cover, all of them."""
    return [(film, language, cover_svg(film, language)) for film in FILMS for language in LANGUAGES]


def test_every_cover_is_well_formed_and_says_what_it_is(
    covers: list[tuple[Film, str, str]],
) -> None:
    for film, language, svg in covers:
        root = parsed(svg)
        assert root.get("role") == "img"
        assert root.get("viewBox") == "0 0 300 450"
        title = (film.title_zh if language == "zh" else None) or film.title
        assert root.get("aria-label") == title


def test_no_lettering_leaves_its_box(covers: list[tuple[Film, str, str]]) -> None:
    for film, language, svg in covers:
        for line, left, right, baseline, size in lines_of(svg):
            where = f"{film.film_id} {language} {line!r}"
            assert left >= MARGIN - 0.5, where
            assert right <= WIDTH - MARGIN + 0.5, where
            assert baseline - 0.76 * size >= 10, where
            assert baseline <= HEIGHT - 10, where


def test_lines_do_not_run_into_each_other(covers: list[tuple[Film, str, str]]) -> None:
    for film, language, svg in covers:
        lines = lines_of(svg)
        for (_, _, right, above, _), (_, left, _, below, size) in zip(
            lines, lines[1:], strict=False
        ):
            beside = above == below and right <= left
            assert beside or below - above >= 0.9 * size, (film.film_id, language)


def test_all_of_a_title_is_set_and_large_enough_for_a_small_cover(
    covers: list[tuple[Film, str, str]],
) -> None:
    for film, language, svg in covers:
        lines = lines_of(svg)
        shown = "".join(line for line, *_ in lines)
        title = (film.title_zh if language == "zh" else None) or film.title
        letters = [letter for letter in title.upper() if letter.isalnum()]
        assert not Counter(letters) - Counter(shown.upper()), film.film_id
        assert lines[0][4] >= 18, (film.film_id, "5 px on a cover of 110")
        assert all(size >= SMALLEST for *_, size in lines if size != 12)


def test_art_keeps_more_than_half_of_every_cover(covers: list[tuple[Film, str, str]]) -> None:
    for film, language, svg in covers:
        picture = parsed(svg).find(f"{SVG}svg")
        assert picture is not None
        assert float(picture.get("height", "")) > HEIGHT / 2, (film.film_id, language)


def test_sixty_covers_fit_a_websocket_message(covers: list[tuple[Film, str, str]]) -> None:
    sizes = sorted(len(svg.encode()) for _, _, svg in covers)
    assert mean(sizes) < 2_500
    assert sizes[int(0.99 * len(sizes))] < 4_500
    assert sizes[-1] < 6_500


def test_covers_have_no_ids_scripts_or_outside_addresses(
    covers: list[tuple[Film, str, str]],
) -> None:
    for _, _, svg in covers:
        assert " id=" not in svg
        assert "<script" not in svg
        assert "href" not in svg
        assert svg.count("http") == 1, "the namespace and nothing else"


def test_the_same_film_has_the_same_cover_in_another_process() -> None:
    program = (
        "import hashlib; from recommender.films import load_films; from ui.covers import cover_svg;"
        "print(hashlib.sha256(''.join(cover_svg(film) for film in list(load_films())[::40])"
        ".encode()).hexdigest())"
    )
    here = hashlib.sha256("".join(cover_svg(film) for film in FILMS[::40]).encode()).hexdigest()
    there = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        cwd=PROJECT,
        env={**os.environ, "PYTHONHASHSEED": "7"},
    )
    assert there.stdout.strip() == here


def test_the_chinese_interface_shows_the_chinese_title() -> None:
    assert "玩具总动员" in cover_svg(TOY_STORY, "zh")
    assert "TOY STORY" in cover_svg(TOY_STORY, "en")


def test_a_film_without_a_chinese_title_keeps_its_own() -> None:
    film = TOY_STORY.model_copy(update={"title_zh": None})
    assert "TOY STORY" in cover_svg(film, "zh")


def test_markup_in_a_title_is_only_text() -> None:
    film = Film(film_id=9, title="<script>alert('x')</script> & \"more\"", directors=("<b>",))
    svg = cover_svg(film)
    assert "<script" not in svg.lower()
    root = parsed(svg)
    assert root.get("aria-label") == film.title
    assert any((text.text or "") == "<b>" for text in root.iter(f"{SVG}text"))


def test_a_film_of_which_only_the_title_is_known_has_a_cover() -> None:
    assert "UNKNOWN" in cover_svg(Film(film_id=99_999_999, title="Unknown")).upper()


@settings(max_examples=150, deadline=None)
@given(
    title=st.text(
        st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Co"]), min_size=1
    ).filter(lambda title: title.strip()),
    film_id=st.integers(min_value=1, max_value=10**8),
)
def test_any_title_gives_a_cover_that_holds_it(title: str, film_id: int) -> None:
    svg = cover_svg(Film(film_id=film_id, title=title))
    assert parsed(svg).get("role") == "img"
    for _, left, right, baseline, _ in lines_of(svg):
        assert left >= MARGIN - 0.5
        assert right <= WIDTH - MARGIN + 0.5
        assert 0 < baseline < HEIGHT
