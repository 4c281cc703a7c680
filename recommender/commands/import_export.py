"""`python -m recommender import`."""

import argparse
import json
from collections.abc import Iterable
from pathlib import Path

from rich.table import Table

from recommender.commands.arguments import Subparsers, add_command
from recommender.commands.console import output
from recommender.errors import DataError
from recommender.films import Films, load_films
from recommender.imports import ExportRow, Import, read_export_file

MOST_SHOWN = 20
"Rows of each kind that are listed; the counts are of all."

EXAMPLES = """\
  python -m recommender import letterboxd-me-2026-11-24-utc.zip --out me.json
  python -m recommender import ratings.csv --out me.json
  python -m recommender recommend --profile me.json"""


def register(subparsers: Subparsers) -> None:
    """Add the command."""
    parser = add_command(
        subparsers,
        "import",
        run,
        "make a profile of an export of Letterboxd, IMDb or MovieLens.org",
        EXAMPLES,
    )
    parser.add_argument("path", type=Path, help="the ZIP or CSV file that the site gave")
    parser.add_argument(
        "--out", type=Path, metavar="FILE", required=True, help="the profile, as JSON"
    )


def run(arguments: argparse.Namespace) -> None:
    """Read, match, write the profile, and print what became of each row."""
    films = load_films()
    found = read_export_file(arguments.path, films)
    text = json.dumps(found.profile().to_dict(), indent=1) + "\n"
    try:
        arguments.out.write_text(text, encoding="utf-8")
    except OSError as error:
        raise DataError(f"{arguments.out} cannot be written: {error.strerror}") from error
    console = output()
    console.print(
        f"{found.n_rows} rows: {len(found.matched)} matched, {len(found.ambiguous)} ambiguous, "
        f"{len(found.unmatched)} not in the catalogue, {len(found.skipped)} skipped"
    )
    console.print(
        f"{len(found.ratings)} ratings, {len(found.watched)} films seen without stars, "
        f"{len(found.watchlist)} on the watchlist"
    )
    left_out = list(_left_out(found, films))
    if left_out:
        table = Table("line", "title", "why it was left out")
        for row in left_out:
            table.add_row(*row)
        console.print(table)
    console.print(f"saved in {arguments.out}", soft_wrap=True)


def _left_out(found: Import, films: Films) -> Iterable[tuple[str, str, str]]:
    """Line, title and reason of rows that are not in the profile, the first of each kind."""
    for several in found.ambiguous[:MOST_SHOWN]:
        named = [f"{films[film_id].title} ({films[film_id].year})" for film_id in several.film_ids]
        yield str(several.row.line), _title(several.row), f"may be {' or '.join(named)}"
    for row in found.unmatched[:MOST_SHOWN]:
        yield str(row.line), _title(row), "not in the catalogue"
    for skipped in found.skipped[:MOST_SHOWN]:
        yield str(skipped.line), skipped.title, skipped.reason.replace("_", " ")


def _title(row: ExportRow) -> str:
    return row.title.title if row.title.year is None else f"{row.title.title} ({row.title.year})"
