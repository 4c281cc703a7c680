"""Small data sets on which the right answer is known."""

import numpy as np
import pandas as pd

from recommender.interactions import History, Interactions


def interactions(*ratings: tuple[int, int, float], film_ids: tuple[int, ...] = ()) -> Interactions:
    """Ratings as (user_id, film_id, stars)."""
    frame = pd.DataFrame(ratings, columns=["user_id", "film_id", "rating"])
    return Interactions.from_frame(frame, film_ids)


def history(*ratings: tuple[int, float]) -> History:
    """A history of (film row, stars)."""
    films = np.array([film for film, _ in ratings], np.int64)
    return History(films, np.array([stars for _, stars in ratings], np.float64))


def checkerboard(size: int = 20) -> Interactions:
    """Users love the films of their own parity, except the one with their own number.

    The withheld film is the one right answer for each user: all others of its kind are rated.
    Film and user rows equal ids.
    """
    cells = [
        (user, film, 5.0)
        for user in range(size)
        for film in range(size)
        if user % 2 == film % 2 and user != film
    ]
    return interactions(*cells)
