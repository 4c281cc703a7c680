"""The linked factorisation on ratings whose true structure is known."""

from dataclasses import fields, replace
from typing import Any

import numpy as np
import pytest
import scipy.sparse as sp

from recommender.features import FilmFeatures
from recommender.interactions import History, Interactions
from recommender.models.base import StarModel
from recommender.models.factor_draws import STORED_BITS, FactorDraws
from recommender.models.linked_factorisation import FactorisationSettings, LinkedFactorisation
from recommender.people import Person
from recommender.recommendation import TraitKind

QUICK = FactorisationSettings(
    factors=(2, 3), sweeps=120, burn_in=30, kept_draws=30, served_draws=10
)
NOISE = 0.3
NOBODY = History(np.array([], np.int64), np.array([]))


class World:
    """120 users and 90 films of two tastes; genres tell a film's place; the last ten films are new.

    True stars are 3 + a user's bias + a film's bias + taste · place, of which a third is given,
    with a standard deviation of `NOISE`.
    """

    def __init__(self) -> None:
        rng = np.random.default_rng(11)
        n_users, n_films = 120, 90
        genre = rng.integers(0, 3, n_films)
        places = np.array([[1.0, 0.0], [0.0, 1.0], [-0.7, -0.7]])[genre]
        places = places + rng.normal(0, 0.1, places.shape)
        tastes = rng.normal(0, 0.6, (n_users, 2))
        biases = rng.normal(0, 0.3, (n_users, 1)) + np.array([0.3, 0.0, -0.3])[genre]
        self.expected = 3 + biases + tastes @ places.T
        self.stars = self.expected + rng.normal(0, NOISE, self.expected.shape)
        given = rng.random(self.expected.shape) < 1 / 3
        given[:, 80:] = False
        users, films = np.nonzero(given)
        self.train = Interactions(
            users=users,
            films=films,
            stars=self.stars[users, films],
            timestamps=None,
            user_ids=np.arange(n_users),
            film_ids=np.arange(n_films),
        )
        self.held_out = np.nonzero(~given & (np.arange(n_films) < 80))
        columns = sp.csr_matrix(np.eye(3, dtype=np.float32)[genre])
        self.features = FilmFeatures({TraitKind.GENRE: columns}, {TraitKind.GENRE: ("a", "b", "c")})


@pytest.fixture(scope="module")
def world() -> World:
    return World()


@pytest.fixture(scope="module")
def fitted(world: World) -> LinkedFactorisation:
    return LinkedFactorisation(QUICK).fit(world.train, world.features, seed=3)


def error(predicted: np.ndarray, expected: np.ndarray) -> float:
    return float(np.sqrt(((predicted - expected) ** 2).mean()))


def test_it_is_a_star_model(fitted: LinkedFactorisation) -> None:
    assert isinstance(fitted, StarModel)


def test_it_finds_the_stars_behind_the_noise(world: World, fitted: LinkedFactorisation) -> None:
    users, films = world.held_out
    predicted = fitted.predict(users, films)
    # Stars of a user scatter by about 0.6; less than the noise of one rating is left.
    assert error(predicted, world.expected[users, films].clip(*fitted.draws.scale)) < 0.2


def test_the_same_seed_gives_the_same_model(world: World, fitted: LinkedFactorisation) -> None:
    again = LinkedFactorisation(QUICK).fit(world.train, world.features, seed=3)
    other = LinkedFactorisation(QUICK).fit(world.train, world.features, seed=4)
    np.testing.assert_array_equal(again.draws.films, fitted.draws.films)
    assert not np.array_equal(other.draws.films, fitted.draws.films)


def test_a_training_user_who_is_folded_in_gets_nearly_their_own_stars(
    world: World, fitted: LinkedFactorisation
) -> None:
    users, films = world.held_out
    folded = fitted.score(world.train.histories())[users, films]
    assert error(folded, fitted.predict(users, films)) < 0.05


def test_films_that_nobody_rated_are_placed_by_their_features(
    world: World, fitted: LinkedFactorisation
) -> None:
    new = np.arange(80, 90)
    scores = fitted.score(world.train.histories())[:, new]
    truth = world.expected[:, new].clip(*fitted.draws.scale)
    own_mean = np.array([history.stars.mean() for history in world.train.histories()])
    assert error(scores, truth) < error(own_mean[:, None], truth) / 2


