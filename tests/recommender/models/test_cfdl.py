from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import scipy.sparse as sp

from recommender.features import FilmFeatures
from recommender.interactions import History, Interactions
from recommender.models.cfdl import CFDL, CFDLSettings, feature_columns, load_network
from recommender.models.cfdl_batches import HistoryParts
from recommender.recommendation import TraitKind
from tests.recommender.models.data import checkerboard, history, interactions
from tests.recommender.models.neural import SILENT, two_tastes

SIZE = 16
NEW = SIZE
"Row of a film of the even kind that nobody rated."
SETTINGS = CFDLSettings(
    dimensions=8,
    hidden=8,
    star_units=4,
    dropout=0.0,
    epochs=20,
    batch_size=16,
    learning_rate=0.03,
    weight_decay=1e-3,
)
HISTORIES = [history((0, 5.0), (3, 1.5)), history(), history((7, 3.0))]


def features() -> FilmFeatures:
    """Two genres: even films and odd films, the new film among the even ones."""
    kind = np.arange(SIZE + 1) % 2
    genres = sp.csr_matrix(np.stack([kind == 0, kind == 1], axis=1).astype(np.float32))
    return FilmFeatures({TraitKind.GENRE: genres}, {TraitKind.GENRE: ("Even", "Odd")})


def ratings() -> Interactions:
    board = checkerboard(SIZE)
    cells = zip(board.users.tolist(), board.films.tolist(), board.stars.tolist(), strict=True)
    return interactions(*cells, film_ids=tuple(range(SIZE + 1)))


@pytest.fixture(scope="module")
def model() -> CFDL:
    return CFDL(SETTINGS).fit(ratings(), features(), seed=1)


def network_scores(model: CFDL, given: History) -> tuple[np.ndarray, np.ndarray]:
    stars = np.zeros((1, SIZE + 1), np.float32)
    stars[0, given.films] = given.stars
    asked = np.arange(SIZE + 1, dtype=np.int32)[None, :]
    answer = model.network({"stars": stars, "asked": asked})
    return answer["ranking"].numpy()[0], answer["stars"].numpy()[0]


@pytest.mark.parametrize("given", HISTORIES, ids=["two films", "nothing", "one film"])
def test_numpy_serves_what_keras_computes(model: CFDL, given: History):
    ranking, stars = network_scores(model, given)
    np.testing.assert_allclose(model.weights.score(given), ranking, atol=1e-4)
    np.testing.assert_allclose(model.weights.stars(given), stars, atol=1e-4)


def test_who_loves_an_even_film_gets_even_films(model: CFDL):
    scores = model.weights.score(history((0, 5.0)))
    assert scores[2:SIZE:2].min() > scores[1:SIZE:2].max()


def test_a_film_that_nobody_rated_is_placed_by_its_features(model: CFDL):
    even, odd = model.score([history((0, 5.0)), history((1, 5.0))])
    assert even[NEW] - even.mean() > odd[NEW] - odd.mean()


def test_losses_of_each_epoch_are_kept_and_fall(model: CFDL):
    assert set(model.history) == {"loss", "ranking_loss", "stars_loss"}
    assert len(model.history["ranking_loss"]) == SETTINGS.epochs
    assert model.history["ranking_loss"][-1] < model.history["ranking_loss"][0]


def test_the_saved_network_comes_back_for_further_training(model: CFDL, tmp_path: Path):
    model.save(tmp_path / "cfdl.keras")
    network = load_network(tmp_path / "cfdl.keras", features(), SIZE + 1)
    again = network.export_weights()
    for given in HISTORIES:
        np.testing.assert_array_equal(again.score(given), model.weights.score(given))


def test_without_features_films_are_known_by_their_ids():
    model = CFDL(SETTINGS).fit(checkerboard(SIZE))
    scores = model.weights.score(history((0, 5.0)))
    assert scores[2::2].min() > scores[1::2].max()


def test_facts_of_a_kind_share_unit_length():
    genres = sp.csr_matrix(np.array([[1, 1, 1, 1], [0, 1, 0, 0], [0, 0, 0, 0]], np.float32))
    moods = sp.csr_matrix(np.array([[1], [0], [0]], np.float32))
    described = FilmFeatures({TraitKind.GENRE: genres, TraitKind.MOOD: moods}, {})
    np.testing.assert_allclose(
        feature_columns(described, 3).toarray(),
        [[0.5, 0.5, 0.5, 0.5, 1], [0, 1, 0, 0, 0], [0, 0, 0, 0, 0]],
    )


def test_a_batch_gives_a_part_and_asks_for_the_rest():
    parts = HistoryParts(ratings(), n_parts=3, batch_size=16, most_batches=9, seed=0)
    assert len(parts) == 3
    rated = ratings().matrix().toarray()
    inputs, targets = parts[0]
    assert not (inputs["stars"] * targets["ranking"]).any()
    for given, liked in zip(inputs["stars"], targets["ranking"], strict=True):
        # All stars are five here, so given and liked together are one user's whole history.
        assert ((given + 5 * liked) == rated).all(axis=1).any()
    lengths = (inputs["stars"] > 0).sum(axis=1)
    assert lengths.max() < 7


def test_batches_depend_on_seed_epoch_and_place_only():
    first, second = (HistoryParts(ratings(), 2, 8, 9, seed=5) for _ in range(2))
    second[3]
    np.testing.assert_array_equal(first[1][0]["stars"], second[1][0]["stars"])
    before = first[1][0]["stars"]
    first.on_epoch_end()
    assert (first[1][0]["stars"] != before).any()


def test_of_very_many_users_each_epoch_has_others():
    parts = HistoryParts(ratings(), n_parts=1, batch_size=2, most_batches=3, seed=0)
    assert len(parts) == 3
    first = {user for index in range(3) for user in map(bytes, parts[index][0]["stars"] > 0)}
    parts.on_epoch_end()
    second = {user for index in range(3) for user in map(bytes, parts[index][0]["stars"] > 0)}
    assert len(parts) == 3
    assert first != second


def test_stars_of_a_training_user_come_from_her_other_ratings():
    ratings = two_tastes()
    model = CFDL(replace(SETTINGS, epochs=2)).fit(ratings)
    own = ratings.histories()[0]
    others = own.films != 2
    expected = [
        model.weights.stars(own)[0],
        model.weights.stars(History(own.films[others], own.stars[others]))[2],
        model.weights.stars(history())[0],
    ]
    predicted = model.predict(np.array([0, 0, SILENT]), np.array([0, 2, 0]))
    np.testing.assert_array_equal(predicted, np.clip(expected, 1.0, 5.0))
