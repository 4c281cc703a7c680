import numpy as np
import pytest

from recommender.models.sequence_lstm import SequenceLSTM
from tests.recommender.models.data import history
from tests.recommender.models.neural import (
    TINY,
    check_lists,
    check_stars,
    check_strangers,
    two_tastes,
)


@pytest.fixture(scope="module")
def model() -> SequenceLSTM:
    return SequenceLSTM(units=8, **TINY).fit(two_tastes(), seed=1)


def test_lists_follow_the_taste(model: SequenceLSTM):
    check_lists(model)


def test_stars_follow_the_taste_within_the_scale(model: SequenceLSTM):
    check_stars(model)


def test_who_and_what_has_no_rating_is_predicted_too(model: SequenceLSTM):
    check_strangers(model)


def test_the_order_of_ratings_counts(model: SequenceLSTM):
    forth, back = model.score(
        [history((0, 5.0), (1, 1.0), (4, 4.0)), history((4, 4.0), (1, 1.0), (0, 5.0))]
    )
    assert np.abs(forth - back).max() > 1e-4


def test_stars_of_the_same_films_count(model: SequenceLSTM):
    loved, hated = model.score([history((0, 5.0)), history((0, 1.0))])
    assert np.abs(loved - hated).max() > 1e-4
