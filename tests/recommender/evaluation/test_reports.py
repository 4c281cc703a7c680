from pathlib import Path

import pytest

from recommender.errors import DataError
from recommender.evaluation.estimates import Estimate
from recommender.evaluation.reports import Report, mean_over_seeds, read_reports, write_reports


def report(seed: int, value: float, given: int = 3) -> Report:
    found = {"ndcg@10": Estimate(value, 0.1, 8), "gini@10": Estimate(0.5, 0.0, 8)}
    return Report("new-visitor", "popularity", (seed,), found, {"given": given}, 2.0)


def test_reports_survive_the_way_through_a_file(tmp_path: Path) -> None:
    reports = [report(0, 0.25), report(0, 0.5, given=5)]
    write_reports(reports, tmp_path / "results.json")
    assert read_reports(tmp_path / "results.json") == reports


def test_what_is_undefined_survives_as_well(tmp_path: Path) -> None:
    nan = float("nan")
    write_reports([Report("u1", "mean", (0,), {"pearson": Estimate(nan, nan, 1)})], tmp_path / "r")
    (found,) = read_reports(tmp_path / "r")
    assert found.estimates["pearson"].value != found.estimates["pearson"].value


def test_seeds_are_averaged_and_settings_kept_apart() -> None:
    means = mean_over_seeds([report(0, 0.2), report(0, 0.9, given=5), report(1, 0.4)])
    assert [(mean.settings["given"], mean.seeds) for mean in means] == [(3, (0, 1)), (5, (0,))]
    assert means[0].estimates["ndcg@10"].value == pytest.approx(0.3)
    assert means[1].estimates["ndcg@10"] == Estimate(0.9, pytest.approx(0.1), 8)


@pytest.mark.parametrize("content", ['{"a": 1}', "[1]", "no json", '[{"protocol": 1}]'])
def test_another_file_is_an_error_that_names_it(tmp_path: Path, content: str) -> None:
    path = tmp_path / "other.json"
    path.write_text(content)
    with pytest.raises(DataError, match=r"other\.json holds no evaluation reports"):
        read_reports(path)


def test_a_file_that_is_not_there_or_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"none\.json cannot be read"):
        read_reports(tmp_path / "none.json")
    with pytest.raises(DataError, match=r"r\.json cannot be written"):
        write_reports([], tmp_path / "no folder" / "r.json")
