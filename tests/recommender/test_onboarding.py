import numpy as np

from recommender import Profile
from recommender.onboarding import telling_films, telling_rows

TWO_TASTES = np.array([[1.0, 0.0], [0.9, 0.1], [0.0, 1.0], [0.1, 0.1]])


def ask(n, **changes):
    arguments = {
        "vectors": TWO_TASTES,
        "known": np.full(4, 0.5),
        "precision": np.eye(2),
        "noise": 0.5,
        "rated": np.array([], dtype=np.int64),
        "eligible": np.ones(4, dtype=bool),
        "preferred": np.zeros(4, dtype=bool),
        "n": n,
    }
    return telling_rows(**(arguments | changes))


def test_the_second_question_is_about_what_the_first_left_open():
    assert ask(2) == [0, 2]


def test_what_a_rating_told_is_not_asked_again():
    assert ask(1, rated=np.array([0])) == [2]


def test_of_two_equally_telling_films_the_better_known_is_asked():
    assert ask(1, known=np.array([0.2, 0.2, 0.6, 0.2])) == [2]


def test_only_eligible_films_are_asked():
    assert ask(4, eligible=np.array([False, True, False, True])) == [1, 3]


def test_picked_genres_take_two_thirds_of_the_wall():
    preferred = np.array([False, False, True, True])
    assert {2, 3} <= set(ask(3, preferred=preferred))


def test_the_wall_shows_well_known_films_of_different_kinds(model):
    wall = telling_films(model, n=18)
    assert len(set(wall)) == 18
    assert min(model.rating_count(film_id) for film_id in wall) > 60
    assert len({genre for film_id in wall for genre in model.films[film_id].genres}) > 12


def test_others_are_other_films(model):
    first = telling_films(model, n=18)
    assert not set(first) & set(telling_films(model, exclude=first, n=18))


def test_rated_films_are_not_asked_again_and_change_what_is_asked(model):
    before = telling_films(model, n=12)
    profile = Profile({before[0]: 5.0})
    after = telling_films(model, profile, n=12)
    assert before[0] not in after
    assert before[1:] != after[:-1]


def test_picked_genres_lead_the_wall(model):
    wall = telling_films(model, Profile(genres=("Horror",)), n=18)
    horror = [film_id for film_id in wall if "Horror" in model.films[film_id].genres]
    assert len(horror) >= 12
