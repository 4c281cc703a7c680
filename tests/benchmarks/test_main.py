"""The command: what is there is run, what was measured before is not run again."""

from dataclasses import replace

import pytest

from benchmarks.__main__ import main
from benchmarks.results import Results
from benchmarks.tuning import Tuning
from tests.recommender.evaluation.protocols.data import random_ratings


@pytest.fixture
def folder(tmp_path):
    ratings = random_ratings()
    lines = ["userId,movieId,rating,timestamp"]
    for user, film, stars, when in zip(
        ratings.user_ids[ratings.users],
        ratings.film_ids[ratings.films],
        ratings.stars,
        ratings.timestamps,
        strict=True,
    ):
        lines.append(f"{user},{film},{stars},{when}")
    (tmp_path / "ml-latest-small").mkdir()
    (tmp_path / "ml-latest-small" / "ratings.csv").write_text("\n".join(lines) + "\n")
    return tmp_path


@pytest.fixture
def bench(folder):
    def command(*more: str) -> int:
        options = ["--data", folder, "--results", folder / "results", "--budget", "0"]
        options += ["--contender", "baseline", "popularity", "Surprise SVD"]
        return main([*map(str, options), *more])

    return command


def test_each_race_runs_those_who_can_be_asked_and_keeps_the_results(bench, folder) -> None:
    assert bench("--protocol", "folds", "future-lists", "--without", "Surprise SVD") == 0
    results = Results(folder / "results")
    assert results.read("folds").keys() == {"baseline"}
    assert results.read("future-lists").keys() == {"popularity"}
    assert (folder / "results" / "protocols.json").exists()


def test_an_interrupted_run_goes_on_where_it_was(bench, capsys) -> None:
    bench("--protocol", "folds", "--without", "Surprise SVD")
    capsys.readouterr()
    bench("--protocol", "folds", "--without", "Surprise SVD")
    assert capsys.readouterr().out == "folds: baseline: measured before\n"


@pytest.mark.parametrize("more", [["--again"], ["--seed", "5"]], ids=["again", "another seed"])
def test_what_was_asked_otherwise_is_measured_anew(bench, capsys, more) -> None:
    bench("--protocol", "folds", "--without", "Surprise SVD")
    capsys.readouterr()
    bench("--protocol", "folds", "--without", "Surprise SVD", *more)
    assert "folds: baseline: rmse" in capsys.readouterr().out


def test_a_search_is_repeated_with_the_trials_of_another_folder(bench, folder, monkeypatch) -> None:
    asked = ["--protocol", "folds", "--without", "Surprise SVD"]
    searched = folder / "searched"
    bench(*asked, "--results", str(searched))
    entry = Results(searched).read("folds")["baseline"]
    Results(searched).keep("folds", "baseline", replace(entry, tuning={"trials": 7}))
    trials = []

    def tune(contender, race, data, budget, fewest, n_trials):
        trials.append(n_trials)
        return Tuning({}, n_trials, 0.0)

    monkeypatch.setattr("benchmarks.running.tune", tune)
    bench(*asked, "--repeat", str(searched))
    bench(*asked, "--again")
    assert trials == [7, 0]


def test_a_data_set_that_is_not_there_is_left_out_and_said(bench, capsys) -> None:
    assert bench("--protocol", "u1") == 0
    assert "u1: left out, there is no" in capsys.readouterr().out


def test_one_contender_that_fails_does_not_stop_the_others(bench, folder, monkeypatch) -> None:
    def broken(*_, **__):
        raise OSError("broken")

    monkeypatch.setattr("recommender.models.baseline.Baseline.fit", broken)
    assert bench("--protocol", "folds", "future-lists", "--without", "Surprise SVD") == 1
    assert Results(folder / "results").read("future-lists").keys() == {"popularity"}
