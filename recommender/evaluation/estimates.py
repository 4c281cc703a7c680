"""A measured number with the error it carries: users differ, so what they show is uncertain."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from recommender.interactions import Rows


@dataclass(frozen=True)
class Estimate:
    """A mean over users and its standard error."""

    value: float
    standard_error: float
    "Over users, because ratings of one user are not independent; NaN with fewer than two users."
    n: int
    "Users the mean is over."

    def to_dict(self) -> dict[str, Any]:
        """Plain data for JSON; what is undefined is None there, since JSON has no NaN."""
        return {
            key: None if isinstance(value, float) and np.isnan(value) else value
            for key, value in asdict(self).items()
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "Estimate":
        """The estimate that `to_dict` gave this for."""
        value, error = (
            float("nan") if data[key] is None else float(data[key])
            for key in ("value", "standard_error")
        )
        return cls(value, error, int(data["n"]))


def over_visitors(values: NDArray[np.float64]) -> Estimate:
    """The mean of one value a visitor; visitors without a value (NaN) do not count."""
    defined = values[~np.isnan(values)]
    n = len(defined)
    return Estimate(
        value=float(defined.mean()) if n else float("nan"),
        standard_error=float(defined.std(ddof=1) / np.sqrt(n)) if n > 1 else float("nan"),
        n=n,
    )


def over_ratings(
    values: NDArray[np.float64], users: Rows, weights: NDArray[np.float64] | None = None
) -> Estimate:
    """A mean over ratings, with users as clusters.

    It is a ratio of two sums over users, sum of values / sum of weights; its standard error is
    the linearised one of Cochran, "Sampling techniques", 1977, equation 6.13.

    Args:
        values: Shape (n_ratings,).
        users: Row of the user who gave each rating, shape (n_ratings,).
        weights: What each rating adds to the denominator, shape (n_ratings,); 1 when left out.
    """
    _, cluster = np.unique(users, return_inverse=True)
    counts = np.bincount(cluster, weights=weights).astype(np.float64)
    n, total = len(counts), float(counts.sum())
    if total == 0:
        return Estimate(float("nan"), float("nan"), n)
    mean = float(values.sum()) / total
    if n == 1:
        return Estimate(mean, float("nan"), 1)
    residuals = np.bincount(cluster, weights=values) - mean * counts
    variance = n / (n - 1) * float(residuals @ residuals) / total**2
    return Estimate(mean, float(np.sqrt(variance)), n)


def root(estimate: Estimate) -> Estimate:
    """The square root of a mean, its error by the delta method: RMSE from the squared errors."""
    value = float(np.sqrt(estimate.value))
    error = estimate.standard_error / (2 * value) if value > 0 else float("nan")
    return Estimate(value, error, estimate.n)


def over_seeds(estimates: Sequence[Estimate]) -> Estimate:
    """The mean of one number measured with several seeds on the same users.

    More seeds make no new users, so the error of the users stays (the root mean square of the
    single errors), and what the seeds differ by is added: sqrt(mean(se^2) + var(values) / seeds).
    """
    values = np.array([estimate.value for estimate in estimates])
    errors = np.array([estimate.standard_error for estimate in estimates])
    between = float(values.var(ddof=1)) / len(values) if len(values) > 1 else 0.0
    return Estimate(
        value=float(values.mean()),
        standard_error=float(np.sqrt(np.mean(errors**2) + between)),
        n=min(estimate.n for estimate in estimates),
    )
