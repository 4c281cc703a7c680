import numpy as np
import pytest

from recommender.interactions import Interactions
from recommender.models import matrix_factorisation
from recommender.models.base import StarModel
from recommender.models.matrix_factorisation import MatrixFactorisation
from tests.recommender.models.data import history, interactions


def two_tastes() -> Interactions:
    """Stars are 3 plus or minus 2 by the product of two signs; every ninth cell is withheld."""
    return interactions(
        *(
            (user, film, 3.0 + 2.0 * (-1) ** user * (-1) ** film)
            for user in range(12)
            for film in range(12)
            if (user * 12 + film) % 9
        )
    )


def lightly_held(**settings: float) -> MatrixFactorisation:
    return MatrixFactorisation(**{"rank": 2, "ridge": 0.1, "ridge_per_rating": 0.0, **settings})


def test_withheld_stars_of_a_product_are_restored():
    model = lightly_held().fit(two_tastes())
    assert isinstance(model, StarModel)
    users, films = np.divmod(np.arange(0, 144, 9), 12)
    expected = 3.0 + 2.0 * (-1.0) ** users * (-1.0) ** films
    np.testing.assert_allclose(model.predict(users, films), expected, atol=0.2)


def test_each_film_is_the_ridge_regression_on_the_users_who_rated_it():
    ratings = two_tastes()
    model = MatrixFactorisation(rank=2, ridge=0.7, ridge_per_rating=0.1, bias_ridge=0.4, rounds=3)
    model.fit(ratings)
    chosen = ratings.films == 5
    own = model.user_factors[ratings.users[chosen]]
    design = np.column_stack([np.ones(len(own)), own[:, 1:]])
    ridge = 0.7 + 0.1 * chosen.sum()
    left = design.T @ (ratings.stars[chosen] - model.mean - own[:, 0])
    expected = np.linalg.solve(design.T @ design + np.diag([0.4, ridge, ridge]), left)
    np.testing.assert_allclose(model.film_factors[5], expected)


def test_small_blocks_change_nothing(monkeypatch):
    whole = lightly_held().fit(two_tastes(), seed=4)
    monkeypatch.setattr(matrix_factorisation, "BLOCK", 9 * 20)
    parts = lightly_held().fit(two_tastes(), seed=4)
    np.testing.assert_allclose(parts.film_factors, whole.film_factors, rtol=1e-6, atol=1e-9)


def test_a_visitor_with_a_users_ratings_is_near_that_users_factors():
    model = lightly_held(rounds=50).fit(two_tastes())
    folded = model.fold_in(two_tastes().histories())
    np.testing.assert_allclose(folded, model.user_factors, atol=0.01)


def test_lists_are_ordered_by_stars_and_popularity():
    model = lightly_held(popularity_weight=0.5).fit(two_tastes())
    visitor = history((0, 5.0), (1, 1.0))
    bias, *factors = model.fold_in([visitor])[0]
    stars = model.mean + bias + model.film_factors[:, 0] + model.film_factors[:, 1:] @ factors
    liked = np.bincount(two_tastes().films[two_tastes().stars >= 4], minlength=12)
    np.testing.assert_allclose(model.score([visitor])[0], stars + 0.5 * np.log1p(liked), rtol=1e-6)


def test_who_and_what_has_no_rating_gets_biases_alone():
    ratings = interactions((1, 10, 5), (1, 20, 4), (2, 10, 3), film_ids=(99,))
    model = MatrixFactorisation().fit(ratings.where(np.array([0, 1])))
    found = model.predict(np.array([1, 1]), np.array([2, 0]))
    assert found == pytest.approx([4.5, 4.5 + model.film_factors[0, 0]])


def test_predictions_stay_within_the_stars_of_the_training_data():
    model = lightly_held(ridge=0.001).fit(two_tastes())
    found = model.predict(np.repeat(np.arange(12), 12), np.tile(np.arange(12), 12))
    assert found.min() >= 1
    assert found.max() <= 5


def test_without_ratings_there_is_nothing_to_learn():
    with pytest.raises(ValueError, match="interactions must hold a rating"):
        MatrixFactorisation().fit(two_tastes().where(np.array([], dtype=np.int64)))


def test_no_factor_is_refused():
    with pytest.raises(ValueError, match="rank must be positive, got 0"):
        MatrixFactorisation(rank=0)
