"""How well and how fast films are found by what they are about.

    python -m benchmarks.search              # all sets of judged queries, and the speed
    python -m benchmarks.search development  # what may be looked at while the search is changed

The judged queries (tests/recommender/search/judged_queries.json) were written from memory of the
films and not from their loglines, before any ranking of them was seen. Of the first 193, half was
chosen for development by the parity of the SHA-256 of the query; the other half is "unseen":
nothing was ever chosen by looking at how its queries fare. Of 150 films drawn at random from those
with 50 ratings in ml-latest-small that no query named yet, the first 50 gave "unseen second", one
query each, and 94 of the others went to the development set. Another writer, who knew neither the
texts of the catalogue nor the search, gave "unseen third", one query each for 80 films drawn from
those with 30 ratings and for 20 newer than all ratings.
"""

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer

from recommender.evaluation.metrics.ranking import hits, ndcg, recall, reciprocal_rank
from recommender.films import Film, Films, load_films
from recommender.search import Search
from recommender.search.dictionary import Dictionary, chinese_terms
from recommender.search.embed import embed_catalogue
from recommender.search.encoder import Encoder
from recommender.search.meaning import MeaningIndex
from recommender.search.normal import has_chinese
from recommender.search.remembered import Memories, load_remembered
from recommender.search.sentences import Compressed, Sentences
from recommender.serving import Recommender
from recommender.settings import PROJECT, Settings

QUERIES = PROJECT / "tests" / "recommender" / "search" / "judged_queries.json"
RESULTS = PROJECT / "benchmarks" / "results" / "search.json"
SETS = ("development", "unseen", "unseen second", "unseen third")
LISTED = 100
"Films of a list that the first right one is looked for in."
TEN = 10
N_FILMS_TIMED = 10_000

Judged = Mapping[str, Any]
Ranking = Callable[[str], Sequence[int]]
"A query to film ids, best first."


def judged_queries(set_name: str) -> list[Judged]:
    return [query for query in json.loads(QUERIES.read_text()) if query["set"] == set_name]


def measured(ranking: Ranking, queries: Sequence[Judged], films: Films) -> dict[str, float]:
    row_of = {film_id: row for row, film_id in enumerate(films.ids.tolist())}
    lists = np.full((len(queries), LISTED), -1)
    is_target = np.zeros((len(queries), len(films)), bool)
    for place, query in enumerate(queries):
        found = [row_of[film_id] for film_id in ranking(query["query"])[:LISTED]]
        lists[place, : len(found)] = found
        is_target[place, [row_of[film_id] for film_id in query["films"]]] = True
    hit, n_targets = hits(lists, is_target), is_target.sum(axis=1)
    return {
        "queries": len(queries),
        "mrr": round(float(reciprocal_rank(hit, n_targets).mean()), 3),
        "ndcg_at_10": round(float(ndcg(hit[:, :TEN], n_targets).mean()), 3),
        "recall_at_10": round(float(recall(hit[:, :TEN], n_targets).mean()), 3),
        "found_within_10": round(float(hit[:, :TEN].any(axis=1).mean()), 3),
    }


def fused_by_rank(*halves: NDArray[np.float32], constant: int) -> NDArray[np.float64]:
    """Sum of 1 / (constant + place) over rankings (Cormack, Clarke, Büttcher, SIGIR 2009)."""
    places = [np.argsort(np.argsort(-half, kind="stable"), kind="stable") for half in halves]
    return np.sum([1.0 / (constant + 1 + place) for place in places], axis=0)


def plain_tf_idf(films: Films, memories: Memories) -> Callable[[str], NDArray[np.float64]]:
    texts = [
        " ".join((f.title, f.logline, *f.themes, *f.moods, *f.genres, *f.directors, *f.cast))
        for f in films
    ]
    for row, film in enumerate(films):
        if (remembered := memories.get(film.film_id)) is not None:
            texts[row] = " ".join((texts[row], *remembered.en, *remembered.zh))
    vectorizer = TfidfVectorizer(sublinear_tf=True, stop_words="english")
    matrix = vectorizer.fit_transform(texts)
    return lambda query: (matrix @ vectorizer.transform([query]).T).toarray().ravel()


