"""What is kept back while the model is examined, and learned from in the end."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recommender.evaluation.splits import LIKED_FROM, draw_given
from recommender.interactions import History, Interactions, Rows

VISITOR_SHARE = 0.15
"Share of the users who come as test visitors; the same share again calibrates the ranges."
RATING_SHARE = 0.1
"Share of the other users' ratings whose stars are asked."
GIVEN = (0, 3, 5, 10, 20)
"Ratings that a test visitor gives before the list is examined."
CALIBRATED_AT = (0, 1, 2, 4, 8, 16, 32, 64)
"History lengths at which ranges are calibrated."


@dataclass(frozen=True)
class Holdout:
    """Positions of ratings, in three parts that share no rating; all ascending."""

    train: Rows
    "What the examined models learn from."
    test: Rows
    "Ratings of training users whose stars are asked."
    visitors: Rows
    "All ratings of the test visitors."
    calibrating: Rows
    "All ratings of the visitors on whom ranges are calibrated."


def hold_out(interactions: Interactions, seed: int) -> Holdout:
    """Part the ratings: users at random into three groups, then ratings of the largest group."""
    # A stream of its own: models draw from `seed` too, and must not draw the same users.
    rng = np.random.default_rng([seed, 1])
    order = rng.permutation(interactions.n_users)
    n_visitors = int(VISITOR_SHARE * interactions.n_users)
    group = np.zeros(interactions.n_users, np.int64)
    group[order[:n_visitors]] = 1
    group[order[n_visitors : 2 * n_visitors]] = 2
    group_of_rating = group[interactions.users]
    asked = (group_of_rating == 0) & (rng.random(len(interactions)) < RATING_SHARE)
    return Holdout(
        train=np.flatnonzero((group_of_rating == 0) & ~asked),
        test=np.flatnonzero(asked),
        visitors=np.flatnonzero(group_of_rating == 1),
        calibrating=np.flatnonzero(group_of_rating == 2),
    )


@dataclass(frozen=True)
class Visits:
    """Visitors who gave some ratings, and what they rated besides."""

    given: tuple[History, ...]
    "One history a visitor."
    asked: tuple[History, ...]
    "The rest of each visitor's ratings."

    def liked(self) -> list[Rows]:
        """Film rows that each visitor liked among the rest."""
        return [history.films[history.stars >= LIKED_FROM] for history in self.asked]


def visits(ratings: Interactions, n_given: int, seed: int) -> Visits:
    """Of each user of `ratings`, `n_given` at random are given; who has no more is left out."""
    drawn = draw_given(ratings.users, n_given, seed)
    given = ratings.where(drawn.given).histories()
    asked = ratings.where(drawn.asked).histories()
    kept = [user for user in range(ratings.n_users) if len(asked[user])]
    return Visits(tuple(given[user] for user in kept), tuple(asked[user] for user in kept))


def calibration_visits(ratings: Interactions, seed: int) -> Iterator[tuple[int, History, History]]:
    """Length of the history, what was given, what is asked: every visitor at several lengths."""
    for n_given in CALIBRATED_AT:
        found = visits(ratings, n_given, seed)
        for given, asked in zip(found.given, found.asked, strict=True):
            yield n_given, given, asked


def stars_histogram(ratings: Interactions) -> tuple[NDArray[np.int32], NDArray[np.float64]]:
    """How often each film got each number of stars, (n_films, n_levels), and the levels."""
    levels, level_of = np.unique(ratings.stars, return_inverse=True)
    histogram = np.zeros((ratings.n_films, len(levels)), np.int32)
    np.add.at(histogram, (ratings.films, level_of), 1)
    return histogram, levels
