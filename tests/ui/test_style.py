import re
import tomllib
from itertools import product

import pytest

from tests.conftest import PROJECT

STYLE = (PROJECT / "assets" / "style.css").read_text(encoding="utf-8")
THEME = tomllib.loads((PROJECT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]
TOKEN = re.compile(r"--(\w[\w-]*): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)")
COLOURS = {name: {"light": light, "dark": dark} for name, light, dark in TOKEN.findall(STYLE)}
AA = 4.5


def luminance(colour):
    """Relative luminance, WCAG 2.2."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def test_contrast_of_black_on_white_is_21():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("words", "ground"),
    [
        *product(("ink", "quiet", "accent"), ("ground", "raised")),
        ("on-accent", "accent"),
        ("ground", "ink"),
    ],
)
def test_words_can_be_read_on_their_ground(words, ground, scheme):
    assert contrast(COLOURS[words][scheme], COLOURS[ground][scheme]) >= AA


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("setting", "token"),
    [
        ("backgroundColor", "ground"),
        ("secondaryBackgroundColor", "raised"),
        ("textColor", "ink"),
        ("primaryColor", "accent"),
        ("borderColor", "line"),
    ],
)
def test_streamlits_own_pieces_have_our_colours(setting, token, scheme):
    assert THEME[scheme][setting] == COLOURS[token][scheme]


def test_there_are_four_sizes_of_type():
    sizes = set(re.findall(r"font-size: ([^;]+);", STYLE))
    board = (PROJECT / "ui" / "board" / "board.css").read_text(encoding="utf-8")
    sizes |= set(re.findall(r"font-size: ([^;]+);", board))
    assert sizes == {"var(--small)", "var(--body)", "var(--title)", "var(--display)"}
