"""A picture of growth: logarithmic axes, lines and a legend."""

from xml.etree import ElementTree

import pytest

from benchmarks.drawing import Panel, decades, drawn, short
from benchmarks.growth import picture

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize(
    ("values", "expected"), [([3, 250], (0, 3)), ([100], (2, 3)), ([0.02, 0.05], (-2, -1))]
)
def test_axes_run_from_a_power_of_ten_to_another(values, expected) -> None:
    assert decades(values) == expected


@pytest.mark.parametrize(
    ("power", "text"), [(-1, "0.1"), (2, "100"), (4, "10 k"), (5, "100 k"), (6, "1 M"), (7, "10 M")]
)
def test_powers_of_ten_are_short(power, text) -> None:
    assert short(power) == text


def test_a_line_that_grows_as_fast_as_its_x_climbs_evenly() -> None:
    lines = {"a <b>": [(10, 1), (100, 10), (1000, 100)]}
    root = ElementTree.fromstring(drawn([Panel("fit", lines)], x_title="n", marked="a"))
    places = [(float(c.get("cx")), float(c.get("cy"))) for c in root.iter(f"{SVG}circle")]
    (x1, y1), (x2, y2), (x3, y3) = places
    assert x2 - x1 == pytest.approx(x3 - x2, abs=0.2)
    assert y1 - y2 == pytest.approx(y2 - y3, abs=0.2)
    assert "a <b>" in [text.text for text in root.iter(f"{SVG}text")]


def test_what_failed_is_not_drawn() -> None:
    costs = [
        {"contender": "ALS", "task": "lists", "asked": 10, "fit_seconds": 1.0, "peak_mb": 9},
        {"contender": "SVD", "task": "stars", "asked": 10, "failed": "MemoryError"},
    ]
    assert "ALS, lists" in picture(costs)
    assert "SVD" not in picture(costs)
