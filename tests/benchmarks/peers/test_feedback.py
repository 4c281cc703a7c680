"""Stars as feedback, and popularity where a package has no answer."""

import numpy as np
import pytest

from benchmarks.peers.feedback import Fallback, strengths, user_films, visitor_films
from tests.recommender.models.data import history, interactions

NAN = float("nan")
RATINGS = interactions((1, 10, 5.0), (1, 20, 2.0), (2, 20, 4.0), (3, 20, 4.5))


@pytest.mark.parametrize(
    ("kind", "expected"), [("all", [1, 1, 1]), ("liked", [0, 1, 1]), ("stars", [3.5, 4, 5])]
)
def test_a_rating_counts_by_kind(kind, expected) -> None:
    assert strengths(np.array([3.5, 4.0, 5.0]), kind).tolist() == expected


def test_what_does_not_count_is_not_stored() -> None:
    assert user_films(RATINGS, "liked").toarray().tolist() == [[1, 0], [0, 1], [0, 1]]
    assert user_films(RATINGS, "liked").nnz == 3
    assert visitor_films([history((1, 2.0), (0, 4.0))], 2, "liked").nnz == 1


def test_an_unknown_visitor_gets_popularity() -> None:
    filled = Fallback(RATINGS).filled(np.array([[9.0, 1.0]]), unknown=np.array([True]))
    assert filled[0, 1] > filled[0, 0]


def test_films_without_a_score_come_last_in_the_order_of_popularity() -> None:
    ratings = interactions(*[(user, 20, 5.0) for user in range(5)], (1, 30, 5.0), (2, 10, 1.0))
    filled = Fallback(ratings).filled(np.array([[-3.0, NAN, NAN]]), unknown=np.array([False]))
    assert np.argsort(-filled[0]).tolist() == [0, 1, 2]
