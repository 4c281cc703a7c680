"""What a protocol measured, as values and as JSON."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from recommender.errors import DataError
from recommender.evaluation.estimates import Estimate, over_seeds

Setting = str | int | float


@dataclass(frozen=True)
class Report:
    """One model under one protocol."""

    protocol: str
    model: str
    seeds: tuple[int, ...]
    "Of the model and of everything drawn, except folds, whose seed is part of the protocol."
    estimates: Mapping[str, Estimate]
    "Measure, for example `ndcg@10`, to what was found."
    settings: Mapping[str, Setting] = field(default_factory=dict)
    "What else tells two reports of a protocol apart: which split, how many ratings were given."
    fit_seconds: float = 0.0
    "Wall-clock time of all fits together, the mean over seeds."

    def to_dict(self) -> dict[str, Any]:
        """Plain data for JSON."""
        return {
            "protocol": self.protocol,
            "model": self.model,
            "seeds": list(self.seeds),
            "settings": dict(self.settings),
            "fit_seconds": round(self.fit_seconds, 3),
            "estimates": {name: found.to_dict() for name, found in self.estimates.items()},
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "Report":
        """The report that `to_dict` gave this for."""
        return cls(
            protocol=data["protocol"],
            model=data["model"],
            seeds=tuple(data["seeds"]),
            estimates={
                name: Estimate.from_dict(found) for name, found in data["estimates"].items()
            },
            settings=data["settings"],
            fit_seconds=data["fit_seconds"],
        )


def mean_over_seeds(reports: Iterable[Report]) -> list[Report]:
    """One report for all that differ in their seeds only, in the order they first came."""
    groups: defaultdict[tuple[Any, ...], list[Report]] = defaultdict(list)
    for report in reports:
        settings = tuple(sorted(report.settings.items()))
        groups[report.protocol, report.model, settings].append(report)
    return [_mean(group) for group in groups.values()]


def _mean(group: Sequence[Report]) -> Report:
    first = group[0]
    return Report(
        protocol=first.protocol,
        model=first.model,
        seeds=tuple(seed for report in group for seed in report.seeds),
        estimates={
            name: over_seeds([report.estimates[name] for report in group])
            for name in first.estimates
        },
        settings=first.settings,
        fit_seconds=sum(report.fit_seconds for report in group) / len(group),
    )


def write_reports(reports: Sequence[Report], path: str | Path) -> None:
    """Write reports as one JSON file.

    Raises:
        DataError: The file cannot be written.
    """
    text = json.dumps([report.to_dict() for report in reports], indent=1, allow_nan=False)
    try:
        Path(path).write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        raise DataError(f"{path} cannot be written: {error.strerror}") from error


def read_reports(path: str | Path) -> list[Report]:
    """Reports that `write_reports` wrote.

    Raises:
        DataError: The file is missing or holds something else.
    """
    try:
        reports: list[dict[str, Any]] = json.loads(Path(path).read_bytes())
        return [Report.from_dict(report) for report in reports]
    except OSError as error:
        raise DataError(f"{path} cannot be read: {error.strerror}") from error
    except (ValueError, KeyError, TypeError) as error:
        raise DataError(f"{path} holds no evaluation reports: {error!r}") from error
