"""Ratings as arrays: the form in which every model takes them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from recommender.people import NOBODY, Person, people_of

if TYPE_CHECKING:
    import pandas as pd

Rows = NDArray[np.int64]
Stars = NDArray[np.float64]

YEAR = 365.25 * 24 * 3600
"Seconds."


@dataclass(frozen=True)
class History:
    """What one visitor rated: catalogue rows and stars of equal length, oldest first."""

    films: Rows
    stars: Stars
    when: float | None = None
    "When a list is asked for, in seconds since 1970; None where that may be any day."
    person: Person = NOBODY
    "What the visitor told of herself."

    def __len__(self) -> int:
        return len(self.films)


@dataclass(frozen=True)
class Interactions:
    """Ratings of many users, one array entry a rating, in the order of the source."""

    users: Rows
    "User row of each rating, shape (n_ratings,)."
    films: Rows
    "Film row of each rating, shape (n_ratings,)."
    stars: Stars
    timestamps: Rows | None
    "Seconds since 1970, or None where the source has none."
    user_ids: Rows
    "Outside id of each user row, ascending, shape (n_users,)."
    film_ids: Rows
    "Outside id of each film row, ascending, shape (n_films,); may hold films nobody rated."
    people: tuple[Person, ...] | None = None
    "What each user told of herself, one a user row; None where the source tells of nobody."

    @classmethod
    def from_frame(
        cls,
        frame: "pd.DataFrame",
        film_ids: Sequence[int] | Rows = (),
        users: "pd.DataFrame | None" = None,
    ) -> "Interactions":
        """Encode columns user_id, film_id, rating[, timestamp].

        Args:
            frame: One row a rating.
            film_ids: Films that get a row even when nobody rated them.
            users: Columns user_id, age, gender, occupation, where that is known.
        """
        user_ids, user_rows = np.unique(frame["user_id"].to_numpy(np.int64), return_inverse=True)
        rated = frame["film_id"].to_numpy(np.int64)
        all_films = np.union1d(rated, np.asarray(film_ids, dtype=np.int64))
        has_times = "timestamp" in frame.columns and frame["timestamp"].notna().all()
        return cls(
            users=user_rows.astype(np.int64),
            films=np.searchsorted(all_films, rated).astype(np.int64),
            stars=frame["rating"].to_numpy(np.float64),
            timestamps=frame["timestamp"].to_numpy(np.int64) if has_times else None,
            user_ids=user_ids,
            film_ids=all_films,
            people=None if users is None else people_of(users, user_ids.tolist()),
        )

    def __len__(self) -> int:
        return len(self.stars)

    @property
    def n_users(self) -> int:
        """Number of user rows."""
        return len(self.user_ids)

    @property
    def n_films(self) -> int:
        """Number of film rows, rated or not."""
        return len(self.film_ids)

    @property
    def newest(self) -> float:
        """When the newest rating was given, in seconds since 1970; 0 where no time is known."""
        if self.timestamps is None or not len(self.timestamps):
            return 0.0
        return float(self.timestamps.max())

    def ages(self) -> NDArray[np.float64]:
        """Years from each rating to the newest, shape (n_ratings,); 0 where no time is known."""
        if self.timestamps is None:
            return np.zeros(len(self))
        return np.asarray((self.newest - self.timestamps) / YEAR)

    def where(self, chosen: NDArray[np.bool_] | Rows) -> "Interactions":
        """The ratings at these positions; user and film rows keep their meaning."""
        return replace(
            self,
            users=self.users[chosen],
            films=self.films[chosen],
            stars=self.stars[chosen],
            timestamps=None if self.timestamps is None else self.timestamps[chosen],
        )

    def matrix(self, values: Stars | None = None) -> sp.csr_matrix:
        """Sparse (n_users, n_films); `values` (n_ratings,) instead of the stars where given."""
        data = self.stars if values is None else values
        return sp.csr_matrix((data, (self.users, self.films)), (self.n_users, self.n_films))

    def histories(self) -> list[History]:
        """One history a user row, oldest first (source order where there are no times)."""
        when = np.arange(len(self)) if self.timestamps is None else self.timestamps
        order = np.lexsort((np.arange(len(self)), when, self.users))
        ends = np.cumsum(np.bincount(self.users, minlength=self.n_users))
        cuts = np.split(order, ends[:-1])
        people = self.people or (NOBODY,) * self.n_users
        return [
            History(self.films[cut], self.stars[cut], person=person)
            for cut, person in zip(cuts, people, strict=True)
        ]
