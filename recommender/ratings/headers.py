"""Columns are found by what they are called, never by where they stand."""

import re
from collections.abc import Mapping, Sequence
from typing import Literal, overload

from recommender.errors import RatingsError

SPELLINGS: Mapping[str, tuple[str, ...]] = {
    "user_id": ("userid", "user"),
    "film_id": ("movieid", "itemid", "filmid"),
    "rating": ("rating", "stars"),
    "timestamp": ("timestamp",),
    "title": ("title", "movietitle"),
    "genres": ("genres", "genre", "class"),
    "year": ("year", "releaseyear"),
    "age": ("age",),
    "gender": ("gender",),
    "occupation": ("occupation",),
}
"What each column may be called, the most usual first, in small letters and nothing between them."


def _spelling(cell: str) -> str:
    # RecBole writes the type behind the name: `user_id:token`.
    return re.sub(r"[\W_]+", "", cell.split(":")[0].casefold())


@overload
def column_of(header: Sequence[str], column: str, source: str) -> int: ...
@overload
def column_of(
    header: Sequence[str], column: str, source: str, *, required: Literal[False]
) -> int | None: ...
def column_of(
    header: Sequence[str], column: str, source: str, *, required: bool = True
) -> int | None:
    """Position of a column in a header.

    Args:
        header: Cells of the first line.
        column: A key of `SPELLINGS`.
        source: What errors call the file.
        required: Whether its absence is an error; None otherwise.

    Raises:
        RatingsError: The column is required and not there.
    """
    found = [_spelling(cell) for cell in header]
    for spelling in SPELLINGS[column]:
        if spelling in found:
            return found.index(spelling)
    if required:
        raise RatingsError(
            f"{source} has no column {column}; its first line reads {', '.join(header)[:120]!r}"
        )
    return None