def rankings(films: Films, known: Mapping[int, float]) -> dict[str, Ranking]:
    sentences = Sentences.load(Settings().sentences_path)
    memories = load_remembered(films)
    index = MeaningIndex(films, sentences, Encoder(), Dictionary(chinese_terms()), memories)
    halves_of = cache(index.halves)
    tf_idf = plain_tf_idf(films, memories)
    on_the_catalogue = Search(films, known, embed_catalogue(films), Encoder())

    def by(score: Callable[[str], NDArray[Any]]) -> Ranking:
        return lambda query: films.ids[np.argsort(-score(query), kind="stable")].tolist()

    def by_rank(constant: int) -> Ranking:
        def score(query: str) -> NDArray[np.float64]:
            halves = halves_of(query)
            return fused_by_rank(halves.meaning, halves.words, constant=constant)

        return by(score)

    def found(search: Search) -> Ranking:
        return lambda query: [hit.film_id for hit in search.find(query, LISTED)]

    return {
        "plain TF-IDF": by(tf_idf),
        "words half": by(lambda query: halves_of(query).words),
        "meaning half": by(lambda query: halves_of(query).meaning),
        "halves, reciprocal rank fusion (60)": by_rank(60),
        "halves, reciprocal rank fusion (5)": by_rank(5),
        "halves, scores added": by(lambda query: halves_of(query).fused),
        "search, the catalogue alone": found(on_the_catalogue),
        "search, nothing known of fame": found(Search.load(films)),
        "search": found(Search.load(films, known)),
    }


def quality(sets: Sequence[str]) -> dict[str, Any]:
    films = load_films()
    model = Recommender.load()
    known = {film.film_id: float(model.rating_count(film.film_id)) for film in films}
    languages: dict[str, Callable[[Judged], bool]] = {
        "all": lambda query: True,
        "english": lambda query: not has_chinese(query["query"]),
        "chinese": lambda query: has_chinese(query["query"]),
    }
    report: dict[str, Any] = {}
    for name, ranking in rankings(films, known).items():
        for set_name in sets:
            for language, wanted in languages.items():
                queries = [query for query in judged_queries(set_name) if wanted(query)]
                figures = measured(ranking, queries, films)
                report.setdefault(name, {}).setdefault(set_name, {})[language] = figures
                if language == "all":
                    print(f"{name:40} {set_name:14} {figures}", flush=True)
    return report


def enlarged(films: Films, sentences: Sentences, n_films: int) -> tuple[Films, Sentences]:
    """The catalogue with films repeated under new ids, their vectors too."""
    repeated = [film for film in films][: n_films - len(films)]
    first_id = int(films.ids[-1]) + 1
    copies: list[Film] = [
        film.model_copy(update={"film_id": first_id + place}) for place, film in enumerate(repeated)
    ]
    rows = np.concatenate([np.arange(len(films)), np.arange(len(repeated))])
    compressed = Compressed(
        sentences.films.levels[rows], sentences.films.scale, sentences.films.axes
    )
    larger = Films([*films, *copies])
    plane = sentences.plane[rows]
    return larger, replace(sentences, film_ids=larger.ids, films=compressed, plane=plane)


def speed() -> dict[str, Any]:
    films, sentences = enlarged(
        load_films(), Sentences.load(Settings().sentences_path), N_FILMS_TIMED
    )
    started = perf_counter()
    search = Search(films, None, sentences, Encoder(), memories=load_remembered(films))
    built = perf_counter() - started
    # The first queries load encoder and dictionary.
    search.find("a heist that goes wrong"), search.find("二战中的爱情")
    report: dict[str, Any] = {"films": len(films), "index_built_s": round(built, 2)}
    queries = [query["query"] for name in SETS for query in judged_queries(name)]
    for what, ask in (("find", search.find), ("titles", search.titles)):
        for language, chinese in (("english", False), ("chinese", True)):
            took, worked = [], []
            for query in queries:
                if has_chinese(query) == chinese:
                    started, started_working = perf_counter(), process_time()
                    ask(query)
                    took.append(1000 * (perf_counter() - started))
                    worked.append(1000 * (process_time() - started_working))
            median, p95 = np.percentile(took, [50, 95])
            report[f"{what}, {language}"] = {
                "median_ms": round(float(median), 1),
                "p95_ms": round(float(p95), 1),
                # What a busy machine does not change much.
                "median_processor_ms": round(float(np.median(worked)), 1),
            }
            print(what, language, report[f"{what}, {language}"], flush=True)
    return report


def main(sets: Sequence[str], results: Path = RESULTS) -> None:
    report = {"quality": quality(sets), "speed": speed()}
    if "unseen" in sets:
        results.parent.mkdir(parents=True, exist_ok=True)
        results.write_text(json.dumps(report, indent=1) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:] or SETS)
