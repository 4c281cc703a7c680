import json
from math import sqrt

import numpy as np
import pytest

from recommender.evaluation.estimates import (
    Estimate,
    over_ratings,
    over_seeds,
    over_visitors,
    root,
)


def test_visitors_without_a_value_do_not_count() -> None:
    found = over_visitors(np.array([1.0, np.nan, 3.0]))
    # Standard deviation sqrt(2), two visitors.
    assert (found.value, found.n) == (2.0, 2)
    assert found.standard_error == pytest.approx(1.0)


def test_of_nobody_nothing_is_known() -> None:
    found = over_visitors(np.array([np.nan]))
    assert np.isnan(found.value)
    assert found.n == 0
    assert json.loads(json.dumps(found.to_dict())) == {
        "value": None,
        "standard_error": None,
        "n": 0,
    }


def test_with_one_rating_each_users_are_a_plain_sample() -> None:
    values = np.array([1.0, 2.0, 4.0, 9.0])
    found, plain = over_ratings(values, np.arange(4)), over_visitors(values)
    assert found == Estimate(plain.value, pytest.approx(plain.standard_error), 4)


def test_users_who_agree_with_themselves_leave_more_doubt_than_ratings_suggest() -> None:
    values = np.array([1.0, 1.0, 3.0, 3.0])
    found = over_ratings(values, np.array([7, 7, 8, 8]))
    # Residual sums of the two users are -2 and 2: variance 2 / 1 * 8 / 16.
    assert found == Estimate(2.0, pytest.approx(1.0), 2)


def test_the_error_of_a_root_shrinks_by_its_slope() -> None:
    assert root(Estimate(4.0, 0.4, 9)) == Estimate(2.0, pytest.approx(0.1), 9)


def test_seeds_add_their_spread_and_take_nothing_from_the_users_error() -> None:
    found = over_seeds([Estimate(1.0, 0.3, 10), Estimate(2.0, 0.3, 9)])
    assert found == Estimate(1.5, pytest.approx(sqrt(0.09 + 0.5 / 2)), 9)
