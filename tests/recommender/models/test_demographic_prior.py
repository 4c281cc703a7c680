from dataclasses import replace

import numpy as np
import pytest

from recommender.interactions import Interactions
from recommender.models.base import Model
from recommender.models.demographic_prior import DemographicPrior
from recommender.models.film_effects import FLOOR
from recommender.people import NOBODY, Person
from tests.recommender.models.data import history, interactions

WOMAN, MAN = Person(30, "F", "artist"), Person(30, "M", "artist")
N_FILMS = 6
"Films 0 to 2 are loved by women, 3 and 4 by men, 5 is rated by nobody."


def ratings(*silent: Person) -> Interactions:
    """Twenty women and twenty men, and people who told what they are and rated nothing."""
    women = [(user, film, 5.0) for user in range(20) for film in (0, 1, 2)]
    men = [(user, film, 5.0) for user in range(20, 40) for film in (3, 4)]
    told = interactions(*women, *men, film_ids=tuple(range(N_FILMS)))
    return replace(
        told,
        user_ids=np.arange(40 + len(silent)),
        people=(*(WOMAN,) * 20, *(MAN,) * 20, *silent),
    )


@pytest.fixture(scope="module")
def prior() -> DemographicPrior:
    return DemographicPrior(regularisation=1.0).fit(ratings())


def test_it_follows_the_interface(prior: DemographicPrior):
    assert isinstance(prior, Model)
    visitors = [replace(history(), person=WOMAN), history((0, 5.0))]
    scores = prior.score(visitors)
    assert (scores.shape, scores.dtype) == ((2, N_FILMS), np.float32)
    assert prior.score([]).shape == (0, N_FILMS)


def test_a_person_gets_what_people_like_her_like(prior: DemographicPrior):
    for person, own, others in ((WOMAN, [0, 1, 2], [3, 4]), (MAN, [3, 4], [0, 1, 2])):
        lift = prior.log_lift(person)
        assert lift[own].min() > 0 > lift[others].max()


def test_one_fact_is_enough_and_the_others_count_as_everybody_s(prior: DemographicPrior):
    # All are of one age and occupation, so these tell nothing.
    told = prior.log_lift(Person(gender="F"))
    np.testing.assert_allclose(told, prior.log_lift(WOMAN), atol=1e-4)
    assert not prior.log_lift(Person(age=30)).any()


def test_of_who_tells_nothing_the_chance_is_that_of_everybody(prior: DemographicPrior):
    everybody = np.log(np.array([0.5] * 5 + [0.0]) + FLOOR)
    np.testing.assert_allclose(prior.log_chance(NOBODY), everybody, rtol=1e-5)
    assert not prior.log_lift(NOBODY).any()


def test_a_film_that_nobody_rated_gains_nothing(prior: DemographicPrior):
    assert prior.log_lift(WOMAN)[5] == 0.0


def test_stars_change_nothing(prior: DemographicPrior):
    visitors = [replace(history(*stars), person=MAN) for stars in ((), ((0, 5.0), (3, 0.5)))]
    first, second = prior.score(visitors)
    np.testing.assert_array_equal(first, second)


def test_users_without_ratings_are_not_taken_for_people_who_like_nothing(prior: DemographicPrior):
    among_silent = DemographicPrior(regularisation=1.0).fit(ratings(*(WOMAN,) * 30))
    np.testing.assert_array_equal(among_silent.log_lift(WOMAN), prior.log_lift(WOMAN))


def test_plain_arrays_serve_what_was_learned(prior: DemographicPrior):
    again = DemographicPrior.from_arrays(prior.to_arrays())
    np.testing.assert_allclose(again.log_lift(WOMAN), prior.log_lift(WOMAN), atol=2e-2)
    assert all(array.dtype != object for array in prior.to_arrays().values())


def test_ratings_that_tell_nothing_of_people_are_refused():
    with pytest.raises(ValueError, match="must tell what people are like"):
        DemographicPrior().fit(replace(ratings(), people=None))
