"""Tables of ours on disk: one JSON object a line, every line checked."""

from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from recommender.errors import CatalogueError

Row = TypeVar("Row", bound=BaseModel)


def read_rows(path: Path, row_type: type[Row]) -> list[tuple[int, Row]]:
    """The rows with the numbers of their lines, from 1; empty lines are passed over.

    Raises:
        CatalogueError: The file cannot be read or has a bad row; the text names line and field.
    """
    try:
        lines = path.read_bytes().splitlines()
    except OSError as error:
        raise CatalogueError(f"{path} cannot be read: {error.strerror}") from error
    rows = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            rows.append((number, row_type.model_validate_json(line)))
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(str(part) for part in first["loc"]) or "the whole row"
            raise CatalogueError(f"{path}, line {number}, {where}: {first['msg']}") from error
    return rows
