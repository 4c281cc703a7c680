"""Arguments that several commands have, and how they are checked."""

import argparse
from collections.abc import Callable
from typing import Any

Subparsers = Any
"What `ArgumentParser.add_subparsers` gives; argparse has no public name for it."


def add_command(
    subparsers: Subparsers,
    name: str,
    run: Callable[[argparse.Namespace], None],
    summary: str,
    examples: str,
) -> argparse.ArgumentParser:
    """A command with its help: what it does, its arguments, and examples."""
    parser: argparse.ArgumentParser = subparsers.add_parser(
        name,
        help=summary,
        description=summary[0].upper() + summary[1:] + ".",
        epilog=f"examples:\n{examples}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.set_defaults(run=run)
    return parser


def positive(text: str) -> int:
    """A whole number from 1 on, for `type=`."""
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"must be positive, got {number}")
    return number


def number_of_folds(text: str) -> int:
    """0, or a number of folds that parts anything, for `type=`."""
    number = int(text)
    if number == 1 or number < 0:
        raise argparse.ArgumentTypeError(f"must be 0 or at least 2, got {number}")
    return number


def seed(text: str) -> int:
    """A whole number that random generators take, for `type=`."""
    number = int(text)
    if not 0 <= number < 2**32:
        raise argparse.ArgumentTypeError(f"must be from 0 to 4294967295, got {number}")
    return number
