"""A visitor and a film described by a few plain numbers, for models that take a table."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recommender.features import FilmFeatures
from recommender.interactions import Interactions, Rows, Stars
from recommender.models.baseline import Baseline
from recommender.recommendation import TraitKind

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Visitors:
    """What the ratings of some visitors say of them."""

    columns: Array
    "Bias, log(1 + ratings), and spread of the stars, shape (n_visitors, 3)."
    leanings: dict[TraitKind, Array]
    "Kind to how much better than expected each visitor rates each value, (n_visitors, n_values)."


class RatingStatistics:
    """Statistics of known ratings, and descriptions of pairs of visitor and film by them.

    Everything that few ratings stand behind is held back by `ridge`: biases and leanings towards
    zero, spreads (root mean squares of what the baseline leaves open) towards that of all ratings.
    A leaning is the mean deviation of a visitor's stars from the baseline over films with that
    genre, mood, …; a film is met with the mean of the leanings to what it has.
    """

    def __init__(
        self, known: Interactions, features: FilmFeatures | None, ridge: float = 5.0
    ) -> None:
        """Learn what there is to know of films.

        Args:
            known: Ratings; those that are to be predicted must not be among them.
            features: One row a film row; without them there are no leanings.
            ridge: Ratings of expected size that are added to each statistic.
        """
        self.ridge = ridge
        self.baseline = Baseline(ridge, ridge).fit(known)
        left = self._left(known.films, known.stars) - self.baseline.user_biases[known.users]
        self._mean_square = float(np.mean(left**2))
        count = np.bincount(known.films, minlength=known.n_films)
        spread = self._spread(left, known.films, known.n_films)
        films = [self.baseline.film_biases, np.log1p(count), spread]
        self._blocks = {} if features is None else dict(features.blocks)
        if features is not None:
            decades = np.array(features.values[TraitKind.DECADE], np.float64)
            films.append(np.asarray(features.blocks[TraitKind.DECADE] @ decades).ravel())
        self._of_films = np.column_stack(films)
        self.names = (
            *("visitor's bias", "visitor's ratings (log)", "visitor's spread"),
            *("film's bias", "film's ratings (log)", "film's spread", "decade")[: len(films)],
            *(f"leaning to its {kind}" for kind in self._blocks),
        )
        "What the columns of a description mean."

    def visitors(self, rows: Rows, films: Rows, stars: Stars, n_visitors: int) -> Visitors:
        """Describe visitors by their ratings.

        Args:
            rows: Visitor of each rating, shape (n_ratings,).
            films: Shape (n_ratings,).
            stars: Shape (n_ratings,).
            n_visitors: Visitors in all; some may have no rating.
        """
        count = np.bincount(rows, minlength=n_visitors)
        left = self._left(films, stars)
        bias = np.bincount(rows, left, n_visitors) / (count + self.ridge)
        left = left - bias[rows]
        columns = np.column_stack([bias, np.log1p(count), self._spread(left, rows, n_visitors)])
        leanings = {}
        for kind, block in self._blocks.items():
            rating, value = block[films].nonzero()
            at = rows[rating] * block.shape[1] + value
            size = n_visitors * block.shape[1]
            sums = np.bincount(at, left[rating], size)
            held_back = sums / (np.bincount(at, minlength=size) + self.ridge)
            leanings[kind] = held_back.reshape(n_visitors, block.shape[1])
        return Visitors(columns, leanings)

    def describe(self, visitors: Visitors, rows: Rows, films: Rows) -> Array:
        """One row a pair, shape (n_pairs, n_columns); columns as in `names`.

        Args:
            visitors: From `visitors`.
            rows: Visitor of each pair, shape (n_pairs,).
            films: Film of each pair, shape (n_pairs,).
        """
        described = [visitors.columns[rows], self._of_films[films]]
        for kind, block in self._blocks.items():
            pair, value = block[films].nonzero()
            sums = np.bincount(pair, visitors.leanings[kind][rows[pair], value], len(films))
            described.append(sums / np.maximum(np.bincount(pair, minlength=len(films)), 1))
        return np.column_stack(described)

    def _left(self, films: Rows, stars: Stars) -> Stars:
        return stars - self.baseline.usual_stars[films]

    def _spread(self, left: Stars, groups: Rows, n_groups: int) -> Stars:
        squares = np.bincount(groups, left**2, n_groups) + self.ridge * self._mean_square
        return np.sqrt(squares / (np.bincount(groups, minlength=n_groups) + self.ridge))
