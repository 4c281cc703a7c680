import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import PROJECT
from ui.charts import Series, bars, dots, lines, ranges, scatter, spread
from ui.charts.look import PALETTES
from ui.charts.series import colours_of

DARK = PALETTES["dark"]
NAN = float("nan")
OURS = Series("ours", [0.3, 0.4], [0.01, 0.02], ours=True)
THEIRS = Series("theirs", [0.2, 0.39])
STYLE = (PROJECT / "assets" / "style.css").read_text(encoding="utf-8")


def test_ours_is_amber_and_each_peer_has_a_grey_of_its_own():
    colours = colours_of([THEIRS, OURS, Series("third", [1])], DARK)
    assert colours["ours"] == DARK.ours
    assert len({colours["theirs"], colours["third"], DARK.ours}) == 3


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("token", ["ground", "ink", "quiet", "line"])
def test_charts_have_the_colours_of_the_page(scheme, token):
    light, dark = re.findall(rf"--{token}: light-dark\((#\w+), (#\w+)\)", STYLE)[0]
    assert getattr(PALETTES[scheme], token) == {"light": light, "dark": dark}[scheme]


def test_ours_is_drawn_on_top_of_the_others():
    figure = lines([OURS, THEIRS], ["3", "5"], DARK, x_title="given", y_title="NDCG")
    assert [trace.name for trace in figure.data] == ["theirs", "ours"]


def test_lines_are_named_at_their_ends_instead_of_in_a_legend():
    figure = lines([OURS, THEIRS], ["3", "5"], DARK, x_title="given", y_title="NDCG")
    assert {"<b>ours</b>", "theirs", "NDCG"} == {note.text for note in figure.layout.annotations}
    assert not figure.layout.showlegend


def test_a_line_whose_last_value_is_unknown_has_no_name_at_its_end():
    series = [OURS, Series("lost", [0.2, NAN])]
    figure = lines(series, ["3", "5"], DARK, x_title="given", y_title="NDCG")
    assert "lost" not in {note.text for note in figure.layout.annotations}


def test_whiskers_reach_two_standard_errors_and_the_axis_holds_them():
    figure = lines([OURS, THEIRS], ["3", "5"], DARK, x_title="given", y_title="NDCG")
    ours = figure.data[-1]
    assert list(ours.error_y.array) == [0.02, 0.04]
    assert figure.layout.yaxis.range[1] > 0.44


def test_a_value_without_a_known_error_has_its_place_all_the_same():
    series = [Series("ours", [0.3, 0.4], [NAN, NAN], ours=True)]
    figure = lines(series, ["3", "5"], DARK, x_title="given", y_title="NDCG")
    assert figure.layout.yaxis.range[0] < 0.3 < 0.4 < figure.layout.yaxis.range[1]


def test_the_first_of_the_dots_stands_on_top():
    figure = dots([OURS, THEIRS], DARK, x_title="RMSE")
    assert [trace.y[0] for trace in figure.data] == ["theirs", "ours"]


def test_lying_bars_begin_at_the_top():
    figure = bars(["first", "second"], [2, 1], DARK, upright=False)
    assert list(figure.data[0].y) == ["second", "first"]


def test_a_range_stands_at_its_films_place():
    figure = ranges(
        ["A", "B"], [4, 2], [3.5, 3], [1, 0.5], DARK, x_title="", given_name="", predicted_name=""
    )
    predicted, given_stars = figure.data
    assert list(predicted.error_x.array) == [1, 0.5]
    assert list(given_stars.x) == [4, 2]
    assert list(predicted.y) == list(given_stars.y) == [1, 0]


def test_names_of_points_that_are_level_stand_apart():
    figure = scatter({"a": (1, 0.5), "b": (2, 0.5)}, "a", DARK, x_title="x", y_title="y")
    names = {note.text: note for note in figure.layout.annotations}
    assert names["<b>a</b>"].y != names["b"].y


class TestSpread:
    def test_what_is_far_apart_stays(self):
        assert spread([3, 1], 1) == [3, 1]

    def test_two_that_are_level_part_about_their_place(self):
        assert spread([2, 2], 1) == [1.5, 2.5]

    @given(st.lists(st.floats(-10, 10), max_size=12), st.floats(0.01, 2))
    def test_order_is_kept_and_none_is_nearer_than_the_gap(self, values, gap):
        placed = spread(values, gap)
        order = sorted(range(len(values)), key=lambda at: values[at])
        steps = [placed[b] - placed[a] for a, b in zip(order, order[1:], strict=False)]
        assert all(step >= gap - 1e-9 for step in steps)
