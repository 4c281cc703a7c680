"""A handful of ratings, held out and predicted, small enough to work by hand."""

import numpy as np

from recommender.evaluation.examination import BIAS, OURS, HeldOut
from recommender.features import FilmFeatures, film_features
from recommender.films import Film, Films
from recommender.interactions import History, Interactions

N_FILMS = 12
DAY = 24 * 3600


def rows(*values: int) -> np.ndarray:
    return np.array(values, dtype=np.int64)


def stars(*values: float) -> np.ndarray:
    return np.array(values, dtype=np.float64)


def features() -> FilmFeatures:
    films = [
        Film(
            film_id=film_id,
            title=f"Film {film_id}",
            year=1991 if film_id % 2 else 2003,
            genres=("Comedy",) if film_id <= 3 else ("Drama", "War"),
        )
        for film_id in range(1, N_FILMS + 1)
    ]
    return film_features(Films(films), range(1, N_FILMS + 1))


def interactions(users: np.ndarray, films: np.ndarray, given: np.ndarray) -> Interactions:
    return Interactions(
        users=users,
        films=films,
        stars=given,
        timestamps=DAY * np.arange(len(users)),
        user_ids=rows(10, 20, 30),
        film_ids=np.arange(1, N_FILMS + 1),
    )


def held_out() -> HeldOut:
    """Users 0 and 1 are known, user 2 is the test visitor; films 5 to 11 have no rating."""
    train = interactions(rows(0, 0, 0, 1, 1), rows(0, 1, 2, 0, 3), stars(4, 3, 5, 2, 4))
    everything = interactions(
        rows(0, 0, 0, 1, 1, 0, 0, 1, 1, 2, 2),
        rows(0, 1, 2, 0, 3, 3, 4, 1, 2, 0, 2),
        stars(4, 3, 5, 2, 4, 4, 2, 5, 3, 5, 4),
    )
    ordered = np.linspace(1, 0, N_FILMS, dtype=np.float32)[None, :]
    return HeldOut(
        ratings=everything,
        train=train,
        features=features(),
        seed=7,
        users=rows(0, 0, 1, 1),
        films=rows(3, 4, 1, 2),
        stars=stars(4, 2, 5, 3),
        star_predictions={
            OURS: stars(4, 3, 4, 3),
            BIAS: stars(4, 4, 4, 4),
        },
        half_widths=stars(0.5, 0.5, 1, 1),
        given={0: [History(rows(), stars())], 1: [History(rows(0), stars(5))]},
        targets={0: [rows(0, 2)], 1: [rows(2, 11)]},
        list_scores={
            OURS: {0: ordered, 1: ordered},
            "reversed": {0: ordered[:, ::-1].copy(), 1: ordered[:, ::-1].copy()},
        },
        cleaning={"rows_read": 12, "rows_kept": 11, "rows_dropped": 1},
        curves={"cfdl.loss": [0.9, 0.7]},
    )
