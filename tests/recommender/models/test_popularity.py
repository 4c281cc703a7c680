import numpy as np

from recommender.models.popularity import Popularity
from tests.recommender.models.data import history, interactions

RATINGS = interactions((1, 10, 4.0), (2, 10, 5.0), (3, 10, 3.5), (1, 20, 4.5), (2, 30, 1.0))


def test_counts_the_users_who_gave_four_stars_or_more():
    assert Popularity().fit(RATINGS).liked_counts.tolist() == [2, 1, 0]


def test_scores_with_the_logarithm_of_the_count_plus_one():
    scores = Popularity().fit(RATINGS).score([history()])
    np.testing.assert_allclose(scores, [[np.log(3), np.log(2), 0.0]], rtol=1e-6)


def test_scores_everybody_alike():
    first, second = Popularity().fit(RATINGS).score([history(), history((0, 0.5))])
    assert (first == second).all()
