"""Ranges of stars that hold what they say, learned from ratings that the model did not see.

Split conformal prediction with a scaled score (Lei et al., "Distribution-free predictive
inference for regression", JASA 2018), learned for groups of its own (Mondrian: Vovk et al.,
"Algorithmic learning in a random world", 2005): by how much was known of the visitor, and by how
sure the model was. In each group the share of unseen ratings within the range is then the one
that is stated, however wrong the model's own variance may be.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.floating[Any]]

COVERAGE = 0.8
"Share of ratings that a range must hold."
LENGTH_STEPS = (1, 4, 8, 16, 32, 64)
"Histories are grouped at these lengths; each begins a group."
SPREAD_GROUPS = 4
"Groups of equal size by predicted spread, within each group of history lengths."
SMALLEST_GROUP = 200
"A smaller group takes what holds for the larger one around it: its own would be off by 3 points."


@dataclass(frozen=True)
class RangeCalibration:
    """Half-widths of ranges, as multiples of the predicted standard deviation."""

    length_steps: NDArray[np.int64]
    "First history length of each group but the first, shape (n_lengths - 1,)."
    spread_steps: Numbers
    "Where groups by predicted standard deviation meet, shape (n_lengths, n_spreads - 1)."
    multiples: Numbers
    "Half-width over predicted standard deviation, shape (n_lengths, n_spreads)."

    @classmethod
    def learn(
        cls,
        expected: Numbers,
        variances: Numbers,
        stars: Numbers,
        history_lengths: NDArray[np.int64],
        *,
        coverage: float = COVERAGE,
        length_steps: Sequence[int] = LENGTH_STEPS,
    ) -> Self:
        """Learn from ratings that the model did not see, one array entry each.

        Args:
            expected: Predicted stars.
            variances: Predicted variance of the stars.
            stars: Actual stars.
            history_lengths: How many ratings of the visitor the prediction knew.
            coverage: Share of ratings that a range must hold.
            length_steps: First history length of each group but the first, ascending.

        Raises:
            ValueError: There are no ratings, or `coverage` is not between 0 and 1.
        """
        if not 0 < coverage < 1:
            raise ValueError(f"coverage must be between 0 and 1, got {coverage}")
        if len(stars) == 0:
            raise ValueError("ranges cannot be learned without held-out ratings")
        spreads = np.sqrt(variances)
        scores = np.abs(stars - expected) / spreads
        multiple_of_all = _upper_quantile(scores, coverage)
        n_lengths = len(length_steps) + 1
        lengths = np.searchsorted(length_steps, history_lengths, side="right")
        spread_steps = np.zeros((n_lengths, SPREAD_GROUPS - 1))
        multiples = np.full((n_lengths, SPREAD_GROUPS), multiple_of_all)
        shares = np.arange(1, SPREAD_GROUPS) / SPREAD_GROUPS
        for length in range(n_lengths):
            alike = lengths == length
            if alike.sum() < SMALLEST_GROUP:
                continue
            multiples[length] = _upper_quantile(scores[alike], coverage)
            spread_steps[length] = np.quantile(spreads[alike], shares)
            groups = np.searchsorted(spread_steps[length], spreads[alike], side="right")
            for group in range(SPREAD_GROUPS):
                chosen = scores[alike][groups == group]
                if len(chosen) >= SMALLEST_GROUP:
                    multiples[length, group] = _upper_quantile(chosen, coverage)
        return cls(np.asarray(length_steps, np.int64), spread_steps, multiples)

    def half_widths(self, variances: Numbers, history_length: int) -> Numbers:
        """Half-widths of one visitor's ranges, shape (n_films,).

        Args:
            variances: Predicted variance of the stars, shape (n_films,).
            history_length: How many ratings of the visitor are known.
        """
        spreads = np.sqrt(variances)
        length = np.searchsorted(self.length_steps, history_length, side="right")
        groups = np.searchsorted(self.spread_steps[length], spreads, side="right")
        return np.asarray(spreads * self.multiples[length][groups])

    def to_arrays(self) -> dict[str, NDArray[Any]]:
        """Plain arrays by field name, for `numpy.savez`."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[Any]]) -> Self:
        """The calibration from what `to_arrays` gave."""
        return cls(**{field.name: arrays[field.name] for field in fields(cls)})


def _upper_quantile(scores: Numbers, coverage: float) -> float:
    """The smallest score that at least `coverage` of one more score fall below (Lei et al.)."""
    rank = min(int(np.ceil((len(scores) + 1) * coverage)), len(scores))
    return float(np.partition(scores, rank - 1)[rank - 1])
