"""Growth: each size for each contender once, and nobody beyond what was too much."""

import json
from pathlib import Path

import pytest

from benchmarks import growth
from benchmarks.contenders import Task


@pytest.fixture
def asked(monkeypatch) -> list[tuple[str, int]]:
    """What was measured; lists of more than 500 ratings are too much."""
    found: list[tuple[str, int]] = []

    def in_own_process(data, task, name, *, ratings, limit, memory):
        found.append((task, ratings))
        cost = {"contender": name, "task": task, "ratings": ratings - 1}
        if task is Task.LISTS and ratings > 500:
            return {**cost, "failed": "MemoryError"}
        return {**cost, "fit_seconds": 1.0, "median_ms": 2.0, "peak_mb": 3}

    monkeypatch.setattr(growth, "in_own_process", in_own_process)
    monkeypatch.setattr(growth, "COMPARED", growth.COMPARED[:2])
    return found


@pytest.fixture
def grow(tmp_path: Path):
    def command(*sizes: int) -> list[dict]:
        result = tmp_path / "growth.json"
        options = ["--data", tmp_path, "--result", result, "--picture", tmp_path / "growth.svg"]
        assert growth.main([*map(str, options), "--sizes", *map(str, sizes)]) == 0
        return json.loads(result.read_text())["costs"]

    return command


def test_every_size_is_measured_and_drawn(grow, asked, tmp_path) -> None:
    costs = grow(100, 200)
    assert asked == [("stars", 100), ("lists", 100), ("stars", 200), ("lists", 200)]
    assert len(costs) == 4
    assert (tmp_path / "growth.svg").read_text().startswith("<svg")


def test_who_could_not_do_a_size_is_not_asked_for_a_larger_one(grow, asked) -> None:
    grow(1000, 2000)
    assert asked == [("stars", 1000), ("lists", 1000), ("stars", 2000)]


def test_an_interrupted_run_goes_on_where_it_was(grow, asked) -> None:
    grow(100, 1000)
    asked.clear()
    costs = grow(100, 1000, 2000)
    assert asked == [("stars", 2000)]
    assert len(costs) == 5
