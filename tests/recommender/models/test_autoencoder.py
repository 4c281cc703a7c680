import numpy as np
import pytest
import scipy.sparse as sp

from recommender.interactions import Interactions
from recommender.models.autoencoder import LinearAutoencoder
from tests.recommender.models.data import checkerboard, history, interactions


def random_ratings(n_users: int = 12, n_films: int = 9, seed: int = 0) -> Interactions:
    random = np.random.default_rng(seed)
    return interactions(
        *(
            (user, film, float(random.integers(1, 11)) / 2)
            for user in range(n_users)
            for film in range(n_films)
            if random.random() < 0.6
        ),
        film_ids=tuple(range(n_films)),
    )


@pytest.mark.parametrize("n_users", [4, 30], ids=["fewer users than films", "more users"])
def test_weights_of_each_film_are_the_ridge_regression_on_all_other_films(n_users: int):
    ratings = random_ratings(n_users)
    weights = LinearAutoencoder(regularisation=2.0).fit(ratings).weights
    inputs = ratings.matrix(np.clip((ratings.stars - 2.5) / 2, -0.5, 1.25)).toarray()
    targets = ratings.matrix((ratings.stars >= 4.0) * 1.0).toarray()
    for film in range(ratings.n_films):
        others = [other for other in range(ratings.n_films) if other != film]
        x = inputs[:, others]
        expected = np.linalg.solve(x.T @ x + 2.0 * np.eye(len(others)), x.T @ targets[:, film])
        np.testing.assert_allclose(weights[others, film], expected, atol=1e-5)


def test_no_film_recommends_itself():
    assert not np.diag(LinearAutoencoder(5.0).fit(random_ratings()).weights).any()


def test_the_withheld_film_of_the_checkerboard_comes_first():
    ratings = checkerboard()
    model = LinearAutoencoder(1.0).fit(ratings)
    scores = model.score(ratings.histories())
    scores[ratings.users, ratings.films] = -np.inf
    assert scores.argmax(axis=1).tolist() == list(range(ratings.n_users))


def test_a_hated_film_speaks_against_what_its_lovers_like():
    model = LinearAutoencoder(1.0).fit(checkerboard())
    loved, hated = model.score([history((0, 5.0)), history((0, 0.5))])
    assert loved[2] > 0 > hated[2]


def test_truncation_keeps_the_strongest_weights_and_keeping_all_changes_nothing():
    model = LinearAutoencoder(2.0).fit(random_ratings())
    weights = np.asarray(model.weights)
    kept = model.truncated(3).weights.toarray()
    assert (kept != 0).sum() == 3 * 9
    assert np.abs(weights[kept == 0]).max() <= np.abs(kept[kept != 0]).min()
    np.testing.assert_array_equal(model.truncated(9).weights.toarray(), weights)


def test_truncation_is_nearer_to_the_full_model_the_more_it_keeps():
    model = LinearAutoencoder(2.0).fit(random_ratings())
    errors = [np.linalg.norm(model.truncated(n).weights - model.weights) for n in (1, 2, 4, 8, 9)]
    assert errors == sorted(errors, reverse=True)


def test_plain_arrays_bring_back_the_same_scores_to_half_precision():
    model = LinearAutoencoder(2.0).fit(random_ratings()).truncated(4)
    again = LinearAutoencoder.from_arrays(model.to_arrays())
    histories = [history((0, 5.0), (3, 2.0)), history()]
    assert again.regularisation == 2.0
    np.testing.assert_allclose(again.score(histories), model.score(histories), atol=2e-3)


def test_plain_arrays_are_small():
    arrays = LinearAutoencoder(2.0).fit(random_ratings()).truncated(4).to_arrays()
    assert {name: str(array.dtype) for name, array in arrays.items()} == {
        "regularisation": "float64",
        "counts": "int32",
        "columns": "uint8",
        "weights": "float16",
    }


@pytest.mark.parametrize("regularisation", [0.0, -1.0])
def test_regularisation_that_is_not_positive_is_refused(regularisation: float):
    with pytest.raises(ValueError, match="regularisation must be positive, got"):
        LinearAutoencoder(regularisation)


def test_keeping_no_weight_is_refused():
    with pytest.raises(ValueError, match="per_film must be positive, got 0"):
        LinearAutoencoder().fit(checkerboard()).truncated(0)


def test_scores_are_dense_also_where_weights_are_sparse():
    model = LinearAutoencoder().fit(checkerboard()).truncated(2)
    assert sp.issparse(model.weights)
    assert isinstance(model.score([history((1, 4.0))]), np.ndarray)
