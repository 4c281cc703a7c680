"""How much each signal counts, by the length of the history; learned on validation visitors."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from recommender.interactions import Rows

Array = NDArray[np.float32]

KNOTS = (1, 3, 5, 10, 20, 50)
"Lengths of history for which weights are learned; between them they are interpolated."
RIDGE = 1e-3
"Pulls weights towards zero, so that two signals that agree share their weight."


@dataclass(frozen=True)
class Example:
    """What one validation visitor would have been shown, and what she liked."""

    signals: Array
    "Shape (n_signals, n_films)."
    liked: Rows
    "Film rows that should come first."
    excluded: NDArray[np.bool_]
    "Films that cannot be in the list, shape (n_films,)."


@dataclass(frozen=True)
class BlendWeights:
    """Weights of standardised signals, piecewise linear in log(1 + length of the history)."""

    knots: NDArray[np.float64]
    "Ascending lengths of history, shape (n_knots,)."
    weights: NDArray[np.float64]
    "Shape (n_signals, n_knots)."

    def at(self, n_rated: int) -> NDArray[np.float64]:
        """Weights for a history of this length, shape (n_signals,)."""
        knots, place = np.log1p(self.knots), np.log1p(n_rated)
        return np.array([np.interp(place, knots, line) for line in self.weights])

    def combine(self, signals: Array, n_rated: int) -> Array:
        """The weighted sum of `signals` (n_signals, n_films), shape (n_films,)."""
        return np.asarray(self.at(n_rated) @ standardised(signals), np.float32)

    @classmethod
    def learn(
        cls, examples: Iterable[tuple[int, Sequence[Example]]], nothing_known: Sequence[float]
    ) -> Self:
        """The weights under which liked films come first.

        Args:
            examples: Ascending lengths of history, each with examples of that length. A length
                without any example is left out.
            nothing_known: Weights for an empty history, one a signal.

        Raises:
            ValueError: There is no example at all.
        """
        found = {n_rated: _best_weights(those) for n_rated, those in examples if those}
        if not found:
            raise ValueError("examples must hold at least one visitor")
        columns = [np.array(nothing_known, np.float64), *found.values()]
        return cls(np.array([0, *found], np.float64), np.stack(columns, axis=1))

    def to_arrays(self) -> dict[str, NDArray[Any]]:
        """The weights as plain arrays."""
        return {"knots": self.knots, "weights": self.weights}

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[Any]]) -> Self:
        """The weights that `to_arrays` described."""
        return cls(arrays["knots"], arrays["weights"])


def standardised(signals: Array) -> Array:
    """Each row brought to mean 0 and standard deviation 1; a constant row becomes zero."""
    centred = signals - signals.mean(axis=-1, keepdims=True)
    spread = centred.std(axis=-1, keepdims=True)
    return np.asarray(np.divide(centred, spread, out=np.zeros_like(centred), where=spread > 1e-6))


def _best_weights(examples: Sequence[Example]) -> NDArray[np.float64]:
    """Weights of the least cross-entropy of a softmax over all films that could be listed.

    The loss is convex in the weights, so the answer does not depend on where one starts.
    """
    # A fifth of a second to import, and only training needs it.
    from scipy.optimize import minimize

    cases = []
    for example in examples:
        liked = np.zeros(len(example.excluded), np.bool_)
        liked[example.liked] = True
        possible = ~example.excluded
        if (liked & possible).any():
            cases.append((standardised(example.signals)[:, possible], liked[possible]))
    n_signals = len(examples[0].signals)
    if not cases:
        return np.full(n_signals, 1.0 / n_signals)

    def loss_and_slope(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        loss = RIDGE / 2.0 * float(weights @ weights)
        slope = RIDGE * weights
        for signals, liked in cases:
            scores = weights @ signals
            odds = np.exp(scores - scores.max())
            total = odds.sum()
            loss -= (scores[liked].mean() - scores.max() - np.log(total)) / len(cases)
            slope -= (signals[:, liked].mean(axis=1) - signals @ (odds / total)) / len(cases)
        return loss, slope

    found = minimize(
        loss_and_slope, np.full(n_signals, 1.0 / n_signals), jac=True, method="L-BFGS-B"
    )
    return np.asarray(found.x, np.float64)
