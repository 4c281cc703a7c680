import numpy as np
import pandas as pd
import pytest

from recommender.people import AGE_GROUPS, NOBODY, Person, PersonColumns, people_of

WRITER, STUDENT = Person(60, "F", "writer"), Person(17, "M", "student")


@pytest.mark.parametrize(
    ("age", "group"),
    [
        (0, "age below 18"),
        (17, "age below 18"),
        (18, "age 18 to 24"),
        (49, "age 45 to 49"),
        (55, "age 50 to 55"),
        (56, "age 56 or more"),
        (99, "age 56 or more"),
    ],
)
def test_an_age_belongs_to_the_groups_of_movielens(age, group):
    assert Person(age=age).facts == (group,)


def test_only_what_is_told_is_a_fact():
    assert Person(gender="F").facts == ("gender F",)
    assert Person(occupation="writer").facts == ("occupation writer",)
    assert NOBODY.facts == ()
    assert not NOBODY
    assert Person(age=0)


def test_a_negative_age_is_refused():
    with pytest.raises(ValueError, match="age must not be negative, got -1"):
        Person(age=-1)


def test_columns_are_all_age_groups_then_genders_and_occupations_in_order():
    columns = PersonColumns.of([WRITER, STUDENT, NOBODY])
    assert columns.names == (
        *AGE_GROUPS, "gender F", "gender M", "occupation student", "occupation writer",
    )  # fmt: skip
    assert columns.matrix([WRITER, NOBODY]).tolist() == [
        [0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 1],
        [0] * 11,
    ]


def test_who_does_not_tell_or_tells_what_nobody_else_is_deviates_in_nothing():
    columns = PersonColumns.of([WRITER, STUDENT])
    usual = columns.matrix([WRITER, STUDENT]).mean(axis=0)
    assert not columns.deviation(NOBODY, usual).any()
    assert not columns.deviation(Person(occupation="pilot"), usual).any()
    told = columns.deviation(Person(gender="F"), usual)
    changed = dict(zip(columns.names, told.tolist(), strict=True))
    assert {name: change for name, change in changed.items() if change} == {
        "gender F": 0.5,
        "gender M": -0.5,
    }


def test_people_come_in_the_order_of_the_ids_and_an_unknown_one_told_nothing():
    users = pd.DataFrame(
        [(2, 60, "F", "writer"), (1, 17, "M", "student")],
        columns=["user_id", "age", "gender", "occupation"],
    )
    assert people_of(users, np.array([1, 2, 9]).tolist()) == (STUDENT, WRITER, NOBODY)
