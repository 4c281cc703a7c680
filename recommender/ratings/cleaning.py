"""Cleaning of a rating table: what is dropped, why, and how often. Nothing disappears uncounted."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from recommender.profile import HIGHEST_STARS, LOWEST_STARS
from recommender.ratings.tables import MISSING, Table

Mask = NDArray[np.bool_]

LARGEST_EXACT = 2**53
"Whole numbers up to here survive the way through a float."


@dataclass(frozen=True)
class CleaningReport:
    """What reading a rating table kept and dropped. Each dropped row is in exactly one count."""

    source: str
    "The file that was read, with its folder's name."
    rows_read: int
    "Rows with at least one cell filled; a header is no row."
    rows_kept: int
    missing_values: int
    "Rows without a user, a film, a rating or, where other rows have one, a timestamp."
    unparsable_lines: tuple[int, ...]
    "Lines, counted from 1, with surplus cells or with something that is no number."
    off_scale: int
    "Rows whose stars are not from 0.5 to 5."
    exact_duplicates: int
    "Rows that say again what an earlier row says."
    superseded: int
    "Rows that gave way to a newer rating of the same film by the same user."
    n_users: int
    n_films: int
    matched_by_title: int | None = None
    "Films found in the catalogue by title and year; None where the numbering is MovieLens's."
    films_not_in_catalogue: int = 0
    "Films of kept rows that the catalogue lacks; their ratings are kept."
    ratings_not_in_catalogue: int = 0
    films_without_description: int = 0
    "Those among them of which the data set does not tell the title either."
    notes: tuple[str, ...] = ()
    "What else a reader should know, in sentences."

    @property
    def unparsable(self) -> int:
        """Rows that could not be parsed."""
        return len(self.unparsable_lines)

    @property
    def rows_dropped(self) -> int:
        """All rows that were read and not kept."""
        return (
            self.missing_values
            + self.unparsable
            + self.off_scale
            + self.exact_duplicates
            + self.superseded
        )

    def to_dict(self) -> dict[str, Any]:
        """Plain data for JSON, the sums included."""
        return {**asdict(self), "unparsable": self.unparsable, "rows_dropped": self.rows_dropped}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "CleaningReport":
        """The report that `to_dict` gave this for; lists may stand for tuples."""
        fields = {name: data[name] for name in cls.__dataclass_fields__}
        for name in ("unparsable_lines", "notes"):
            fields[name] = tuple(fields[name])
        return cls(**fields)


def clean(table: Table, source: str) -> tuple[pd.DataFrame, CleaningReport]:
    """Ratings that can be used, in source order, and what became of all others.

    Args:
        table: Columns user_id, film_id, rating and, where there is one, timestamp.
        source: What the report calls the file.

    Returns:
        Columns user_id, film_id (int64), rating (float64) and, where any row has one, timestamp
        (int64, seconds since 1970); one row a rating, no user with two ratings of one film.
    """
    columns = {name: _numbers(table.cells[name]) for name in table.cells.columns}
    if "timestamp" in columns and columns["timestamp"].missing.all():
        del columns["timestamp"]
    missing = np.any([column.missing for column in columns.values()], axis=0)
    broken = np.any([column.broken for column in columns.values()], axis=0)
    for name in ("user_id", "film_id"):
        broken |= ~missing & ~_is_id(columns[name].values)
    # What cannot be read is told by its line, also where another cell of the row is empty.
    missing &= ~broken
    usable = ~missing & ~broken
    stars = columns["rating"].values
    on_scale = (stars >= LOWEST_STARS) & (stars <= HIGHEST_STARS)
    frame = pd.DataFrame(
        {
            name: column.values[usable & on_scale].astype(
                np.float64 if name == "rating" else np.int64
            )
            for name, column in columns.items()
        }
    )
    repeated = frame.duplicated().to_numpy()
    older = _is_older(frame[~repeated])
    kept = frame[~repeated][~older].reset_index(drop=True)
    report = CleaningReport(
        source=source,
        rows_read=len(table.cells) + len(table.ragged_lines),
        rows_kept=len(kept),
        missing_values=int(missing.sum()),
        unparsable_lines=tuple(sorted([*table.lines[broken].tolist(), *table.ragged_lines])),
        off_scale=int((usable & ~on_scale).sum()),
        exact_duplicates=int(repeated.sum()),
        superseded=int(older.sum()),
        n_users=int(kept["user_id"].nunique()),
        n_films=int(kept["film_id"].nunique()),
    )
    return kept, report


@dataclass(frozen=True)
class _Column:
    values: NDArray[Any]
    missing: Mask
    broken: Mask
    "Cells that hold something which is no finite number."


def _numbers(cells: pd.Series) -> _Column:
    if cells.dtype.kind in "iuf":
        values = cells.to_numpy()
        missing = np.isnan(values) if cells.dtype.kind == "f" else np.zeros(len(values), bool)
    else:
        text = cells.astype("str").str.strip()
        missing = (cells.isna() | text.isin(MISSING)).to_numpy(dtype=bool)
        values = pd.to_numeric(text, errors="coerce").to_numpy(np.float64, na_value=np.nan)
    return _Column(values, missing, broken=~missing & ~np.isfinite(values))


def _is_id(values: NDArray[Any]) -> Mask:
    with np.errstate(invalid="ignore"):
        return np.asarray((values > 0) & (values <= LARGEST_EXACT) & (values % 1 == 0))


def _is_older(frame: pd.DataFrame) -> Mask:
    """Rows whose user rated the film again later; without times the later row is the newer."""
    if "timestamp" in frame.columns:
        frame = frame.sort_values("timestamp", kind="stable")
    older = frame.duplicated(["user_id", "film_id"], keep="last")
    return older.sort_index().to_numpy(dtype=bool)
