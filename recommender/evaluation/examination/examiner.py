"""The examination itself: everything that is measured, put together."""

import numpy as np

from recommender.evaluation.examination.data_profile import profile_data
from recommender.evaluation.examination.held_out import HeldOut
from recommender.evaluation.examination.list_test import list_rows
from recommender.evaluation.examination.report import Report, SplitUsed
from recommender.evaluation.examination.star_test import (
    agreement,
    errors_by_history,
    errors_by_popularity,
    ranges,
    star_rows,
)


def examine(held_out: HeldOut) -> Report:
    """Measure all models on what they have not seen.

    Args:
        held_out: At least one test rating; lists are measured where there are test visitors.
    """
    return Report(
        data=profile_data(held_out.ratings, held_out.features),
        cleaning=dict(held_out.cleaning),
        split=_split(held_out),
        stars=star_rows(held_out),
        lists=list_rows(held_out),
        ranges=ranges(held_out),
        agreement=agreement(held_out),
        by_popularity=errors_by_popularity(held_out),
        by_history=errors_by_history(held_out),
        curves={name: tuple(map(float, values)) for name, values in held_out.curves.items()},
    )


def _split(held_out: HeldOut) -> SplitUsed:
    return SplitUsed(
        seed=held_out.seed,
        star_split=held_out.star_split,
        n_train=len(held_out.train),
        n_train_users=held_out.n_train_users,
        n_test=len(held_out.stars),
        n_test_users=len(np.unique(held_out.users)),
        n_visitors=max(map(len, held_out.given.values()), default=0),
        n_candidates=len(held_out.candidate_rows),
    )
