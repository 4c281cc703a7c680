import numpy as np
import pytest

from recommender.films import Film, Films
from recommender.search.words import Piece, WordIndex


@pytest.fixture
def index() -> WordIndex:
    return WordIndex(
        Films(
            [
                Film(film_id=1, title="One", logline="robbers rob a bank"),
                Film(film_id=2, title="Two", logline="a bank clerk"),
                Film(film_id=3, title="Three", logline="a garden"),
            ]
        )
    )


def test_an_inflected_form_counts_less_than_the_form_itself(index: WordIndex) -> None:
    rob = index.scores([Piece(("rob",), range(1))])
    robbed = index.scores([Piece(("robbed",), range(1))])

    assert rob[0] > robbed[0] > 0
    assert rob[1] == rob[2] == robbed[2] == 0


def test_of_the_pieces_on_one_place_the_best_counts(index: WordIndex) -> None:
    bank, garden = Piece(("bank",), range(1)), Piece(("garden",), range(1))
    alone = index.scores([bank]) + index.scores([garden])

    np.testing.assert_allclose(index.scores([bank, garden]), alone)
    np.testing.assert_allclose(index.scores([bank, bank]), index.scores([bank]))


def test_pieces_on_different_places_add_up(index: WordIndex) -> None:
    twice = index.scores([Piece(("bank",), range(1)), Piece(("bank",), range(1, 2))])

    np.testing.assert_allclose(twice, 2 * index.scores([Piece(("bank",), range(1))]))


def test_worth_scales_a_piece(index: WordIndex) -> None:
    half = index.scores([Piece(("bank",), range(1), worth=0.5)])

    np.testing.assert_allclose(half, index.scores([Piece(("bank",), range(1))]) / 2)


def test_a_rare_word_says_more(index: WordIndex) -> None:
    assert (
        index.scores([Piece(("garden",), range(1))])[2]
        > index.scores([Piece(("bank",), range(1))]).max()
    )


def test_the_bm25_of_a_word_is_as_worked_by_hand() -> None:
    films = Films([Film(film_id=i, title=title) for i, title in ((1, "Aa"), (2, "Bb"))])
    # Both texts have length 0.4, the mean: ln(1 + 1.5/1.5) · 0.4 · 1.8 / (0.4 + 0.8).
    expected = np.log(2) * 0.4 * 1.8 / 1.2

    scores = WordIndex(films).scores([Piece(("aa",), range(1))])

    np.testing.assert_allclose(scores, [expected, 0.0], rtol=1e-6)


def test_an_empty_catalogue_and_an_unknown_word_score_nothing(index: WordIndex) -> None:
    assert WordIndex(Films([])).scores([Piece(("bank",), range(1))]).shape == (0,)
    assert not index.scores([Piece(("zeppelin",), range(1))]).any()
