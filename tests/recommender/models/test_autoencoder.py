from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
import scipy.sparse as sp

from recommender.interactions import YEAR, History, Interactions
from recommender.models import autoencoder
from recommender.models.autoencoder import LinearAutoencoder
from tests.recommender.models.data import checkerboard, history, interactions


def full_ratings(n_users: int) -> Interactions:
    """Everybody rates at least five of nine films, the first user all of them."""
    random = np.random.default_rng(2)
    cells = []
    for user in range(n_users):
        films = random.permutation(9)[: 9 - user % 5]
        stars = random.integers(1, 11, len(films)) / 2
        cells += [(user, int(film), float(star)) for film, star in zip(films, stars, strict=True)]
    return interactions(*cells)


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
def test_weights_are_the_ridge_regression_over_all_parts_of_all_histories(n_users: int):
    ratings = full_ratings(n_users)
    model = LinearAutoencoder(given=2, regularisation=0.5, user_power=0.5).fit(ratings)
    stars = ratings.matrix().toarray()
    targets = np.where(stars > 0, np.clip((stars - 2.5) / 2, 0, 1), 0)
    evidence = np.where(stars > 0, 0.3 + np.clip((stars - 2.5) / 2, -0.5, 1.25), 0)
    weight = np.sqrt((stars > 0).sum(axis=1))
    weight /= weight.mean()
    targets -= weight @ targets / weight.sum()
    gram = np.zeros((ratings.n_films, ratings.n_films))
    crossed = np.zeros_like(gram)
    for user in range(n_users):
        parts = list(combinations(np.flatnonzero(stars[user]), 2))
        for part in parts:
            given = np.zeros(ratings.n_films)
            given[list(part)] = evidence[user, list(part)]
            gram += weight[user] / len(parts) * np.outer(given, given)
            crossed += weight[user] / len(parts) * np.outer(given, targets[user])
    for film in range(ratings.n_films):
        others = [other for other in range(ratings.n_films) if other != film]
        ridge = gram[np.ix_(others, others)] + 0.5 * np.eye(len(others))
        expected = np.linalg.solve(ridge, crossed[others, film])
        np.testing.assert_allclose(model.weights[others, film], expected, atol=1e-4)


def test_scores_of_random_parts_are_right_in_the_mean():
    ratings = full_ratings(6)
    model = LinearAutoencoder(given=2, regularisation=0.5, user_power=0.0).fit(ratings)
    scores = np.zeros(ratings.n_films)
    for full in ratings.histories():
        parts = [list(part) for part in combinations(range(len(full)), 2)]
        cut = [History(full.films[part], full.stars[part]) for part in parts]
        scores += model.score(cut).mean(axis=0) / 6
    expected = np.clip((ratings.matrix().toarray() - 2.5) / 2, 0, 1).mean(axis=0)
    np.testing.assert_allclose(scores, expected, atol=1e-5)


def test_who_came_long_ago_counts_less_where_the_memory_is_short():
    ratings = full_ratings(12)
    came = np.where(ratings.users < 6, 0, 40 * YEAR).astype(np.int64)
    new_alone = ratings.where(ratings.users >= 6)
    only_new = replace(
        new_alone, users=new_alone.users - 6, user_ids=new_alone.user_ids[6:], timestamps=None
    )
    forgetful = LinearAutoencoder(given=2, memory=1.0).fit(replace(ratings, timestamps=came))
    # Of twice as many users each counts twice as much, so the regularisation counts half.
    expected = LinearAutoencoder(given=2, regularisation=0.5).fit(only_new)
    np.testing.assert_allclose(forgetful.weights, expected.weights, atol=1e-4)
    np.testing.assert_allclose(forgetful.bias, expected.bias, atol=1e-4)


def test_without_times_all_users_count_alike_however_short_the_memory():
    ratings = full_ratings(12)
    forgetful = LinearAutoencoder(given=2, memory=1.0).fit(ratings)
    expected = LinearAutoencoder(given=2).fit(ratings)
    np.testing.assert_array_equal(forgetful.weights, expected.weights)


def test_no_film_recommends_itself():
    assert not np.diag(LinearAutoencoder().fit(random_ratings()).weights).any()


def test_the_withheld_film_of_the_checkerboard_comes_first():
    ratings = checkerboard()
    model = LinearAutoencoder(3).fit(ratings)
    scores = model.score(ratings.histories())
    scores[ratings.users, ratings.films] = -np.inf
    assert scores.argmax(axis=1).tolist() == list(range(ratings.n_users))