def test_most_held_out_stars_lie_in_the_range_of_80_percent(
    world: World, fitted: LinkedFactorisation
) -> None:
    users, films = world.held_out
    ranges = [fitted.draws.stars(history) for history in world.train.histories()]
    mean, variance = (np.stack(part) for part in zip(*ranges, strict=True))
    distance = np.abs(world.stars - mean)[users, films]
    inside = distance < 1.2816 * np.sqrt(variance[users, films])
    # Near enough to start from; `calibration` makes it exact.
    assert 0.75 < inside.mean() < 0.85


def test_an_unknown_visitor_gets_the_stars_of_the_average_user(
    world: World, fitted: LinkedFactorisation
) -> None:
    mean, variance = fitted.draws.stars(NOBODY)
    assert error(mean, world.expected.mean(0).clip(*fitted.draws.scale)) < 0.15
    # Nothing is known of the visitor, so the range is wider than for anybody with a history.
    assert (variance > fitted.draws.stars(world.train.histories()[0])[1]).all()


def test_a_stated_mean_moves_an_unknown_visitor_towards_it(fitted: LinkedFactorisation) -> None:
    stingy, plain, generous = (
        fitted.draws.stars(NOBODY, mean_stars)[0].mean() for mean_stars in (2.2, None, 3.8)
    )
    assert stingy < plain - 0.4
    assert generous > plain + 0.4


def test_a_stated_mean_says_nothing_beside_a_history(
    world: World, fitted: LinkedFactorisation
) -> None:
    history = world.train.histories()[0]
    with_mean, without = fitted.draws.stars(history, 1.0), fitted.draws.stars(history)
    np.testing.assert_array_equal(with_mean, without)


def test_more_ratings_narrow_the_range(world: World, fitted: LinkedFactorisation) -> None:
    full = world.train.histories()[5]
    two, ten = (History(full.films[:n], full.stars[:n]) for n in (2, 10))
    assert (fitted.draws.stars(ten)[1] < fitted.draws.stars(two)[1]).mean() > 0.9


def test_stars_stay_on_the_scale(fitted: LinkedFactorisation) -> None:
    low, high = fitted.draws.scale
    adoring = History(np.arange(40), np.full(40, 5.0))
    stars = fitted.draws.stars(adoring)[0]
    assert stars.min() >= low
    assert stars.max() <= high


def test_expected_stars_are_the_same_without_their_variance(
    world: World, fitted: LinkedFactorisation
) -> None:
    history = world.train.histories()[0]
    alone = fitted.draws.expected(fitted.draws.fold_in(history))
    np.testing.assert_array_equal(alone, fitted.draws.stars(history)[0])


def test_draws_come_back_from_plain_arrays(
    tmp_path, world: World, fitted: LinkedFactorisation
) -> None:
    np.savez(tmp_path / "draws.npz", **fitted.draws.to_arrays())
    with np.load(tmp_path / "draws.npz", allow_pickle=False) as arrays:
        back = FactorDraws.from_arrays(arrays)
    history = world.train.histories()[0]
    mean, variance = fitted.draws.stars(history)
    mean_back, variance_back = back.stars(history)
    np.testing.assert_allclose(mean_back, mean, atol=0.01)
    np.testing.assert_allclose(variance_back, variance, atol=0.01)
    for field in fields(FactorDraws):
        before, after = getattr(fitted.draws, field.name), getattr(back, field.name)
        np.testing.assert_allclose(after, before, rtol=2.0 ** -(STORED_BITS + 1), atol=1e-3)


