"""What a contender costs: seconds to fit, milliseconds a list, memory; each in its own process.

    python -m benchmarks.costs --data DIR TASK NAME [--ratings N]

prints one JSON object. `benchmarks.speed` and `benchmarks.growth` start it, so that no contender's
peak is another's.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.contenders import CONTENDERS, Contender, Task
from benchmarks.data import LATEST_SMALL, Data, load
from benchmarks.synthetic import more_ratings
from recommender.interactions import History, Interactions
from recommender.lists import top_rows

N_VISITORS = 50
GIVEN = 10
LISTED = 10
GIB = 2**30


def peak_mb() -> float:
    """The most memory this process has had, in MiB."""
    status = Path("/proc/self/status")
    if not status.exists():
        # In bytes on macOS.
        unit = 2**20 if sys.platform == "darwin" else 1024
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
    # Linux hands what getrusage tells down from the process that started this one.
    lines = status.read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM:"))


def milliseconds(work: Callable[[int], Any], times: int = N_VISITORS) -> list[float]:
    """How long each of several calls takes; one call before them does not count."""
    work(0)
    taken = []
    for number in range(times):
        began = time.perf_counter()
        work(number)
        taken.append(1000 * (time.perf_counter() - began))
    return taken


def spread(taken: list[float]) -> dict[str, float]:
    """Median and 95 % quantile, to a hundredth."""
    return {
        "median_ms": round(float(np.median(taken)), 2),
        "p95_ms": round(float(np.percentile(taken, 95)), 2),
    }


def cost(
    contender: Contender, task: Task, ratings: Interactions, data: Data | None
) -> dict[str, Any]:
    """Fit once with the defaults, then make lists for single visitors.

    A model of stars makes a list by predicting all films of a training user.

    Args:
        contender: Who.
        task: Which of its tasks.
        ratings: What it learns from.
        data: What is known of films; None where they are made up.
    """
    before = peak_mb()
    began = time.perf_counter()
    features = None if data is None else data.features_of(ratings.film_ids)
    model = contender.factory({})().fit(ratings, features, seed=0)
    fit_seconds = time.perf_counter() - began
    visitors = [
        History(history.films[:GIVEN], history.stars[:GIVEN])
        for history in ratings.histories()[:N_VISITORS]
    ]
    everything, all_films = np.arange(ratings.n_films), np.ones(ratings.n_films, bool)

    def by_stars(number: int) -> None:
        user = np.full(ratings.n_films, number % len(visitors))
        top_rows(model.predict(user, everything).astype(np.float32), LISTED, among=all_films)

    def by_scores(number: int) -> None:
        top_rows(model.score([visitors[number % len(visitors)]])[0], LISTED, among=all_films)

    lists = milliseconds(by_stars if task is Task.STARS else by_scores)
    return {
        "contender": contender.name,
        "task": task,
        "ratings": len(ratings),
        "users": ratings.n_users,
        "films": ratings.n_films,
        "fit_seconds": round(fit_seconds, 2),
        **spread(lists),
        "peak_mb": round(peak_mb()),
        "before_fit_mb": round(before),
    }


def in_own_process(
    data: Path, task: Task, name: str, *, ratings: int = 0, limit: float = 1800.0, memory: int = 20
) -> dict[str, Any]:
    """The cost as a fresh process measures it; what failed is a result, too.

    Args:
        data: Folder of the data sets.
        task: Which of its tasks.
        name: The contender.
        ratings: So many made-up ratings; 0 for those of ml-latest-small.
        limit: Seconds after which it is stopped.
        memory: GiB it may take.
    """
    command = [sys.executable, "-m", "benchmarks.costs", "--data", str(data), task, name]
    command += ["--ratings", str(ratings), "--memory", str(memory)]
    failed = {"contender": name, "task": task, "ratings": ratings}
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=limit, check=False)
    except subprocess.TimeoutExpired:
        return {**failed, "failed": f"not done after {limit:.0f} s"}
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["killed"])[-1]
        return {**failed, "failed": last[:200]}
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.costs", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    parser.add_argument("task", type=Task, choices=list(Task))
    parser.add_argument("name", choices=sorted({each.name for each in CONTENDERS}))
    parser.add_argument("--ratings", type=int, default=0)
    parser.add_argument("--memory", type=int, default=20, metavar="GIB")
    chosen = parser.parse_args()
    # An error of its own rather than the end of whatever else runs here.
    resource.setrlimit(resource.RLIMIT_AS, (chosen.memory * GIB, chosen.memory * GIB))
    data = load(chosen.data / LATEST_SMALL)
    contender = next(
        each for each in CONTENDERS if each.name == chosen.name and chosen.task in each.tasks
    )
    if chosen.ratings:
        found = cost(contender, chosen.task, more_ratings(data.interactions, chosen.ratings), None)
    else:
        found = cost(contender, chosen.task, data.interactions, data)
    print(json.dumps(found))
    return 0


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    sys.exit(main())
