"""README's tables say what the results say."""

import pytest

from benchmarks import tables
from benchmarks.results import Entry
from benchmarks.tables import BEGIN, END, EVERYTHING, README, block, number, read_runs, with_block
from recommender.evaluation.estimates import Estimate
from recommender.evaluation.reports import Report

NAN = float("nan")


def entry(model: str, *estimates: tuple[dict, dict[str, float]], note: str = "") -> Entry:
    reports = tuple(
        Report(
            "any",
            model,
            (0,),
            {name: Estimate(value, 0.0123, 9) for name, value in values.items()},
            settings,
        )
        for settings, values in estimates
    )
    asked = {"seeds": [0, 1, 2], "budget": 60.0, "trials": 8}
    return Entry(asked, "peer", "", {"trials": 0}, reports, note)


MEAN = {"split": "mean of 5"}
RUNS = {
    "folds": {
        "SVD": entry("SVD", (MEAN, {"rmse": 0.8})),
        "movies.life": entry("movies.life", (MEAN, {"rmse": 0.9})),
    },
    "genres": {"popularity": entry("popularity", ({}, {"ndcg@10": 0.4, "recall@20": NAN}))},
}


@pytest.mark.parametrize("path", [README, EVERYTHING], ids=lambda path: path.name)
def test_the_files_show_what_the_results_render(path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text == with_block(text, block(read_runs(), everything=path == EVERYTHING))


def test_readme_leaves_the_tables_out_that_say_nothing_of_who_is_ahead() -> None:
    assert "Beyond accuracy" not in block(read_runs())
    assert "Beyond accuracy" in block(read_runs(), everything=True)


def test_the_command_changes_what_is_between_the_comments_alone(tmp_path) -> None:
    files = tmp_path / "README.md", tmp_path / "benchmarks.md"
    for path in files:
        path.write_text(f"before\n\n{BEGIN}\nold\n{END}\n\nafter\n")
    readme, everything = map(str, files)
    tables.main(["--results", str(tmp_path), "--readme", readme, "--everything", everything])
    expected = f"before\n\n{BEGIN}\nNothing measured yet: `make bench`.\n{END}\n\nafter\n"
    assert [path.read_text() for path in files] == [expected, expected]


def test_a_readme_without_the_comments_is_refused() -> None:
    with pytest.raises(ValueError, match="README must have <!-- benchmarks"):
        with_block("no comments", "content")


def test_ours_stands_first_and_the_best_is_bold_with_its_error() -> None:
    lines = block(RUNS).splitlines()
    at = lines.index("| | folds |")
    assert lines[at + 2 : at + 4] == [
        "| **movies.life** | .900 ± .012 |",
        "| SVD | **.800** ± .012 |",
    ]


def test_what_was_lost_is_said() -> None:
    assert "- folds, rmse, folds: SVD .800, ours .900" in block(RUNS)


def test_columns_that_nobody_has_are_left_out() -> None:
    assert "| | NDCG@10 |\n" in block(RUNS)


def test_seeds_and_the_time_of_the_search_are_told() -> None:
    assert "seeds 0 1 2; 60 seconds of hyper-parameter search" in block(RUNS)


@pytest.mark.parametrize(
    ("value", "text"), [(0.4384, ".438"), (0.9999, "1.000"), (1.1224, "1.122"), (-0.25, "-.250")]
)
def test_numbers_have_three_digits(value, text) -> None:
    assert number(value) == text
