"""The words of the catalogue in both languages: complete, and in the right script."""

import json
import re
from collections.abc import Iterable
from functools import cache

import pytest

from recommender.films import GENRES, Film, load_films
from recommender.settings import PROJECT
from ui.texts import logline, term

HAN = re.compile(r"[\u4e00-\u9fff]")


@cache
def terms(language: str) -> dict[str, dict[str, str]]:
    path = PROJECT / "assets" / "texts" / f"terms_{language}.json"
    read: dict[str, dict[str, str]] = json.loads(path.read_text(encoding="utf-8"))
    return read


@cache
def catalogue() -> tuple[Film, ...]:
    return tuple(load_films())


def every(values: Iterable[tuple[str, ...]]) -> set[str]:
    return {value for several in values for value in several}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_country_and_language_of_the_catalogue_has_a_name(language: str) -> None:
    assert every(film.countries for film in catalogue()) <= terms(language)["country"].keys()
    assert every(film.languages for film in catalogue()) <= terms(language)["language"].keys()


def test_every_genre_and_mood_is_in_chinese() -> None:
    assert terms("zh")["genre"].keys() == set(GENRES)
    assert every(film.moods for film in catalogue()) == terms("zh")["mood"].keys()


def test_every_theme_and_no_other_is_in_chinese() -> None:
    assert terms("zh")["theme"].keys() == every(film.themes for film in catalogue())


def test_every_logline_is_in_chinese() -> None:
    path = PROJECT / "assets" / "texts" / "loglines_zh.json"
    chinese: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    assert chinese.keys() == {film.logline for film in catalogue() if film.logline}
    assert [line for line in chinese.values() if not HAN.search(line)] == []


def test_of_another_catalogue_no_logline_is_made_up() -> None:
    film = Film(film_id=1, title="Not Toy Story", logline="A tax inspector learns to swim.")
    assert logline(film, "en") == film.logline
    assert logline(film, "zh") == ""


@pytest.mark.parametrize("kind", ["genre", "mood", "country", "language", "theme"])
def test_chinese_terms_are_written_in_han_characters(kind: str) -> None:
    assert [word for word in terms("zh")[kind].values() if not HAN.search(word)] == []


@pytest.mark.parametrize("kind", ["genre", "mood", "country", "language"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_two_values_of_a_filter_read_the_same(kind: str, language: str) -> None:
    words = list(terms(language)[kind].values())
    assert len(words) == len(set(words))


def test_terms_read_as_a_person_would_say_them() -> None:
    assert term("country", "US", "en") == "United States"
    assert term("language", "zh", "en") == "Chinese"
    assert term("theme", "time travel", "zh") == "时间旅行"
    assert term("theme", "a theme of one film", "zh") == "a theme of one film"


def test_names_in_english_themes_are_written_as_the_loglines_write_them() -> None:
    themes = ("los angeles", "world war ii", "1950s hong kong", "love triangle")

    assert [term("theme", theme, "en") for theme in themes] == [
        "Los Angeles",
        "World War II",
        "1950s Hong Kong",
        "love triangle",
    ]


def test_english_themes_differ_from_the_catalogue_by_capitals_alone() -> None:
    themes = terms("en")["theme"]

    assert {
        theme for theme, shown in themes.items() if shown.lower().replace(",", "") != theme
    } == set()
    assert themes.keys() <= every(film.themes for film in catalogue())
