"""Larger worlds: the long tail stays, and a repeated catalogue is served like the first."""

import numpy as np
import pytest

from benchmarks.synthetic import OTHER_IDS, more_ratings, repeated_catalogue
from recommender import Profile, Recommender, artifact
from recommender.films import load_films
from recommender.interactions import Interactions
from recommender.settings import Settings


@pytest.fixture(scope="module")
def few() -> Interactions:
    """A long tail: film n is rated about 200 / n times, by 200 users."""
    rng = np.random.default_rng(0)
    films = np.concatenate([np.full(200 // (n + 1), n) for n in range(100)])
    users = rng.integers(200, size=len(films))
    return Interactions(
        users, films, np.full(len(films), 3.5), None, np.arange(200), np.arange(100)
    )  # fmt: skip


def test_users_grow_with_the_ratings_and_films_less(few) -> None:
    more = more_ratings(few, 16 * len(few))
    assert more.n_users == 16 * few.n_users
    assert more.n_films == 2 * few.n_films


def test_there_are_nearly_as_many_ratings_as_asked_for_and_none_twice(few) -> None:
    more = more_ratings(few, 40 * len(few))
    assert 0.9 * 40 * len(few) < len(more) <= 1.01 * 40 * len(few)
    assert len(set(zip(more.users.tolist(), more.films.tolist(), strict=True))) == len(more)


def test_few_films_have_most_ratings(few) -> None:
    counts = np.sort(np.bincount(more_ratings(few, 40 * len(few)).films))[::-1]
    assert counts[:20].sum() > 0.4 * counts.sum()


def test_stars_are_halves_on_the_scale_and_the_seed_settles_them(few) -> None:
    stars = more_ratings(few, 5000, seed=3).stars
    assert set(np.unique(stars)) <= set(np.arange(1, 11) / 2)
    assert np.array_equal(stars, more_ratings(few, 5000, seed=3).stars)


def test_a_repeated_catalogue_predicts_the_same_for_each_copy(model) -> None:
    trained, films = artifact.load(Settings().shipped_model), load_films()
    larger = Recommender(*repeated_catalogue(trained, films, len(model.film_ids) + 1))
    assert len(larger.film_ids) == 2 * len(model.film_ids)
    profile = Profile(ratings={int(model.film_ids[0]): 4.5})
    scored, before = larger.scored(profile), model.scored(profile)
    n = len(model.film_ids)
    np.testing.assert_allclose(scored.stars[n:], before.stars, rtol=1e-5)
    np.testing.assert_allclose(scored.stars[:n], before.stars, rtol=1e-5)
    listed = larger.recommend(profile, n=5)
    assert len({film.film_id % OTHER_IDS for film in listed}) <= len(listed) == 5
