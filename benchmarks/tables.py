"""The tables of README and of docs/benchmarks.md, made of the results: python -m benchmarks.tables.

They stand between two comments; what is there is replaced, nothing else is touched. README has the
tables that say who is ahead, docs/benchmarks.md has all of them.
"""

import argparse
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.cost_table import cost_lines
from benchmarks.results import FOLDER, Entry, Results
from recommender.evaluation.estimates import Estimate
from recommender.evaluation.examination import OURS
from recommender.settings import PROJECT

README, EVERYTHING = PROJECT / "README.md", PROJECT / "docs" / "benchmarks.md"
BEGIN, END = "<!-- benchmarks: python -m benchmarks.tables -->", "<!-- /benchmarks -->"
NONE = "–"
LOWER = frozenset({"rmse", "mae", "gini@10", "miscalibration@10", "popularity lift@10"})
"Measures of which less is better."


@dataclass(frozen=True)
class Column:
    """One measure in one race."""

    header: str
    race: str
    measure: str
    settings: Mapping[str, str | int]
    "Which of the race's reports: those that have at least these settings."

    def of(self, entry: Entry) -> Estimate | None:
        """What a contender reached."""
        for report in entry.reports:
            if self.settings.items() <= report.settings.items():
                return report.estimates.get(self.measure)
        return None


@dataclass(frozen=True)
class Table:
    """Columns that are read together."""

    title: str
    columns: tuple[Column, ...]
    is_ranking: bool = True
    "Whether the best of a column is a win; to be more popular or more varied is not in itself."
    is_headline: bool = True
    "Whether it stands in README too."


def _given(header: str, measure: str, n_given: int) -> Column:
    return Column(header, "new-visitor", measure, {"given": n_given})


TABLES = (
    Table(
        "Stars, RMSE (lower is better): MovieLens 100K u1 and the mean of u1 to u5, five folds of "
        "ml-latest-small, its future (known users and films), its films without any rating",
        (
            Column("u1", "u1-u5", "rmse", {"split": "u1"}),
            Column("u1 to u5", "u1-u5", "rmse", {"split": "mean of 5"}),
            Column("folds", "folds", "rmse", {"split": "mean of 5"}),
            Column("future", "future-stars", "rmse", {}),
            Column("new films", "new-films-stars", "rmse", {"split": "mean of 5"}),
        ),
    ),
    Table(
        "A new visitor's list, NDCG@10 after … stars",
        tuple(_given(str(n), "ndcg@10", n) for n in (0, 3, 5, 10, 20)),
    ),
    Table(
        "A new visitor's list, Recall@20 after … stars",
        tuple(_given(str(n), "recall@20", n) for n in (0, 3, 5, 10, 20)),
        is_headline=False,
    ),
    Table(
        "Lists in the future (of users known before the cut, of newcomers after five stars) and of "
        "new films (among themselves; found in lists of all films)",
        (
            Column("known, NDCG@10", "future-lists", "ndcg@10", {"visitors": "known"}),
            Column("newcomers, NDCG@10", "future-lists", "ndcg@10", {"visitors": "unknown"}),
            Column("new films, NDCG@10", "new-films-lists", "ndcg@10", {}),
            Column("in all, Recall@20", "new-films-lists", "recall@20 among all", {}),
        ),
    ),
    Table(
        "MovieLens 100K, newcomers whose age, gender and occupation are known to those who ask for "
        "them (the demographic prior, its mix with content, movies.life), NDCG@10 after … stars",
        tuple(Column(str(n), "cold-start", "ndcg@10", {"given": n}) for n in (0, 3, 5, 10)),
    ),
    Table(
        "Picked genres and no star",
        (
            Column("NDCG@10", "genres", "ndcg@10", {}),
            Column("Recall@20", "genres", "recall@20", {}),
        ),
    ),
    Table(
        "Beyond accuracy, new visitors after five stars",
        tuple(
            _given(header, f"{measure}@10", 5)
            for header, measure in (
                ("coverage", "coverage"),
                ("Gini", "gini"),
                ("novelty, bits", "novelty"),
                ("diversity", "diversity"),
                ("miscalibration, nats", "miscalibration"),
                ("popularity lift", "popularity lift"),
                ("kept after one more star", "stability"),
            )
        ),
        is_ranking=False,
        is_headline=False,
    ),
)

Runs = Mapping[str, Mapping[str, Entry]]
"Race to contender to entry."


def number(value: float) -> str:
    """Three digits, without a leading zero: .438, 0.874 as .874, 1.122."""
    text = f"{value:.3f}"
    return text.replace("0.", ".", 1) if text.lstrip("-").startswith("0.") else text


def cell(estimate: Estimate | None, *, best: bool) -> str:
    """A value with its standard error, bold where it is the best."""
    if estimate is None or np.isnan(estimate.value):
        return NONE
    text = number(estimate.value)
    text = f"**{text}**" if best else text
    error = estimate.standard_error
    return text if np.isnan(error) else f"{text} ± {number(error)}"