def test_a_hated_film_speaks_against_what_its_lovers_like():
    model = LinearAutoencoder(3).fit(checkerboard())
    loved, hated, nothing = model.score([history((0, 5.0)), history((0, 0.5)), history()])
    assert loved[2] > nothing[2] > hated[2]


@pytest.mark.parametrize("per_film", [None, 3], ids=["all weights", "the strongest"])
@pytest.mark.parametrize("n_users", [4, 30], ids=["fewer users than films", "more users"])
def test_of_very_many_films_the_most_rated_are_as_if_there_were_no_others(
    monkeypatch, n_users: int, per_film: int | None
):
    ratings = full_ratings(n_users)
    counts = np.bincount(ratings.films)
    kept = np.sort(np.argsort(-counts, kind="stable")[:6])
    monkeypatch.setattr(autoencoder, "MOST_FILMS", 6)
    model = LinearAutoencoder(given=2, per_film=per_film).fit(ratings)
    weights = sp.csr_matrix(model.weights).toarray()
    others = np.setdiff1d(np.arange(ratings.n_films), kept)
    assert not weights[others].any() and not weights[:, others].any()
    assert (weights[np.ix_(kept, kept)] != 0).sum() == min((per_film or 5) * 9, 5 * 6)
    # A film without weights keeps its popularity.
    liked = np.clip((ratings.matrix().toarray() - 2.5) / 2, 0, 1)
    share = np.bincount(ratings.users) ** 0.3
    share /= share.sum()
    np.testing.assert_allclose(model.bias[others], (share @ liked)[others], atol=1e-6)


def test_truncation_keeps_the_strongest_weights_and_keeping_all_changes_nothing():
    model = LinearAutoencoder(3).fit(random_ratings())
    weights = np.asarray(model.weights)
    kept = LinearAutoencoder(3, per_film=3).fit(random_ratings()).weights.toarray()
    assert (kept != 0).sum() == 3 * 9
    assert np.abs(weights[kept == 0]).max() <= np.abs(kept[kept != 0]).min()
    everything = LinearAutoencoder(3, per_film=9).fit(random_ratings())
    np.testing.assert_array_equal(everything.weights.toarray(), weights)


def test_truncation_is_nearer_to_the_full_model_the_more_it_keeps():
    model = LinearAutoencoder(3).fit(random_ratings())
    errors = [
        np.linalg.norm(
            LinearAutoencoder(3, per_film=n).fit(random_ratings()).weights - model.weights
        )
        for n in (1, 2, 4, 8, 9)
    ]
    assert errors == sorted(errors, reverse=True)


def test_plain_arrays_bring_back_the_same_weights_rounded_to_five_bits():
    model = LinearAutoencoder(3, 2.0, 0.5, per_film=4).fit(random_ratings())
    again = LinearAutoencoder.from_arrays(model.to_arrays())
    histories = [history((0, 5.0), (3, 2.0)), history()]
    assert (again.given, again.regularisation, again.user_power) == (3, 2.0, 0.5)
    np.testing.assert_allclose(again.weights.toarray(), model.weights.toarray(), rtol=1 / 32)
    np.testing.assert_allclose(again.score(histories), model.score(histories), atol=0.03)


def test_plain_arrays_are_small():
    arrays = LinearAutoencoder(3, per_film=4).fit(random_ratings()).to_arrays()
    assert {name: str(array.dtype) for name, array in arrays.items()} == {
        "settings": "float64",
        "bias": "float32",
        "counts": "int32",
        "gaps": "uint8",
        "weights": "float16",
    }


def test_pulls_and_bias_sum_to_the_score():
    model = LinearAutoencoder(3).fit(random_ratings())
    given = history((0, 5.0), (3, 2.0))
    pulls = model.pulls(given, np.array([1, 4]))
    assert pulls.shape == (2, 2)
    expected = model.score([given])[0, [1, 4]] - model.bias[[1, 4]]
    np.testing.assert_allclose(pulls.sum(axis=0), expected, atol=1e-6)


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"given": 0}, "given must be positive, got 0"),
        ({"regularisation": 0.0}, "regularisation must be positive, got 0.0"),
        ({"per_film": 0}, "per_film must be positive, got 0"),
    ],
)
def test_settings_that_make_no_sense_are_refused(settings: dict[str, float], message: str):
    with pytest.raises(ValueError, match=message):
        LinearAutoencoder(**settings)


def test_scores_are_dense_also_where_weights_are_sparse():
    model = LinearAutoencoder(per_film=2).fit(checkerboard())
    assert sp.issparse(model.weights)
    assert isinstance(model.score([history((1, 4.0))]), np.ndarray)
