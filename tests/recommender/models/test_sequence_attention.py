import numpy as np
import pytest

from recommender.models.sequence_attention import SequenceAttention
from tests.recommender.models.data import history
from tests.recommender.models.neural import (
    TINY,
    check_lists,
    check_stars,
    check_strangers,
    two_tastes,
)


@pytest.fixture(scope="module")
def model() -> SequenceAttention:
    return SequenceAttention(n_blocks=1, **TINY).fit(two_tastes(), seed=1)


def test_lists_follow_the_taste(model: SequenceAttention):
    check_lists(model)


def test_stars_follow_the_taste_within_the_scale(model: SequenceAttention):
    check_stars(model)


def test_who_and_what_has_no_rating_is_predicted_too(model: SequenceAttention):
    check_strangers(model)


def test_the_order_of_ratings_counts(model: SequenceAttention):
    forth, back = model.score(
        [history((0, 5.0), (1, 1.0), (4, 4.0)), history((4, 4.0), (1, 1.0), (0, 5.0))]
    )
    assert np.abs(forth - back).max() > 1e-4


def test_stars_of_the_same_films_count(model: SequenceAttention):
    loved, hated = model.score([history((0, 5.0)), history((0, 1.0))])
    assert np.abs(loved - hated).max() > 1e-4


def test_a_later_rating_changes_nothing_that_was_known_before(model: SequenceAttention):
    network = model.network
    films = np.array([[0, 0, 1, 2, 3, 4], [0, 0, 1, 2, 3, 9]], np.int32)
    stars = np.array([[0, 0, 5, 1, 5, 1], [0, 0, 5, 1, 5, 5]], np.float32)
    states = np.asarray(
        network.states({"films": films, "stars": stars}, network.film_vectors(), False)
    )
    np.testing.assert_allclose(states[0, :-1], states[1, :-1], atol=1e-6)
    assert np.abs(states[0, -1] - states[1, -1]).max() > 1e-3
