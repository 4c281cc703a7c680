"""Each measure on numbers worked by hand, and against scikit-learn on random input with ties."""

from math import log, log2, sqrt

import numpy as np
import pytest
import scipy.sparse as sp
from hypothesis import given
from hypothesis import strategies as st
from sklearn import metrics as outside

from recommender.evaluation import metrics
from recommender.lists import top_rows

NAN = float("nan")
SEEDS = st.integers(0, 2**32 - 1)


def stars(*values: float) -> np.ndarray:
    return np.array(values, dtype=np.float64)


class TestStars:
    def test_errors_of_one_two_and_nothing(self) -> None:
        actual, predicted = stars(4, 3, 5), stars(3, 5, 5)
        assert metrics.rmse(actual, predicted) == pytest.approx(sqrt(5 / 3))
        assert metrics.mae(actual, predicted) == pytest.approx(1.0)

    def test_pearson_is_undefined_where_one_side_never_changes(self) -> None:
        assert np.isnan(metrics.pearson(stars(3, 3), stars(1, 2)))
        assert np.isnan(metrics.pearson(stars(3), stars(1)))
        assert metrics.pearson(stars(1, 2, 3), stars(5, 4, 3)) == pytest.approx(-1)

    def test_a_range_that_ends_on_the_stars_holds_them(self) -> None:
        found = metrics.interval_coverage(stars(4, 4, 1), stars(3.5, 3, 1), stars(0.5, 0.5, 0))
        assert found == pytest.approx(2 / 3)

    def test_without_ratings_all_are_undefined(self) -> None:
        none = stars()
        assert np.isnan(metrics.rmse(none, none))
        assert np.isnan(metrics.mae(none, none))
        assert np.isnan(metrics.interval_coverage(none, none, none))

    def test_lengths_must_agree(self) -> None:
        with pytest.raises(ValueError, match=r"one length, got shapes \(1,\) and \(2,\)"):
            metrics.rmse(stars(1), stars(1, 2))

    @given(SEEDS)
    def test_scikit_learn_agrees(self, seed: int) -> None:
        rng = np.random.default_rng(seed)
        actual, predicted = rng.integers(1, 11, (2, 40)) / 2
        assert metrics.rmse(actual, predicted) == pytest.approx(
            outside.root_mean_squared_error(actual, predicted)
        )
        assert metrics.mae(actual, predicted) == pytest.approx(
            outside.mean_absolute_error(actual, predicted)
        )


class TestLiking:
    def test_four_stars_are_liked(self) -> None:
        found = metrics.liking(stars(4, 3.5, 5, 1), stars(4, 4, 3.9, 1))
        assert found == metrics.Liking(1, 1, 1, 1)
        assert (found.precision, found.recall, found.f1, found.accuracy) == (0.5, 0.5, 0.5, 0.5)

    def test_who_promises_nothing_has_no_precision(self) -> None:
        found = metrics.liking(stars(4, 1), stars(3, 3))
        assert np.isnan(found.precision)
        assert (found.recall, found.f1, found.accuracy) == (0, 0, 0.5)

    def test_the_bar_for_a_promise_can_differ_from_the_bar_for_liking(self) -> None:
        assert metrics.liking(stars(4, 1), stars(3.6, 3), predicted_from=3.5).true_positives == 1

    @given(SEEDS)
    def test_scikit_learn_agrees(self, seed: int) -> None:
        rng = np.random.default_rng(seed)
        actual, predicted = rng.integers(1, 11, (2, 40)) / 2
        found = metrics.liking(actual, predicted)
        liked, promised = actual >= 4, predicted >= 4
        expected = outside.precision_recall_fscore_support(
            liked, promised, average="binary", zero_division=np.nan
        )
        np.testing.assert_allclose(
            [found.precision, found.recall, found.f1, found.accuracy],
            [*expected[:3], outside.accuracy_score(liked, promised)],
        )


