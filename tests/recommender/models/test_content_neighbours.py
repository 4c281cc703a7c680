import numpy as np
import pytest

from recommender import Film, Films
from recommender.features import FilmFeatures, film_features
from recommender.interactions import Interactions
from recommender.models.base import StarModel
from recommender.models.content_neighbours import ContentNeighbours
from tests.recommender.models.data import history, interactions

FILMS = Films(
    [
        Film(film_id=row + 1, title=str(row), genres=(genre,))
        for row, genre in enumerate(["Horror", "Comedy"] * 4)
    ]
)


@pytest.fixture
def features() -> FilmFeatures:
    return film_features(FILMS, range(1, 9))


@pytest.fixture
def ratings() -> Interactions:
    """Users in turn love comedies and horror; nobody rated the last two films, user 3 anything."""
    cells = [
        (user, row + 1, 5.0 - 3 * ((user + row) % 2 == 0)) for user in (1, 2) for row in range(6)
    ]
    everything = interactions(*cells, (3, 1, 1.0), film_ids=(7, 8))
    return everything.where(np.arange(12))


def test_a_film_nobody_rated_is_judged_by_films_of_its_kind(features, ratings):
    model = ContentNeighbours().fit(ratings, features)
    assert isinstance(model, StarModel)
    of_first, of_second = model.predict(np.array([0, 0, 1, 1]), np.array([6, 7, 6, 7])).reshape(
        2, 2
    )
    assert of_first[0] > 3.5 > of_first[1]
    assert of_second[0] < 3.5 < of_second[1]


def test_stars_are_the_baseline_and_the_mean_deviation_of_films_alike(features, ratings):
    model = ContentNeighbours(damping=0.5).fit(ratings, features)
    # All biases are zero; the three films of its genre are alike in all and deviate by 1.5 stars.
    bias = 0.0
    expected = 3.5 + bias + 3 * 1.5 / (3 + 0.5)
    assert model.predict(np.array([0]), np.array([6])) == pytest.approx([expected])


def test_only_the_nearest_films_are_heard(features, ratings):
    model = ContentNeighbours(k=2, damping=0.5).fit(ratings, features)
    expected = 3.5 + 2 * 1.5 / (2 + 0.5)
    assert model.predict(np.array([0]), np.array([6])) == pytest.approx([expected])


def test_a_film_nobody_rated_borrows_the_bias_of_films_alike(features):
    praised = interactions(
        *((user, row + 1, 4.0 + (row % 2 == 0)) for user in (1, 2, 3) for row in range(6)),
        film_ids=(7, 8),
    )
    model = ContentNeighbours(bias_damping=1.0, user_ridge=1e9).fit(praised, features)
    own = model.baseline.film_biases
    # Three films alike and one imaginary one without a bias.
    assert model.film_biases[6] == pytest.approx(own[[0, 2, 4]].sum() / (3 + 1))
    # Ten of thirteen parts of a film with three ratings are unknown, two films are like it.
    assert model.film_biases[0] == pytest.approx(own[0] + 10 / 13 * own[[2, 4]].sum() / (2 + 1))


def test_a_visitor_is_listed_films_of_the_kind_she_likes(features, ratings):
    model = ContentNeighbours(popularity_weight=0.0).fit(ratings, features)
    scores = model.score([history((0, 5.0)), history((1, 5.0)), history((0, 0.5)), history()])
    # Evidence of 5 stars is 1.55, of half a star -0.2.
    assert scores[:, 6] == pytest.approx([1.55, 0.0, -0.2, 0.0])
    assert scores[:, 7] == pytest.approx([0.0, 1.55, 0.0, 0.0])


def test_a_rated_film_says_nothing_of_itself(features, ratings):
    model = ContentNeighbours(popularity_weight=0.0).fit(ratings, features)
    assert model.score([history((0, 5.0))])[0, 0] == 0.0


def test_who_has_no_rating_gets_the_baseline(features, ratings):
    model = ContentNeighbours().fit(ratings, features)
    assert model.predict(np.array([2]), np.array([6])) == pytest.approx([3.5])


def test_predictions_stay_within_the_stars_of_the_training_data(features, ratings):
    model = ContentNeighbours(damping=0.0, user_ridge=0.1).fit(ratings, features)
    found = model.predict(np.repeat(np.arange(3), 8), np.tile(np.arange(8), 3))
    assert found.min() >= 2
    assert found.max() <= 5


def test_without_features_no_film_is_like_another(ratings):
    with pytest.raises(ValueError, match="features must be given, films are compared by them"):
        ContentNeighbours().fit(ratings)
