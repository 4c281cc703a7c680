import numpy as np
import pytest

from recommender.models.base import StarModel
from recommender.models.baseline import Baseline
from tests.recommender.models.data import history, interactions


def test_biases_are_means_held_back_by_the_ridge():
    ratings = interactions((1, 10, 5), (1, 20, 3), (2, 10, 4))
    model = Baseline(user_ridge=1, film_ridge=1, rounds=1).fit(ratings)
    # Mean 4. Films: (1 + 0) / (2 + 1) and -1 / 2. Users: (1 - 1/3 - 1 + 1/2) / 3, (0 - 1/3) / 2.
    np.testing.assert_allclose(model.film_biases, [1 / 3, -1 / 2])
    np.testing.assert_allclose(model.user_biases, [(2 / 3 - 1 / 2) / 3, -1 / 6])
    found = model.predict(np.array([1]), np.array([1]))
    np.testing.assert_allclose(found, [4 - 1 / 6 - 1 / 2])


def test_who_and_what_nobody_knows_gets_the_mean():
    ratings = interactions((1, 10, 5), (1, 20, 4), (2, 10, 3), film_ids=(99,))
    model = Baseline().fit(ratings.where(np.array([0, 1])))
    assert model.predict(np.array([1]), np.array([2])) == pytest.approx([4.5])


def test_predictions_stay_within_the_stars_of_the_training_data():
    ratings = interactions(*((user, user, 5.0) for user in range(1, 9)), (1, 9, 1.0), (2, 9, 1.0))
    model = Baseline(user_ridge=0.01, film_ridge=0.01).fit(ratings)
    users, films = np.repeat(np.arange(8), 9), np.tile(np.arange(9), 8)
    found = model.predict(users, films)
    assert found.min() >= 1
    assert found.max() <= 5


def test_a_visitors_bias_is_that_of_a_user_with_the_same_ratings():
    ratings = interactions((1, 10, 5), (1, 20, 3), (2, 10, 4))
    model = Baseline(user_ridge=2.0).fit(ratings)
    found = [model.visitor_bias(each) for each in ratings.histories()]
    np.testing.assert_allclose(found, model.user_biases)
    assert model.visitor_bias(history()) == 0.0


def test_all_visitors_get_the_films_in_one_order():
    model = Baseline().fit(interactions((1, 10, 5), (1, 20, 3)))
    assert isinstance(model, StarModel)
    scores = model.score([history(), history((0, 1.0))])
    assert scores[0].tolist() == scores[1].tolist()
    assert scores[0, 0] > scores[0, 1]


def test_without_ratings_there_is_nothing_to_learn():
    with pytest.raises(ValueError, match="interactions must hold a rating"):
        Baseline().fit(interactions((1, 10, 5)).where(np.array([], dtype=np.int64)))
