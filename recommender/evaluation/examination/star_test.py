"""How near predicted stars are to given stars: by model, by level, by width, by group."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from recommender.evaluation.estimates import Estimate, over_ratings, root
from recommender.evaluation.examination.held_out import BIAS, OURS, HeldOut
from recommender.evaluation.examination.report import (
    Agreement,
    CalibrationRow,
    ErrorRow,
    LevelRow,
    RangeRow,
    Ranges,
    StarRow,
)
from recommender.evaluation.metrics import pearson
from recommender.evaluation.splits import LIKED_FROM
from recommender.interactions import Rows, Stars

STATED = 0.8
"Share of stars that a range shall hold."
WIDTH_GROUPS = 5
STEP = 0.25
"Width of the steps in which predicted stars are counted."
CALIBRATION_GROUPS = 10
POPULARITY_FROM = (0, 1, 3, 10, 30, 100)
"Fewest training ratings of a film in each group."
HISTORY_FROM = (0, 20, 50, 100, 200, 500)
"Fewest training ratings of a user in each group."

Mask = NDArray[np.bool_]


def star_rows(held_out: HeldOut) -> tuple[StarRow, ...]:
    """Every model's stars measured, the best first."""
    rows = [_star_row(held_out, model) for model in held_out.star_predictions]
    return tuple(sorted(rows, key=lambda row: (row.rmse.value, row.model)))


def _star_row(held_out: HeldOut, model: str) -> StarRow:
    actual, users = held_out.stars, held_out.users
    predicted = held_out.star_predictions[model]
    liked, promised = actual >= LIKED_FROM, predicted >= LIKED_FROM
    kept = (liked & promised).astype(np.float64)
    promises, likes = promised.astype(np.float64), liked.astype(np.float64)
    return StarRow(
        model=model,
        rmse=_rmse(held_out, model),
        mae=over_ratings(np.abs(predicted - actual), users),
        pearson=_correlation(actual, predicted, users),
        precision=over_ratings(kept, users, weights=promises),
        recall=over_ratings(kept, users, weights=likes),
        f1=over_ratings(2 * kept, users, weights=promises + likes),
        accuracy=over_ratings((liked == promised).astype(np.float64), users),
        margin=None if model == OURS else _margin(held_out, model),
    )


def _squares(held_out: HeldOut, model: str) -> Stars:
    return (held_out.star_predictions[model] - held_out.stars) ** 2


def _rmse(held_out: HeldOut, model: str, among: Mask | slice = slice(None)) -> Estimate:
    return root(over_ratings(_squares(held_out, model)[among], held_out.users[among]))


def _margin(held_out: HeldOut, model: str) -> Estimate:
    """RMSE of a model minus ours.

    The same ratings are hard for both, so the error is that of the difference: each rating adds
    e^2 / (2 RMSE) to the first and takes the same of ours (the delta method).
    """
    theirs, ours = _rmse(held_out, model), _rmse(held_out, OURS)
    error = float("nan")
    if theirs.value > 0 and ours.value > 0:
        parts = _squares(held_out, model) / (2 * theirs.value)
        parts -= _squares(held_out, OURS) / (2 * ours.value)
        error = over_ratings(parts, held_out.users).standard_error
    return Estimate(theirs.value - ours.value, error, ours.n)


def _correlation(actual: Stars, predicted: Stars, users: Rows) -> Estimate:
    """Pearson's correlation; its error from each rating's influence z w - r (z^2 + w^2) / 2.

    Devlin, Gnanadesikan & Kettenring, "Robust estimation and outlier detection with correlation
    coefficients", Biometrika 1975; z and w are the standardised stars.
    """
    r = pearson(actual, predicted)
    if np.isnan(r):
        return Estimate(r, r, len(np.unique(users)))
    z = (actual - actual.mean()) / actual.std()
    w = (predicted - predicted.mean()) / predicted.std()
    influence = over_ratings(z * w - r * (z**2 + w**2) / 2, users)
    return Estimate(r, influence.standard_error, influence.n)


def ranges(held_out: HeldOut) -> Ranges | None:
    """Whether our ranges hold what they state; None where there are no ranges."""
    widths = held_out.half_widths
    if widths is None or not len(widths):
        return None
    inside = np.abs(held_out.stars - held_out.star_predictions[OURS]) <= widths + 1e-9

    def row(at: Rows) -> RangeRow:
        found = over_ratings(inside[at].astype(np.float64), held_out.users[at])
        return RangeRow(float(widths[at].mean()), found, len(at))

    groups = np.array_split(np.argsort(widths, kind="stable"), min(WIDTH_GROUPS, len(widths)))
    return Ranges(STATED, row(np.arange(len(widths))), tuple(row(group) for group in groups))


def agreement(held_out: HeldOut) -> Agreement:
    """Our predicted stars against the given ones, both ways round."""
    actual, predicted, users = held_out.stars, held_out.star_predictions[OURS], held_out.users
    levels, level = np.unique(actual, return_inverse=True)
    first = np.floor(predicted.min() / STEP)
    step = (np.floor(predicted / STEP) - first).astype(np.int64)
    n_steps = int(step.max()) + 1
    edges = (first + np.arange(n_steps + 1)) * STEP
    counts = np.zeros((len(levels), n_steps), np.int64)
    np.add.at(counts, (level, step), 1)
    return Agreement(
        edges=tuple(edges.tolist()),
        counts=tuple(tuple(row) for row in counts.tolist()),
        by_given=tuple(
            LevelRow(
                stars=float(stars),
                predicted=over_ratings(predicted[level == at], users[level == at]),
                n_ratings=int(counts[at].sum()),
            )
            for at, stars in enumerate(levels)
        ),
        by_predicted=_calibration(held_out),
    )


def _calibration(held_out: HeldOut) -> tuple[CalibrationRow, ...]:
    predicted = held_out.star_predictions[OURS]
    order = np.argsort(predicted, kind="stable")
    groups = np.array_split(order, min(CALIBRATION_GROUPS, len(order)))
    return tuple(
        CalibrationRow(
            low=float(predicted[group[0]]),
            high=float(predicted[group[-1]]),
            predicted=float(predicted[group].mean()),
            given=over_ratings(held_out.stars[group], held_out.users[group]),
            n_ratings=len(group),
        )
        for group in groups
    )


def errors_by_popularity(held_out: HeldOut) -> tuple[ErrorRow, ...]:
    """The error of ours and of the bias baseline by training ratings of the film."""
    return _errors(held_out, held_out.film_counts[held_out.films], POPULARITY_FROM)


def errors_by_history(held_out: HeldOut) -> tuple[ErrorRow, ...]:
    """The error of ours and of the bias baseline by training ratings of the user."""
    return _errors(held_out, held_out.user_counts[held_out.users], HISTORY_FROM)


def _errors(held_out: HeldOut, counts: Rows, starts: Sequence[int]) -> tuple[ErrorRow, ...]:
    group = np.searchsorted(starts, counts, side="right") - 1
    highest = [*(start - 1 for start in starts[1:]), None]
    return tuple(
        ErrorRow(
            model=model,
            low=starts[at],
            high=highest[at],
            rmse=_rmse(held_out, model, group == at),
            n_ratings=int(np.sum(group == at)),
        )
        for model in (OURS, BIAS)
        if model in held_out.star_predictions
        for at in np.unique(group)
    )
