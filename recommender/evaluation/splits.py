"""How ratings are parted into what a model may learn and what it is asked.

Every split is positions in the rating table it was made for.
"""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from recommender.interactions import Interactions, Rows

LIKED_FROM = 4.0
"Stars from which a film counts as liked."


@dataclass(frozen=True)
class Split:
    """Positions of ratings, ascending; no rating is in both."""

    name: str
    train: Rows
    test: Rows


@dataclass(frozen=True)
class VisitorFold:
    """Users to learn from and users who come as new visitors, as user rows, ascending."""

    name: str
    known: Rows
    visitors: Rows


@dataclass(frozen=True)
class Holdout:
    """Of each visitor, what is given and what is asked: positions of ratings, ascending."""

    given: Rows
    asked: Rows


def blocks(n_ratings: int, n_blocks: int = 5) -> list[Split]:
    """The canonical splits u1 to u5 of MovieLens 100K: each block of lines in turn is the test.

    The first test block is the first `n_ratings / n_blocks` ratings in the order of the source.
    """
    edges = np.linspace(0, n_ratings, n_blocks + 1).astype(np.int64)
    block_of = np.repeat(np.arange(n_blocks), np.diff(edges))
    return [_split(f"u{block + 1}", block_of == block) for block in range(n_blocks)]


def folds(n_ratings: int, n_folds: int = 5, seed: int = 0) -> list[Split]:
    """Random folds: `RandomState(seed).permutation(n_ratings) % n_folds` names each one's fold."""
    # The legacy generator, because peers' figures were measured on exactly these folds.
    fold_of = np.random.RandomState(seed).permutation(n_ratings) % n_folds  # noqa: NPY002
    return [_split(f"fold {fold}", fold_of == fold) for fold in range(n_folds)]


def future(timestamps: Rows, share: float = 0.8) -> Split:
    """A cut in time: the earliest `share` of all ratings is known, the rest lies ahead.

    Ratings of the same second keep the order of the source.
    """
    order = np.argsort(timestamps, kind="stable")
    cut = int(share * len(order))
    return Split(f"after {share:.0%}", np.sort(order[:cut]), np.sort(order[cut:]))


def new_films(interactions: Interactions, n_folds: int = 5, seed: int = 0) -> list[Split]:
    """Films without any rating: all ratings of every `n_folds`-th film of a random order are asked.

    Only films with a rating are parted.
    """
    rated = np.unique(interactions.films)
    order = np.random.RandomState(seed).permutation(rated)  # noqa: NPY002
    return [
        _split(f"films {fold}", np.isin(interactions.films, order[fold::n_folds]))
        for fold in range(n_folds)
    ]


def _split(name: str, is_test: NDArray[np.bool_]) -> Split:
    return Split(name, train=np.flatnonzero(~is_test), test=np.flatnonzero(is_test))


def new_visitors(n_users: int, n_folds: int = 5, seed: int = 0) -> list[VisitorFold]:
    """Users parted at random: each fold in turn comes as new visitors.

    Users are permuted with `RandomState(seed)`; a user's place in that order, modulo `n_folds`,
    is the fold.
    """
    order = np.random.RandomState(seed).permutation(n_users)  # noqa: NPY002
    return [
        VisitorFold(
            f"visitors {fold}",
            known=np.sort(np.delete(order, np.s_[fold::n_folds])),
            visitors=np.sort(order[fold::n_folds]),
        )
        for fold in range(n_folds)
    ]


def draw_given(users: Rows, n_given: int, seed: int = 0) -> Holdout:
    """Of each user `n_given` ratings at random are given, the others are asked.

    All ratings of a user with no more than `n_given` are given. Each rating draws one number from
    `default_rng(seed)`, in order, and the smallest of a user are given: what is given of 3 is
    also given of 5.

    Args:
        users: User row of each rating, shape (n_ratings,).
        n_given: How many, 0 included.
        seed: Of the draw.
    """
    lot = np.random.default_rng(seed).random(len(users))
    return _first_of_each_user(users, np.lexsort((lot, users)), n_given)


def earliest_given(users: Rows, timestamps: Rows, n_given: int) -> Holdout:
    """Of each user the `n_given` earliest ratings are given, the later ones are asked."""
    order = np.lexsort((np.arange(len(users)), timestamps, users))
    return _first_of_each_user(users, order, n_given)


def _first_of_each_user(users: Rows, order: Rows, n_given: int) -> Holdout:
    """`order` is ratings sorted by user, then by precedence."""
    sorted_users = users[order]
    starts = np.searchsorted(sorted_users, sorted_users, side="left")
    is_given = np.arange(len(order)) - starts < n_given
    return Holdout(given=np.sort(order[is_given]), asked=np.sort(order[~is_given]))


def with_ratings(interactions: Interactions, minimum: int) -> Interactions:
    """Only films with at least `minimum` ratings; other films lose their rows, too."""
    counts = np.bincount(interactions.films, minlength=interactions.n_films)
    return of_films(interactions, np.flatnonzero(counts >= minimum))


def of_films(interactions: Interactions, films: Rows) -> Interactions:
    """Only these films, given as ascending rows; the result has rows for them alone."""
    chosen = np.isin(interactions.films, films)
    return replace(
        interactions.where(chosen),
        films=np.searchsorted(films, interactions.films[chosen]),
        film_ids=interactions.film_ids[films],
    )


def of_users(interactions: Interactions, users: Rows) -> Interactions:
    """Only these users, given as ascending rows; the result has rows for them alone.

    What is learned from it cannot know that there are other users.
    """
    chosen = np.isin(interactions.users, users)
    people = interactions.people
    return replace(
        interactions.where(chosen),
        users=np.searchsorted(users, interactions.users[chosen]),
        user_ids=interactions.user_ids[users],
        people=None if people is None else tuple(people[user] for user in users),
    )