class TestRanking:
    LISTS = np.array([[3, 1, 0], [2, -1, -1], [0, 1, 2]])
    TARGETS = np.array([[1, 0, 1, 1], [0, 0, 0, 1], [0, 0, 0, 0]], dtype=bool)
    N_TARGETS = TARGETS.sum(axis=1)

    def test_a_filled_up_place_hits_nothing(self) -> None:
        last_film_is_target = np.array([[False, True]])
        assert not metrics.hits(np.array([[-1, -1]]), last_film_is_target).any()

    def test_places_one_and_three_of_three_targets(self) -> None:
        hit = metrics.hits(self.LISTS, self.TARGETS)
        assert hit.tolist() == [[True, False, True], [False] * 3, [False] * 3]
        ideal = 1 + 1 / log2(3) + 1 / 2
        np.testing.assert_allclose(metrics.ndcg(hit, self.N_TARGETS), [(1 + 1 / 2) / ideal, 0, NAN])
        np.testing.assert_allclose(metrics.recall(hit, self.N_TARGETS), [2 / 3, 0, NAN])
        np.testing.assert_allclose(metrics.precision(hit, self.N_TARGETS), [2 / 3, 0, NAN])
        np.testing.assert_allclose(metrics.reciprocal_rank(hit, self.N_TARGETS), [1, 0, NAN])

    def test_a_short_list_full_of_targets_is_perfect_however_many_there_are(self) -> None:
        hit, n_targets = np.ones((1, 2), dtype=bool), np.array([9])
        assert metrics.ndcg(hit, n_targets)[0] == pytest.approx(1)
        assert metrics.recall(hit, n_targets)[0] == 1

    @given(SEEDS, st.integers(1, 12))
    def test_scikit_learn_agrees(self, seed: int, n: int) -> None:
        rng = np.random.default_rng(seed)
        tied = rng.integers(0, 4, (5, 12)).astype(np.float64)
        targets = rng.random((5, 12)) < 0.4
        targets[:, rng.integers(12)] = True
        everything = np.ones(12, dtype=bool)
        lists = np.stack([top_rows(scores, n, among=everything) for scores in tied])
        hit, n_targets = metrics.hits(lists, targets), targets.sum(axis=1)
        # Our rule for ties, the earlier film first, told to scikit-learn as scores without ties.
        untied = tied - np.arange(12) / 100
        assert metrics.ndcg(hit, n_targets).mean() == pytest.approx(
            outside.ndcg_score(targets, untied, k=n, ignore_ties=True)
        )

    @given(SEEDS)
    def test_with_one_target_label_ranking_precision_is_the_reciprocal_rank(
        self, seed: int
    ) -> None:
        rng = np.random.default_rng(seed)
        scores = rng.integers(0, 4, (5, 12)) - np.arange(12) / 100
        targets = np.zeros((5, 12), dtype=bool)
        targets[np.arange(5), rng.integers(0, 12, 5)] = True
        hit = metrics.hits(np.argsort(-scores, axis=1), targets)
        assert metrics.reciprocal_rank(hit, targets.sum(axis=1)).mean() == pytest.approx(
            outside.label_ranking_average_precision_score(targets, scores)
        )


class TestBeyond:
    LISTS = np.array([[0, 1], [0, 2], [-1, -1]])

    def test_three_of_four_candidates_are_shown(self) -> None:
        assert metrics.catalogue_coverage(self.LISTS, 4) == 0.75
        assert np.isnan(metrics.catalogue_coverage(self.LISTS, 0))

    def test_gini_of_counts_zero_one_one_two(self) -> None:
        # (-3 * 0 - 1 * 1 + 1 * 1 + 3 * 2) / (4 * 4)
        assert metrics.gini(self.LISTS, np.arange(4)) == pytest.approx(6 / 16)

    def test_gini_is_zero_where_all_are_shown_equally_often(self) -> None:
        assert metrics.gini(np.array([[0, 1], [1, 0]]), np.array([0, 1])) == 0
        assert np.isnan(metrics.gini(np.array([[-1]]), np.array([0, 1])))

    def test_novelty_in_bits(self) -> None:
        # Of 8 users 4, 1 and 0 rated the films: 1, 3 and, as if one had, 3 bits.
        found = metrics.novelty(self.LISTS, np.array([4, 1, 0]), n_users=8)
        np.testing.assert_allclose(found, [2, 2, NAN])

    def test_diversity_is_one_for_films_that_share_nothing(self) -> None:
        content = sp.csr_matrix([[2.0, 0, 0], [0, 3, 0], [1, 0, 0], [0, 0, 0]])
        lists = np.array([[0, 1, -1], [0, 2, -1], [0, 1, 2], [0, 3, -1]])
        found = metrics.intra_list_diversity(lists, content)
        np.testing.assert_allclose(found, [1, 0, 2 / 3, NAN], atol=1e-12)

    def test_a_list_with_the_genres_of_the_history_is_calibrated(self) -> None:
        genres = sp.csr_matrix([[1.0, 0], [0, 1], [1, 1]])
        history = sp.csr_matrix([[1.0, 1, 0]])
        assert metrics.miscalibration(np.array([[2]]), history, genres)[0] == pytest.approx(0)

    def test_a_list_that_lacks_half_of_the_history(self) -> None:
        genres = sp.csr_matrix([[1.0, 0], [0, 1]])
        history = sp.csr_matrix([[1.0, 1]])
        # p = (1/2, 1/2), q = (1, 0), mixed = (0.995, 0.005)
        expected = 0.5 * log(0.5 / 0.995) + 0.5 * log(0.5 / 0.005)
        found = metrics.miscalibration(np.array([[0]]), history, genres)
        assert found[0] == pytest.approx(expected)
        empty = metrics.miscalibration(np.array([[0]]), sp.csr_matrix((1, 2)), genres)
        assert np.isnan(empty[0])

    def test_a_list_twice_as_popular_as_the_history_is_lifted_by_one(self) -> None:
        popularity = np.array([6, 2, 3])
        history = sp.csr_matrix([[0, 4.5, 0], [0, 0, 0]])
        found = metrics.popularity_lift(np.array([[1, 0], [0, 1]]), history, popularity)
        np.testing.assert_allclose(found, [1, NAN])

    def test_share_of_films_that_nobody_rated(self) -> None:
        found = metrics.never_rated_share(self.LISTS, np.array([5, 0, 1]))
        np.testing.assert_allclose(found, [0.5, 0, NAN])

    def test_overlap_is_the_share_that_stays(self) -> None:
        before, after = np.array([[0, 1], [2, 3], [-1, -1]]), np.array([[1, 5], [4, 5], [0, 1]])
        np.testing.assert_allclose(metrics.overlap(before, after), [0.5, 0, NAN])
