import numpy as np
import pytest

from recommender.models.user_neighbours import UserNeighbours
from tests.recommender.models.data import history, interactions

RATINGS = interactions(
    *((1, 10, 5), (1, 20, 1), (1, 30, 5)),
    *((2, 10, 1), (2, 20, 5), (2, 30, 1)),
    *((3, 10, 5), (3, 20, 1)),
)


def test_stars_are_the_baseline_and_the_weighted_deviation_of_the_users_alike():
    model = UserNeighbours(shrinkage=1.0, damping=0.5).fit(RATINGS)
    base = model.baseline
    of_first, of_third = (
        np.array([5, 1]) - base.mean - base.film_biases[:2] - base.user_biases[user]
        for user in (0, 2)
    )
    near = of_first @ of_third / np.sqrt((of_first**2).sum() * (of_third**2).sum())
    # Two films in common: half of the correlation is believed. User 2 disagrees and is not heard.
    near *= 1 / (1 + 1)
    deviation = 5 - base.mean - base.film_biases[2] - base.user_biases[0]
    expected = base.mean + base.film_biases[2] + base.user_biases[2]
    expected += near * deviation / (near + 0.5)
    assert model.predict(np.array([2]), np.array([2])) == pytest.approx([expected])


def test_a_visitor_is_correlated_with_users_when_she_comes():
    model = UserNeighbours(shrinkage=1.0, popularity_weight=0.0).fit(RATINGS)
    like_first, like_second = model.score([history((0, 5), (1, 1)), history((0, 1), (1, 5))])
    # Evidence of 5 stars is 1.55, of 1 star -0.2: users 1 and 3 speak for film 10, 2 against it.
    assert like_first[0] > 0 > like_first[1]
    assert like_second[1] > 0 > like_second[0]
    assert like_first[2] > 0 > like_second[2]
