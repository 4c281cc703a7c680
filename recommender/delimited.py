"""Delimited text as people bring it: any line ending, a BOM or cp1252 forgiven, lines counted.

Without pandas: the pages read personal exports, and should not have to load it.
"""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from recommender.errors import FileProblem, RatingsError


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
