from dataclasses import replace

import numpy as np
import pytest

from recommender import Film, Films
from recommender.features import FilmFeatures, film_features
from recommender.interactions import Interactions
from recommender.models.base import StarModel
from recommender.models.decision_tree import DecisionTree
from tests.recommender.models.data import history, interactions

GENRES = ("Horror", "Comedy")
FILMS = Films(
    [Film(film_id=row + 1, title=str(row), genres=(GENRES[row % 2],)) for row in range(20)]
)


@pytest.fixture
def features() -> FilmFeatures:
    return film_features(FILMS, range(1, 21))


@pytest.fixture
def ratings() -> Interactions:
    """Even users love horror, odd ones comedies; each rated 15 films, the last two films nobody."""
    cells = [
        (user, row + 1, 4.5 if (user + row) % 2 == 0 else 1.5)
        for user in range(20)
        for row in range(18)
        if (user * 18 + row + user) % 6
    ]
    return interactions(*cells, film_ids=(19, 20))


def small(**settings: float) -> DecisionTree:
    return DecisionTree(**{"min_samples_leaf": 10, "popularity_weight": 0.0, **settings})


def test_a_users_leaning_tells_the_stars_of_a_film_nobody_rated(features, ratings):
    model = small().fit(ratings, features)
    assert isinstance(model, StarModel)
    found = model.predict(np.array([0, 0, 1, 1]), np.array([18, 19, 18, 19]))
    np.testing.assert_allclose(found, [4.5, 1.5, 1.5, 4.5], atol=0.2)


def test_a_visitor_is_listed_what_she_leans_to_without_a_new_fit(features, ratings):
    model = small().fit(ratings, features)
    likes_horror = history(*((film, 1.5 if film % 2 else 4.5) for film in range(8)))
    scores = model.score([likes_horror, history()])
    assert scores[0, 10::2].min() > scores[0, 11::2].max()


def test_no_rating_is_described_with_the_help_of_its_own_star(features, ratings):
    before = small().describe_training(ratings, features, seed=0)
    for position in (0, 7, 123):
        stars = ratings.stars.copy()
        stars[position] = 3.0
        after = small().describe_training(replace(ratings, stars=stars), features, seed=0)
        np.testing.assert_array_equal(after[position], before[position])
        assert not np.array_equal(after, before)


def test_stars_that_mean_nothing_teach_nothing(features):
    random = np.random.default_rng(0)
    noise = interactions(
        *((user, row + 1, float(random.integers(1, 6))) for user in range(60) for row in range(20))
    )
    is_test = random.random(len(noise)) < 0.3
    train, test = noise.where(~is_test), noise.where(is_test)
    found = small(min_samples_leaf=20, max_depth=20).fit(train, features)
    learned = found.predict(train.users, train.films)
    assert np.corrcoef(learned, train.stars)[0, 1] < 0.6
    error = np.mean((found.predict(test.users, test.films) - test.stars) ** 2)
    assert error < 1.25 * test.stars.var()


def test_a_description_stands_at_the_place_of_its_rating(features, ratings):
    found = small(n_folds=3).describe_training(ratings, features, seed=0)
    model = small().fit(ratings, features)
    whole = model.statistics.describe(model._users, ratings.users, ratings.films)
    leaning = list(model.statistics.names).index("leaning to its genre")
    # Folds blur the numbers, not their sign.
    np.testing.assert_array_equal(np.sign(found[:, leaning]), np.sign(whole[:, leaning]))


def test_who_and_what_has_no_rating_gets_stars_within_the_scale(features, ratings):
    known = ratings.where(ratings.users != 19)
    found = small().fit(known, features).predict(np.array([19, 19, 0]), np.array([0, 18, 19]))
    assert np.isfinite(found).all()
    assert found.min() >= 1.5
    assert found.max() <= 4.5


def test_popularity_is_added_to_the_stars_of_a_list(features, ratings):
    plain = small().fit(ratings, features).score([history((0, 4.5))])[0]
    mixed = small(popularity_weight=0.5).fit(ratings, features).score([history((0, 4.5))])[0]
    liked = np.bincount(ratings.films[ratings.stars >= 4], minlength=20)
    np.testing.assert_allclose(mixed - plain, 0.5 * np.log1p(liked), rtol=1e-5)


def test_one_fold_is_refused():
    with pytest.raises(ValueError, match="n_folds must be at least 2, got 1"):
        DecisionTree(n_folds=1)


def test_one_rating_is_too_few(features):
    with pytest.raises(ValueError, match="interactions must hold at least 2 ratings, got 1"):
        DecisionTree().fit(interactions((1, 10, 5)))
