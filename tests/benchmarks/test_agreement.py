"""Two runs agree where they differ by no more than their standard errors."""

from pathlib import Path

import pytest

from benchmarks.agreement import differences, main
from benchmarks.results import Results
from tests.benchmarks.test_results import entry


@pytest.fixture
def runs(tmp_path: Path) -> tuple[Path, Path]:
    return tmp_path / "first", tmp_path / "second"


def keep(folder: Path, value: float, contender: str = "SVD") -> None:
    Results(folder).keep("folds", contender, entry(value))


def test_what_both_runs_measured_is_compared(runs):
    first, second = runs
    keep(first, 0.870), keep(second, 0.872), keep(second, 0.9, "KNN")
    rmse, f1 = differences(Results(first), Results(second))
    assert rmse.where == "folds, SVD, {'split': 'fold 0'}, rmse"
    assert (rmse.first, rmse.second, rmse.standard_error) == (0.870, 0.872, 0.01)
    assert rmse.agrees and f1.agrees


def test_a_difference_beyond_the_error_is_told_and_fails(runs, capsys):
    first, second = runs
    keep(first, 0.870), keep(second, 0.885)
    assert main([str(second), "--results", str(first)]) == 1
    told = capsys.readouterr().out
    assert "rmse: 0.8700 and 0.8850 ± 0.0100" in told
    assert "1 of 2 figures agree" in told


def test_runs_that_agree_pass(runs, capsys):
    first, second = runs
    keep(first, 0.870), keep(second, 0.870)
    assert main([str(second), "--results", str(first)]) == 0
    assert capsys.readouterr().out == "2 of 2 figures agree\n"


def test_nothing_to_compare_is_no_agreement(runs, capsys):
    first, second = runs
    keep(first, 0.870)
    assert main([str(second), "--results", str(first)]) == 1
    assert "holds nothing" in capsys.readouterr().out