def test_folding_in_solves_the_regression_on_the_rated_films() -> None:
    """One draw, one component besides the bias, certain films; worked by hand."""
    draws = FactorDraws(
        centre=3.0,
        scale=(0.5, 9.0),
        films=np.array([[[1.0, 0.0], [0.5, 0.0]]], np.float32),
        film_variance=np.zeros((2, 2), np.float32),
        typical_film=np.zeros((1, 2), np.float32),
        telling_films=np.array([0]),
        telling_centre=np.array([0.5], np.float32),
        user_link=np.array([[[1.0, 0.0]]], np.float32),
        user_mean=np.zeros((1, 2), np.float32),
        user_precision=np.ones((1, 2), np.float32),
        noise_precision=np.ones(1, np.float32),
        film_reliability=np.array([1.0, 0.5], np.float32),
    )
    # Film 0 was rated: prior mean (1 - 0.5) * (1, 0). Stars leave r = 1/2 + √3 above the film.
    # Precision [[2, 1], [1, 2]], right side r * (1, 1) + (1/2, 0); mean (r + 1, r - 1/2) / 3.
    # Error 1/√3, leverage 2/3: a squared error of 1 as expected, so the reliability is 1.
    history = History(np.array([0]), np.array([3.5 + 0.5 + np.sqrt(3)]))
    visitor = draws.fold_in(history)
    taste, bias = (1.5 + np.sqrt(3)) / 3, np.sqrt(3) / 3
    np.testing.assert_allclose(visitor.means[0], [taste, bias], rtol=1e-5)
    np.testing.assert_allclose(
        visitor.covariances[0], [[2 / 3, -1 / 3], [-1 / 3, 2 / 3]], rtol=1e-5
    )
    np.testing.assert_allclose(visitor.reliability, [1.0], rtol=1e-5)
    # Film 1 has a place of nought, and half the reliability: a variance of 2/3 + 1/0.5.
    mean, variance = draws.stars(history)
    np.testing.assert_allclose(mean, [3 + taste + bias + 0.5, 3 + bias], rtol=1e-5)
    np.testing.assert_allclose(variance, [2 / 3 + 1, 2 / 3 + 2], rtol=1e-5)


def test_a_visitor_whose_stars_fit_no_taste_counts_as_less_reliable(
    world: World, fitted: LinkedFactorisation
) -> None:
    history = world.train.histories()[0]
    erratic = History(history.films, np.where(np.arange(len(history)) % 2, 1.0, 5.0))
    steady = fitted.draws.fold_in(history).reliability.mean()
    assert fitted.draws.fold_in(erratic).reliability.mean() < steady / 3


def test_without_features_and_with_a_user_who_rated_nothing_it_still_fits(world: World) -> None:
    silent_user = replace(world.train, user_ids=np.arange(121))
    quick = FactorisationSettings(factors=(2,), sweeps=8, burn_in=2, kept_draws=4, served_draws=2)
    model = LinkedFactorisation(quick).fit(silent_user)
    assert np.isfinite(model.predict(np.array([120, 0]), np.array([0, 85]))).all()


def test_what_is_known_of_users_helps_those_with_few_ratings(world: World) -> None:
    """Each user's group sets their bias; with two ratings a user the group is worth much."""
    rng = np.random.default_rng(0)
    group = np.arange(120) % 2
    users = np.repeat(np.arange(120), 2)
    films = rng.integers(0, 30, 240)
    stars = 3 + np.where(group == 1, 0.8, -0.8)[users] + rng.normal(0, 0.5, 240)
    train = Interactions(users, films, stars, None, np.arange(120), np.arange(30))
    people = tuple(Person(occupation=f"of group {each}") for each in group)
    asked, film = np.arange(120), np.full(120, 7)
    truth = 3 + np.where(group == 1, 0.8, -0.8)
    with_groups = LinkedFactorisation(QUICK).fit(replace(train, people=people)).predict(asked, film)
    without = LinkedFactorisation(QUICK).fit(train).predict(asked, film)
    assert error(with_groups, truth) < error(without, truth) / 1.5


def test_no_ratings_at_all_are_refused(world: World) -> None:
    with pytest.raises(ValueError, match="must hold a rating"):
        LinkedFactorisation().fit(world.train.where(np.array([], np.int64)))


def test_a_model_that_was_not_fitted_says_so() -> None:
    with pytest.raises(ValueError, match="must be fitted first"):
        LinkedFactorisation().draws  # noqa: B018


@pytest.mark.parametrize(
    ("change", "message"),
    [
        pytest.param({"factors": ()}, "factors must", id="no chain"),
        pytest.param({"burn_in": 120}, "burn_in must be", id="nothing is left after burn-in"),
        pytest.param({"served_draws": 31}, "got 31, 30, 90", id="more served than kept"),
        pytest.param({"kept_draws": 91}, "got 10, 91, 90", id="more kept than sampled"),
    ],
)
def test_settings_that_cannot_be_are_refused(change: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        replace(QUICK, **change)
