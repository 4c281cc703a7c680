import ast
import json
import re

import numpy as np
import pytest

from recommender.errors import DataError
from recommender.evaluation.estimates import Estimate
from recommender.evaluation.examination import OURS, examine
from recommender.profile import Profile
from recommender.serving import Recommender
from recommender.store import EventKind
from tests.conftest import PROJECT
from tests.pages.conftest import ALIEN, RATED, STAR_WARS, TOY_STORY
from tests.recommender.evaluation.held_out import held_out
from ui.diagnostics import TABS
from ui.diagnostics.benchmarks import PROTOCOLS, RESULTS, ranked, read_results
from ui.diagnostics.data import limits
from ui.diagnostics.frame import MODELS, model_key, verdict
from ui.diagnostics.tables import measured, number, percent, table
from ui.diagnostics.taste import left_out
from ui.diagnostics.use import rate_of
from ui.resources import get_store
from ui.texts import LANGUAGES, TEXTS, text

PAGE = "pages/diagnostics.py"
NAN = float("nan")


@pytest.fixture
def report(monkeypatch):
    """A small report in the place of the model's own; change it before the page is opened."""
    plain = examine(held_out()).to_dict()
    monkeypatch.setattr(Recommender, "report", property(lambda _model: plain))
    return plain


def html_of(app):
    return " ".join(element.proto.body for element in app.get("html"))


def said(key, language="en", **values):
    return text(f"diagnostics.{key}", language, **values)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tab", TABS)
def test_every_tab_is_drawn_in_both_languages(open_app, new_visitor, report, tab, language):
    state = {"diagnostics.tab": said(f"tab.{tab}", language)}
    app = open_app(PAGE, new_visitor(language=language), **state)
    assert not app.exception
    assert not app.error
    assert 'class="claim"' in html_of(app)


def test_only_the_open_tab_is_drawn(open_app, new_visitor, report):
    app = open_app(PAGE, new_visitor({}))
    assert said("overview.claim") in html_of(app)
    assert not app.get("plotly_chart")


def test_the_headline_tells_figure_and_baseline(open_app, new_visitor, report):
    shown = html_of(open_app(PAGE, new_visitor({})))
    assert "<strong>0.707</strong>" in shown
    assert "Biases only <b>1.225</b>" in shown


def test_a_model_without_a_report_says_how_to_make_one(open_app, new_visitor, monkeypatch):
    monkeypatch.setattr(Recommender, "report", property(lambda _model: {}))
    app = open_app(PAGE, new_visitor({}))
    assert not app.exception
    assert said("no_report") in html_of(app)
    assert "python -m recommender train" in html_of(app)


def test_a_report_of_another_version_is_named_and_not_shown(open_app, new_visitor, report):
    del report["split"]
    app = open_app(PAGE, new_visitor({}))
    assert not app.exception
    assert "split: Field required" in html_of(app)


def test_who_rated_too_little_is_led_to_the_films(open_app, new_visitor, report):
    app = open_app(PAGE, new_visitor({TOY_STORY: 4.0}), **{"diagnostics.tab": said("tab.taste")})
    assert said("taste.empty", fewest=3) in html_of(app)


def test_use_is_counted_from_the_store(open_app, new_visitor, report):
    visitor = new_visitor()
    store = get_store()
    visitor_id = store.visitor(visitor.token).visitor_id
    store.log_shown(visitor_id, {"top_picks": [589, 593]})
    store.log(visitor_id, EventKind.OPENED, 593)
    shown = html_of(open_app(PAGE, visitor, **{"diagnostics.tab": said("tab.use")}))
    assert said("use.places.claim", count=2, shown="2", chosen="1", share="50.0\u00a0%") in shown
    assert said("shelf.top_picks") in shown


def test_each_star_is_predicted_without_itself(model):
    generous = Profile(ratings={**RATED, ALIEN: 5.0})
    strict = Profile(ratings={**RATED, ALIEN: 0.5})
    assert np.array_equal(left_out(model, generous, [ALIEN]), left_out(model, strict, [ALIEN]))
    assert not np.array_equal(
        left_out(model, generous, [STAR_WARS]), left_out(model, strict, [STAR_WARS])
    )


class TestWords:
    def keys_in_code(self):
        for path in (PROJECT / "ui" / "diagnostics").glob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and getattr(node.func, "attr", None) == "say":
                    key = node.args[0]
                    parts = key.values if isinstance(key, ast.JoinedStr) else [key]
                    yield "".join(
                        re.escape(part.value) if isinstance(part, ast.Constant) else r"[\w@]+"
                        for part in parts
                    )

    def test_every_text_is_asked_for_and_every_text_asked_for_is_there(self):
        texts = json.loads((TEXTS / "en.json").read_text(encoding="utf-8"))
        prefix = "diagnostics."
        of_page = {"title", "no_report", "train_again", *(f"tab.{tab}" for tab in TABS)}
        keys = {key.removeprefix(prefix) for key in texts if key.startswith(prefix)} - of_page
        patterns = set(self.keys_in_code())
        assert {key for key in keys if not any(re.fullmatch(p, key) for p in patterns)} == set()
        assert {p for p in patterns if not any(re.fullmatch(p, key) for key in keys)} == set()


