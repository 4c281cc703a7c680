"""How near predicted stars are to the stars that were given."""

import numpy as np
from numpy.typing import NDArray

from recommender.interactions import Stars


def rmse(actual: Stars, predicted: Stars) -> float:
    """Root mean squared error, sqrt(mean((predicted - actual)^2)); NaN without ratings.

    Herlocker et al., "Evaluating collaborative filtering recommender systems", TOIS 2004, 5.1.
    """
    _check_lengths(actual, predicted)
    return float(np.sqrt(np.mean((predicted - actual) ** 2))) if len(actual) else float("nan")


def mae(actual: Stars, predicted: Stars) -> float:
    """Mean absolute error, mean(|predicted - actual|); NaN without ratings.

    Herlocker et al., TOIS 2004, 5.1.
    """
    _check_lengths(actual, predicted)
    return float(np.mean(np.abs(predicted - actual))) if len(actual) else float("nan")


def pearson(actual: Stars, predicted: Stars) -> float:
    """Correlation cov(actual, predicted) / (sd(actual) sd(predicted)), from -1 to 1.

    NaN with fewer than two ratings, and where either side is the same for all. Pearson 1895.
    """
    _check_lengths(actual, predicted)
    if len(actual) < 2 or np.ptp(actual) == 0 or np.ptp(predicted) == 0:
        return float("nan")
    return float(np.corrcoef(actual, predicted)[0, 1])


def interval_coverage(actual: Stars, predicted: Stars, half_widths: Stars) -> float:
    """Share of ratings within their range; NaN without ratings.

    Prediction interval coverage probability; Gneiting & Raftery, JASA 2007, section 6.
    """
    held = within(actual, predicted, half_widths)
    return float(held.mean()) if len(held) else float("nan")


def within(actual: Stars, predicted: Stars, half_widths: Stars) -> NDArray[np.bool_]:
    """Whether |actual - predicted| <= half_width, shape (n_ratings,).

    Stars come in steps, so a range's end that falls on a step (to 1e-9) holds it.
    """
    _check_lengths(actual, predicted)
    _check_lengths(actual, half_widths)
    return np.abs(actual - predicted) <= half_widths + 1e-9


def _check_lengths(actual: Stars, other: Stars) -> None:
    if actual.shape != other.shape or actual.ndim != 1:
        raise ValueError(
            f"expected two arrays of one length, got shapes {actual.shape} and {other.shape}"
        )
