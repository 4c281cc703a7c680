"""Delimited text as a table whose rows know their lines."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from recommender.delimited import read_rows

MISSING = ("", "NA", "N/A", "NaN", "nan", "NULL", "Null", "null", "None", "none")
"What stands in a cell that holds nothing."


@dataclass(frozen=True)
class Table:
    """Rows of a text table and where each came from."""

    cells: pd.DataFrame
    "One column a name; numbers where a whole column is numbers, strings as written otherwise."
    lines: NDArray[np.int64]
    "Line of each row in the file, counted from 1."
    ragged_lines: tuple[int, ...]
    "Lines with more cells than columns; they are in no row."


@dataclass(frozen=True)
class Layout:
    """How a text is cut into cells."""

    name: str
    "What errors call the file."
    columns: tuple[str, ...]
    "Name of each column, in the file's order."
    delimiter: str
    "One character."
    has_header: bool
    "Whether the first line is no row."


def read_table(text: str, layout: Layout, wanted: Sequence[str]) -> Table:
    """The `wanted` columns of a text; a row with too few cells has missing values at its end.

    Raises:
        RatingsError: Quotes that do not pair; the text names the line.
    """
    body = text.rstrip("\n")
    if _is_even(body, layout):
        try:
            return _read_even(body, layout, wanted)
        except pd.errors.ParserError:
            # One line has too many cells and another too few: count row by row.
            pass
    rows = list(read_rows(body, layout.delimiter, layout.name))[1 if layout.has_header else 0 :]
    width = len(layout.columns)
    regular = [(line, cells) for line, cells in rows if len(cells) <= width]
    padded = [[*cells, *[""] * (width - len(cells))] for _, cells in regular]
    return Table(
        cells=pd.DataFrame(padded, columns=list(layout.columns), dtype="str")[list(wanted)],
        lines=np.array([line for line, _ in regular], dtype=np.int64),
        ragged_lines=tuple(line for line, cells in rows if len(cells) > width),
    )


def _is_even(body: str, layout: Layout) -> bool:
    """Whether a row is a line and all lines have equally many cells, as far as counting tells."""
    separators = len(layout.columns) - 1
    lines = body.split("\n", 2)[: 2 if layout.has_header else 1]
    return (
        '"' not in body
        and body.count(layout.delimiter) == (body.count("\n") + 1) * separators
        # The parser itself finds a line that is longer than the one before.
        and lines[-1].count(layout.delimiter) == separators
    )


def _read_even(body: str, layout: Layout, wanted: Sequence[str]) -> Table:
    # All columns, because with a choice of them pandas lets surplus cells pass in silence.
    cells = pd.read_csv(
        io.BytesIO(body.encode()),
        sep=layout.delimiter,
        header=None,
        names=list(layout.columns),
        skiprows=1 if layout.has_header else 0,
        index_col=False,
        quoting=csv.QUOTE_NONE,
        skip_blank_lines=False,
        keep_default_na=False,
        na_values=list(MISSING),
        low_memory=False,
    )
    first_line = 2 if layout.has_header else 1
    return Table(cells[list(wanted)], np.arange(len(cells)) + first_line, ragged_lines=())
