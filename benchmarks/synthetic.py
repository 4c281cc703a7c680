"""Larger worlds than the data sets at hand: more films, more ratings, the same long tail."""

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from recommender.artifact import Artifact
from recommender.films import Films
from recommender.interactions import Interactions

OTHER_IDS = 100_000_000
"Added to the id of a film for each copy of it."
ROUNDS = 8
"Draws of films; what is still missing then, of users who rate nearly everything, stays missing."
FILMS_POWER = 0.25
"Films grow with this power of the ratings: ten times the ratings, 1.8 times the films."
FACTORS = 8
SPREAD = {"user": 0.4, "film": 0.4, "taste": 0.4, "noise": 0.8}
"Standard deviations of what a star is made of."


def repeated_catalogue(trained: Artifact, films: Films, n_films: int) -> tuple[Artifact, Films]:
    """A model and catalogue of at least `n_films` films: the same ones again under other ids.

    The copies of a film have its vectors and counts. Sparse weights of a copy lead to the first
    films, so that each row has as many as before.
    """
    n_before = len(trained.parts["films"]["film_ids"])
    copies = -(-n_films // n_before)
    parts = {
        name: {key: _repeated(array, n_before, copies) for key, array in arrays.items()}
        for name, arrays in trained.parts.items()
    }
    for arrays in parts.values():
        if "gaps" in arrays:
            arrays |= {key: np.tile(arrays[key], copies) for key in ("gaps", "weights")}
    ids = trained.parts["films"]["film_ids"]
    parts["films"]["film_ids"] = np.concatenate([ids + OTHER_IDS * copy for copy in range(copies)])
    everything = Films(
        film.model_copy(update={"film_id": film.film_id + OTHER_IDS * copy})
        for copy in range(copies)
        for film in films
    )
    return Artifact(trained.card, parts, trained.extras), everything


def _repeated(array: NDArray[Any], n_films: int, copies: int) -> NDArray[Any]:
    for axis, length in enumerate(array.shape):
        if length == n_films:
            array = np.concatenate([array] * copies, axis=axis)
    return array


def more_ratings(like: Interactions, n_ratings: int, seed: int = 0) -> Interactions:
    """Nearly `n_ratings` ratings with the long tails of `like`, of both films and users.

    Users grow with the ratings, films with `FILMS_POWER` of them. How often films are rated, and
    how much users rate, follow the quantiles of `like`; stars are biases, a taste of eight
    factors and noise, rounded to halves.
    """
    random = np.random.default_rng(seed)
    times = n_ratings / len(like)
    n_films = round(like.n_films * times**FILMS_POWER)
    activity = _stretched(np.bincount(like.users), round(like.n_users * times))
    activity = (activity * n_ratings / activity.sum()).round().astype(np.int64)
    activity = activity.clip(1, n_films // 2)
    weights = _stretched(np.bincount(like.films, minlength=like.n_films), n_films) + 0.5
    weights /= weights.sum()
    cells = np.empty(0, np.int64)
    for _ in range(ROUNDS):
        # A film that a user has drawn before is no second rating; it is drawn anew.
        missing = activity - np.bincount(cells // n_films, minlength=len(activity))
        users = np.repeat(np.arange(len(activity)), missing)
        films = random.choice(n_films, len(users), p=weights)
        cells = np.union1d(cells, users * n_films + films)
    users, films = np.divmod(cells, n_films)
    return replace(
        like,
        users=users,
        films=films,
        stars=_stars(users, films, float(like.stars.mean()), random),
        timestamps=random.permutation(len(cells)),
        user_ids=np.arange(len(activity)),
        film_ids=np.arange(n_films),
    )


def _stretched(counts: NDArray[np.int64], n: int) -> NDArray[np.float64]:
    """`n` values with the quantiles of these, largest first."""
    places = np.linspace(0, 1, len(counts))
    return np.interp(np.linspace(0, 1, n), places, np.sort(counts)[::-1].astype(np.float64))


def _stars(
    users: NDArray[np.int64], films: NDArray[np.int64], mean: float, random: np.random.Generator
) -> NDArray[np.float64]:
    n_users, n_films = int(users.max()) + 1, int(films.max()) + 1
    own = random.normal(0, SPREAD["user"], n_users)
    of_film = random.normal(0, SPREAD["film"], n_films)
    scale = np.sqrt(SPREAD["taste"] / np.sqrt(FACTORS))
    tastes = random.normal(0, scale, (n_users, FACTORS))
    vectors = random.normal(0, scale, (n_films, FACTORS))
    stars = mean + own[users] + of_film[films] + random.normal(0, SPREAD["noise"], len(users))
    for factor in range(FACTORS):
        stars += tastes[users, factor] * vectors[films, factor]
    return np.clip(np.round(2 * stars) / 2, 0.5, 5.0)
