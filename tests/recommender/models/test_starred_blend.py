from dataclasses import replace

import numpy as np
import pytest

from recommender.models import liking
from recommender.models.blend import Blend
from recommender.models.cfdl import CFDLSettings
from recommender.models.linked_factorisation import FactorisationSettings, LinkedFactorisation
from recommender.models.starred_blend import StarredBlend
from tests.recommender.models.data import checkerboard, history

LOVED_ALIKE = checkerboard(60)
RATINGS = replace(LOVED_ALIKE, stars=np.where(LOVED_ALIKE.films % 4 < 2, 5.0, 2.0))
FILMS = range(1, 60, 2)
FEW, MANY = (history(*((film, 5.0) for film in FILMS[:n])) for n in (liking.FEW, 28))


def unfitted() -> StarredBlend:
    quick = FactorisationSettings((2,), sweeps=8, burn_in=2, kept_draws=4, served_draws=2)
    blend = Blend(1, CFDLSettings(dimensions=4, hidden=4, epochs=2))
    return StarredBlend(blend, LinkedFactorisation(quick))


@pytest.fixture(scope="module")
def together() -> StarredBlend:
    return unfitted().fit(RATINGS, seed=1)


def test_lists_of_visitors_with_few_stars_are_those_of_the_blend(together: StarredBlend):
    few = [FEW, history()]
    np.testing.assert_array_equal(together.score(few), together.blend.score(few))


def test_predicted_stars_are_added_for_visitors_with_many(together: StarredBlend):
    expected = together.blend.score([MANY])[0] + liking.lift(
        together.stars.score([MANY])[0], len(MANY)
    )
    np.testing.assert_array_equal(together.score([FEW, MANY])[1], expected)
    assert not np.array_equal(expected, together.blend.score([MANY])[0])


def test_both_learn_what_they_would_learn_alone(together: StarredBlend):
    apart = unfitted()
    blend, stars = apart.blend.fit(RATINGS, seed=1), apart.stars.fit(RATINGS, seed=1)
    np.testing.assert_array_equal(together.blend.score([MANY]), blend.score([MANY]))
    np.testing.assert_array_equal(together.stars.score([MANY]), stars.score([MANY]))


def test_two_that_are_fitted_serve_together_at_once(together: StarredBlend):
    again = StarredBlend(together.blend, together.stars)
    np.testing.assert_array_equal(again.score([FEW, MANY]), together.score([FEW, MANY]))


def test_progress_runs_to_the_end_once():
    told: list[float] = []
    unfitted().fit(checkerboard(), progress=lambda _, share: told.append(share))
    assert told == sorted(told)
    assert told[-1] == pytest.approx(1.0)
