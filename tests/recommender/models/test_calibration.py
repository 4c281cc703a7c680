"""Ranges hold the share of unseen ratings that they state."""

import numpy as np
import pytest

from recommender.models.calibration import RangeCalibration


def ratings(n: int, seed: int) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Expected stars, stated variance, actual stars and history lengths.

    The stated variance is wrong: the true spread is twice the stated one for short histories and
    half of it for long ones, and grows too slowly with it.
    """
    rng = np.random.default_rng(seed)
    lengths = rng.integers(0, 40, n)
    spreads = rng.uniform(0.5, 1.5, n)
    expected = rng.uniform(1, 5, n)
    true_spreads = np.sqrt(spreads) * np.where(lengths < 16, 2.0, 0.5)
    return expected, spreads**2, expected + rng.normal(0, true_spreads), lengths


@pytest.fixture(scope="module")
def calibration() -> RangeCalibration:
    return RangeCalibration.learn(*ratings(20_000, seed=1))


def inside(calibration: RangeCalibration, chosen: slice) -> float:
    expected, variances, stars, lengths = ratings(20_000, seed=2)
    held = [
        abs(star - mean) <= calibration.half_widths(np.array([variance]), int(length))[0]
        for mean, variance, star, length in zip(expected, variances, stars, lengths, strict=True)
        if length in range(40)[chosen]
    ]
    return float(np.mean(held))


@pytest.mark.parametrize(
    "chosen",
    [
        pytest.param(slice(None), id="all visitors"),
        pytest.param(slice(0, 4), id="visitors with three ratings or fewer"),
        pytest.param(slice(16, 40), id="visitors with many ratings"),
    ],
)
def test_eighty_percent_of_unseen_ratings_lie_within(
    calibration: RangeCalibration, chosen: slice
) -> None:
    assert 0.78 <= inside(calibration, chosen) <= 0.82


def test_a_film_that_the_model_is_less_sure_of_has_a_wider_range(
    calibration: RangeCalibration,
) -> None:
    sure, unsure = calibration.half_widths(np.array([0.3, 2.0]), 20)
    assert sure < unsure


def test_the_quantile_is_that_of_one_more_rating() -> None:
    """Four scores 1, 2, 3, 4: of a fifth, 80 % of (4 + 1) scores are the first four."""
    learned = RangeCalibration.learn(
        np.zeros(4), np.ones(4), np.array([1.0, -2.0, 3.0, -4.0]), np.zeros(4, np.int64)
    )
    np.testing.assert_array_equal(learned.half_widths(np.array([1.0, 4.0]), 0), [4.0, 8.0])


def test_a_group_without_ratings_takes_the_widths_of_all(calibration: RangeCalibration) -> None:
    """No history in the sample has 64 ratings or more."""
    expected, variances, stars, _ = ratings(20_000, seed=1)
    scores = np.sort(np.abs(stars - expected) / np.sqrt(variances))
    assert calibration.half_widths(np.array([1.0]), 100)[0] == scores[16_000]


def test_it_comes_back_from_plain_arrays(calibration: RangeCalibration) -> None:
    back = RangeCalibration.from_arrays(calibration.to_arrays())
    variances = np.linspace(0.1, 3, 50)
    np.testing.assert_array_equal(
        back.half_widths(variances, 5), calibration.half_widths(variances, 5)
    )


def test_it_cannot_be_learned_from_nothing() -> None:
    nothing = np.array([])
    with pytest.raises(ValueError, match="without held-out ratings"):
        RangeCalibration.learn(nothing, nothing, nothing, np.array([], np.int64))


def test_a_coverage_that_cannot_be_is_refused() -> None:
    with pytest.raises(ValueError, match=r"between 0 and 1, got 1\.2"):
        RangeCalibration.learn(*ratings(10, seed=0), coverage=1.2)
