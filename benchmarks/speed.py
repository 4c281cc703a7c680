"""Fit time, time per list and peak memory of ours and of every peer: python -m benchmarks.speed.

    python -m benchmarks.speed --data DIR [--contender NAME ...]

And `recommend` of the shipped model, over its catalogue and over one of 60,000 films.
"""

import argparse
import json
import os
import platform
import sys
from collections.abc import Collection
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.contenders import CONTENDERS, Contender, Task
from benchmarks.costs import in_own_process, milliseconds, spread
from benchmarks.results import FOLDER, write_json
from benchmarks.synthetic import repeated_catalogue
from recommender import Profile, Recommender, artifact
from recommender.films import load_films
from recommender.settings import Settings

RESULT = FOLDER / "speed.json"
MANY_FILMS = 60_000
RATED = 12
TIMES = 100


def recommend_costs(model: Recommender, times: int = TIMES) -> dict[str, Any]:
    """Milliseconds of a list of ten for visitors with a dozen stars."""
    random = np.random.default_rng(0)
    most_rated = np.array(sorted(model.film_ids, key=model.rating_count)[-500:])
    profiles = []
    for _ in range(times):
        films = random.choice(most_rated, RATED, replace=False)
        stars = random.integers(4, 11, RATED) / 2
        profiles.append(Profile(ratings=dict(zip(films.tolist(), stars.tolist(), strict=True))))
    taken = milliseconds(lambda number: model.recommend(profiles[number], n=10), times)
    return {"films": len(model.film_ids), **spread(taken)}


def serving() -> dict[str, Any]:
    """`recommend` over the catalogue, and over the same films again and again."""
    trained, films = artifact.load(Settings().shipped_model), load_films()
    larger = Recommender(*repeated_catalogue(trained, films, MANY_FILMS))
    return {
        "catalogue": recommend_costs(Recommender(trained, films)),
        "synthetic": recommend_costs(larger),
    }


def jobs(names: Collection[str]) -> list[tuple[Contender, Task]]:
    """Who of these is here, with what is timed: other tasks are lists too, made the same way."""
    return [
        (contender, task)
        for contender in CONTENDERS
        for task in (Task.LISTS, Task.STARS)
        if contender.name in names and contender.is_here and task in contender.tasks
    ]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    names = sorted({each.name for each in CONTENDERS})
    parser.add_argument("--contender", nargs="*", choices=names, default=names, metavar="NAME")
    parser.add_argument("--limit", type=float, default=1800.0, help="seconds for each (1800)")
    parser.add_argument("--result", type=Path, default=RESULT, metavar="FILE")
    chosen = parser.parse_args()
    found: dict[str, Any] = {
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "recommend": serving(),
        "contenders": [],
    }
    print(json.dumps(found["recommend"]), flush=True)
    for contender, task in jobs(chosen.contender):
        cost = in_own_process(chosen.data, task, contender.name, limit=chosen.limit)
        print(json.dumps(cost), flush=True)
        found["contenders"].append(cost)
        write_json(chosen.result, found)
    return 0


if __name__ == "__main__":
    sys.exit(main())
