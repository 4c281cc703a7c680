import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from recommender.lists import dialled, standardised, top_rows, varied, with_at_least

ALL = np.ones(4, dtype=bool)


def test_equal_scores_keep_row_order():
    assert top_rows(np.array([1.0, 3.0, 3.0, 3.0]), 2, among=ALL).tolist() == [1, 2]


def test_ineligible_and_undefined_films_are_never_picked():
    among = np.array([True, False, True, True])
    assert top_rows(np.array([1.0, 9.0, np.nan, 2.0]), 9, among=among).tolist() == [3, 0]


def test_a_list_of_none_is_a_mistake():
    with pytest.raises(ValueError, match="n must be positive, got 0"):
        top_rows(np.zeros(4), 0, among=ALL)


@given(
    hnp.arrays(np.float32, st.integers(1, 60), elements=st.sampled_from([0.0, 0.5, 1.0, 2.0])),
    st.integers(1, 70),
)
def test_partition_and_full_sort_agree(scores, n):
    among = np.ones(len(scores), dtype=bool)
    assert (
        top_rows(scores, n, among=among).tolist() == np.argsort(-scores, kind="stable")[:n].tolist()
    )


def test_the_dial_at_zero_changes_nothing():
    scores = np.array([3.0, 1.0, 2.0, 0.0])
    assert dialled(scores, scores[::-1], scores, 0.0, ALL) is scores


def test_the_dial_at_one_prefers_the_little_known_of_two_equally_good():
    scores = np.array([9.0, 1.0, 0.0, 0.0])
    stars = np.array([4.0, 4.0, 2.0, 2.0])
    known = np.array([6.0, 1.0, 3.0, 3.0])
    assert np.argmax(dialled(scores, stars, known, 1.0, ALL)) == 1
    assert np.argmax(dialled(scores, stars, known, 0.0, ALL)) == 0


def test_equal_scores_standardise_to_zero():
    assert standardised(np.full(4, 7.0), ALL).tolist() == [0.0] * 4


def test_standardised_over_the_eligible_only():
    among = np.array([True, True, False, False])
    assert standardised(np.array([1.0, 3.0, 100.0, 5.0]), among)[:2].tolist() == [-1.0, 1.0]


def test_without_variety_the_order_is_that_of_scores():
    scores = np.array([4.0, 3.0, 2.0, 1.0])
    assert varied(scores, np.ones((4, 4)), 3, variety=0.0).tolist() == [0, 1, 2]


def test_variety_passes_over_a_near_copy():
    scores = np.array([1.0, 0.9, 0.5])
    similarity = np.array([[1.0, 1.0, 0.0], [1.0, 1.0, 0.0], [0.0, 0.0, 1.0]])
    # By hand: after film 0, film 1 is worth 0.5*0.8-0.5*1 = -0.1 and film 2 is worth 0.
    assert varied(scores, similarity, 3, variety=0.5).tolist() == [0, 2, 1]


def test_an_empty_pool_gives_an_empty_list():
    assert varied(np.array([]), np.zeros((0, 0)), 5, variety=0.5).tolist() == []


@given(
    fits=st.lists(st.booleans(), min_size=1, max_size=30),
    n=st.integers(1, 12),
    fewest=st.integers(0, 12),
    seed=st.integers(0, 9),
)
def test_enough_of_a_list_fits_and_its_order_stays(fits, n, fewest, seed):
    mask = np.array(fits)
    order = np.random.default_rng(seed).permutation(len(mask))
    fewest = min(fewest, n, int(mask.sum()))
    taken = with_at_least(order, mask, n, fewest)
    assert mask[taken].sum() >= fewest
    places = [int(np.flatnonzero(order == position)[0]) for position in taken]
    assert places == sorted(places)
    if mask[order[:n]].sum() >= fewest:
        assert taken.tolist() == order[:n].tolist()
