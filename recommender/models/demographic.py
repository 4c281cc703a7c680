"""A star model told the age, gender and occupation of its users: what are they worth?"""

from collections.abc import Sequence
from typing import Any, Protocol, Self

import numpy as np
import pandas as pd
import scipy.sparse as sp
from numpy.typing import NDArray

from recommender.features import FilmFeatures
from recommender.interactions import History, Interactions, Rows, Stars
from recommender.models.base import Progress, StarModel, silent

AGES = (18, 25, 35, 45, 50, 56)
"First years of the age groups after the youngest, as MovieLens 1M parts them."


class TakesUserFeatures(StarModel, Protocol):
    """A star model whose `fit` can be told what is known of each user row."""

    def fit(
        self,
        interactions: Interactions,
        features: FilmFeatures | None = None,
        *,
        seed: int = 0,
        progress: Progress = silent,
        user_features: Any = None,
    ) -> Self:
        """See `Model.fit`; `user_features` is a matrix (n_users, n_columns)."""
        ...


class Demographic:
    """Adds demographics to the fit of another model, and is that model otherwise.

    The third cure for new visitors of Pazzani, "A framework for collaborative, content-based and
    demographic filtering", 1999. Only research data has such facts; no visitor is asked for them.
    """

    def __init__(self, model: TakesUserFeatures, users: pd.DataFrame) -> None:
        """Wrap a model.

        Args:
            model: Unfitted.
            users: Columns user_id, age, gender, occupation.
        """
        self._model = model
        self._users = users
        self.name = f"{model.name} with demographics"

    def fit(
        self,
        interactions: Interactions,
        features: FilmFeatures | None = None,
        *,
        seed: int = 0,
        progress: Progress = silent,
    ) -> Self:
        """See `Model.fit`."""
        self._model.fit(
            interactions,
            features,
            seed=seed,
            progress=progress,
            user_features=demographic_features(self._users, interactions.user_ids),
        )
        return self

    def predict(self, users: Rows, films: Rows) -> Stars:
        """See `StarModel.predict`."""
        return self._model.predict(users, films)

    def score(self, histories: Sequence[History]) -> NDArray[np.float32]:
        """See `Model.score`; of a visitor no demographics are known."""
        return self._model.score(histories)


def demographic_features(users: pd.DataFrame, user_ids: Rows) -> sp.csr_matrix:
    """Age group, gender and occupation as 0 or 1, shape (n_users, n_columns).

    Args:
        users: Columns user_id, age, gender, occupation.
        user_ids: One id a row of the result; all zero for one `users` lacks.
    """
    known = users.set_index("user_id").reindex(user_ids)
    group = pd.cut(known["age"], [-np.inf, *AGES, np.inf], right=False)
    blocks = [pd.get_dummies(column) for column in (group, known["gender"], known["occupation"])]
    return sp.csr_matrix(np.hstack([block.to_numpy(np.float32) for block in blocks]))
