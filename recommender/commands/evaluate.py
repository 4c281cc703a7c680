"""`python -m recommender evaluate`."""

import argparse
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from rich.table import Table

from recommender.commands.arguments import Subparsers, add_command, seed
from recommender.commands.console import output, progress_bar
from recommender.commands.train import cell, print_cleaning
from recommender.errors import DataError
from recommender.evaluation import protocols
from recommender.evaluation.reports import Report, mean_over_seeds, write_reports
from recommender.features import film_features
from recommender.films import load_films
from recommender.interactions import Interactions
from recommender.models.base import stretch
from recommender.models.baseline import Baseline
from recommender.models.genre_popularity import GenrePopularity
from recommender.models.popularity import Popularity
from recommender.ratings import load_ratings

Protocol = Callable[..., list[Report]]

STARS: Mapping[str, Protocol] = {
    "u1": protocols.u_splits,
    "u1-u5": partial(protocols.u_splits, n_splits=5),
    "folds": protocols.star_folds,
    "future": protocols.future_stars,
    "new-films": protocols.new_film_stars,
}
"Protocols that ask a star model."
LISTS: Mapping[str, Protocol] = {
    "new-visitor": protocols.new_visitor_lists,
    "future": protocols.future_lists,
    "new-films": protocols.new_film_lists,
}
"Protocols that ask a ranking model."
GENRES: Mapping[str, Protocol] = {"genres": protocols.genre_lists}
"Protocols that ask a model for picked genres."
PROTOCOLS = tuple(dict.fromkeys((*LISTS, *STARS, *GENRES)))

SHOWN = ("rmse", "mae", "ndcg@10", "recall@20", "coverage of 80 % range")
"Measures in the table; the JSON file has all."

EXAMPLES = """\
  python -m recommender evaluate --protocol new-visitor --data ~/data/ml-latest-small
  python -m recommender evaluate --protocol u1 --data ~/data/ml-100k --demographics
  python -m recommender evaluate --protocol folds --data ratings.csv --seed 0 1 2 --json out.json
  python -m recommender evaluate --protocol future --data ratings.csv --model baseline"""


def register(subparsers: Subparsers) -> None:
    """Add the command."""
    parser = add_command(
        subparsers, "evaluate", run, "measure models on ratings they have not seen", EXAMPLES
    )
    parser.add_argument("--protocol", required=True, choices=PROTOCOLS)
    parser.add_argument(
        "--data", required=True, type=Path, metavar="PATH", help="a MovieLens folder or a file"
    )
    parser.add_argument(
        "--seed", type=seed, nargs="+", default=[0], help="one run each, averaged (default: 0)"
    )
    parser.add_argument(
        "--model",
        choices=("ours", "baseline", "both"),
        default="both",
        help="what is measured; the baseline is popularity for lists (default: both)",
    )
    parser.add_argument(
        "--demographics",
        action="store_true",
        help="tell our models age, gender and occupation (MovieLens 100K has them)",
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write everything measured")


def run(arguments: argparse.Namespace) -> None:
    """Run the protocol with each model and seed, and print numbers with their errors."""
    films = load_films()
    ratings = load_ratings(arguments.data, films)
    console = output()
    print_cleaning(ratings.report, console)
    if arguments.protocol == "future" and "timestamp" not in ratings.frame.columns:
        raise DataError(
            f"{ratings.report.source} has no timestamps, so it has no future to ask for"
        )
    if arguments.demographics and ratings.users is None:
        raise DataError(f"{ratings.report.source} comes without age, gender and occupation")
    told = ratings.users if arguments.demographics else None
    interactions = Interactions.from_frame(ratings.frame, users=told)
    features_of = partial(film_features, films.extended(ratings.films))
    jobs = [
        (protocol, factory, number)
        for number in arguments.seed
        for protocol, factory in _jobs(arguments)
    ]
    reports: list[Report] = []
    with progress_bar() as progress:
        for done, (protocol, factory, number) in enumerate(jobs):
            reports += protocol(
                factory,
                interactions,
                features_of=features_of,
                seed=number,
                progress=stretch(progress, done / len(jobs), (done + 1) / len(jobs)),
            )
    reports = mean_over_seeds(reports)
    for name in dict.fromkeys(report.protocol for report in reports):
        console.print(_table([report for report in reports if report.protocol == name]))
    if arguments.json is not None:
        write_reports(reports, arguments.json)


def _jobs(arguments: argparse.Namespace) -> Iterator[tuple[Protocol, Callable[[], Any]]]:
    """The protocol's parts, each with the models it asks."""
    name = arguments.protocol
    if arguments.model != "ours":
        for known, baseline in ((STARS, Baseline), (LISTS, Popularity), (GENRES, GenrePopularity)):
            if name in known:
                yield known[name], baseline
    if arguments.model == "baseline":
        return
    # TensorFlow takes seconds to load, and a baseline needs none.
    from recommender import training

    if name in STARS:
        yield STARS[name], training.star_model
    if name in LISTS:
        yield LISTS[name], training.list_model
    if name in GENRES:
        yield GENRES[name], training.list_model


def _table(reports: Sequence[Report]) -> Table:
    """One row a report of one protocol; measures that no report has are left out."""
    measures = [name for name in SHOWN if any(name in report.estimates for report in reports)]
    table = Table(title=f"{reports[0].protocol}: value ± standard error over users")
    for title in ("settings", "model"):
        table.add_column(title)
    for title in (*measures, "users", "seed", "fit s"):
        table.add_column(title, justify="right")
    for report in reports:
        found = {name: estimate.to_dict() for name, estimate in report.estimates.items()}
        table.add_row(
            ", ".join(f"{key} {value}" for key, value in report.settings.items()),
            report.model,
            *(cell(found.get(name)) for name in measures),
            str(next(iter(report.estimates.values())).n),
            " ".join(map(str, report.seeds)),
            f"{report.fit_seconds:.1f}",
        )
    return table
