"""The table of costs: quickest first, what failed says why."""

import json

from benchmarks.cost_table import cost_lines


def test_each_task_has_the_quickest_first_and_failures_last(tmp_path) -> None:
    costs = [
        {"contender": "A", "task": "stars", "fit_seconds": 9.04, "median_ms": 1, "peak_mb": 1200},
        {"contender": "B", "task": "stars", "failed": "not done after 300 s"},
        {"contender": "movies.life", "task": "stars", "fit_seconds": 2, "median_ms": 0.123,
         "peak_mb": 90},
        {"contender": "A", "task": "lists", "fit_seconds": 20, "median_ms": 3, "peak_mb": 1},
    ]  # fmt: skip
    path = tmp_path / "speed.json"
    path.write_text(json.dumps({"cores": 2, "contenders": costs}))
    lines = cost_lines(path)
    assert "2 cores" in lines[0]
    assert lines[4:] == [
        "| A | lists | 20.0 | 3.00 | 1 |",
        "| **movies.life** | stars | 2.0 | 0.12 | 90 |",
        "| A | stars | 9.0 | 1.00 | 1,200 |",
        "| B | stars | not done after 300 s | – | – |",
        "",
    ]


def test_nothing_measured_is_no_table(tmp_path) -> None:
    assert cost_lines(tmp_path / "speed.json") == []
