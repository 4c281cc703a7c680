"""The examination that every training run takes before it learns from all ratings."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from recommender.evaluation.examination import OURS, HeldOut, Report, examine
from recommender.features import FilmFeatures
from recommender.interactions import Interactions, Stars
from recommender.models.base import Model, Progress
from recommender.models.baseline import Baseline
from recommender.models.blend import Blend
from recommender.models.calibration import RangeCalibration
from recommender.models.factor_draws import FactorDraws
from recommender.models.popularity import Popularity
from recommender.models.starred_blend import StarredBlend
from recommender.training.holdout import GIVEN, Holdout, calibration_visits, visits
from recommender.training.models import ranking_model, star_model


@dataclass(frozen=True)
class Examined:
    """What an examination leaves: how good the model is, and how wide its ranges must be."""

    report: Report
    ranges: RangeCalibration
    ranker: Blend
    "Its blending weights were learned here; what it blends learns again from all ratings."

    def headline(self) -> dict[str, dict[str, Any]]:
        """Model to measure to estimate: the few figures that `train` prints."""
        found: dict[str, dict[str, Any]] = {}
        for star_row in self.report.stars:
            found.setdefault(star_row.model, {}).update(
                {"RMSE": star_row.rmse.to_dict(), "MAE": star_row.mae.to_dict()}
            )
        for list_row in self.report.lists:
            name = f"NDCG@10, {list_row.n_given} given"
            found.setdefault(list_row.model, {})[name] = list_row.ndcg.to_dict()
        return found


def examined(
    ratings: Interactions,
    held_out: Holdout,
    features: FilmFeatures,
    *,
    cleaning: Mapping[str, Any],
    seed: int,
    progress: Progress,
) -> Examined:
    """Fit on the training part, calibrate ranges, and measure everything on the test parts."""
    train = ratings.where(held_out.train)
    test = ratings.where(held_out.test)
    factorisation = star_model().fit(
        train, features, seed=seed, progress=lambda step, share: progress(step, 0.5 * share)
    )
    # Not fitted again on all training users: the lists examined are of a model that knows less.
    ranker = ranking_model().learn_weights(
        train, features, seed=seed, progress=lambda step, share: progress(step, 0.5 + 0.4 * share)
    )
    baseline = Baseline().fit(train)
    ranges = calibrated(factorisation.draws, ratings.where(held_out.calibrating), seed)
    predicted, half_widths = served_stars(factorisation.draws, ranges, train, test)
    served = StarredBlend(ranker, factorisation)
    others: list[Model] = [Popularity().fit(train), *ranker.alone()]
    visitors = ratings.where(held_out.visitors)
    asked = {n_given: visits(visitors, n_given, seed) for n_given in GIVEN}
    report = examine(
        HeldOut(
            ratings=ratings,
            train=train,
            features=features,
            seed=seed,
            users=test.users,
            films=test.films,
            stars=test.stars,
            star_predictions={
                OURS: predicted,
                "bias": baseline.predict(test.users, test.films),
                "mean": np.full(len(test), train.stars.mean()),
            },
            half_widths=half_widths,
            given={n_given: found.given for n_given, found in asked.items()},
            targets={n_given: found.liked() for n_given, found in asked.items()},
            list_scores={
                name: {n_given: model.score(found.given) for n_given, found in asked.items()}
                for name, model in [(OURS, served), *((model.name, model) for model in others)]
            },
            cleaning=cleaning,
            curves=ranker.curves(),
        )
    )
    progress("examining", 1.0)
    return Examined(report, ranges, ranker)


def calibrated(draws: FactorDraws, visitors: Interactions, seed: int) -> RangeCalibration:
    """Ranges learned from visitors at several lengths of their history."""
    expected, variances, stars, lengths = [], [], [], []
    for n_given, given, asked in calibration_visits(visitors, seed):
        mean, variance = draws.stars(given)
        expected.append(mean[asked.films])
        variances.append(variance[asked.films])
        stars.append(asked.stars)
        lengths.append(np.full(len(asked), n_given))
    return RangeCalibration.learn(
        np.concatenate(expected),
        np.concatenate(variances),
        np.concatenate(stars),
        np.concatenate(lengths),
    )


def served_stars(
    draws: FactorDraws, ranges: RangeCalibration, train: Interactions, test: Interactions
) -> tuple[Stars, Stars]:
    """Stars and half-widths of the test ratings the way a visitor gets them: folded in.

    Returns:
        Two arrays of shape (n_test,).
    """
    predicted, half_widths = np.empty(len(test)), np.empty(len(test))
    histories = train.histories()
    for user in np.unique(test.users):
        asked = np.flatnonzero(test.users == user)
        mean, variance = draws.stars(histories[user])
        films = test.films[asked]
        predicted[asked] = mean[films]
        half_widths[asked] = ranges.half_widths(variance, len(histories[user]))[films]
    return predicted, half_widths
