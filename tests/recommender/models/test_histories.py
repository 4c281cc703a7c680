import numpy as np
import pytest

from recommender.models.histories import delight, evidence, flattened, history_matrix, liking
from tests.recommender.models.data import history


@pytest.mark.parametrize(
    ("stars", "expected"),
    [(0.5, -0.5), (1.5, -0.5), (2.0, -0.25), (2.5, 0.0), (3.5, 0.5), (4.5, 1.0), (5.0, 1.25)],
)
def test_liking_is_zero_in_the_middle_and_bounded_below(stars: float, expected: float):
    assert liking(np.array([stars])) == pytest.approx([expected])


def test_evidence_is_liking_and_a_little_for_having_been_chosen():
    assert evidence(np.array([0.5, 2.5, 5.0])) == pytest.approx([-0.2, 0.3, 1.55])


def test_delight_knows_no_degrees_of_dislike():
    assert delight(np.array([0.5, 2.5, 3.5, 4.5, 5.0])) == pytest.approx([0, 0, 0.5, 1, 1])


def test_histories_become_rows_in_their_order_and_an_empty_one_an_empty_row():
    matrix = history_matrix([history((2, 5.0), (0, 1.5)), history(), history((1, 3.5))], 3)
    np.testing.assert_allclose(matrix.toarray(), [[-0.5, 0, 1.25], [0, 0, 0], [0, 0.5, 0]])


def test_no_history_at_all_gives_a_matrix_without_rows():
    assert history_matrix([], 4).shape == (0, 4)


def test_ratings_in_a_row_say_whose_they_are():
    whose, films, stars = flattened([history((2, 5.0), (0, 1.5)), history(), history((1, 3.5))])
    assert whose.tolist() == [0, 0, 2]
    assert films.tolist() == [2, 0, 1]
    assert stars.tolist() == [5.0, 1.5, 3.5]


def test_nobodys_ratings_in_a_row_are_none():
    assert [len(part) for part in flattened([])] == [0, 0, 0]
