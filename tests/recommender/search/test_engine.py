import json
from pathlib import Path

import numpy as np
import pytest

from recommender.films import Film, Films, load_films
from recommender.search import Notice, Search, Why
from recommender.search import engine as engine_module
from recommender.search import index as index_module
from recommender.search.sentences import Sentences
from recommender.settings import Settings

JUDGED = json.loads((Path(__file__).parent / "judged_queries.json").read_text(encoding="utf-8"))
MATRIX, SPIRITED_AWAY, BEN_HUR = 2571, 5618, 1287


@pytest.fixture(scope="module")
def search() -> Search:
    return Search.load()


def found(search: Search, query: str, n: int = 10) -> list[int]:
    return [hit.film_id for hit in search.find(query, n)]


def test_the_shipped_vectors_belong_to_the_shipped_catalogue() -> None:
    stored = Sentences.load(Settings().sentences_path)

    assert stored.fingerprint == load_films().fingerprint, "run: python -m recommender embed"


def test_the_shipped_vectors_stay_small() -> None:
    assert Settings().sentences_path.stat().st_size < 4_100_000


def test_judged_queries_name_films_of_the_catalogue_in_both_languages_and_all_sets() -> None:
    films = load_films()

    assert len(JUDGED) >= 60
    assert all(film_id in films for query in JUDGED for film_id in query["films"])
    assert {query["set"] for query in JUDGED} == {
        "development",
        "unseen",
        "unseen second",
        "unseen third",
    }
    assert sum(not query["query"].isascii() for query in JUDGED) >= 30


def test_most_queries_of_the_development_half_find_their_film_among_ten(search: Search) -> None:
    queries = [query for query in JUDGED if query["set"] == "development"][::4]
    right = [bool(set(query["films"]) & set(found(search, query["query"]))) for query in queries]

    assert np.mean(right) >= 0.9


@pytest.mark.parametrize(
    ("query", "film_id", "why"),
    [
        ("matirx", MATRIX, Why.TITLE),
        ("小女孩误入神灵的世界，父母变成猪", SPIRITED_AWAY, Why.WORDS),
        ("une petite fille dans le monde des esprits", SPIRITED_AWAY, Why.MEANING),
        ("gladiator-like epic with chariot race", BEN_HUR, Why.MEANING),
    ],
)
def test_title_chinese_sentence_and_likeness_find_the_film(
    search: Search, query: str, film_id: int, why: Why
) -> None:
    hit = search.find(query)[0]

    assert (hit.film_id, hit.why) == (film_id, why)


def test_a_title_goes_before_every_meaning_and_no_film_comes_twice(search: Search) -> None:
    hits = search.find("toys", 30)
    meanings = [hit.why in (Why.MEANING, Why.WORDS) for hit in hits]

    assert meanings == sorted(meanings)
    assert len({hit.film_id for hit in hits}) == len(hits)


def test_the_film_that_a_likeness_starts_from_is_not_in_it(search: Search) -> None:
    her = search.titles("Her")[0].film_id

    assert her not in found(search, "something like Her but funnier", 50)


def test_taste_breaks_near_ties_and_can_be_left_out(search: Search) -> None:
    plain = search.about("a heist that goes wrong", 10)
    second = plain[1].film_id
    taste = (search.films.ids == second).astype(np.float64)

    leaning = search.about("a heist that goes wrong", 10, taste)

    assert leaning != plain
    assert search.about("a heist that goes wrong", 10) == plain


@pytest.mark.parametrize("query", ["", "   ", "😀", "!?", "qzxv jkwq"])
def test_what_means_nothing_finds_nothing_but_has_suggestions_where_it_has_letters(
    search: Search, query: str
) -> None:
    assert search.find(query) == []
    assert bool(search.suggestions(query)) == any(letter.isalpha() for letter in query)


@pytest.mark.parametrize(
    "query",
    ["heist " * 2000, "劫" * 10_000, "سرقة بنك", "'; DROP TABLE films; --", "<b>heist</b>", "\x00"],
)
def test_any_query_is_answered(search: Search, query: str) -> None:
    assert len(search.find(query, 5)) <= 5


def test_without_the_encoder_words_work_alone_and_the_notice_says_so(monkeypatch) -> None:
    monkeypatch.setattr(engine_module.Encoder, "installed", staticmethod(lambda: False))
    films = Films(
        [
            Film(film_id=1, title="One", logline="A chess player goes mad."),
            Film(film_id=2, title="Two", logline="Two sisters open a bakery."),
        ]
    )
    search = Search.load(films)

    assert search.notice is Notice.NO_ENCODER
    assert [(hit.film_id, hit.why) for hit in search.find("chess players")] == [(1, Why.WORDS)]


def test_without_vectors_words_work_alone_and_the_notice_says_so(monkeypatch, tmp_path) -> None:
    monkeypatch.setenv("MOVIES_SENTENCES_PATH", str(tmp_path / "none.npz"))

    search = Search.load(Films([Film(film_id=1, title="One", logline="A chess player.")]))

    assert search.notice is Notice.NO_SENTENCES
    assert search.plane is None


def test_too_many_films_without_usearch_are_searched_exactly_and_the_notice_says_so(
    monkeypatch,
) -> None:
    monkeypatch.setattr(index_module, "EXACT_UP_TO", 3)
    monkeypatch.setattr(index_module, "find_spec", lambda name: None)
    search = Search.load()

    assert search.notice is Notice.NO_INDEX
    assert SPIRITED_AWAY in found(search, "小女孩误入神灵的世界，父母变成猪")


def test_very_many_films_are_found_through_the_approximate_index(monkeypatch) -> None:
    pytest.importorskip("usearch", reason="optional: only catalogues over 100,000 films want it")
    exact = found(Search.load(), "a heist that goes wrong")
    monkeypatch.setattr(index_module, "EXACT_UP_TO", 3)
    search = Search.load()

    assert search.notice is None
    assert len(set(found(search, "a heist that goes wrong")) & set(exact)) >= 9


def test_a_film_that_nobody_could_rate_yet_is_taken_to_be_as_known_as_most() -> None:
    films = Films(
        Film(film_id=film_id, title=str(film_id), logline="A chess player goes mad.")
        for film_id in (1, 2, 3)
    )
    search = Search(films, {1: 1, 2: 1000})

    assert [hit.film_id for hit in search.find("chess player")] == [2, 3, 1]


def test_a_film_without_a_vector_is_found_by_its_words() -> None:
    films = load_films().extended(
        [Film(film_id=99_999_999, title="Zzz", logline="A zither duel decides an election.")]
    )

    assert 99_999_999 in found(Search.load(films), "zither duel decides an election")
