from pathlib import Path

import numpy as np
import pytest

from recommender.evaluation import protocols
from recommender.evaluation.protocols.genres import leading_genres
from recommender.evaluation.protocols.lists import top_lists
from recommender.interactions import Interactions
from recommender.models.genre_popularity import GenrePopularity
from recommender.models.popularity import Popularity
from recommender.ratings import load_ratings
from tests.recommender.evaluation.protocols.data import (
    FILMS,
    Oracle,
    Spy,
    features_of,
    random_ratings,
)
from tests.recommender.models.data import interactions

RATINGS = random_ratings()


class ClairvoyantUsers(Oracle):
    """Gives every known user the stars to come as scores."""

    def score(self, histories):
        assert len(histories) == self.truth.n_users
        return self.truth.matrix().toarray().astype(np.float32)


def test_lists_hold_eligible_films_best_first_ties_by_row_and_end_early() -> None:
    scores = np.array([[1, 3, 3, 2], [0, 0, 0, 9]], np.float32)
    eligible = np.array([[1, 1, 1, 1], [1, 0, 1, 0]], dtype=bool)
    assert top_lists(scores, eligible, 3).tolist() == [[1, 2, 3], [0, 2, -1]]


def test_popularity_is_measured_as_the_peers_measured_it(latest_small: Path) -> None:
    """NDCG@10 .367 and Recall@20 .308 with nothing given, where no draw plays a part."""
    ratings = Interactions.from_frame(load_ratings(latest_small).frame)
    (report,) = protocols.new_visitor_lists(Popularity, ratings, given=(0,))
    assert report.estimates["ndcg@10"].value == pytest.approx(0.367, abs=5e-4)
    assert report.estimates["recall@20"].value == pytest.approx(0.308, abs=5e-4)


def test_one_report_for_each_number_of_given_ratings() -> None:
    reports = protocols.new_visitor_lists(
        Popularity, RATINGS, given=(0, 5), features_of=features_of, seed=4
    )
    assert [report.settings for report in reports] == [{"given": 0}, {"given": 5}]
    assert {report.seeds for report in reports} == {(4,)}
    for report in reports:
        assert report.model == "popularity"
        for name, found in report.estimates.items():
            assert np.isfinite(found.value), name
            assert 0 < found.n <= RATINGS.n_users


def test_visitors_without_a_rating_left_to_ask_have_no_value() -> None:
    (report,) = protocols.new_visitor_lists(Popularity, RATINGS, given=(10,))
    assert np.isnan(report.estimates["ndcg@10"].value)
    assert report.estimates["ndcg@10"].n == 0


def test_the_same_seed_gives_the_same_report() -> None:
    first, second, other = (
        protocols.new_visitor_lists(Popularity, RATINGS, given=(3,), seed=seed)[0].estimates
        for seed in (1, 1, 2)
    )
    assert first["ndcg@10"] == second["ndcg@10"] != other["ndcg@10"]


def test_the_future_has_lists_for_known_users_and_for_those_who_come_later() -> None:
    reports = protocols.future_lists(Popularity, RATINGS, features_of=features_of)
    assert reports[0].settings == {"visitors": "known"}
    late = Interactions(
        RATINGS.users,
        RATINGS.films,
        RATINGS.stars,
        np.where(RATINGS.users < 5, 10_000, 0) + RATINGS.timestamps,
        RATINGS.user_ids,
        RATINGS.film_ids,
    )
    _, unknown = protocols.future_lists(Popularity, late, n_given=3)
    assert unknown.settings == {"visitors": "unknown", "given": 3}
    assert unknown.estimates["ndcg@10"].n == 5


def test_of_the_future_models_are_told_the_day_of_the_cut() -> None:
    spy = Spy()
    protocols.future_lists(lambda: spy, RATINGS, features_of=features_of)
    last_learned = spy.learned[0].timestamps.max()
    assert {history.when for asked in spy.histories for history in asked} == {last_learned}


def test_new_visitors_come_on_any_day() -> None:
    spy = Spy()
    protocols.new_visitor_lists(lambda: spy, RATINGS, features_of=features_of)
    assert {history.when for asked in spy.histories for history in asked} == {None}


def test_who_knows_the_stars_to_come_lists_new_films_perfectly_and_counts_each_user_once() -> None:
    (report,) = protocols.new_film_lists(
        lambda: ClairvoyantUsers(RATINGS), RATINGS, features_of=features_of
    )
    assert report.estimates["ndcg@10"].value == pytest.approx(1)
    assert report.estimates["ndcg@10"].n <= RATINGS.n_users
    assert report.estimates["recall@20 among all"].value == pytest.approx(1)


def test_popularity_lists_no_new_film_among_all() -> None:
    (report,) = protocols.new_film_lists(Popularity, RATINGS)
    assert report.estimates["listed@10"].value < 0.2


def test_genres_that_set_a_visitor_apart_are_told() -> None:
    # Everybody likes film 4; genres go by film id modulo 4: Action for 4 and 8, Adventure for 1.
    known = interactions((1, 4, 5), (2, 4, 5), (2, 1, 5), film_ids=tuple(FILMS.ids))
    visitors = interactions(
        (7, 4, 5), (7, 2, 5), (7, 3, 1), (8, 4, 5), (9, 3, 2), film_ids=tuple(FILMS.ids)
    )
    features = features_of(known.film_ids)
    assert leading_genres(visitors, known, features) == [("Animation",), ("Action",), ()]


def test_genre_lists_measure_what_is_liked_beyond_the_ratings_that_told_the_genres() -> None:
    rng = np.random.default_rng(1)
    ratings = interactions(
        *(
            (user, int(film), float(5 if film % 4 == user % 4 else 1))
            for user in range(1, 21)
            for film in rng.choice(np.arange(1, 41), 20, replace=False)
        )
    )
    (report,) = protocols.genre_lists(GenrePopularity, ratings, features_of=features_of)
    (blind,) = protocols.new_visitor_lists(Popularity, ratings, given=(10,))
    assert report.settings == {"genres": 3}
    assert report.estimates["ndcg@10"].value > blind.estimates["ndcg@10"].value
