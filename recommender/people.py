"""What people may tell of themselves: age, gender, occupation. Nobody has to."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    import pandas as pd

AGES = (18, 25, 35, 45, 50, 56)
"First years of the age groups after the youngest, as MovieLens 1M parts them."
KINDS = ("age", "gender", "occupation")
"The fields of `Person`, and what the names of its facts begin with."
AGE_GROUPS = (
    f"age below {AGES[0]}",
    *(f"age {first} to {after - 1}" for first, after in zip(AGES, AGES[1:], strict=False)),
    f"age {AGES[-1]} or more",
)


@dataclass(frozen=True)
class Person:
    """What somebody told of herself; None for what she did not."""

    age: int | None = None
    "Years."
    gender: str | None = None
    "As the ratings that a model learned from write it: MovieLens has F and M."
    occupation: str | None = None
    "As the ratings write it, for example `student`."

    def __post_init__(self) -> None:
        if self.age is not None and self.age < 0:
            raise ValueError(f"age must not be negative, got {self.age}")

    def __bool__(self) -> bool:
        """Whether anything is told."""
        return self != NOBODY

    @property
    def facts(self) -> tuple[str, ...]:
        """Age group, gender and occupation in words, as many as are told."""
        told = []
        if self.age is not None:
            told.append(AGE_GROUPS[int(np.searchsorted(AGES, self.age, side="right"))])
        if self.gender is not None:
            told.append(f"gender {self.gender}")
        if self.occupation is not None:
            told.append(f"occupation {self.occupation}")
        return tuple(told)


NOBODY = Person()


@dataclass(frozen=True)
class PersonColumns:
    """People as numbers: a column of 0 and 1 for each fact."""

    names: tuple[str, ...]

    @classmethod
    def of(cls, people: Sequence[Person]) -> Self:
        """All age groups, then the genders and the occupations of these people in order."""
        found = {fact for person in people for fact in person.facts}
        return cls((*AGE_GROUPS, *sorted(found.difference(AGE_GROUPS))))

    def matrix(self, people: Sequence[Person]) -> NDArray[np.float32]:
        """Shape (n_people, n_columns); a fact without a column is not told."""
        column = {name: at for at, name in enumerate(self.names)}
        matrix = np.zeros((len(people), len(self.names)), np.float32)
        for row, person in enumerate(people):
            matrix[row, [column[fact] for fact in person.facts if fact in column]] = 1.0
        return matrix

    def deviation(self, person: Person, usual: NDArray[np.float32]) -> NDArray[np.float32]:
        """A person's row less what is `usual`, both (n_columns,); zero where she does not tell."""
        row: NDArray[np.float32] = self.matrix([person])[0]
        for kind in KINDS:
            its = np.array([name.startswith(kind) for name in self.names], np.bool_)
            if not row[its].any():
                row[its] = usual[its]
        return row - usual


def people_of(users: "pd.DataFrame", user_ids: Sequence[int]) -> tuple[Person, ...]:
    """One person a user id, `NOBODY` where `users` lacks it.

    Args:
        users: Columns user_id, age, gender, occupation.
        user_ids: In the order of the result.
    """
    rows = users[["user_id", *KINDS]].itertuples(index=False, name=None)
    known = {
        int(user_id): Person(int(age), str(gender), str(occupation))
        for user_id, age, gender, occupation in rows
    }
    return tuple(known.get(int(user_id), NOBODY) for user_id in user_ids)
