import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from recommender.models.liking import FEW, WORTH, lift, share, with_stars

STARS = np.array([1.0, 3.0, 3.75, 4.2, 5.0], np.float32)


@pytest.mark.parametrize("n_rated", [0, 1, FEW])
def test_it_does_not_count_for_who_has_rated_few_films(n_rated: int):
    assert share(n_rated) == 0.0
    np.testing.assert_array_equal(lift(STARS, n_rated), np.zeros(5))


@given(n_rated=st.integers(FEW, 10_000))
def test_it_counts_more_with_every_star_and_never_in_full(n_rated: int):
    assert share(n_rated) < share(n_rated + 1) < WORTH


@given(
    stars=arrays(np.float32, 6, elements=st.floats(0.5, 5.0, width=32)),
    n_rated=st.integers(FEW + 1, 5000),
)
def test_what_is_predicted_more_stars_is_never_put_behind(stars: np.ndarray, n_rated: int):
    order = np.argsort(stars)
    assert (np.diff(lift(stars, n_rated)[order]) >= 0).all()


def test_it_tells_films_apart_where_stars_begin_to_be_liked():
    steps = np.diff(lift(np.array([1.0, 1.5, 3.5, 4.0, 4.8, 5.3], np.float32), 500))
    disliked, either, liked = steps[0], steps[2], steps[4]
    assert either > 5 * disliked
    assert either > 3 * liked


def test_it_is_measured_in_standard_deviations_like_the_signals_of_the_blend():
    assert lift(STARS, 40).std() == pytest.approx(WORTH / 2, rel=1e-3)
    assert lift(STARS, 40).mean() == pytest.approx(0.0, abs=1e-6)


def test_stars_are_predicted_only_where_they_count():
    scores, asked = np.arange(5, dtype=np.float32), []

    def predicted() -> np.ndarray:
        asked.append(True)
        return STARS

    np.testing.assert_array_equal(with_stars(scores, FEW, predicted), scores)
    assert not asked
    np.testing.assert_array_equal(with_stars(scores, 90, predicted), scores + lift(STARS, 90))
    assert asked
