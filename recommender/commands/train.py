"""`python -m recommender train`."""

import argparse
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from recommender.commands.arguments import Subparsers, add_command, number_of_folds, seed
from recommender.commands.console import output, progress_bar
from recommender.films import load_films
from recommender.ratings import CleaningReport, load_ratings
from recommender.settings import Settings

EXAMPLES = """\
  python -m recommender train ~/data/ml-latest-small
  python -m recommender train ratings.csv --out my-model --seed 7
  python -m recommender train ratings.csv --folds 5"""


def register(subparsers: Subparsers) -> None:
    """Add the command."""
    parser = add_command(subparsers, "train", run, "train a model on ratings", EXAMPLES)
    parser.add_argument("path", type=Path, help="a MovieLens folder or a file of ratings")
    parser.add_argument(
        "--out", type=Path, metavar="DIR", help="the model's folder (default: a cache folder)"
    )
    parser.add_argument("--seed", type=seed, default=0, help="of everything random (default: 0)")
    parser.add_argument(
        "--folds",
        type=number_of_folds,
        default=0,
        metavar="N",
        help="also cross-validate the stars on N folds, for the diagnostics page (default: not)",
    )


def run(arguments: argparse.Namespace) -> None:
    """Read, train, save, and print what held-out ratings say of the model."""
    films = load_films()
    ratings = load_ratings(arguments.path, films)
    console = output()
    print_cleaning(ratings.report, console)
    # TensorFlow takes seconds to load; a wrong path should be told at once.
    from recommender.training import train

    with progress_bar() as progress:
        model = train(
            ratings.frame,
            films,
            others=ratings.films,
            users=ratings.users,
            cleaning=ratings.report.to_dict(),
            seed=arguments.seed,
            n_folds=arguments.folds,
            progress=progress,
        )
    folder = arguments.out or Settings().models_folder / f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}"
    model.save(folder)
    if model.card.get("metrics"):
        console.print(metrics_table(model.card["metrics"]))
    console.print(f"saved in {folder}", soft_wrap=True)


def print_cleaning(report: CleaningReport, console: Console) -> None:
    """What was read, and what was dropped where anything was."""
    console.print(
        f"{report.rows_kept:,} ratings of {report.n_films:,} films by {report.n_users:,} users; "
        f"{report.films_not_in_catalogue:,} films are not in the catalogue"
    )
    dropped = {
        "with missing values": report.missing_values,
        "unparsable": report.unparsable,
        "off the scale": report.off_scale,
        "said twice": report.exact_duplicates,
        "superseded by a newer rating": report.superseded,
    }
    told = [f"{count:,} {reason}" for reason, count in dropped.items() if count]
    if told:
        console.print(f"{report.rows_dropped:,} rows dropped: {', '.join(told)}")
    for note in report.notes:
        console.print(note)


def metrics_table(metrics: Mapping[str, Mapping[str, Mapping[str, Any]]]) -> Table:
    """Models as rows, measures as columns, each a value with its standard error."""
    measures = list(dict.fromkeys(name for found in metrics.values() for name in found))
    table = Table(title="on held-out ratings")
    table.add_column("model")
    for measure in measures:
        table.add_column(measure, justify="right")
    for model, found in metrics.items():
        table.add_row(model, *(cell(found.get(measure)) for measure in measures))
    return table


def cell(estimate: Mapping[str, Any] | None) -> str:
    """`0.8712 ± 0.0034`, a dash where nothing is known."""
    if estimate is None or estimate["value"] is None:
        return "–"
    error = estimate["standard_error"]
    return f"{estimate['value']:.4f}" + ("" if error is None else f" ± {error:.4f}")
