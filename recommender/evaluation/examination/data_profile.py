"""What a rating table looks like: how much, by whom, of what."""

from datetime import UTC, datetime

import numpy as np
from numpy.typing import NDArray

from recommender.evaluation.examination.report import Bin, DataProfile, Group
from recommender.features import FilmFeatures
from recommender.interactions import Interactions, Rows
from recommender.recommendation import TraitKind


def profile_data(ratings: Interactions, features: FilmFeatures) -> DataProfile:
    """Count a rating table.

    Args:
        ratings: One rating or more; film rows that nobody rated count as unrated films.
        features: Genre and decade of each film row.
    """
    per_film = np.bincount(ratings.films, minlength=ratings.n_films)
    rated = per_film[per_film > 0]
    levels, counts = np.unique(ratings.stars, return_counts=True)
    times = ratings.timestamps
    return DataProfile(
        n_ratings=len(ratings),
        n_users=ratings.n_users,
        n_films=len(rated),
        n_films_unrated=ratings.n_films - len(rated),
        first_rated_on=None if times is None else _day(int(times.min())),
        last_rated_on=None if times is None else _day(int(times.max())),
        mean_stars=float(ratings.stars.mean()),
        stars=tuple(zip(levels.tolist(), counts.tolist(), strict=True)),
        ratings_per_user=counted_in_bins(np.bincount(ratings.users)),
        ratings_per_film=counted_in_bins(rated),
        top_tenth_share=_top_share(rated, 0.1),
        decades=_groups(features, TraitKind.DECADE, per_film),
        genres=_groups(features, TraitKind.GENRE, per_film),
    )


def counted_in_bins(counts: Rows) -> tuple[Bin, ...]:
    """How many of these counts are from 1 to 1, 2 to 4, 5 to 9, 10 to 19, 20 to 49, and so on.

    Args:
        counts: Positive, shape (n,), one or more.
    """
    powers = 10 ** np.arange(len(str(counts.max())))
    starts = np.outer(powers, [1, 2, 5]).ravel()
    group = np.searchsorted(starts, counts, side="right") - 1
    in_group = np.bincount(group)
    return tuple(
        Bin(int(starts[at]), int(starts[at] * (2.5 if at % 3 == 1 else 2)) - 1, int(in_group[at]))
        for at in range(group.min(), len(in_group))
    )


def _top_share(counts: Rows, share: float) -> float:
    most = np.sort(counts)[::-1]
    # At least one film, so that a handful of films has a top as well.
    return float(most[: max(1, round(share * len(most)))].sum() / most.sum())


def _groups(features: FilmFeatures, kind: TraitKind, per_film: Rows) -> tuple[Group, ...]:
    block = features.blocks[kind]
    n_films: NDArray[np.float64] = np.asarray(block.sum(axis=0)).ravel()
    n_ratings: NDArray[np.float64] = block.T @ per_film
    return tuple(
        Group(value, int(films), int(ratings))
        for value, films, ratings in zip(features.values[kind], n_films, n_ratings, strict=True)
    )


def _day(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).date().isoformat()
