import numpy as np
import pytest

from recommender.films import Film, Films
from recommender.models.text_convolution import TextConvolution, film_texts, tokens
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

TEXTS = {film: "a merry dance" if film % 2 == 0 else "a dark murder" for film in range(SIZE + 1)}


@pytest.fixture(scope="module")
def model() -> TextConvolution:
    settings = {"filters": 8, "word_dimensions": 8, "hidden": 8, "n_tokens": 4, "word_dropout": 0.0}
    return TextConvolution(texts=TEXTS, **settings, **TINY).fit(two_tastes(), seed=1)


def test_lists_follow_the_taste(model: TextConvolution):
    check_lists(model)


def test_stars_follow_the_taste_within_the_scale(model: TextConvolution):
    check_stars(model)


def test_who_and_what_has_no_rating_is_predicted_too(model: TextConvolution):
    check_strangers(model)


def test_a_film_that_nobody_rated_has_its_place_by_its_text(model: TextConvolution):
    stars = model.predict(np.array([0, 1]), np.array([NEW, NEW]))
    assert stars[0] > stars[1] + 0.5
    even, odd = model.score([history((0, 5.0), (1, 1.0)), history((0, 1.0), (1, 5.0))])
    assert (even - odd)[NEW] > (even - odd)[1:SIZE:2].max()


def test_a_text_is_title_moods_themes_and_logline():
    film = Film(film_id=7, title="Heat", moods=("cool",), themes=("robbery",), logline="A cop.")
    assert film_texts(Films([film])) == {7: "Heat. cool. robbery. A cop."}


def test_words_are_numbered_and_rare_ones_left_out():
    found, n_words = tokens(["The cat, the dog", "THE dog!", "bird"], length=4, minimum=2)
    # dog is 1, the is 2; cat and bird stand in one text each.
    assert found.tolist() == [[2, 2, 1, 0], [2, 1, 0, 0], [0, 0, 0, 0]]
    assert n_words == 3


def test_of_a_long_text_the_first_words_are_read():
    found, _ = tokens(["a b c"], length=2, minimum=1)
    assert found.tolist() == [[1, 2]]
