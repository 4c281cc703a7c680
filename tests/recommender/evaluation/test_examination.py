"""The examination on a handful of ratings, its numbers worked by hand."""

import json
from dataclasses import replace
from math import log2, sqrt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.errors import DataError
from recommender.evaluation import metrics
from recommender.evaluation.estimates import Estimate
from recommender.evaluation.examination import BIAS, OURS, Report, examine
from recommender.evaluation.examination.data_profile import counted_in_bins
from recommender.evaluation.examination.report import Bin, FoldRow
from tests.recommender.evaluation.held_out import N_FILMS, held_out, rows, stars


class TestStars:
    def test_the_best_model_comes_first_with_its_errors_and_what_liking_says(self) -> None:
        ours, bias = examine(held_out()).stars
        assert (ours.model, bias.model) == (OURS, BIAS)
        assert ours.rmse.value == pytest.approx(sqrt(2 / 4))
        assert ours.mae == Estimate(pytest.approx(0.5), 0.0, 2)
        # Liked: 4 and 5. Promised: the same two.
        assert ours.precision.value == ours.recall.value == ours.f1.value == 1
        assert (bias.precision.value, bias.recall.value) == (0.5, 1)
        assert bias.f1.value == pytest.approx(2 / 3)
        assert bias.accuracy.value == 0.5
        assert np.isnan(bias.pearson.value)

    def test_the_margin_is_the_error_of_the_difference_not_of_the_sum(self) -> None:
        # Each user's mean squared error: ours .5 and .5, bias 2 and 1.
        ours, bias = examine(held_out()).stars
        assert ours.margin is None
        first, second = sqrt(2 / 4), sqrt(6 / 4)
        parts = [4 / (2 * second) - 1 / (2 * first), 2 / (2 * second) - 1 / (2 * first)]
        half = (parts[0] - parts[1]) / 2
        assert bias.margin is not None
        assert bias.margin.value == pytest.approx(second - first)
        assert bias.margin.standard_error == pytest.approx(sqrt(2 * 2 * half**2) / 4)

    @given(st.integers(0, 2**32 - 1))
    def test_liking_agrees_with_the_plain_measures(self, seed: int) -> None:
        rng = np.random.default_rng(seed)
        actual, predicted = rng.integers(1, 11, (2, 40)) / 2
        test = replace(
            held_out(),
            users=rng.integers(0, 2, 40),
            films=rng.integers(0, 5, 40),
            stars=actual,
            star_predictions={OURS: predicted},
            half_widths=None,
        )
        (row,) = examine(test).stars
        plain = metrics.liking(actual, predicted)
        found = (row.precision, row.recall, row.f1, row.accuracy)
        expected = (plain.precision, plain.recall, plain.f1, plain.accuracy)
        assert [each.value for each in found] == pytest.approx(expected, nan_ok=True)
        assert row.pearson.value == pytest.approx(metrics.pearson(actual, predicted), nan_ok=True)

    def test_ranges_are_counted_in_all_and_by_width(self) -> None:
        found = examine(held_out()).ranges
        assert found is not None
        assert found.stated == 0.8
        # |4-4|, |2-3|, |5-4|, |3-3| against .5, .5, 1, 1: all but the second.
        assert found.overall.coverage.value == 0.75
        assert found.overall.n_ratings == 4
        assert [row.coverage.value for row in found.by_width] == [1, 0, 1, 1]

    def test_without_ranges_there_is_nothing_to_say_of_them(self) -> None:
        assert examine(replace(held_out(), half_widths=None)).ranges is None

    def test_agreement_counts_pairs_and_means_both_ways(self) -> None:
        found = examine(held_out()).agreement
        assert found.edges == (3, 3.25, 3.5, 3.75, 4, 4.25)
        # Given 2, 3, 4, 5 down; predicted 3 in the first step, 4 in the last.
        assert found.counts == ((1, 0, 0, 0, 0), (1, 0, 0, 0, 0), (0, 0, 0, 0, 1), (0, 0, 0, 0, 1))
        assert [(row.stars, row.predicted.value) for row in found.by_given] == [
            (2, 3),
            (3, 3),
            (4, 4),
            (5, 4),
        ]
        # Fewer than ten ratings are one group each, in the order of predictions.
        assert [(row.predicted, row.given.value) for row in found.by_predicted] == [
            (3, 2),
            (3, 3),
            (4, 4),
            (4, 5),
        ]

    def test_calibration_has_ten_groups_of_equal_size(self) -> None:
        predicted = np.linspace(1, 5, 40)
        test = replace(
            held_out(),
            users=np.arange(40) % 2,
            films=np.arange(40) % 5,
            stars=predicted + 0.25,
            star_predictions={OURS: predicted},
            half_widths=None,
        )
        groups = examine(test).agreement.by_predicted
        assert [row.n_ratings for row in groups] == [4] * 10
        assert (groups[0].low, groups[-1].high) == (1, 5)
        assert groups[3].given.value - groups[3].predicted == pytest.approx(0.25)

    def test_errors_are_grouped_by_training_ratings_alone(self) -> None:
        report = examine(held_out())
        # Films 3, 4, 1, 2 have 1, 0, 1, 1 training ratings.
        ours = [row for row in report.by_popularity if row.model == OURS]
        assert [(row.low, row.high, row.n_ratings) for row in ours] == [(0, 0, 1), (1, 2, 3)]
        assert ours[0].rmse.value == 1
        assert ours[1].rmse.value == pytest.approx(sqrt(1 / 3))
        assert {(row.model, row.low, row.n_ratings) for row in report.by_history} == {
            (OURS, 0, 4),
            (BIAS, 0, 4),
        }


