from dataclasses import replace

import numpy as np
import pytest

from recommender.models.baseline import Baseline
from recommender.models.sequences import Parts, Reader, asked_of, padded, without_asked
from tests.recommender.models.data import history, interactions

N_FILMS = 12
ALL = np.ones(N_FILMS, bool)


def rated_in_reverse():
    """One user who rated film 11 first and film 0 last, in each case with 5 stars."""
    ratings = interactions(*((1, film, 5.0) for film in range(N_FILMS)))
    return replace(ratings, timestamps=np.arange(N_FILMS)[::-1].copy())


def parts_of(only_before: bool, ratings=None) -> Parts:
    return Parts.of(ratings or rated_in_reverse(), ALL, n_asked=4, only_before=only_before)


def test_sequences_end_at_the_newest_rating_and_begin_with_nothing():
    films, stars = padded([history((4, 3.0), (0, 5.0)), history()], 3)
    assert films.tolist() == [[0, 5, 1], [0, 0, 0]]
    assert stars.tolist() == [[0.0, 3.0, 5.0], [0.0, 0.0, 0.0]]


def test_of_a_long_history_the_last_ratings_are_read():
    films, stars = padded([history((4, 3.0), (0, 5.0), (7, 1.0))], 2)
    assert films.tolist() == [[1, 8]]
    assert stars.tolist() == [[5.0, 1.0]]


def test_a_film_is_never_predicted_from_its_own_rating():
    histories = [history((0, 5.0), (1, 2.0)), history((2, 4.0)), history()]
    users, films = np.array([0, 0, 1, 2, 0]), np.array([3, 1, 2, 0, 2])
    found, places = without_asked(histories, users, films)
    seen = [found[place].films.tolist() for place in places]
    assert seen == [[0, 1], [0], [], [], [0, 1]]
    assert places[0] == places[4], "a history is read once"


def test_no_pair_needs_no_history():
    nothing = np.zeros(0, np.int64)
    found, places = without_asked([history((0, 5.0))], nothing, nothing)
    assert found == []
    assert places.shape == (0,)


def test_a_visitors_level_is_the_mean_surplus_over_the_baseline_held_back():
    baseline = Baseline(film_ridge=0.0, user_ridge=1e9).fit(
        interactions((1, 0, 4.0), (2, 0, 2.0), (1, 1, 5.0))
    )
    reader = Reader(baseline, length=1)
    read = reader.read([history((0, 4.0), (1, 4.0)), history()])
    # Film 0 has 3 stars, film 1 has 5: one above, one below; the second is beyond what is read.
    np.testing.assert_allclose(read["level"], [[0.0], [0.0]], atol=1e-6)
    louder = reader.read([history((0, 5.0))])
    np.testing.assert_allclose(louder["level"], [[2.0 / 16]], atol=1e-6)
    np.testing.assert_allclose(louder["amount"], [[np.log(2)]], rtol=1e-6)
    # Two above the film, of which the visitor's level explains an eighth of one.
    np.testing.assert_allclose(louder["surplus"], [[2.0 - 2.0 / 16]], atol=1e-6)
    assert read["surplus"][1].tolist() == [0.0], "what is filled up tells nothing"


def test_ratings_that_were_held_back_are_asked_the_stars_of_and_no_list():
    held = interactions((0, 2, 4.0), (2, 1, 1.5), (2, 0, 5.0))
    asked = asked_of(held, np.array([0, 1]))
    assert asked["films"].tolist() == [[2, 0], [1, 0]]
    assert asked["stars"].tolist() == [[4.0, 0.0], [1.5, 5.0]]
    assert not asked["liked"].any()
    assert not asked["given"].any()


def test_what_is_given_is_older_than_what_is_asked():
    parts = parts_of(only_before=True)
    random = np.random.default_rng(0)
    lengths = set()
    for _ in range(50):
        (given,), asked = parts.draw(np.array([0]), random)
        later = np.flatnonzero(asked["liked"][0])
        lengths.add(len(given))
        # Film 11 was rated first: what is older has the higher number.
        assert len(later)
        assert not len(given) or given.films.min() > later.max()
    assert {0, 1} < lengths


@pytest.mark.parametrize("only_before", [True, False])
def test_no_asked_rating_is_given(only_before: bool):
    parts = parts_of(only_before)
    random = np.random.default_rng(1)
    for _ in range(50):
        (given,), asked = parts.draw(np.array([0]), random)
        is_asked = asked["films"][0][asked["stars"][0] > 0]
        assert len(is_asked)
        assert not np.isin(given.films, is_asked).any()
        assert not asked["liked"][0, given.films].any()
        assert np.flatnonzero(asked["given"][0]).tolist() == sorted(given.films)


def test_without_times_any_other_rating_may_be_given():
    parts = parts_of(True, interactions(*((1, film, 5.0) for film in range(N_FILMS))))
    random = np.random.default_rng(0)
    drawn = [parts.draw(np.array([0]), random) for _ in range(20)]
    assert any(given[0].films.max() > np.argmax(asked["liked"][0]) for given, asked in drawn
               if len(given[0]))  # fmt: skip


def test_a_film_that_no_list_may_hold_is_no_target_but_is_asked_the_stars_of():
    listed = ALL.copy()
    listed[3] = False
    parts = Parts.of(interactions((1, 3, 5.0), film_ids=tuple(range(N_FILMS))), listed, 4, True)
    _, asked = parts.draw(np.array([0]), np.random.default_rng(0))
    assert not asked["liked"].any()
    assert asked["films"][0, 0] == 3
    assert asked["stars"][0].tolist() == [5.0, 0.0, 0.0, 0.0]
