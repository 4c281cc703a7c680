from dataclasses import replace

import numpy as np
import pytest

from recommender.interactions import YEAR
from recommender.models.blend import SIGNALS, TRACE, Blend
from recommender.models.cfdl import CFDLSettings
from recommender.models.genre_picks import GenrePicks
from recommender.models.of_late import FADE
from recommender.models.pace import Pace
from recommender.people import Person
from tests.recommender.models.data import checkerboard, history

TINY = CFDLSettings(dimensions=4, hidden=4, dropout=0.0, epochs=2)
RATINGS = checkerboard()
WOMAN = Person(gender="F")
HISTORIES = [history((0, 5.0), (3, 1.5)), history(), history((7, 3.0))]


@pytest.fixture(scope="module")
def blend() -> Blend:
    return Blend(n_networks=1, settings=TINY).fit(RATINGS, seed=2)


def test_the_withheld_film_of_the_checkerboard_comes_first(blend: Blend):
    scores = blend.score(RATINGS.histories())
    scores[RATINGS.users, RATINGS.films] = -np.inf
    assert scores.argmax(axis=1).tolist() == list(range(RATINGS.n_users))


def test_scores_are_the_signals_weighted_for_the_length_of_the_history(blend: Blend):
    signals = blend.signals(HISTORIES[0])
    assert signals.shape == (len(SIGNALS), RATINGS.n_films)
    expected = blend.weights.combine(signals, 2)
    np.testing.assert_array_equal(blend.score(HISTORIES)[0], expected)


def test_plain_arrays_serve_what_was_trained(blend: Blend):
    again = Blend.from_parts(blend.to_parts())
    # Not the empty history: nothing tells these films apart then, and noise is standardised.
    told = [HISTORIES[0], HISTORIES[2]]
    np.testing.assert_allclose(again.score(told), blend.score(told), atol=0.2)


@pytest.fixture
def picking(blend: Blend) -> Blend:
    """The same blend, told that who picks Odd likes every odd film three times as often."""
    again = Blend.from_parts(blend.to_parts())
    picks = again.genre_picks = GenrePicks()
    odd = np.arange(RATINGS.n_films) % 2
    picks.genres, picks.having = ("Odd",), odd[None, :] == 1
    picks.effects = 0.4 * odd[None, :].astype(np.float32)
    picks.mean_picks = np.zeros(1, np.float32)
    picks.mean_target = np.full(RATINGS.n_films, 0.2, np.float32)
    return again


def test_before_the_first_star_picked_genres_make_the_list(picking: Blend):
    assert picking.genre_picks is not None
    expected = picking.genre_picks.log_chance(("Odd",)) + TRACE * picking.score_one(history())
    np.testing.assert_allclose(picking.score_one(history(), ("Odd",)), expected, atol=1e-6)


def test_with_four_stars_picked_genres_count_half(picking: Blend):
    assert picking.genre_picks is not None
    four = history(*((film, 4.0) for film in range(4)))
    added = picking.score_one(four, ("Odd",)) - picking.score_one(four)
    expected = picking.genre_picks.log_lift(("Odd",)) / 2
    np.testing.assert_allclose(added, expected, atol=1e-6)


@pytest.fixture(scope="module")
def timed() -> Blend:
    """Learned from ratings with times: the users came in the order of their rows."""
    by_user = replace(RATINGS, timestamps=RATINGS.users * 1000)
    return Blend(n_networks=1, settings=TINY).fit(by_user, seed=2)


def test_without_times_nothing_is_liked_of_late(blend: Blend):
    assert blend.of_late is None
    assert Blend.from_parts(blend.to_parts()).of_late is None


def test_on_the_day_of_the_last_rating_what_is_liked_of_late_is_added(timed: Blend):
    assert timed.of_late is not None
    today = replace(HISTORIES[0], when=timed.of_late.pace.newest)
    added = timed.score_one(today) - timed.score_one(HISTORIES[0])
    np.testing.assert_allclose(added, timed.of_late.score(today), atol=1e-5)


