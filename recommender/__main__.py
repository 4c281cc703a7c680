"""The command line: `python -m recommender <command>`.

Exit codes: 0 done, 1 something a person can act on (one line on standard error), 2 wrong usage,
130 interrupted.
"""

import argparse
import sys
from collections.abc import Sequence

from recommender.commands import embed, evaluate, fetch, import_export, recommend, train
from recommender.errors import RecommenderError

COMMANDS = (fetch, train, evaluate, recommend, import_export, embed)


def build_parser() -> argparse.ArgumentParser:
    """The parser with all commands."""
    parser = argparse.ArgumentParser(
        prog="python -m recommender",
        description="movies.life on the command line.",
        epilog="`python -m recommender <command> --help` explains a command with examples.",
    )
    subparsers = parser.add_subparsers(title="commands", metavar="<command>", required=True)
    for command in COMMANDS:
        command.register(subparsers)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        arguments: What stands behind the program's name; from the command line when left out.

    Returns:
        The exit code.

    Raises:
        SystemExit: Wrong usage, with code 2, or help, with code 0.
    """
    parsed = build_parser().parse_args(arguments)
    try:
        parsed.run(parsed)
    except RecommenderError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
