"""Cures for newcomers that know more than stars: who somebody is, and that with content."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from benchmarks.contenders.contender import Contender, Group, Task
from benchmarks.contenders.ours import list_model
from benchmarks.space import Real, Whole
from recommender.evaluation.examination import OURS
from recommender.interactions import History, Interactions
from recommender.models.cold_start_mix import ColdStartMix
from recommender.models.demographic_prior import DemographicPrior

COLD_START = frozenset({Task.COLD_START})


class ToldNothing:
    """The shipped order of lists, which learns from stars alone: what is the rest worth?"""

    def __init__(self) -> None:
        self._model = list_model()
        self.name = self._model.name

    def fit(self, interactions: Interactions, *arguments: Any, **options: Any) -> Self:
        """See `Model.fit`; what people told of themselves is taken away."""
        self._model.fit(replace(interactions, people=None), *arguments, **options)
        return self

    def score(self, histories: Sequence[History]) -> NDArray[np.float32]:
        """See `Model.score`."""
        return self._model.score(histories)


CURES = [
    Contender(
        DemographicPrior.name,
        COLD_START,
        DemographicPrior,
        Group.ZOO,
        "age, gender and occupation",
        {"regularisation": Real(30.0, 3.0, 300.0, log=True)},
        seeded=False,
    ),
    Contender(
        ColdStartMix.name,
        COLD_START,
        ColdStartMix,
        Group.ZOO,
        "weighted hybrid",
        {
            "k": Whole(30, 5, 200, log=True),
            "power": Real(2.0, 0.5, 5.0),
            "popularity_weight": Real(0.3, 0.0, 2.0),
            "demographic_weight": Real(1.0, 0.1, 10.0, log=True),
            "fade": Real(10.0, 1.0, 100.0, log=True),
        },
        seeded=False,
        knows_content=True,
    ),
    Contender(
        f"{OURS}, stars alone",
        COLD_START,
        ToldNothing,
        Group.OURS,
        "without age, gender and occupation",
        knows_content=True,
        takes_minutes=True,
    ),
]
