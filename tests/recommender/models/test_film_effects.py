import numpy as np
import pytest
import scipy.sparse as sp
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from recommender.models.film_effects import SMOOTHED, film_effects

FACTS = np.array([[1, 0], [1, 0], [0, 1], [0, 1]], np.float64)
TARGETS = sp.csr_matrix(np.array([[1, 0, 1], [1, 0, 0], [0, 1, 1], [0, 1, 0]], np.float64))


def test_without_regularisation_to_speak_of_effects_are_differences_from_everybody():
    effects, mean_facts, mean_target = film_effects([FACTS], TARGETS, 1e-6)
    np.testing.assert_allclose(mean_facts, [0.5, 0.5])
    np.testing.assert_allclose(mean_target, [0.5, 0.5, 0.5])
    chances = mean_target + (FACTS - mean_facts) @ effects
    np.testing.assert_allclose(chances, FACTS @ [[1, 0, 0.5], [0, 1, 0.5]], atol=1e-4)


@pytest.mark.parametrize("stronger", [10.0, 1000.0])
def test_the_more_regularised_the_smaller_are_effects(stronger):
    weak, strong = (film_effects([FACTS], TARGETS, r)[0] for r in (1.0, stronger))
    assert np.abs(strong[:, :2]).max() < np.abs(weak[:, :2]).min()


def test_facts_from_several_draws_count_by_their_mean():
    once = film_effects([FACTS], TARGETS, 1.0)
    twice = film_effects([FACTS, FACTS], TARGETS, 1.0)
    for one, other in zip(once, twice, strict=True):
        np.testing.assert_allclose(one, other)


def test_neighbours_lend_a_film_most_of_its_effects():
    targets = sp.csr_matrix(np.column_stack([TARGETS.toarray()[:, :2], np.zeros(4)]))
    neighbours = np.zeros((3, 3), np.float32)
    neighbours[0, 0] = neighbours[1, 1] = neighbours[0, 2] = 1.0
    alone = film_effects([FACTS], targets, 1.0)[0]
    lent = film_effects([FACTS], targets, 1.0, neighbours)[0]
    assert not alone[:, 2].any()
    scale = (alone[:, :2] ** 2).sum() / ((alone[:, :2] ** 2).sum() + (alone[:, 0] ** 2).sum())
    np.testing.assert_allclose(lent[:, 2], SMOOTHED * scale * alone[:, 0], rtol=1e-5)


@given(arrays(np.float64, (6, 2), elements=st.sampled_from([0.0, 1.0])))
def test_what_everybody_likes_alike_no_fact_explains(facts):
    effects, _, mean_target = film_effects([facts], sp.csr_matrix(np.ones((6, 4))), 1.0)
    np.testing.assert_allclose(effects, 0.0, atol=1e-6)
    np.testing.assert_allclose(mean_target, 1.0)
