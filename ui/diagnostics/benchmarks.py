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
MEASURES = ("rmse", "mae", "ndcg@10", "recall@20", "coverage@10")
PROTOCOLS = {
    "new-visitor (given 3)": "given_3",
    "new-visitor (given 5)": "given_5",
    "new-visitor (given 10)": "given_10",
    "new-visitor (given 20)": "given_20",
    "new-visitor (given 0)": "given_0",
    "cold-start (given 0)": "cold_0",
    "cold-start (given 3)": "cold_3",
    "cold-start (given 5)": "cold_5",
    "cold-start (given 10)": "cold_10",
    "genres (genres 3)": "genres",
    "future-lists (visitors known)": "future_known",
    "future-lists (given 5, visitors unknown)": "future_unknown",
    "new-films-lists (split all 5)": "new_films",
    "u1 to u5 (split u1)": "u1",
    "u1 to u5 (split mean of 5)": "u1_u5",
    "folds (split mean of 5)": "folds",
    "future-stars (split after 80%)": "future_stars",
    "new-films-stars (split mean of 5)": "new_films_stars",
}
"Protocols that are offered, in this order, with the keys of their names."
FIRST = "new-visitor (given 5)"


@dataclass(frozen=True)
class Result:
    """One measure of one model under one protocol."""

    protocol: str
    model: str
    metric: str
    found: Estimate

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "Result":
        """A result from one object of a results file."""
        return cls(
            protocol=str(data["protocol"]),
            model=str(data["model"]),
            metric=str(data["metric"]),
            found=Estimate.from_dict({"standard_error": None, "n": 0, **data}),
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
    """One protocol at a time, a chart and table a measure, what we lose as well."""
    try:
        results = read_results(folder)
    except DataError as error:
        st.warning(str(error))
        return
    if not results:
        claim(page.say("peers.empty"), page.say("peers.how"))
        return
    offered = [name for name in PROTOCOLS if any(each.protocol == name for each in results)]
    protocol = st.selectbox(
        page.say("peers.protocol"),
        offered,
        index=offered.index(FIRST) if FIRST in offered else 0,
        format_func=lambda name: page.say(f"peers.protocol.{PROTOCOLS[name]}"),
        key="diagnostics.peers.protocol",
        persist_state="session",
        width=480,
    )
    for metric in MEASURES:
        found = [
            each
            for each in results
            if (each.protocol, each.metric) == (protocol, metric) and not isnan(each.found.value)
        ]
        if found:
            _draw_task(page, metric, ranked(found))


def _draw_task(page: Examined, metric: str, found: list[Result]) -> None:
    place = next((at for at, each in enumerate(found) if each.model == OURS), None)
    key = "no_ours" if place is None else "first" if place == 0 else "later"
    claim(
        page.say(
            f"peers.{key}",
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
        ]
        for each in found
    ]
    chart_and_table(
        page,
        lambda palette: dots(series, palette, x_title=metric.upper()),
        metric.upper(),
        table(
            [page.say("model"), metric.upper(), page.say("peers.n")],
            body,
            metric.upper(),
            ours=place,
        ),
        key=f"peers.{metric}",
    )
