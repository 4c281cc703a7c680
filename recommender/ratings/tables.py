"""Delimited text as people bring it: any line ending, a BOM or cp1252 forgiven, lines counted."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from recommender.errors import FileProblem, RatingsError

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


def read_text(path: Path) -> str:
    """The whole file as text with `\\n` line ends, without a BOM.

    Raises:
        RatingsError: The file is missing, unreadable, empty, binary or a page of HTML.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise RatingsError(f"{path} cannot be read: {error.strerror}") from error
    return decode(data, str(path))


def decode(data: bytes, name: str) -> str:
    """`read_text` for bytes that are at hand; `name` is what errors call them."""
    if data.startswith(b"PK\x03\x04"):
        raise RatingsError(
            f"{name} is a ZIP archive: unpack it and give the folder", FileProblem.ZIP, name=name
        )
    if b"\0" in data:
        raise RatingsError(
            f"{name} is not a text table: it holds binary data", FileProblem.BINARY, name=name
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        # cp1252 leaves five bytes undefined; they must not hide all other rows.
        text = data.decode("cp1252", errors="replace")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise RatingsError(f"{name} is empty", FileProblem.EMPTY, name=name)
    if text.lstrip().startswith("<"):
        raise RatingsError(
            f"{name} is a web page, not a table: download the file itself",
            FileProblem.WEB_PAGE,
            name=name,
        )
    return text


def read_rows(text: str, delimiter: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """Number of the first line and stripped cells of each row; blank lines are passed over.

    Args:
        text: What `read_text` gave.
        delimiter: One character. Quotes mean something beside a comma or a semicolon only.
        name: What errors call the file.

    Raises:
        RatingsError: Quotes that do not pair; the text names the line.
    """
    lines = io.StringIO(text, newline="")
    # Strict, because a quote that is never closed would swallow all rows after it unseen.
    reader = csv.reader(
        lines,
        delimiter=delimiter,
        quoting=csv.QUOTE_MINIMAL if delimiter in ",;" else csv.QUOTE_NONE,
        strict=True,
    )
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield line, [cell.strip() for cell in cells]
            line = reader.line_num + 1
    except csv.Error as error:
        raise RatingsError(
            f"{name}, line {line}: {error}", FileProblem.BROKEN_ROW, name=name, line=line
        ) from error


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
