"""EASE in closed form, as its paper has it."""

import numpy as np
import pytest

from benchmarks.contenders.plain_ease import PlainEase
from tests.recommender.models.data import checkerboard, history, interactions


@pytest.mark.parametrize("n_users", [3, 9], ids=["fewer users than films", "more"])
def test_weights_are_those_of_the_paper(n_users) -> None:
    rng = np.random.default_rng(0)
    cells = [
        (user, film, float(rng.integers(3, 6))) for user in range(n_users) for film in range(5)
    ]
    ratings = interactions(*cells)
    liked = (ratings.matrix().toarray() >= 4).astype(float)
    inverse = np.linalg.inv(liked.T @ liked + 7.0 * np.eye(5))
    expected = -inverse / np.diag(inverse)
    np.fill_diagonal(expected, 0.0)
    model = PlainEase(regularisation=7.0, popularity_weight=0.0, weighted=False).fit(ratings)
    scores = model.score([history((2, 4.0))])
    np.testing.assert_allclose(scores[0], expected[2], atol=1e-6)


def test_nothing_known_is_popularity() -> None:
    ratings = interactions((1, 10, 5.0), (2, 20, 5.0), (3, 20, 4.0), (4, 20, 3.0))
    scores = PlainEase(popularity_weight=2.0).fit(ratings).score([history()])
    np.testing.assert_allclose(scores[0], 2.0 * np.log1p([1, 2]), rtol=1e-6)


def test_the_withheld_film_of_a_checkerboard_is_found() -> None:
    ratings = checkerboard()
    scores = PlainEase(regularisation=1.0).fit(ratings).score(ratings.histories())
    for user, history_ in enumerate(ratings.histories()):
        scores[user, history_.films] = -np.inf
    assert scores.argmax(axis=1).tolist() == list(range(20))