class TestLists:
    def test_lists_hold_candidates_alone_and_nothing_that_was_given(self) -> None:
        report = examine(held_out())
        ours = {row.n_given: row for row in report.lists if row.model == OURS}
        # Rated in training: films 0 to 3. With nothing given the list is 0 1 2 3, targets 0, 2.
        ideal = 1 + 1 / log2(3)
        assert ours[0].ndcg.value == pytest.approx((1 + 1 / log2(4)) / ideal)
        assert ours[0].recall.value == 1
        assert ours[0].coverage == 1
        # Film 0 given: the list is 1 2 3; film 11 is no candidate, so the one target is film 2.
        assert ours[1].ndcg.value == pytest.approx(1 / log2(3))
        assert ours[1].coverage == 0.75
        assert report.split.n_candidates == 4

    def test_by_number_given_then_the_best_first_with_its_margin(self) -> None:
        # Reversed, the first list is 3 2 1 0, the second 3 2 1.
        lists = examine(held_out()).lists
        assert [(row.n_given, row.model) for row in lists] == [
            (0, OURS),
            (0, "reversed"),
            (1, OURS),
            (1, "reversed"),
        ]
        assert lists[0].margin is None
        assert lists[1].margin is not None
        assert lists[1].margin.value == pytest.approx(
            (1 + 1 / log2(4) - 1 / log2(3) - 1 / log2(5)) / (1 + 1 / log2(3))
        )
        assert lists[3].margin == Estimate(0.0, pytest.approx(float("nan"), nan_ok=True), 1)

    def test_a_film_may_be_a_candidate_without_a_rating(self) -> None:
        report = examine(replace(held_out(), candidates=np.arange(N_FILMS)))
        ours = next(row for row in report.lists if row.n_given == 1 and row.model == OURS)
        # The list is 1 2 3 4 ...; film 11 comes eleventh and is a target now.
        assert ours.ndcg.value == pytest.approx(1 / log2(3) / (1 + 1 / log2(3)))
        assert ours.recall.value == 1

    def test_without_test_visitors_there_are_no_lists(self) -> None:
        report = examine(replace(held_out(), given={}, targets={}, list_scores={}))
        assert report.lists == ()
        assert report.split.n_visitors == 0


class TestData:
    def test_the_profile_counts_all_ratings(self) -> None:
        data = examine(held_out()).data
        assert (data.n_ratings, data.n_users, data.n_films, data.n_films_unrated) == (11, 3, 5, 7)
        assert data.density == pytest.approx(11 / 15)
        assert data.unrated_share == pytest.approx(7 / 12)
        assert data.stars == ((2.0, 2), (3.0, 2), (4.0, 4), (5.0, 3))
        assert (data.first_rated_on, data.last_rated_on) == ("1970-01-01", "1970-01-11")
        # Films 0 to 4 have 3, 2, 3, 2, 1; the most rated tenth of five is one film.
        assert data.top_tenth_share == pytest.approx(3 / 11)
        comedy, drama, war = data.genres
        assert (comedy.name, comedy.n_films, comedy.n_ratings) == ("Comedy", 3, 8)
        assert (drama.n_ratings, war.n_ratings) == (3, 3)
        assert [(decade.name, decade.n_films) for decade in data.decades] == [
            ("1990", 6),
            ("2000", 6),
        ]

    def test_bins_are_one_two_five_ten(self) -> None:
        assert counted_in_bins(rows(2, 4, 5, 19, 20, 49, 50)) == (
            Bin(2, 4, 2),
            Bin(5, 9, 1),
            Bin(10, 19, 1),
            Bin(20, 49, 2),
            Bin(50, 99, 1),
        )

    def test_the_split_is_told(self) -> None:
        split = examine(held_out()).split
        assert (split.seed, split.star_split) == (7, "random")
        assert (split.n_train, split.n_train_users) == (5, 2)
        assert (split.n_test, split.n_test_users, split.n_visitors) == (4, 2, 1)


class TestReport:
    def test_json_and_back_gives_the_same(self) -> None:
        fold = FoldRow(OURS, "fold 0", "rmse", Estimate(0.81, float("nan"), 1))
        report = replace(examine(held_out()), folds=(fold,))
        plain = report.to_dict()
        text = json.dumps(plain, allow_nan=False)
        again = Report.from_dict(json.loads(text))
        assert again.to_dict() == plain
        assert again.stars[0] == report.stars[0]
        assert np.isnan(again.folds[0].found.standard_error)
        assert again.curves == {"cfdl.loss": (0.9, 0.7)}

    def test_something_else_is_refused_by_name_of_its_field(self) -> None:
        plain = examine(held_out()).to_dict()
        with pytest.raises(DataError, match=r"cannot be read \(split: Field required\)"):
            Report.from_dict({name: value for name, value in plain.items() if name != "split"})
        plain["stars"][0]["rmse"] = {"value": 0.8}
        with pytest.raises(DataError, match=r"cannot be read \(stars.0.rmse"):
            Report.from_dict(plain)


class TestHeldOut:
    def test_our_predictions_must_be_there(self) -> None:
        with pytest.raises(ValueError, match=r"must hold 'movies.life', got \['bias'\]"):
            replace(held_out(), star_predictions={BIAS: stars(1, 2, 3, 4)})

    def test_our_lists_must_be_there_wherever_visitors_are(self) -> None:
        with pytest.raises(ValueError, match=r"must hold 'movies.life' for each of \[0, 1\]"):
            replace(held_out(), list_scores={})

    def test_every_test_rating_needs_a_prediction(self) -> None:
        with pytest.raises(ValueError, match=r"movies.life must have one entry .*\(4,\), got \(1"):
            replace(held_out(), star_predictions={OURS: stars(1)})
