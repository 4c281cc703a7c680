"""Lists asked of a fitted model and measured: what the list protocols have in common."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from recommender.content import Content
from recommender.evaluation import metrics
from recommender.evaluation.estimates import Estimate, over_visitors
from recommender.evaluation.splits import LIKED_FROM
from recommender.features import FilmFeatures
from recommender.interactions import History, Interactions, Rows
from recommender.lists import top_rows
from recommender.recommendation import TraitKind

SHORT, LONG = 10, 20
"Films of a list: the first number for what is ordered, the second for what is found at all."

Scores = NDArray[np.float32]
Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class Question:
    """Whom lists are for, what may be in them, and what would have been right."""

    given: Interactions
    "What the model is told; user rows are visitors."
    asked: Interactions
    "What is held back, with the same user and film rows."
    candidates: Mask
    "Films that may be listed for whoever was not given them, shape (n_films,)."
    when: float | None = None
    "Seconds since 1970, where all visitors come on one day."

    def histories(self) -> list[History]:
        """What the model is told, one history a visitor."""
        return [replace(history, when=self.when) for history in self.given.histories()]

    @property
    def eligible(self) -> Mask:
        """Candidates that were not given, shape (n_visitors, n_films)."""
        mask = np.tile(self.candidates, (self.given.n_users, 1))
        mask[self.given.users, self.given.films] = False
        return mask

    @property
    def is_target(self) -> Mask:
        """Films asked for that got 4.0 stars or more, shape (n_visitors, n_films)."""
        mask = np.zeros((self.asked.n_users, self.asked.n_films), dtype=bool)
        liked = self.asked.stars >= LIKED_FROM
        mask[self.asked.users[liked], self.asked.films[liked]] = True
        return mask


@dataclass(frozen=True)
class Answer:
    """The lists of some visitors and what they are worth."""

    lists: Rows
    "Film rows, best first, filled up with -1, shape (n_visitors, 20)."
    candidates: Mask
    "Shape (n_films,)."
    values: dict[str, NDArray[np.float64]]
    "Measure to one value a visitor, shape (n_visitors,)."


class Yardstick:
    """What measuring needs of the training data, computed once a fit."""

    def __init__(self, train: Interactions, features: FilmFeatures | None) -> None:
        self.popularity = np.bincount(train.films, minlength=train.n_films)
        self.n_users = len(np.unique(train.users))
        self._content = None if features is None else Content(features).facts
        self._genres = None if features is None else features.blocks[TraitKind.GENRE]

    def measure(self, question: Question, lists: Rows) -> dict[str, NDArray[np.float64]]:
        """One value a visitor for each measure; NaN for visitors with nothing right to list.

        Accuracy counts the liked films among those asked, listed or not. A visitor's taste, for
        calibration and popularity lift, is everything she rated (liked), given and asked.
        """
        targets = question.is_target
        n_targets = targets.sum(axis=1)
        hit, short = metrics.hits(lists, targets), lists[:, :SHORT]
        rated = question.given.matrix() + question.asked.matrix()
        values = {
            f"ndcg@{SHORT}": metrics.ndcg(hit[:, :SHORT], n_targets),
            f"recall@{LONG}": metrics.recall(hit, n_targets),
            f"precision@{SHORT}": metrics.precision(hit[:, :SHORT], n_targets),
            f"mrr@{SHORT}": metrics.reciprocal_rank(hit[:, :SHORT], n_targets),
            f"novelty@{SHORT}": metrics.novelty(short, self.popularity, self.n_users),
            f"popularity lift@{SHORT}": metrics.popularity_lift(short, rated, self.popularity),
        }
        if self._content is not None and self._genres is not None:
            liked = sp.csr_matrix(rated >= LIKED_FROM, dtype=np.float64)
            values[f"diversity@{SHORT}"] = metrics.intra_list_diversity(short, self._content)
            values[f"miscalibration@{SHORT}"] = metrics.miscalibration(short, liked, self._genres)
        # Everything is averaged over the same visitors: those who can be answered rightly.
        return {name: np.where(n_targets > 0, value, np.nan) for name, value in values.items()}


def top_lists(scores: Scores, eligible: Mask, n: int = LONG) -> Rows:
    """The best films of each visitor, filled up with -1, shape (n_visitors, n)."""
    lists = np.full((len(scores), n), -1, dtype=np.int64)
    for visitor, (own, among) in enumerate(zip(scores, eligible, strict=True)):
        rows = top_rows(own, n, among=among)
        lists[visitor, : len(rows)] = rows
    return lists


def answer(yardstick: Yardstick, question: Question, scores: Scores) -> Answer:
    """Lists by these scores (n_visitors, n_films), measured."""
    lists = top_lists(scores, question.eligible)
    return Answer(lists, question.candidates, yardstick.measure(question, lists))


def list_estimates(
    answers: Sequence[Answer], *, same_visitors: bool = False
) -> dict[str, Estimate]:
    """All measures over the visitors of all answers, whose film rows must mean the same.

    Args:
        answers: At least one.
        same_visitors: Whether all answers are for the same visitors, who then count once each,
            with the mean of what they have.
    """
    join = _mean_of_defined if same_visitors else np.concatenate
    estimates = {
        name: over_visitors(join([each.values[name] for each in answers]))
        for name in answers[0].values
    }
    lists = np.concatenate([each.lists for each in answers])[:, :SHORT]
    candidates = np.flatnonzero(np.any([each.candidates for each in answers], axis=0))
    # One number for all visitors together, hence without an error over visitors.
    for name, value in {
        f"coverage@{SHORT}": metrics.catalogue_coverage(lists, len(candidates)),
        f"gini@{SHORT}": metrics.gini(lists, candidates),
    }.items():
        estimates[name] = Estimate(value, float("nan"), len(lists))
    return estimates


def _mean_of_defined(values: Sequence[NDArray[np.float64]]) -> NDArray[np.float64]:
    stacked = np.stack(values)
    n_defined = np.sum(~np.isnan(stacked), axis=0)
    mean = np.full(n_defined.shape, np.nan)
    np.divide(np.nansum(stacked, axis=0), n_defined, out=mean, where=n_defined > 0)
    return mean
