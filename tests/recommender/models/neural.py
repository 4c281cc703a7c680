"""Ratings in which the order of time tells nothing, and two kinds of films tell everything."""

from dataclasses import replace

import numpy as np

from recommender.interactions import Interactions
from recommender.models.keras_training import HistoryModel
from tests.recommender.models.data import history, interactions

SIZE = 12
NEW = SIZE
"Row of a film of the even kind that nobody rated."
SILENT = 24
"Row of a user without a rating."
TINY = {
    "dimensions": 8,
    "length": 6,
    "dropout": 0.0,
    "epochs": 30,
    "validation_share": 0.0,
    "batch_size": 24,
    "learning_rate": 0.02,
    "weight_decay": 1e-3,
}


def two_tastes() -> Interactions:
    """Even users give even films 5 stars and odd films 1 star; odd users the other way round.

    Each leaves out the film with her own number (of 12).
    """
    cells = [
        (user, film, 5.0 if user % 2 == film % 2 else 1.0)
        for user in range(2 * SIZE)
        for film in range(SIZE)
        if user % SIZE != film
    ]
    ratings = interactions(*cells, film_ids=tuple(range(SIZE + 1)))
    times = np.random.default_rng(0).permutation(len(ratings))
    with_silent = np.arange(2 * SIZE + 1)
    return replace(ratings, timestamps=times, user_ids=with_silent)


def check_lists(model: HistoryModel) -> None:
    """Who loves an even film and hates an odd one gets even films, and the reverse."""
    even, odd = model.score([history((0, 5.0), (1, 1.0)), history((0, 1.0), (1, 5.0))])
    difference = (even - odd)[2:SIZE]
    assert difference[::2].min() > difference[1::2].max()


def check_stars(model: HistoryModel) -> None:
    """The films that were left out are predicted, within the scale."""
    users = np.arange(2 * SIZE)
    asked = users % SIZE
    predicted = model.predict(np.concatenate([users, users]), np.concatenate([asked, asked ^ 1]))
    assert predicted.dtype == np.float64
    assert ((1.0 <= predicted) & (predicted <= 5.0)).all()
    assert predicted[: len(users)].min() > 3.0 > predicted[len(users) :].max()


def check_strangers(model: HistoryModel) -> None:
    """A user without ratings and a film without ratings have stars, too."""
    predicted = model.predict(np.array([SILENT, 0, SILENT]), np.array([0, NEW, NEW]))
    assert np.isfinite(predicted).all()
    assert ((1.0 <= predicted) & (predicted <= 5.0)).all()
