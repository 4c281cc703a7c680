"""The table of what contenders cost, made of `results/speed.json`."""

import json
from pathlib import Path
from typing import Any

from benchmarks.results import FOLDER
from recommender.evaluation.examination import OURS

RESULT = FOLDER / "speed.json"


def cost_lines(path: Path = RESULT) -> list[str]:
    """Lines of Markdown, the quickest fit first within each task; none where nothing was run."""
    if not path.exists():
        return []
    found = json.loads(path.read_text(encoding="utf-8"))
    lines = [
        f"Fit, one list and memory on ml-latest-small, {found['cores']} cores, each in a process "
        "of its own with its defaults (`python -m benchmarks.speed`). A model of stars makes a "
        "list by predicting every film; memory is the peak of the process, libraries included:",
        "",
        "| | task | fit, s | a list, ms | peak, MiB |",
        "|---|---|---|---|---|",
    ]
    costs = sorted(found["contenders"], key=lambda each: (each["task"], _fit_seconds(each)))
    return [*lines, *map(_row, costs), ""]


def _fit_seconds(cost: dict[str, Any]) -> float:
    return float(cost.get("fit_seconds", float("inf")))


def _row(cost: dict[str, Any]) -> str:
    name = f"**{cost['contender']}**" if cost["contender"] == OURS else cost["contender"]
    if "failed" in cost:
        return f"| {name} | {cost['task']} | {cost['failed']} | – | – |"
    figures = f"{cost['fit_seconds']:.1f} | {cost['median_ms']:.2f} | {cost['peak_mb']:,}"
    return f"| {name} | {cost['task']} | {figures} |"
