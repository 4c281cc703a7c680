"""Costs: what is timed and how it is told."""

import subprocess
import sys

import numpy as np

from benchmarks.contenders import CONTENDERS, Task
from benchmarks.costs import cost, milliseconds, spread
from tests.benchmarks.contest import DATA, RATINGS


def named(name: str):
    return next(each for each in CONTENDERS if each.name == name)


def test_the_first_call_is_a_warm_up() -> None:
    calls: list[int] = []
    assert len(milliseconds(calls.append, times=3)) == 3
    assert calls == [0, 0, 1, 2]


def test_median_and_quantile_are_rounded() -> None:
    assert spread([1.0, 2.0, 3.00499]) == {"median_ms": 2.0, "p95_ms": 2.9}


def test_a_contender_of_lists_and_one_of_stars_have_the_same_costs() -> None:
    lists = cost(named("popularity"), Task.LISTS, RATINGS, DATA)
    stars = cost(named("baseline"), Task.STARS, RATINGS, None)
    assert lists.keys() == stars.keys()
    assert (lists["ratings"], lists["users"], lists["films"]) == (300, 30, 40)
    assert stars["fit_seconds"] >= 0.0
    assert stars["peak_mb"] >= stars["before_fit_mb"] > 0


def test_a_peak_is_not_that_of_the_process_that_started_this_one() -> None:
    large = np.ones(400 * 2**20, np.uint8)
    command = "from benchmarks.costs import peak_mb; print(peak_mb())"
    done = subprocess.run([sys.executable, "-c", command], capture_output=True, check=True)
    assert 0 < float(done.stdout) < large.nbytes / 2**20
