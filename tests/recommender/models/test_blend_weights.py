import numpy as np
import pytest

from recommender.models.blend_weights import BlendWeights, Example, standardised

WEIGHTS = BlendWeights(np.array([0.0, 3.0, 8.0]), np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 4.0]]))


def example(*signals: list[float], liked: list[int], excluded: tuple[int, ...] = ()) -> Example:
    out = np.zeros(len(signals[0]), np.bool_)
    out[list(excluded)] = True
    return Example(np.array(signals, np.float32), np.array(liked, np.int64), out)


@pytest.mark.parametrize(
    ("n_rated", "expected"),
    [
        (0, [1.0, 0.0]),
        (1, [0.5, 0.5]),  # log(2) is half of log(4)
        (3, [0.0, 1.0]),
        (8, [0.0, 4.0]),
        (500, [0.0, 4.0]),
    ],
)
def test_weights_are_linear_in_the_logarithm_and_level_beyond_the_last_knot(
    n_rated: int, expected: list[float]
):
    np.testing.assert_allclose(WEIGHTS.at(n_rated), expected, atol=1e-12)


def test_signals_are_standardised_and_a_constant_one_says_nothing():
    np.testing.assert_allclose(
        standardised(np.array([[1.0, 3.0], [7.0, 7.0]], np.float32)), [[-1, 1], [0, 0]]
    )


def test_scores_are_the_weighted_sum_of_standardised_signals():
    signals = np.array([[1.0, 3.0], [10.0, 0.0]], np.float32)
    np.testing.assert_allclose(WEIGHTS.combine(signals, 1), [0.0, 0.0], atol=1e-6)
    np.testing.assert_allclose(WEIGHTS.combine(signals, 8), [4.0, -4.0], rtol=1e-6)


NOTHING_KNOWN = (1.0, 0.25)


def test_the_signal_that_points_at_liked_films_gets_the_weight():
    useful = [example([3, 1, 0, 0], [0, 1, 2, 1], liked=[0]) for _ in range(3)]
    weights = BlendWeights.learn([(1, useful)], NOTHING_KNOWN).at(1)
    assert weights[0] > 0.0 > weights[1]


def test_each_length_of_history_learns_its_own_weights():
    first = example([3, 1, 0, 0], [0, 1, 2, 1], liked=[0])
    second = example([3, 1, 0, 0], [0, 1, 2, 1], liked=[2])
    learned = BlendWeights.learn([(1, [first]), (5, [second])], NOTHING_KNOWN)
    assert learned.at(1)[0] > learned.at(1)[1]
    assert learned.at(5)[1] > learned.at(5)[0]


def test_an_empty_history_has_the_weights_that_were_given():
    learned = BlendWeights.learn([(1, [example([1, 0], [0, 1], liked=[0])])], NOTHING_KNOWN)
    assert learned.at(0).tolist() == [1.0, 0.25]


def test_films_that_cannot_be_listed_teach_nothing():
    seen = example([3, 1, 0, 0], [0, 1, 2, 1], liked=[0], excluded=(0,))
    learned = BlendWeights.learn([(1, [seen])], NOTHING_KNOWN)
    np.testing.assert_allclose(learned.at(1), [0.5, 0.5])


def test_a_length_without_visitors_is_left_out():
    those = [example([1, 0], [0, 1], liked=[0])]
    learned = BlendWeights.learn([(1, those), (50, [])], NOTHING_KNOWN)
    assert learned.knots.tolist() == [0, 1]


def test_nobody_to_learn_from_is_refused():
    with pytest.raises(ValueError, match="examples must hold at least one visitor"):
        BlendWeights.learn([(1, [])], NOTHING_KNOWN)


def test_plain_arrays_bring_back_the_same_weights():
    again = BlendWeights.from_arrays(WEIGHTS.to_arrays())
    np.testing.assert_array_equal(again.at(4), WEIGHTS.at(4))
