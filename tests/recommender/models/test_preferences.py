import numpy as np

from recommender.models.preferences import preferences
from tests.recommender.models.neural import NEW, SIZE, two_tastes


def test_films_of_one_kind_have_near_preferences_and_an_unrated_film_has_none():
    vectors = preferences(two_tastes(), rank=2)
    assert vectors.shape == (SIZE + 1, 2)
    assert not vectors[NEW].any()
    likeness = vectors[:SIZE] @ vectors[:SIZE].T
    assert likeness[0, 2] > likeness[0, 1]
    assert (np.linalg.norm(vectors, axis=1) < 1.0).all()
