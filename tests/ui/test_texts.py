import ast
import json
import re
from string import Formatter

import pytest

from tests.conftest import PROJECT
from ui.page import PLACES
from ui.texts import LANGUAGES, TEXTS, term, text

SOURCES = [PROJECT / "app.py", *(PROJECT / "pages").glob("*.py"), *(PROJECT / "ui").rglob("*.py")]
COUNTED = re.compile(r"\.one$")


def texts_of(language):
    return json.loads((TEXTS / f"{language}.json").read_text(encoding="utf-8"))


def pattern(node):
    """A regular expression for the string that an expression makes; None for any other."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return re.escape(node.value)
    if isinstance(node, ast.JoinedStr):
        parts = (
            re.escape(part.value) if isinstance(part, ast.Constant) else r"[\w. -]+"
            for part in node.values
        )
        return "".join(parts)
    return None


def nodes_in_code():
    for path in SOURCES:
        yield from ast.walk(ast.parse(path.read_text(encoding="utf-8")))


def keys_asked_for():
    """Patterns of the keys that calls of `text` name, both branches of a choice among them."""
    for node in nodes_in_code():
        if isinstance(node, ast.Call) and getattr(node.func, "id", None) == "text" and node.args:
            key = node.args[0]
            branches = (key.body, key.orelse) if isinstance(key, ast.IfExp) else (key,)
            yield from filter(None, map(pattern, branches))


def strings_in_code():
    """Patterns of all strings that begin with the name of a page."""
    page = re.compile("(?:" + "|".join({key.split(".")[0] for key in texts_of("en")}) + r")\\\.")
    return {made for node in nodes_in_code() if (made := pattern(node)) and page.match(made)}


def test_both_languages_have_the_same_keys():
    assert texts_of("en").keys() == texts_of("zh").keys()


def test_both_languages_fill_in_the_same_values():
    def values(template):
        return {name for _, name, _, _ in Formatter().parse(template) if name}

    english, chinese = texts_of("en"), texts_of("zh")
    different = {
        key
        for key in english.keys() & chinese.keys()
        if not COUNTED.search(key) and values(english[key]) != values(chinese[key])
    }
    assert different == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_that_the_code_names_has_a_text(language):
    keys = texts_of(language)
    missing = {
        asked for asked in keys_asked_for() if not any(re.fullmatch(asked, key) for key in keys)
    }
    assert missing == set()


def test_every_text_is_named_somewhere_in_the_code():
    named = re.compile("|".join(f"(?:{made})" for made in strings_in_code()))
    titles = {f"{page}.title" for page in PLACES}
    unused = {
        key
        for key in texts_of("en").keys() - titles
        if not named.fullmatch(key) and not named.fullmatch(COUNTED.sub("", key))
    }
    assert unused == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_shouts(language):
    assert [key for key, words in texts_of(language).items() if "!" in words or "！" in words] == []


def test_a_text_fills_in_its_values():
    assert text("reasons.film_stars", "en", title="Alien", stars=4.5) == "Alien 4.5"


def test_a_count_of_one_has_words_of_its_own():
    assert text("home.picks_note", "en", count=1) == "From the one film you rated"
    assert text("home.picks_note", "en", count=2) == "From the 2 films you rated"


def test_a_missing_text_is_an_error_that_names_file_and_key():
    with pytest.raises(KeyError, match=r"zh\.json has no text 'home\.nowhere'"):
        text("home.nowhere", "zh")


def test_words_of_the_catalogue_are_translated():
    assert term("genre", "Sci-Fi", "zh") == "科幻"


def test_a_word_without_a_translation_stays_as_it_is():
    assert term("theme", "a theme nobody knows", "zh") == "a theme nobody knows"
