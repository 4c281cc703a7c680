"""What was measured, kept after every contender, so that an interrupted run goes on where it was.

`results/races/RACE.json` has everything. Two files are made of them: `protocols.json`, what the
diagnostics page reads, and `tuned.json`, the hyper-parameters.
"""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from recommender.evaluation.reports import Report

FOLDER = Path(__file__).resolve().parent / "results"
SHOWN = ("rmse", "mae", "coverage of 80 % range", "ndcg@10", "recall@20", "coverage@10")
"Measures of the diagnostics page."


@dataclass(frozen=True)
class Entry:
    """One contender in one race."""

    asked: Mapping[str, Any]
    "What the run was asked for: `Plan.to_dict`."
    group: str
    source: str
    tuning: Mapping[str, Any]
    reports: tuple[Report, ...]
    note: str = ""
    "Why there are fewer seeds than asked for."

    def covers(self, asked: Mapping[str, Any]) -> bool:
        """Whether a run asked for this would find nothing more."""
        return bool(
            list(self.asked["seeds"]) == list(asked["seeds"])
            and self.asked["budget"] >= asked["budget"]
            and self.asked["trials"] >= asked["trials"]
        )

    def to_dict(self) -> dict[str, Any]:
        """Plain data for JSON."""
        return {
            "asked": dict(self.asked),
            "group": self.group,
            "source": self.source,
            "note": self.note,
            "tuning": dict(self.tuning),
            "reports": [report.to_dict() for report in self.reports],
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "Entry":
        """The entry that `to_dict` gave this for."""
        return cls(
            asked=data["asked"],
            group=data["group"],
            source=data["source"],
            tuning=data["tuning"],
            reports=tuple(map(Report.from_dict, data["reports"])),
            note=data["note"],
        )


class Results:
    """The files of one folder."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self._folder = folder

    def read(self, race: str) -> dict[str, Entry]:
        """Contender to what it did in this race; empty where nothing was run."""
        path = self._path(race)
        if not path.exists():
            return {}
        found = json.loads(path.read_text(encoding="utf-8"))["contenders"]
        return {name: Entry.from_dict(entry) for name, entry in found.items()}

    def keep(self, race: str, contender: str, entry: Entry) -> None:
        """Add or replace one contender of a race."""
        entries = self.read(race) | {contender: entry}
        data = {name: each.to_dict() for name, each in sorted(entries.items())}
        write_json(self._path(race), {"race": race, "contenders": data})

    def summarise(self) -> None:
        """Write the files that are made of the races."""
        races = sorted(path.stem for path in (self._folder / "races").glob("*.json"))
        entries = {race: self.read(race) for race in races}
        rows = [
            row
            for found in entries.values()
            for entry in found.values()
            for report in entry.reports
            for row in _rows(report)
        ]
        write_json(self._folder / "protocols.json", rows)
        tuned = {
            race: {name: entry.tuning for name, entry in found.items() if entry.tuning["trials"]}
            for race, found in entries.items()
        }
        write_json(self._folder / "tuned.json", tuned)

    def _path(self, race: str) -> Path:
        return self._folder / "races" / f"{race}.json"


def _rows(report: Report) -> list[dict[str, object]]:
    """One flat row a measure, as the diagnostics page reads them."""
    settings = ", ".join(f"{name} {value}" for name, value in sorted(report.settings.items()))
    return [
        {
            "protocol": f"{report.protocol} ({settings})" if settings else report.protocol,
            "model": report.model,
            "metric": measure,
            **report.estimates[measure].to_dict(),
            "seed": list(report.seeds),
            "seconds": round(report.fit_seconds, 1),
        }
        for measure in SHOWN
        if measure in report.estimates
    ]


def write_json(path: Path, data: Any) -> None:
    """Whole or not at all: two runs may share the folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(f".{os.getpid()}")
    beside.write_text(json.dumps(data, indent=1, allow_nan=False) + "\n", encoding="utf-8")
    beside.replace(path)
