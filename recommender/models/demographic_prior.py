"""The demographic prior: who is of this age, gender and occupation likes which films?"""

from collections.abc import Mapping, Sequence
from typing import Any, Self

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from recommender.features import FilmFeatures
from recommender.interactions import History, Interactions
from recommender.models.base import Progress, silent
from recommender.models.film_effects import FLOOR, film_effects
from recommender.models.histories import delight
from recommender.people import Person, PersonColumns

Array = NDArray[np.float32]


class DemographicPrior:
    """The chance that a person would have liked each film, told from her facts alone.

    The demographic cure for new visitors of Pazzani, "A framework for collaborative, content-based
    and demographic filtering", 1999, as a ridge regression (`film_effects`). Who tells nothing gets
    the list for everybody, and stars change nothing.
    """

    name = "demographic prior"

    columns: PersonColumns
    effects: Array
    "What each fact adds to the chance of each film, shape (n_columns, n_films)."
    mean_facts: Array
    "Share of users of whom each fact is true, shape (n_columns,)."
    mean_target: Array
    "Chance of each film for everybody, shape (n_films,)."

    def __init__(
        self, neighbours: Array | sp.csr_matrix | None = None, regularisation: float = 30.0
    ) -> None:
        """Choose how careful it is with few users; see `film_effects`."""
        self._neighbours = neighbours
        self._regularisation = regularisation

    def fit(
        self,
        interactions: Interactions,
        features: FilmFeatures | None = None,
        *,
        seed: int = 0,
        progress: Progress = silent,
    ) -> Self:
        """Learn who likes what; `features` and `seed` change nothing.

        Raises:
            ValueError: The ratings tell nothing of people.
        """
        if interactions.people is None:
            raise ValueError("interactions must tell what people are like")
        # Of a user without a rating it is not known that she likes nothing.
        rating = np.unique(interactions.users)
        people = [interactions.people[user] for user in rating]
        self.columns = PersonColumns.of(people)
        facts = self.columns.matrix(people).astype(np.float64)
        targets = interactions.matrix(delight(interactions.stars))[rating]
        self.effects, self.mean_facts, self.mean_target = film_effects(
            [facts], targets, self._regularisation, self._neighbours
        )
        progress(self.name, 1.0)
        return self

    def log_chance(self, person: Person) -> Array:
        """How likely this person is to like each film, shape (n_films,).

        A kind of fact that she did not tell counts as everybody's.
        """
        deviation = self.columns.deviation(person, self.mean_facts)
        chance = self.mean_target + deviation @ self.effects
        return np.asarray(np.log(np.maximum(chance, 0.0) + FLOOR), np.float32)

    def log_lift(self, person: Person) -> Array:
        """What her facts change: `log_chance` less that of everybody, shape (n_films,)."""
        return np.asarray(self.log_chance(person) - np.log(self.mean_target + FLOOR), np.float32)

    def score(self, histories: Sequence[History]) -> Array:
        """See `Model.score`; what counts is `History.person`."""
        scores = [self.log_chance(history.person) for history in histories]
        return np.array(scores, np.float32).reshape(len(histories), len(self.mean_target))

    def to_arrays(self) -> dict[str, NDArray[Any]]:
        """The fitted state as plain arrays."""
        return {
            "columns": np.array(self.columns.names),
            "effects": self.effects.astype(np.float16),
            "mean_facts": self.mean_facts,
            "mean_target": self.mean_target,
        }

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[Any]]) -> Self:
        """The prior that `to_arrays` described."""
        prior = cls()
        prior.columns = PersonColumns(tuple(arrays["columns"].tolist()))
        prior.effects = arrays["effects"].astype(np.float32)
        prior.mean_facts = arrays["mean_facts"]
        prior.mean_target = arrays["mean_target"]
        return prior
