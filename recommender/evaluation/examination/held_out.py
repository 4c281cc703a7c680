"""What training kept back, and what each model said about it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from recommender.features import FilmFeatures
from recommender.interactions import History, Interactions, Rows, Stars

OURS = "movies.life"
"Name of the model that is shipped, among the models of a table."
BIAS = "bias"
"Name of the baseline of user and film biases (`recommender.models.baseline`)."

StarSplit = Literal["random", "latest"]
"How the test ratings were chosen: at random, or as the latest ones."


@dataclass(frozen=True)
class HeldOut:
    """Test ratings of known users and test visitors nobody knew, with all predictions.

    The film rows of everything here are those of `ratings`.
    """

    ratings: Interactions
    "All ratings there are, the held-out ones too; only counted, for the profile of the data."
    train: Interactions
    "What the examined models learned from: no test rating, no rating of a test visitor."
    features: FilmFeatures
    "Genres, decades and content of each film row."
    seed: int
    "Of the draw of test ratings and test visitors, and of the models."
    users: Rows
    "User row of each test rating, shape (n_test,)."
    films: Rows
    "Film row of each test rating, shape (n_test,)."
    stars: Stars
    "Stars that were given, shape (n_test,)."
    star_predictions: Mapping[str, Stars]
    "Model to its stars for the test ratings, each of shape (n_test,). `OURS` is among them."
    half_widths: Stars | None = None
    "Half-width of the range that shall hold 80 %, of our stars, shape (n_test,)."
    star_split: StarSplit = "random"
    given: Mapping[int, Sequence[History]] = field(default_factory=dict)
    "Number of given ratings to what each test visitor gave; n_visitors histories each."
    targets: Mapping[int, Sequence[Rows]] = field(default_factory=dict)
    "The same to the film rows that each visitor liked among the rest."
    list_scores: Mapping[str, Mapping[int, NDArray[np.float32]]] = field(default_factory=dict)
    "Model to number of given ratings to scores, (n_visitors, n_films). `OURS` has them all."
    candidates: Rows | None = None
    "Film rows that a list may hold, ascending; those with a training rating when left out."
    cleaning: Mapping[str, Any] = field(default_factory=dict)
    "`CleaningReport.to_dict()`."
    curves: Mapping[str, Sequence[float]] = field(default_factory=dict)
    "Training curve by name, `cfdl.loss` for example, one value a step."

    def __post_init__(self) -> None:
        if OURS not in self.star_predictions:
            raise ValueError(f"star_predictions must hold {OURS!r}, got {[*self.star_predictions]}")
        if self.given and set(self.given) != set(self.list_scores.get(OURS, {})):
            raise ValueError(
                f"list_scores must hold {OURS!r} for each of {sorted(self.given)} given"
            )
        lengths = {"users": self.users, "films": self.films, **self.star_predictions}
        if self.half_widths is not None:
            lengths["half_widths"] = self.half_widths
        for name, values in lengths.items():
            if np.shape(values) != np.shape(self.stars):
                raise ValueError(
                    f"{name} must have one entry a test rating, {np.shape(self.stars)}, "
                    f"got {np.shape(values)}"
                )

    @cached_property
    def film_counts(self) -> Rows:
        """Training ratings of each film row, shape (n_films,)."""
        return np.bincount(self.train.films, minlength=self.train.n_films)

    @cached_property
    def user_counts(self) -> Rows:
        """Training ratings of each user row, shape (n_users,)."""
        return np.bincount(self.train.users, minlength=self.train.n_users)

    @property
    def n_train_users(self) -> int:
        """Users who have a training rating."""
        return int(np.count_nonzero(self.user_counts))

    @cached_property
    def candidate_rows(self) -> Rows:
        """Film rows that a list may hold, ascending."""
        return np.flatnonzero(self.film_counts) if self.candidates is None else self.candidates
