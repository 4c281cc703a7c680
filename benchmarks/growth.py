"""How training and serving grow with the ratings: python -m benchmarks.growth --data DIR.

Ratings are made with the long tail of ml-latest-small, 100 thousand, a million, ten million. What
was measured goes to `results/growth.json` and is drawn in `docs/pictures/growth.svg`; a run that
was interrupted goes on where it stopped.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.contenders import CONTENDERS, Task
from benchmarks.costs import in_own_process
from benchmarks.drawing import Panel, drawn
from benchmarks.results import FOLDER, write_json
from recommender.evaluation.examination import OURS
from recommender.settings import PROJECT

RESULT = FOLDER / "growth.json"
PICTURE = PROJECT / "docs" / "pictures" / "growth.svg"
SIZES = (100_000, 1_000_000, 10_000_000)
COMPARED = (
    (Task.STARS, OURS),
    (Task.LISTS, OURS),
    (Task.STARS, "Surprise SVD"),
    (Task.LISTS, "LensKit ItemKNN"),
    (Task.LISTS, "implicit ALS"),
)
PANELS = {"fit_seconds": "fit, s", "median_ms": "a list, ms", "peak_mb": "peak memory, MiB"}


def picture(costs: list[dict[str, Any]]) -> str:
    """The costs as SVG: a panel a measure, a line a contender."""
    panels = []
    for key, title in PANELS.items():
        lines: dict[str, list[tuple[float, float]]] = {}
        for cost in costs:
            if key in cost:
                name = f"{cost['contender']}, {cost['task']}"
                lines.setdefault(name, []).append((cost["asked"], cost[key]))
        panels.append(Panel(title, lines))
    return drawn(panels, x_title="ratings", marked=OURS)


def read_costs(path: Path) -> list[dict[str, Any]]:
    """What was measured before."""
    if not path.exists():
        return []
    found: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["costs"]
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.growth", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES), metavar="N")
    parser.add_argument("--limit", type=float, default=1800.0, help="seconds for each (1800)")
    parser.add_argument("--memory", type=int, default=20, help="GiB for each (20)")
    parser.add_argument("--result", type=Path, default=RESULT, metavar="FILE")
    parser.add_argument("--picture", type=Path, default=PICTURE, metavar="FILE")
    chosen = parser.parse_args(arguments)
    here = {(task, each.name) for each in CONTENDERS if each.is_here for task in each.tasks}
    costs = read_costs(chosen.result)
    for size in sorted(chosen.sizes):
        for task, name in COMPARED:
            wanted = {"contender": name, "task": task}
            before = [cost for cost in costs if wanted.items() <= cost.items()]
            measured = any(cost["asked"] == size for cost in before)
            # Who could not do a smaller size cannot do a larger one.
            too_much = any("failed" in cost and cost["asked"] < size for cost in before)
            if (task, name) not in here or measured or too_much:
                continue
            cost = in_own_process(
                chosen.data, task, name, ratings=size, limit=chosen.limit, memory=chosen.memory
            )
            costs.append({"asked": size, **cost})
            print(json.dumps(cost), flush=True)
            write_json(chosen.result, {"costs": costs})
            chosen.picture.parent.mkdir(parents=True, exist_ok=True)
            chosen.picture.write_text(picture(costs), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
