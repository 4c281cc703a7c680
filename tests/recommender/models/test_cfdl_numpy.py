"""One film dimension and one unit each, so that every number can be worked by hand."""

import numpy as np
import pytest

from recommender.models.cfdl_numpy import CFDLWeights
from tests.recommender.models.data import history


@pytest.fixture
def weights() -> CFDLWeights:
    return CFDLWeights(
        # Vector, ranking bias, star bias of two films.
        films=np.array([[1.0, 0.25, 0.5], [-2.0, 0.75, 0.0]], np.float32),
        mean_stars=np.float32(3.5),
        # Summed up: liked, seen, surplus, log(1 + number of ratings).
        hidden=np.array([[1.0], [0.0], [0.0], [0.0]], np.float32),
        hidden_bias=np.array([0.5], np.float32),
        taste=np.array([[2.0]], np.float32),
        taste_bias=np.array([0.1], np.float32),
        taste_skip=np.array([[0.0], [0.0], [1.0], [0.0]], np.float32),
        star_taste=np.array([[0.5]], np.float32),
        star_visitor=np.array([[1.0]], np.float32),
        star_film=np.array([[1.0]], np.float32),
        star_bias=np.array([0.0], np.float32),
        star_out=np.array([0.4], np.float32),
    )


def test_an_empty_history_is_ranked_by_biases_and_the_constant_taste(weights: CFDLWeights):
    taste = 2 * np.tanh(0.5) + 0.1
    expected = [1.0 * taste + 0.25, -2.0 * taste + 0.75]
    np.testing.assert_allclose(weights.score(history()), expected, rtol=1e-6)


def test_a_rating_moves_the_taste_by_its_liking_and_its_surplus(weights: CFDLWeights):
    # 4.5 stars: liking 1, over sqrt(1 + 1); surplus (4.5 - 3.5 - 0.5) / (1 + 5).
    taste = 2 * np.tanh(1 / np.sqrt(2) + 0.5) + 0.1 + 0.5 / 6
    expected = [1.0 * taste + 0.25, -2.0 * taste + 0.75]
    np.testing.assert_allclose(weights.score(history((0, 4.5))), expected, rtol=1e-6)


def test_stars_are_mean_surplus_film_bias_fit_and_the_hidden_units(weights: CFDLWeights):
    hidden = np.tanh(1 / np.sqrt(2) + 0.5)
    first = 3.5 + 0.5 / 6 + 0.5 + 1.0 * 0.5 * hidden + 0.4 * (1.0 + hidden)
    # The unit of the second film is off: -2 + hidden is below zero.
    second = 3.5 + 0.5 / 6 + 0.0 - 2.0 * 0.5 * hidden
    np.testing.assert_allclose(weights.stars(history((0, 4.5))), [first, second], rtol=1e-6)


def test_many_histories_are_scored_like_each_alone(weights: CFDLWeights):
    both = weights.scores([history((1, 2.0)), history()])
    np.testing.assert_array_equal(both[0], weights.score(history((1, 2.0))))
    np.testing.assert_array_equal(both[1], weights.score(history()))


def test_rounded_plain_arrays_bring_back_nearly_the_same(weights: CFDLWeights):
    arrays = weights.to_arrays()
    assert {array.dtype for array in arrays.values()} == {np.dtype(np.float16)}
    again = CFDLWeights.from_arrays(arrays)
    given = history((0, 4.5), (1, 1.0))
    np.testing.assert_allclose(again.score(given), weights.score(given), atol=0.03)
