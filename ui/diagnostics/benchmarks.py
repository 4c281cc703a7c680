"""Peers: ours beside other programs on the same splits, from what `make bench` measured."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from math import isnan
from pathlib import Path
from typing import Any

import streamlit as st

from recommender.errors import DataError
from recommender.evaluation.estimates import Estimate
from recommender.evaluation.examination import OURS
from recommender.settings import PROJECT
from ui.charts import Series, dots
from ui.diagnostics.frame import Examined, chart_and_table, claim
from ui.diagnostics.tables import UNKNOWN, Cell, number, table

RESULTS = PROJECT / "benchmarks" / "results"
SMALLER_IS_BETTER = ("rmse", "mae")


@dataclass(frozen=True)
class Result:
    """One measure of one model under one protocol."""

    protocol: str
    model: str
    metric: str
    found: Estimate
    seconds: float
    "Fit and prediction; NaN where it was not timed."

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "Result":
        """A result from one object of a results file."""
        seconds = data.get("seconds")
        return cls(
            protocol=str(data["protocol"]),
            model=str(data["model"]),
            metric=str(data["metric"]),
            found=Estimate.from_dict({"standard_error": None, "n": 0, **data}),
            seconds=float("nan") if seconds is None else float(seconds),
        )


def read_results(folder: Path) -> list[Result]:
    """All results in a folder of JSON files, in the order of their names.

    Only lists are tables of peers; a file with one object is another measurement, of clicks or of
    the search.

    Raises:
        DataError: A list holds something else.
    """
    results: list[Result] = []
    for path in sorted(folder.glob("*.json")):
        try:
            found = json.loads(path.read_bytes())
            if isinstance(found, list):
                results += map(Result.from_dict, found)
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise DataError(f"{path.name} holds no benchmark results: {error!r}") from error
    return results


def ranked(results: list[Result]) -> list[Result]:
    """Results of one measure, the best first."""
    sign = 1 if results[0].metric.lower().startswith(SMALLER_IS_BETTER) else -1
    return sorted(results, key=lambda each: (sign * each.found.value, each.model))


def draw_benchmarks(page: Examined, folder: Path = RESULTS) -> None:
    """One chart and table a protocol and measure, what we lose as well."""
    try:
        results = read_results(folder)
    except DataError as error:
        st.warning(str(error))
        return
    if not results:
        claim(page.say("peers.empty"), page.say("peers.how"))
        return
    tasks: dict[tuple[str, str], list[Result]] = {}
    for each in results:
        if not isnan(each.found.value):
            tasks.setdefault((each.protocol, each.metric), []).append(each)
    for (protocol, metric), found in tasks.items():
        _draw_task(page, protocol, metric, ranked(found))


def _draw_task(page: Examined, protocol: str, metric: str, found: list[Result]) -> None:
    place = next((at for at, each in enumerate(found) if each.model == OURS), None)
    key = "no_ours" if place is None else "first" if place == 0 else "later"
    claim(
        page.say(
            f"peers.{key}",
            protocol=protocol,
            metric=metric.upper(),
            best=page.model_name(found[0].model),
            value=number(found[0].found.value),
            ours="–" if place is None else number(found[place].found.value),
            place=0 if place is None else place + 1,
            total=len(found),
        ),
        page.say("peers.note"),
    )
    series = [
        Series(
            page.model_name(each.model),
            [each.found.value],
            [] if isnan(each.found.standard_error) else [each.found.standard_error],
            ours=each.model == OURS,
        )
        for each in found
    ]
    body: list[list[Cell]] = [
        [
            page.model_name(each.model),
            each.found,
            f"{each.found.n:,}" if each.found.n else UNKNOWN,
            number(each.seconds, 1),
        ]
        for each in found
    ]
    chart_and_table(
        page,
        lambda palette: dots(series, palette, x_title=metric.upper()),
        f"{protocol}, {metric}",
        table(
            [page.say("model"), metric.upper(), page.say("peers.n"), page.say("peers.seconds")],
            body,
            f"{protocol}, {metric}",
            ours=place,
        ),
        key=f"peers.{protocol}.{metric}",
    )
