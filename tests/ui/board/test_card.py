import pytest

from recommender.films import Film, load_films
from recommender.recommendation import Recommendation
from recommender.store import Store
from ui.board.card import detail, film_card, local_title, prediction_text
from ui.texts import logline
from ui.visitor import Visitor

ALIEN = Film(
    film_id=1214,
    title="Alien",
    title_zh="异形",
    year=1979,
    genres=("Horror", "Sci-Fi"),
    moods=("tense",),
    logline="A crew answers a signal and takes something home.",
)


@pytest.fixture
def visitor():
    with Store("sqlite://") as store:
        yield Visitor(store)


def test_a_card_shows_what_the_model_expects_with_its_range(visitor):
    card = film_card(ALIEN, visitor, recommendation=Recommendation(1214, 4.234, 0.61, 1.0))
    assert (card.stars, card.uncertainty) == (4.2, 0.6)
    assert card.tip.startswith("You'd give this about 4.2.")


def test_without_a_prediction_no_stars_are_made_up(visitor):
    card = film_card(ALIEN, visitor)
    assert card.stars is None
    assert card.tip == ""


def test_a_card_knows_what_the_visitor_did_to_the_film(visitor):
    visitor.rate(1214, 4.5)
    assert film_card(ALIEN, visitor).given == 4.5
    visitor.unrate(1214)
    visitor.list(1214)
    assert film_card(ALIEN, visitor).listed
    visitor.hide(1214)
    assert film_card(ALIEN, visitor).hidden


def test_the_range_in_words_stays_on_the_scale():
    said = prediction_text(4.8, 0.9, "en")
    assert said.endswith("between 3.9 and 5.0.")


def test_the_chinese_title_is_shown_in_chinese_where_there_is_one():
    assert local_title(ALIEN, "en") == "Alien"
    assert local_title(ALIEN, "zh") == "异形"
    assert local_title(ALIEN.model_copy(update={"title_zh": None}), "zh") == "Alien"


def test_a_logline_is_shown_in_the_language_of_the_visitor():
    toy_story = load_films()[1]
    assert detail(toy_story, "en") == toy_story.logline
    assert detail(toy_story, "zh") == logline(toy_story, "zh")
    assert "玩具" in detail(toy_story, "zh") or "玩偶" in detail(toy_story, "zh")


def test_where_a_logline_has_no_chinese_the_facts_take_its_place():
    assert detail(ALIEN, "en") == ALIEN.logline
    assert detail(ALIEN, "zh") == "恐怖、科幻 · 紧张"
