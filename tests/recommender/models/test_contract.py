"""What every model must keep, whatever it does inside. A new model: one line in MODELS."""

from collections.abc import Callable

import numpy as np
import pytest

from recommender.interactions import History, Interactions
from recommender.models.autoencoder import LinearAutoencoder
from recommender.models.base import Model
from recommender.models.blend import Blend
from recommender.models.cfdl import CFDL, CFDLSettings
from recommender.models.decision_tree import DecisionTree
from recommender.models.item_neighbours import ItemNeighbours
from recommender.models.linked_factorisation import FactorisationSettings, LinkedFactorisation
from recommender.models.matrix_factorisation import MatrixFactorisation
from recommender.models.popularity import Popularity
from recommender.models.starred_blend import StarredBlend
from recommender.models.user_neighbours import UserNeighbours
from tests.recommender.models.data import checkerboard, history

TINY = CFDLSettings(dimensions=4, hidden=4, epochs=2)

MODELS: dict[str, Callable[[], Model]] = {
    "popularity": Popularity,
    "linear autoencoder": LinearAutoencoder,
    "item kNN": ItemNeighbours,
    "user kNN": UserNeighbours,
    "matrix factorisation": MatrixFactorisation,
    "decision tree": DecisionTree,
    "cfdl": lambda: CFDL(TINY),
    "blend": lambda: Blend(n_networks=1, settings=TINY),
    "starred blend": lambda: StarredBlend(
        Blend(n_networks=1, settings=TINY),
        LinkedFactorisation(
            FactorisationSettings(factors=(2,), sweeps=8, burn_in=2, kept_draws=4, served_draws=2)
        ),
    ),
}
"Name to a fresh, unfitted model."

RATINGS = checkerboard()
HISTORIES = [history((0, 5.0), (3, 1.5)), history(), history((7, 3.0))]


@pytest.fixture(scope="module", params=MODELS.values(), ids=list(MODELS))
def make(request: pytest.FixtureRequest) -> Callable[[], Model]:
    return request.param


@pytest.fixture(scope="module")
def fitted(make: Callable[[], Model]) -> Model:
    return make().fit(RATINGS, seed=3)


def copies(values: Interactions | History) -> dict[str, np.ndarray]:
    arrays = vars(values).items()
    return {name: array.copy() for name, array in arrays if isinstance(array, np.ndarray)}


def test_a_model_follows_the_interface(fitted: Model):
    assert isinstance(fitted, Model)
    assert fitted.name


def test_scores_are_finite_floats_one_row_a_history_one_column_a_film(fitted: Model):
    scores = fitted.score(HISTORIES)
    assert scores.shape == (3, RATINGS.n_films)
    assert scores.dtype == np.float32
    assert np.isfinite(scores).all()


def test_no_history_gives_no_row(fitted: Model):
    assert fitted.score([]).shape == (0, RATINGS.n_films)


def test_an_empty_history_is_scored_alike_alone_and_among_others(fitted: Model):
    np.testing.assert_allclose(
        fitted.score([history()])[0], fitted.score(HISTORIES)[1], rtol=1e-5, atol=1e-6
    )


def test_the_same_question_gets_the_same_answer(fitted: Model):
    np.testing.assert_array_equal(fitted.score(HISTORIES), fitted.score(HISTORIES))


def test_the_same_seed_gives_the_same_model(make: Callable[[], Model], fitted: Model):
    np.testing.assert_array_equal(
        make().fit(RATINGS, seed=3).score(HISTORIES), fitted.score(HISTORIES)
    )


def test_neither_ratings_nor_histories_are_changed(make: Callable[[], Model]):
    before = [copies(RATINGS), *map(copies, HISTORIES)]
    make().fit(RATINGS, seed=3).score(HISTORIES)
    for old, new in zip(before, [copies(RATINGS), *map(copies, HISTORIES)], strict=True):
        assert old.keys() == new.keys()
        for name in old:
            np.testing.assert_array_equal(old[name], new[name])


def test_progress_ends_at_the_whole(make: Callable[[], Model]):
    told: list[float] = []
    make().fit(RATINGS, seed=3, progress=lambda _step, share: told.append(share))
    assert told[-1] == 1.0
    assert told == sorted(told)
