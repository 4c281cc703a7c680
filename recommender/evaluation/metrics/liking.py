"""Will the user like it? Stars as a yes or no."""

from dataclasses import dataclass

import numpy as np

from recommender.evaluation.splits import LIKED_FROM
from recommender.interactions import Stars


@dataclass(frozen=True)
class Liking:
    """Counts of a yes-or-no prediction and what follows from them.

    van Rijsbergen, "Information Retrieval", 1979, chapter 7.
    """

    true_positives: int
    "Predicted as liked, and liked."
    false_positives: int
    "Predicted as liked, and not liked."
    false_negatives: int
    "Not predicted as liked, yet liked."
    true_negatives: int
    "Not predicted as liked, and not liked."

    @property
    def precision(self) -> float:
        """TP / (TP + FP): how much of what is promised holds; NaN where nothing is promised."""
        return _ratio(self.true_positives, self.true_positives + self.false_positives)

    @property
    def recall(self) -> float:
        """TP / (TP + FN): how much of what is liked is found; NaN where nothing is liked."""
        return _ratio(self.true_positives, self.true_positives + self.false_negatives)

    @property
    def f1(self) -> float:
        """2 TP / (2 TP + FP + FN), the harmonic mean of precision and recall."""
        wrong = self.false_positives + self.false_negatives
        return _ratio(2 * self.true_positives, 2 * self.true_positives + wrong)

    @property
    def accuracy(self) -> float:
        """(TP + TN) / all: how often yes and no are right; NaN without ratings."""
        right = self.true_positives + self.true_negatives
        return _ratio(right, right + self.false_positives + self.false_negatives)


def liking(
    actual: Stars,
    predicted: Stars,
    *,
    liked_from: float = LIKED_FROM,
    predicted_from: float | None = None,
) -> Liking:
    """Count a film as liked from `liked_from` stars, and as promised from `predicted_from`.

    Args:
        actual: Stars that were given, shape (n_ratings,).
        predicted: Stars that were predicted, shape (n_ratings,).
        liked_from: A film with so many stars is liked.
        predicted_from: `liked_from` when left out.
    """
    liked = actual >= liked_from
    promised = predicted >= (liked_from if predicted_from is None else predicted_from)
    return Liking(
        true_positives=int(np.sum(promised & liked)),
        false_positives=int(np.sum(promised & ~liked)),
        false_negatives=int(np.sum(~promised & liked)),
        true_negatives=int(np.sum(~promised & ~liked)),
    )


def _ratio(part: int, whole: int) -> float:
    return part / whole if whole else float("nan")
