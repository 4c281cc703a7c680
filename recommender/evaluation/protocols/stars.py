"""Protocols that ask for stars: how near are predictions to what users really gave?"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

import numpy as np

from recommender.evaluation import metrics
from recommender.evaluation.estimates import Estimate, over_ratings, root
from recommender.evaluation.protocols.fitting import (
    FeaturesOf,
    features_for,
    part_of,
    timed_fit,
)
from recommender.evaluation.reports import Report
from recommender.evaluation.splits import LIKED_FROM, Split, blocks, folds
from recommender.interactions import Interactions, Rows, Stars
from recommender.models.base import Progress, StarModel, silent

StarModelFactory = Callable[[], StarModel]
"Makes a fresh, unfitted model."


@runtime_checkable
class RangeModel(Protocol):
    """A star model that also tells the range of its predictions."""

    def predict_range(self, users: Rows, films: Rows) -> tuple[Stars, Stars]:
        """Stars of each pair and half-widths of the ranges that hold 80 %, each (n_pairs,)."""
        ...


@dataclass(frozen=True)
class Predictions:
    """What was asked and what was answered; arrays of shape (n_asked,)."""

    users: Rows
    films: Rows
    actual: Stars
    predicted: Stars
    half_widths: Stars | None = None
    "Of the 80 % ranges, where the model tells them."


def predict(model: StarModel, asked: Interactions) -> Predictions:
    """Predictions for these ratings; the model is told users and films, never stars."""
    half_widths = None
    if isinstance(model, RangeModel):
        predicted, half_widths = model.predict_range(asked.users, asked.films)
    else:
        predicted = model.predict(asked.users, asked.films)
    return Predictions(asked.users, asked.films, asked.stars, predicted, half_widths)


def star_estimates(found: Predictions) -> dict[str, Estimate]:
    """All measures of predicted stars; errors are over users."""
    users, actual, predicted = found.users, found.actual, found.predicted
    liked, promised = actual >= LIKED_FROM, predicted >= LIKED_FROM
    hit = (liked & promised).astype(np.float64)
    estimates = {
        "rmse": root(over_ratings((predicted - actual) ** 2, users)),
        "mae": over_ratings(np.abs(predicted - actual), users),
        # Its value for each user is undefined too often to tell how far it would vary.
        "pearson": Estimate(
            metrics.pearson(actual, predicted), float("nan"), len(np.unique(users))
        ),
        "precision": over_ratings(hit, users, promised.astype(np.float64)),
        "recall": over_ratings(hit, users, liked.astype(np.float64)),
        "f1": over_ratings(2 * hit, users, np.add(liked, promised, dtype=np.float64)),
        "accuracy": over_ratings((liked == promised).astype(np.float64), users),
    }
    if found.half_widths is not None:
        held = metrics.within(actual, predicted, found.half_widths)
        estimates["coverage of 80 % range"] = over_ratings(held.astype(np.float64), users)
    return estimates


def mean_of_splits(parts: Sequence[Predictions]) -> dict[str, Estimate]:
    """The mean of each measure over splits, with the error of all their ratings together."""
    of_parts = [star_estimates(part) for part in parts]
    together = star_estimates(_joined(parts))
    return {
        name: Estimate(
            float(np.mean([estimates[name].value for estimates in of_parts])),
            pooled.standard_error,
            pooled.n,
        )
        for name, pooled in together.items()
    }


def _joined(parts: Sequence[Predictions]) -> Predictions:
    widths = [part.half_widths for part in parts if part.half_widths is not None]
    return Predictions(
        users=np.concatenate([part.users for part in parts]),
        films=np.concatenate([part.films for part in parts]),
        actual=np.concatenate([part.actual for part in parts]),
        predicted=np.concatenate([part.predicted for part in parts]),
        half_widths=np.concatenate(widths) if len(widths) == len(parts) else None,
    )


def run_splits(
    protocol: str,
    factory: StarModelFactory,
    interactions: Interactions,
    splits: Sequence[Split],
    *,
    features_of: FeaturesOf | None = None,
    seed: int = 0,
    progress: Progress = silent,
    settings: Mapping[str, int] | None = None,
) -> list[Report]:
    """Fit and ask once a split; the last of several reports is their mean."""
    features = features_for(interactions, features_of)
    reports: list[Report] = []
    parts: list[Predictions] = []
    for number, split in enumerate(splits):
        model, seconds = timed_fit(
            factory(),
            interactions.where(split.train),
            features,
            seed,
            part_of(progress, number, len(splits), split.name),
        )
        parts.append(predict(model, interactions.where(split.test)))
        reports.append(
            Report(
                protocol=protocol,
                model=model.name,
                seeds=(seed,),
                estimates=star_estimates(parts[-1]),
                settings={**(settings or {}), "split": split.name},
                fit_seconds=seconds,
            )
        )
    if len(splits) > 1:
        reports.append(
            Report(
                protocol=protocol,
                model=reports[0].model,
                seeds=(seed,),
                estimates=mean_of_splits(parts),
                settings={**(settings or {}), "split": f"mean of {len(splits)}"},
                fit_seconds=sum(report.fit_seconds for report in reports),
            )
        )
    return reports


def u_splits(
    factory: StarModelFactory,
    interactions: Interactions,
    *,
    n_splits: int = 1,
    features_of: FeaturesOf | None = None,
    seed: int = 0,
    progress: Progress = silent,
) -> list[Report]:
    """The canonical splits of MovieLens 100K: u1 alone, or u1 to u`n_splits` and their mean.

    Args:
        factory: Makes a fresh model for each split.
        interactions: All ratings in the order of u.data.
        n_splits: From 1 to 5.
        features_of: Film ids to features, for models that use them.
        seed: Of the model.
        progress: Told how far the work is.
    """
    chosen = blocks(len(interactions))[:n_splits]
    return run_splits(
        "u1" if n_splits == 1 else f"u1 to u{n_splits}",
        factory,
        interactions,
        chosen,
        features_of=features_of,
        seed=seed,
        progress=progress,
    )


def star_folds(
    factory: StarModelFactory,
    interactions: Interactions,
    *,
    n_folds: int = 5,
    features_of: FeaturesOf | None = None,
    seed: int = 0,
    progress: Progress = silent,
) -> list[Report]:
    """Random folds over ratings, always those of `RandomState(0)`, and their mean.

    Args:
        factory: Makes a fresh model for each fold.
        interactions: All ratings in the order of the source.
        n_folds: All of these are run.
        features_of: Film ids to features, for models that use them.
        seed: Of the model, not of the folds.
        progress: Told how far the work is.
    """
    return run_splits(
        "folds",
        factory,
        interactions,
        folds(len(interactions), n_folds),
        features_of=features_of,
        seed=seed,
        progress=progress,
    )
