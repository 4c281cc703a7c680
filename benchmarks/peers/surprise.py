"""Surprise (Hug, "Surprise: a Python library for recommender systems", JOSS 2020): stars only.

It knows only users of its training set, so it is not asked for new visitors' lists.
"""

from collections.abc import Sequence
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from recommender.features import FilmFeatures
from recommender.interactions import History, Interactions, Rows, Stars
from recommender.models.base import Progress, silent


class SurpriseModel:
    """One algorithm of Surprise as a star model."""

    def __init__(self, algorithm: str, **options: Any) -> None:
        """Choose the algorithm.

        Args:
            algorithm: Name of a class in `surprise`.
            options: Given to it.
        """
        self.name = f"Surprise {algorithm}"
        self._algorithm = algorithm
        self._options = options

    def fit(
        self,
        interactions: Interactions,
        features: FilmFeatures | None = None,
        *,
        seed: int = 0,
        progress: Progress = silent,
    ) -> Self:
        """See `Model.fit`; it knows no features."""
        import surprise
        from surprise import Dataset, Reader

        scale = (float(interactions.stars.min()), float(interactions.stars.max()))
        triples = zip(
            interactions.users.tolist(),
            interactions.films.tolist(),
            interactions.stars.tolist(),
            (None,) * len(interactions),
            strict=True,
        )
        data = Dataset(Reader(rating_scale=scale))
        trainset = data.construct_trainset(list(triples))
        options = dict(self._options)
        if self._algorithm in ("SVD", "SVDpp", "NMF"):
            options["random_state"] = seed
        else:
            options["verbose"] = False
        self._model = getattr(surprise, self._algorithm)(**options).fit(trainset)
        progress(self.name, 1.0)
        return self

    def predict(self, users: Rows, films: Rows) -> Stars:
        """See `StarModel.predict`."""
        pairs = zip(users.tolist(), films.tolist(), strict=True)
        return np.array([self._model.predict(user, film).est for user, film in pairs])

    def score(self, histories: Sequence[History]) -> NDArray[np.float32]:
        """Refused: a new visitor needs retraining.

        Raises:
            NotImplementedError: Always.
        """
        raise NotImplementedError(f"{self.name} knows only users of its training set")


def biases(user_ridge: float = 15.0, film_ridge: float = 10.0, rounds: int = 10) -> SurpriseModel:
    """BaselineOnly, biases by alternating least squares."""
    return SurpriseModel("BaselineOnly", bsl_options=_bias_options(user_ridge, film_ridge, rounds))


def item_neighbours(
    k: int = 40, min_support: int = 1, shrinkage: int = 100, user_ridge: float = 15.0
) -> SurpriseModel:
    """KNNBaseline between films, with its Pearson correlation around biases."""
    return SurpriseModel(
        "KNNBaseline",
        k=k,
        sim_options={
            "name": "pearson_baseline",
            "user_based": False,
            "min_support": min_support,
            "shrinkage": shrinkage,
        },
        bsl_options=_bias_options(user_ridge, 10.0, 10),
    )


def _bias_options(user_ridge: float, film_ridge: float, rounds: int) -> dict[str, Any]:
    return {"method": "als", "reg_u": user_ridge, "reg_i": film_ridge, "n_epochs": rounds}