def test_years_later_the_list_is_that_of_any_day(timed: Blend):
    later = replace(HISTORIES[0], when=timed.of_late.pace.newest + 10 * YEAR)
    np.testing.assert_array_equal(timed.score_one(later), timed.score_one(HISTORIES[0]))


def test_half_way_it_is_half_of_both(timed: Blend):
    newest = timed.of_late.pace.newest
    today, then = (replace(HISTORIES[0], when=newest + y * YEAR) for y in (0, FADE / 2))
    both = (timed.score_one(today) + timed.score_one(HISTORIES[0])) / 2
    np.testing.assert_allclose(timed.score_one(then), both, atol=1e-5)


def test_a_loaded_blend_knows_what_is_liked_of_late(timed: Blend):
    again = Blend.from_parts(timed.to_parts())
    today = replace(HISTORIES[0], when=timed.of_late.pace.newest)
    np.testing.assert_allclose(again.score_one(today), timed.score_one(today), atol=0.2)


def test_what_is_liked_of_late_is_counted_in_all_ratings_in_the_end(timed: Blend):
    everything = Pace.learn(replace(RATINGS, timestamps=RATINGS.users * 1000))
    np.testing.assert_array_equal(timed.of_late.pace.scores, everything.scores)


def test_without_genres_among_the_features_picked_genres_change_nothing(blend: Blend):
    assert blend.genre_picks is None
    np.testing.assert_array_equal(
        blend.score_one(history(), ("Drama",)), blend.score_one(history())
    )


@pytest.fixture(scope="module")
def of_people() -> Blend:
    """Learned from users who told their gender: it says which films they love."""
    people = tuple(Person(gender="M" if user % 2 else "F") for user in range(RATINGS.n_users))
    return Blend(n_networks=1, settings=TINY).fit(replace(RATINGS, people=people), seed=2)


def test_before_the_first_star_what_a_person_told_is_added(of_people: Blend):
    assert of_people.demographics is not None
    told = of_people.score_one(replace(history(), person=WOMAN)) - of_people.score_one(history())
    np.testing.assert_allclose(told, of_people.demographics.log_lift(WOMAN), atol=1e-6)
    assert told[::2].min() > 0 > told[1::2].max()


def test_what_a_person_told_fades_as_stars_come_in(of_people: Blend):
    ten = history(*((film, 3.0) for film in range(10)))
    told = of_people.score_one(replace(ten, person=WOMAN)) - of_people.score_one(ten)
    np.testing.assert_allclose(told, of_people.demographics.log_lift(WOMAN) / 2, atol=1e-5)


def test_a_loaded_blend_knows_what_people_like(of_people: Blend):
    again = Blend.from_parts(of_people.to_parts())
    visitor = replace(HISTORIES[0], person=WOMAN)
    np.testing.assert_allclose(again.score_one(visitor), of_people.score_one(visitor), atol=0.2)


def test_where_nobody_told_anything_what_a_visitor_tells_changes_nothing(blend: Blend):
    assert blend.demographics is None
    visitor = replace(HISTORIES[0], person=WOMAN)
    np.testing.assert_array_equal(blend.score_one(visitor), blend.score_one(HISTORIES[0]))


def test_plain_arrays_hold_no_objects(blend: Blend):
    for part in blend.to_parts().values():
        assert all(array.dtype != object for array in part.values())


def test_training_leaves_curves_and_a_network_for_further_training(blend: Blend):
    assert len(blend.curves()["cfdl.ranking_loss"]) == TINY.epochs
    assert blend.extras()["cfdl.keras"].startswith(b"PK")


def test_a_loaded_blend_has_neither(blend: Blend):
    again = Blend.from_parts(blend.to_parts())
    assert (again.curves(), again.extras()) == ({}, {})


def test_its_parts_can_be_compared_each_alone(blend: Blend):
    assert [model.name for model in blend.alone()] == ["linear_autoencoder", "cfdl"]
