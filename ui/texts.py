"""The words of the pages, in English and Chinese, from `assets/texts`."""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any, Literal

from recommender.films import Film
from recommender.settings import PROJECT

Language = Literal["en", "zh"]
LANGUAGES: Mapping[Language, str] = {"en": "EN", "zh": "中文"}
"Each language and its own short name for itself."

TEXTS = PROJECT / "assets" / "texts"


@cache
def _read(name: str) -> dict[str, Any]:
    with (TEXTS / f"{name}.json").open(encoding="utf-8") as file:
        return dict(json.load(file))


def text(key: str, language: str, **values: object) -> str:
    """The text under a dotted key, with `{named}` values filled in.

    Args:
        key: `"for_you.title"`: the page, then the text.
        language: `"en"` or `"zh"`.
        values: What stands in braces. A `count` of 1 takes `key.one` where that exists.

    Raises:
        KeyError: No such text; tests find every key that the code names.
    """
    texts = _read(language)
    if values.get("count") == 1 and f"{key}.one" in texts:
        key = f"{key}.one"
    if key not in texts:
        raise KeyError(f"assets/texts/{language}.json has no text {key!r}")
    return str(texts[key]).format(**values)


def term(kind: str, value: str, language: str) -> str:
    """A word of the catalogue as the visitor reads it; the word itself where none is known.

    Args:
        kind: `"genre"`, `"mood"`, `"theme"`, `"country"` or `"language"`.
        value: As in the catalogue: `"Sci-Fi"`, `"slow-burn"`, `"US"`.
        language: `"en"` or `"zh"`.
    """
    return str(_read(f"terms_{language}").get(kind, {}).get(value, value))


def logline(film: Film, language: str) -> str:
    """The film's logline as the visitor reads it; empty where it is not in their language.

    Translations are looked up by the English sentence, so those of another catalogue are not
    mistaken for ours.
    """
    if language == "en":
        return film.logline
    return str(_read(f"loglines_{language}").get(film.logline, ""))