class TestNumbers:
    def test_a_value_comes_with_its_error(self):
        assert measured(Estimate(0.7954, 0.0152, 480)) == "0.795\u00a0±\u00a00.015"
        assert measured(Estimate(0.7954, NAN, 1)) == "0.795"

    def test_what_is_undefined_is_a_dash(self):
        assert number(NAN) == percent(NAN) == "–"

    def test_a_share_is_told_of_a_hundred(self):
        assert percent(0.805, 1) == "80.5\u00a0%"

    def test_a_table_escapes_words_and_marks_ours(self):
        made = table(["model"], [["<script>"], ["ours"]], "caption", ours=1)
        assert "&lt;script&gt;" in made
        assert made.count("class=ours") == 1
        assert '<th scope="col">Model</th>' in made

    @pytest.mark.parametrize(
        ("low", "high", "name"), [(1, 1, "1"), (20, 49, "20–49"), (100, None, "100+")]
    )
    def test_a_group_is_named_by_its_limits(self, low, high, name):
        assert limits(low, high) == name

    @pytest.mark.parametrize(
        ("value", "error", "judged"),
        [(0.05, 0.02, "better"), (-0.05, 0.02, "worse"), (0.03, 0.02, "alike"), (1, NAN, "alike")],
    )
    def test_a_margin_counts_beyond_two_errors(self, value, error, judged):
        assert verdict(Estimate(value, error, 100)) == judged

    def test_a_share_of_a_hundred_with_its_binomial_error(self):
        assert rate_of(20, 100) == Estimate(0.2, pytest.approx(0.04), 100)


class TestPeers:
    def write(self, folder, results):
        (folder / "u1.json").write_text(json.dumps(results))

    def test_the_smallest_error_and_the_largest_gain_come_first(self, tmp_path):
        found = [
            {"protocol": "u1", "model": model, "metric": metric, "value": value}
            for model, metric, value in [
                ("SVD", "rmse", 0.95),
                (OURS, "rmse", 0.88),
                ("SVD", "ndcg@10", 0.3),
                (OURS, "ndcg@10", 0.4),
            ]
        ]
        self.write(tmp_path, found)
        results = read_results(tmp_path)
        assert [each.model for each in ranked(results[:2])] == [OURS, "SVD"]
        assert [each.model for each in ranked(results[2:])] == [OURS, "SVD"]

    def test_every_protocol_of_the_benchmark_has_a_name_or_is_a_part_of_one_that_has(self):
        part_of_a_mean = re.compile(r"split (u[2-5]|fold \d|films \d)")
        for result in read_results(RESULTS):
            assert result.protocol in PROTOCOLS or part_of_a_mean.search(result.protocol)

    def test_every_model_that_is_no_program_of_others_has_a_name_in_both_languages(self):
        proper_names = re.compile("EASE|movies.life$|(Surprise|LensKit|implicit|RecBole|myFM) ")
        ours = {each.model for each in read_results(RESULTS) if not proper_names.match(each.model)}
        assert {"content kNN", "recent popularity"} < ours
        assert {model_key(model) for model in ours} <= MODELS

    def test_without_results_there_are_none(self, tmp_path):
        assert read_results(tmp_path / "nowhere") == []

    def test_measurements_of_another_kind_are_passed_over(self, tmp_path):
        self.write(tmp_path, {"what": "milliseconds", "median": 171.7})
        assert read_results(tmp_path) == []

    def test_a_list_of_something_else_is_refused_by_name(self, tmp_path):
        self.write(tmp_path, [{"model": "SVD"}])
        with pytest.raises(DataError, match=r"u1\.json holds no benchmark results: KeyError"):
            read_results(tmp_path)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_spread_of_a_cross_validation_is_drawn_for_each_measure(
    open_app, new_visitor, report, language
):
    report["folds"] = [
        {
            "model": model,
            "fold": f"fold {fold}",
            "measure": measure,
            "found": {"value": base + 0.01 * fold, "standard_error": 0.02, "n": 100},
        }
        for measure, base in (("rmse", 0.8), ("mae", 0.6))
        for model, base in ((OURS, base), ("biases", base + 0.1))
        for fold in range(5)
    ]
    state = {"diagnostics.tab": said("tab.training", language)}
    app = open_app(PAGE, new_visitor({}, language), **state)
    assert not app.exception
    shown = html_of(app)
    for measure, low, high, middle in (
        ("RMSE", "0.800", "0.840", "0.820"),
        ("MAE", "0.600", "0.640", "0.620"),
    ):
        claimed = said(
            "training.folds.claim", language, measure=measure, low=low, high=high, mean=middle
        )
        assert claimed in shown
    assert said("training.folds.note", language, count=5) in shown
    assert said("training.no_folds", language) not in shown
