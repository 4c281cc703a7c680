import numpy as np
import pytest
import scipy.sparse as sp

from recommender.features import FilmFeatures
from recommender.models.dropout_net import DropoutNet
from recommender.recommendation import TraitKind
from tests.recommender.models.data import history
from tests.recommender.models.neural import (
    NEW,
    SIZE,
    TINY,
    check_lists,
    check_stars,
    check_strangers,
    two_tastes,
)


def features(sentences: bool) -> FilmFeatures:
    """Even films and odd films, told by a genre or by a sentence vector, or by both alike."""
    kind = np.arange(SIZE + 1) % 2
    both = np.stack([kind == 0, kind == 1], axis=1).astype(np.float32)
    genres = sp.csr_matrix(np.zeros_like(both) if sentences else both)
    return FilmFeatures(
        {TraitKind.GENRE: genres},
        {TraitKind.GENRE: ("Even", "Odd")},
        both if sentences else None,
    )


@pytest.fixture(scope="module", params=[False, True], ids=["by genres", "by sentence vectors"])
def model(request: pytest.FixtureRequest) -> DropoutNet:
    settings = {"rank": 4, "content_dimensions": 8, "hidden": 8}
    return DropoutNet(**settings, **TINY).fit(two_tastes(), features(request.param), seed=1)


def test_lists_follow_the_taste(model: DropoutNet):
    check_lists(model)


def test_stars_follow_the_taste_within_the_scale(model: DropoutNet):
    check_stars(model)


def test_who_and_what_has_no_rating_is_predicted_too(model: DropoutNet):
    check_strangers(model)


def test_a_film_that_nobody_rated_has_its_place_by_its_content(model: DropoutNet):
    stars = model.predict(np.array([0, 1]), np.array([NEW, NEW]))
    assert stars[0] > stars[1] + 0.5
    even, odd = model.score([history((0, 5.0), (1, 1.0)), history((0, 1.0), (1, 5.0))])
    assert (even - odd)[NEW] > (even - odd)[1:SIZE:2].max()
