"""Measures, one idea a module. Where a measure is undefined it is NaN, never 0.

All take arrays and return arrays or floats; who averages, and over what, is decided by
`recommender.evaluation.estimates`.
"""

from recommender.evaluation.metrics.beyond import (
    catalogue_coverage,
    gini,
    intra_list_diversity,
    miscalibration,
    never_rated_share,
    novelty,
    overlap,
    popularity_lift,
)
from recommender.evaluation.metrics.liking import Liking, liking
from recommender.evaluation.metrics.ranking import (
    hits,
    ndcg,
    precision,
    recall,
    reciprocal_rank,
)
from recommender.evaluation.metrics.stars import interval_coverage, mae, pearson, rmse, within

__all__ = [
    "Liking",
    "catalogue_coverage",
    "gini",
    "hits",
    "interval_coverage",
    "intra_list_diversity",
    "liking",
    "mae",
    "miscalibration",
    "ndcg",
    "never_rated_share",
    "novelty",
    "overlap",
    "pearson",
    "popularity_lift",
    "precision",
    "recall",
    "reciprocal_rank",
    "rmse",
    "within",
]
