"""The training that all models of histories share, on the cheapest of them."""

import subprocess
import sys

import numpy as np
import pytest

from recommender.models.base import StarModel
from recommender.models.baseline import Baseline
from recommender.models.dropout_net import DropoutNet
from tests.recommender.models.data import history, interactions
from tests.recommender.models.neural import TINY, two_tastes

SMALL = {**TINY, "rank": 2, "content_dimensions": 2, "hidden": 4, "epochs": 3}
HISTORIES = [history((0, 5.0), (3, 1.5)), history(), history((7, 3.0))]


def made(**settings) -> tuple[DropoutNet, list[float]]:
    told: list[float] = []
    model = DropoutNet(**{**SMALL, **settings})
    return model.fit(two_tastes(), seed=3, progress=lambda _step, share: told.append(share)), told


@pytest.fixture(scope="module")
def fitted() -> tuple[DropoutNet, list[float]]:
    return made()


def test_progress_ends_at_the_whole(fitted):
    model, told = fitted
    assert isinstance(model, StarModel)
    assert told[-1] == 1.0
    assert told == sorted(told)


def test_the_same_seed_gives_the_same_model(fitted):
    again, _ = made()
    np.testing.assert_array_equal(again.score(HISTORIES), fitted[0].score(HISTORIES))


def test_the_same_seed_gives_the_same_model_in_another_process(fitted):
    elsewhere = (
        "from tests.recommender.models.test_keras_training import HISTORIES, made;"
        "print(made()[0].score(HISTORIES).tobytes().hex())"
    )
    run = subprocess.run(
        [sys.executable, "-c", elsewhere], capture_output=True, text=True, check=True
    )
    scores = np.frombuffer(bytes.fromhex(run.stdout.split()[-1]), np.float32)
    np.testing.assert_array_equal(scores.reshape(3, -1), fitted[0].score(HISTORIES))


def test_scores_have_one_row_a_history_and_one_column_a_film(fitted):
    scores = fitted[0].score(HISTORIES)
    assert scores.shape == (3, two_tastes().n_films)
    assert scores.dtype == np.float32
    assert np.isfinite(scores).all()
    assert fitted[0].score([]).shape == (0, two_tastes().n_films)


def test_a_users_own_rating_of_the_asked_film_changes_nothing(fitted):
    model, _ = fitted
    ratings = two_tastes()
    user, film = np.array([0]), np.array([2])
    own = ratings.histories()[0]
    others = history(
        *((f, s) for f, s in zip(own.films.tolist(), own.stars.tolist(), strict=True) if f != 2)
    )
    before = model.predict(user, film)
    model._histories[0] = others
    np.testing.assert_allclose(model.predict(user, film), before, atol=1e-6)
    model._histories[0] = own


def test_no_pair_has_no_stars(fitted):
    nothing = np.zeros(0, np.int64)
    assert fitted[0].predict(nothing, nothing).shape == (0,)


def test_training_stops_when_validation_users_gain_no_more():
    # Steps so long soon do harm.
    model, told = made(validation_share=0.25, patience=1, epochs=40, learning_rate=0.3)
    lists, stars = (model.history[f"val_{head}_loss"] for head in ("ranking", "stars"))
    # The first is the loss before training.
    assert len(lists) == len(stars) < 41
    assert max(int(np.argmin(losses)) for losses in (lists, stars)) == len(lists) - 2
    assert told[-1] == 1.0


def test_where_training_does_harm_stars_stay_those_of_the_baseline():
    model, _ = made(validation_share=0.25, epochs=1, learning_rate=50.0)
    assert int(np.argmin(model.history["val_stars_loss"])) == 0
    ratings = two_tastes()
    user, film = np.array([0]), np.array([0])
    baseline = Baseline().fit(ratings)
    expected = baseline.mean + baseline.film_biases[0]
    expected += baseline.visitor_bias(ratings.histories()[0])
    np.testing.assert_allclose(model.predict(user, film), expected, atol=1e-5)


def test_no_ratings_are_refused():
    nothing = interactions((1, 1, 3.0))
    with pytest.raises(ValueError, match="interactions must hold a rating"):
        DropoutNet(**SMALL).fit(nothing.where(np.zeros(0, np.int64)))
