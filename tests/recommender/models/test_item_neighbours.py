import numpy as np
import pytest

from recommender.models.item_neighbours import ItemNeighbours
from tests.recommender.models.data import history, interactions

RATINGS = interactions(
    *((1, 10, 5), (1, 20, 5), (1, 30, 1), (2, 10, 1), (2, 20, 1), (2, 30, 5), (3, 10, 5))
)


def test_films_are_near_that_the_same_users_love_and_hate():
    near = ItemNeighbours(shrinkage=1.0).fit(RATINGS).similarities.toarray()
    assert near[0, 1] > 0
    assert near[0, 2] == near[1, 2] == 0
    np.testing.assert_array_equal(near, near.T)
    assert not np.diag(near).any()


def test_stars_are_the_baseline_and_the_weighted_deviation_of_the_films_alike():
    model = ItemNeighbours(shrinkage=1.0, damping=0.5).fit(RATINGS)
    base = model.baseline
    deviation = 5 - base.mean - base.film_biases[0] - base.user_biases[2]
    near = model.similarities[0, 1]
    expected = base.mean + base.film_biases[1] + base.user_biases[2]
    expected += near * deviation / (near + 0.5)
    assert model.predict(np.array([2]), np.array([1])) == pytest.approx([expected])


def test_a_list_is_ordered_by_the_sum_of_similarity_and_evidence_and_by_popularity():
    model = ItemNeighbours(shrinkage=1.0, popularity_weight=0.1).fit(RATINGS)
    scores = model.score([history((0, 3.5))])[0]
    # 3.5 stars are evidence of 0.8; film 20 has one user who liked it.
    assert scores[1] == pytest.approx(0.8 * model.similarities[0, 1] + 0.1 * np.log(2))
    assert scores[2] == pytest.approx(0.1 * np.log(2))
