import numpy as np
import pytest

from recommender.models.blend import SIGNALS, Blend
from recommender.models.cfdl import CFDLSettings
from recommender.models.genre_lift import OWN_GENRE, GenreLift
from tests.recommender.models.data import checkerboard, history

TINY = CFDLSettings(dimensions=4, hidden=4, dropout=0.0, epochs=2)
RATINGS = checkerboard()
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


def test_picked_genres_add_their_lift_and_fade_with_stars(blend: Blend):
    again = Blend.from_parts(blend.to_parts())
    again.genre_lift = GenreLift()
    again.genre_lift.genres = ("Odd",)
    again.genre_lift.effects = np.zeros((1, RATINGS.n_films), np.float32)
    again.genre_lift.mean_picks = np.zeros(1, np.float32)
    again.genre_lift.mean_target = np.full(RATINGS.n_films, 0.5, np.float32)
    again.genre_lift.having = np.arange(RATINGS.n_films)[None, :] % 2 == 1
    four = history(*((film, 4.0) for film in range(4)))
    for given, expected in ((history(), OWN_GENRE), (four, OWN_GENRE / 2)):
        added = again.score_one(given, ("Odd",)) - again.score_one(given)
        np.testing.assert_allclose(added, np.arange(RATINGS.n_films) % 2 * expected, atol=1e-6)


def test_without_genres_among_the_features_picked_genres_change_nothing(blend: Blend):
    assert blend.genre_lift is None
    np.testing.assert_array_equal(
        blend.score_one(history(), ("Drama",)), blend.score_one(history())
    )


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
