"""`python -m recommender fetch`."""

import argparse
from pathlib import Path

from recommender.commands.arguments import Subparsers, add_command
from recommender.commands.console import output, progress_bar
from recommender.fetch import DATASETS, fetch
from recommender.settings import Settings

EXAMPLES = """\
  python -m recommender fetch ml-latest-small
  python -m recommender fetch ml-25m --to ~/data
  python -m recommender fetch ml-100k --url https://mirror.example.org/movielens"""


def register(subparsers: Subparsers) -> None:
    """Add the command."""
    parser = add_command(
        subparsers, "fetch", run, "download a MovieLens data set from GroupLens", EXAMPLES
    )
    parser.add_argument("dataset", help=f"one of {', '.join(DATASETS)}")
    parser.add_argument(
        "--to", type=Path, metavar="DIR", help="folder that gets it (default: a cache folder)"
    )
    parser.add_argument("--url", metavar="BASE", help="where <name>.zip and <name>.zip.md5 are")


def run(arguments: argparse.Namespace) -> None:
    """Download, and print where it is."""
    settings = Settings()
    with progress_bar() as progress:
        folder = fetch(
            arguments.dataset,
            arguments.to or settings.datasets_folder,
            arguments.url or settings.grouplens_url,
            progress,
        )
    output().print(str(folder), soft_wrap=True)
