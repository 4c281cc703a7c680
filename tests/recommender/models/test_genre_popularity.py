import numpy as np
import pytest

from recommender.features import film_features
from recommender.films import Film, Films
from recommender.models.genre_popularity import GenrePopularity
from tests.recommender.models.data import interactions

FILMS = Films(
    [
        Film(film_id=1, title="One", genres=("Comedy",)),
        Film(film_id=2, title="Two", genres=("Horror",)),
        Film(film_id=3, title="Three", genres=("Comedy", "Horror")),
        Film(film_id=4, title="Four", genres=("Drama",)),
    ]
)
RATINGS = interactions((1, 1, 5), (2, 1, 5), (1, 3, 4), (1, 4, 5), (2, 4, 5), (3, 4, 5), (1, 2, 1))


def order(*genres: str) -> list[int]:
    model = GenrePopularity().fit(RATINGS, film_features(FILMS, RATINGS.film_ids))
    scores = model.score_genres([genres])[0]
    return RATINGS.film_ids[np.argsort(-scores, kind="stable")].tolist()


def test_films_of_a_picked_genre_come_first_and_each_half_by_popularity():
    assert order("Comedy") == [1, 3, 4, 2]
    assert order("Horror") == [3, 2, 4, 1]


def test_a_film_of_both_picked_genres_counts_as_one_of_them():
    assert order("Comedy", "Horror") == [1, 3, 2, 4]


def test_without_a_known_genre_popularity_alone_decides():
    assert order() == order("Opera") == [4, 1, 3, 2]


def test_genres_need_features():
    with pytest.raises(ValueError, match="features must be given"):
        GenrePopularity().fit(RATINGS)
