"""Results on disk: one file a race, and two that are made of them."""

import json

import pytest

from benchmarks.results import Entry, Results
from recommender.evaluation.estimates import Estimate
from recommender.evaluation.reports import Report
from ui.diagnostics.benchmarks import read_results


def entry(value: float, model: str = "SVD", **changes) -> Entry:
    report = Report(
        "folds", model, (0, 1), {"rmse": Estimate(value, 0.01, 610), "f1": Estimate(0.5, 0.1, 9)},
        {"split": "fold 0"}, 2.34,
    )  # fmt: skip
    tuning = {"chosen": {"k": 40}, "trials": 7, "seconds": 60.2, "value": -1, "default_value": -2}
    kept = {"seeds": [0, 1], "budget": 60.0, "trials": 8}
    return Entry(kept, "peer", "surprise", tuning, (report,), **changes)


@pytest.fixture
def results(tmp_path) -> Results:
    return Results(tmp_path)


def test_what_was_kept_is_read_back_with_all_measures(results) -> None:
    results.keep("folds", "SVD", entry(0.87, note="one seed: it draws nothing"))
    assert results.read("folds") == {"SVD": entry(0.87, note="one seed: it draws nothing")}


def test_one_contender_is_replaced_and_the_others_stay(results) -> None:
    results.keep("folds", "SVD", entry(0.87))
    results.keep("folds", "KNN", entry(0.86, "KNN"))
    results.keep("folds", "SVD", entry(0.85))
    assert results.read("folds") == {"SVD": entry(0.85), "KNN": entry(0.86, "KNN")}


def test_a_race_that_was_not_run_is_empty(results) -> None:
    assert results.read("genres") == {}


def test_the_diagnostics_page_can_read_the_summary(results, tmp_path) -> None:
    results.keep("folds", "SVD", entry(0.87))
    results.summarise()
    [row] = read_results(tmp_path)
    assert (row.protocol, row.model, row.metric) == ("folds (split fold 0)", "SVD", "rmse")
    assert row.found == Estimate(0.87, 0.01, 610)


def test_hyper_parameters_are_listed_with_trials_and_seconds(results, tmp_path) -> None:
    results.keep("folds", "SVD", entry(0.87))
    results.summarise()
    tuned = json.loads((tmp_path / "tuned.json").read_text())
    assert tuned["folds"]["SVD"] == entry(0.87).tuning


@pytest.mark.parametrize(
    ("changes", "covered"),
    [
        ({}, True),
        ({"budget": 20.0}, True),
        ({"budget": 61.0}, False),
        ({"trials": 5}, True),
        ({"trials": 9}, False),
        ({"seeds": [0]}, False),
    ],
)
def test_a_run_with_the_same_seeds_that_asks_for_no_more_need_not_be_made(changes, covered):
    asked = {"seeds": [0, 1], "budget": 60.0, "trials": 8}
    assert entry(0.87).covers(asked | changes) is covered