def _values(column: Column, runs: Runs) -> dict[str, Estimate]:
    found = {name: column.of(entry) for name, entry in runs.get(column.race, {}).items()}
    return {name: value for name, value in found.items() if value and not np.isnan(value.value)}


def _best(column: Column, values: Mapping[str, Estimate]) -> float:
    worth = [estimate.value for estimate in values.values()]
    return min(worth) if column.measure in LOWER else max(worth)


def rendered(table: Table, runs: Runs) -> list[str]:
    """Lines of Markdown; none where nothing of the table was run.

    Ours first, then all others by the column that most of them have.
    """
    columns = [column for column in table.columns if _values(column, runs)]
    if not columns:
        return []
    values = {column.header: _values(column, runs) for column in columns}
    widest = max(columns, key=lambda column: len(values[column.header]))
    sign = 1 if widest.measure in LOWER else -1
    names = sorted(
        {name for found in values.values() for name in found},
        key=lambda name: (
            name != OURS,
            sign * values[widest.header][name].value
            if name in values[widest.header]
            else float("inf"),
            name,
        ),
    )
    best = {column.header: _best(column, values[column.header]) for column in columns}
    lines = [f"{table.title}:", ""]
    lines.append("| | " + " | ".join(column.header for column in columns) + " |")
    lines.append("|---" * (len(columns) + 1) + "|")
    for name in names:
        cells = [
            cell(
                found := values[column.header].get(name),
                best=table.is_ranking and found is not None and found.value == best[column.header],
            )
            for column in columns
        ]
        shown = f"**{name}**" if name == OURS else name
        lines.append(f"| {shown} | " + " | ".join(cells) + " |")
    return [*lines, ""]


def losses(tables: Sequence[Table], runs: Runs) -> list[str]:
    """One line for each column of these tables in which somebody else is better."""
    lines = []
    for table in tables:
        for column in table.columns if table.is_ranking else ():
            values = _values(column, runs)
            if OURS not in values:
                continue
            best = _best(column, values)
            if values[OURS].value == best:
                continue
            winner = next(name for name, found in values.items() if found.value == best)
            lines.append(
                f"- {column.race}, {column.measure}, {column.header}: "
                f"{winner} {number(best)}, ours {number(values[OURS].value)}"
            )
    return ["Where somebody else is better than ours:", "", *lines, ""] if lines else []


def conditions(runs: Runs) -> list[str]:
    """How it was measured, as far as the results tell."""
    entries = [entry for found in runs.values() for entry in found.values()]
    budgets = sorted({float(entry.asked["budget"]) for entry in entries})
    trials = sorted({int(entry.asked["trials"]) for entry in entries})
    seeds = sorted({tuple(entry.asked["seeds"]) for entry in entries})
    said = (
        "All by one program, on the same splits, candidates and metric code (`make bench`); "
        f"seeds {_listed(' '.join(map(str, each)) for each in seeds)}; "
        f"{_listed(f'{budget:g}' for budget in budgets)} seconds of hyper-parameter search for "
        "each contender in each protocol, on training ratings alone, and longer for everybody but "
        f"ours until there were {_listed(map(str, trials))} trials; ± is one standard error over "
        "people and seeds."
    )
    return [said, ""]


def _listed(parts: Iterable[str]) -> str:
    return " or ".join(parts)


def block(runs: Runs, *, everything: bool = False) -> str:
    """What stands between the comments: of all tables, or of those for README."""
    tables = [table for table in TABLES if everything or table.is_headline]
    if not any(runs.values()):
        return "Nothing measured yet: `make bench`.\n"
    lines = conditions(runs)
    for table in tables:
        lines += rendered(table, runs)
    if everything:
        lines += cost_lines()
    return "\n".join([*lines, *losses(tables, runs)]).rstrip() + "\n"


def with_block(text: str, content: str) -> str:
    """The text with this between the comments.

    Raises:
        ValueError: The comments are not there.
    """
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"README must have {BEGIN} and {END}")
    return f"{before}{BEGIN}\n{content}{END}{after}"


def read_runs(folder: Path = FOLDER) -> dict[str, dict[str, Entry]]:
    """All results of a folder that a table shows."""
    results = Results(folder)
    races = dict.fromkeys(column.race for table in TABLES for column in table.columns)
    return {race: results.read(race) for race in races}


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.tables", description=__doc__)
    parser.add_argument("--results", type=Path, default=FOLDER, metavar="DIR")
    parser.add_argument("--readme", type=Path, default=README, metavar="FILE")
    parser.add_argument("--everything", type=Path, default=EVERYTHING, metavar="FILE")
    chosen = parser.parse_args(arguments)
    runs = read_runs(chosen.results)
    for path, everything in ((chosen.readme, False), (chosen.everything, True)):
        text = path.read_text(encoding="utf-8")
        path.write_text(with_block(text, block(runs, everything=everything)), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
