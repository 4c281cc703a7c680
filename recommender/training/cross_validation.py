"""How far the examination would have come out otherwise with other ratings held out."""

from collections.abc import Callable, Mapping

from recommender.evaluation.examination import OURS
from recommender.evaluation.examination.report import FoldRow
from recommender.evaluation.protocols import star_folds
from recommender.features import FilmFeatures
from recommender.interactions import Interactions
from recommender.models.base import Progress, StarModel, stretch
from recommender.models.baseline import Baseline
from recommender.training.models import star_model

MEASURES = ("rmse", "mae")


def cross_validated(
    interactions: Interactions, features: FilmFeatures, n_folds: int, seed: int, progress: Progress
) -> tuple[FoldRow, ...]:
    """Every fold of the ratings as the test once, by our star model and by biases alone.

    Args:
        interactions: All ratings.
        features: One row a film row.
        n_folds: At least 2.
        seed: Of the model; the folds are always the same.
        progress: Told how far the work is.
    """
    # Biases take no time that a progress bar could show.
    models: Mapping[str, tuple[Callable[[], StarModel], Progress]] = {
        "bias": (Baseline, stretch(progress, 0.0, 0.0)),
        OURS: (star_model, stretch(progress, 0.0, 1.0, "cross-validation")),
    }
    return tuple(
        FoldRow(name, str(report.settings["split"]), measure, report.estimates[measure])
        for name, (factory, told) in models.items()
        for report in star_folds(
            factory,
            interactions,
            n_folds=n_folds,
            features_of=lambda _: features,
            seed=seed,
            progress=told,
        )[:n_folds]
        for measure in MEASURES
    )
