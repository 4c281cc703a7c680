"""What commands print with: results on standard output, progress and errors on standard error."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rich import progress as rich_progress
from rich.console import Console

from recommender.models.base import Progress

WIDTH_OF_A_FILE = 120
"Columns of a table that is not shown in a terminal."


def output() -> Console:
    """The console for results; wide enough for tables where it is no terminal."""
    return Console(width=None if sys.stdout.isatty() else WIDTH_OF_A_FILE, highlight=False)


@contextmanager
def progress_bar() -> Iterator[Progress]:
    """A callback that draws a bar in a terminal and nothing elsewhere."""
    console = Console(stderr=True)
    bar = rich_progress.Progress(
        rich_progress.TextColumn("{task.description}"),
        rich_progress.BarColumn(),
        rich_progress.TaskProgressColumn(),
        rich_progress.TimeElapsedColumn(),
        console=console,
        disable=not console.is_terminal,
        # Gone when the work is done, so that an error is the one line that stays.
        transient=True,
    )
    with bar:
        task = bar.add_task("", total=1.0)
        yield lambda step, share: bar.update(task, description=step, completed=share)
