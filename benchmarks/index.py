"""The approximate index beside the exact one, on a million synthetic vectors.

    python -m benchmarks.index [NUMBER]

Needs the optional package usearch (2.x). The vectors are the catalogue's own, repeated with noise:
they lie as the films' do.
"""

import json
import sys
from time import perf_counter, process_time

import numpy as np
from numpy.typing import NDArray

from recommender.search.index import (
    BREADTH,
    BREADTH_BUILDING,
    CONNECTIVITY,
    ApproximateIndex,
    ExactIndex,
    VectorIndex,
)
from recommender.search.sentences import Sentences
from recommender.settings import PROJECT, Settings

RESULTS = PROJECT / "benchmarks" / "results" / "index.json"
MILLION = 1_000_000
NOISE = 0.6
"Length of the noise beside that of the vector."
NEAREST = 40
N_QUERIES = 200
SEED = 0


def synthetic(n: int, seed: int = SEED) -> NDArray[np.float32]:
    random = np.random.default_rng(seed)
    films = Sentences.load(Settings().sentences_path).films.vectors
    vectors = films[random.integers(len(films), size=n)]
    noise = random.standard_normal(vectors.shape, dtype=np.float32)
    vectors += noise * np.float32(NOISE / np.sqrt(vectors.shape[1]))
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors


def timed(index: VectorIndex, queries: NDArray[np.float32]) -> dict[str, float]:
    """Milliseconds a query: by the clock, and of the processor, which a busy machine leaves be."""
    clock, processor = [], []
    for query in queries:
        started, started_working = perf_counter(), process_time()
        index.search(query, NEAREST)
        clock.append(1000 * (perf_counter() - started))
        processor.append(1000 * (process_time() - started_working))
    return {
        "median_ms": round(float(np.median(clock)), 2),
        "p95_ms": round(float(np.percentile(clock, 95)), 2),
        "median_processor_ms": round(float(np.median(processor)), 2),
    }


def main(n: int = MILLION) -> None:
    vectors = synthetic(n)
    queries = synthetic(N_QUERIES, SEED + 1)
    exact = ExactIndex(vectors)
    started = process_time()
    approximate = ApproximateIndex(vectors)
    built = process_time() - started
    nearest = [exact.search(query, NEAREST)[0] for query in queries]
    near = [approximate.search(query, NEAREST)[0] for query in queries]
    recalls = [
        len(set(some.tolist()) & set(all_of_them.tolist())) / NEAREST
        for some, all_of_them in zip(near, nearest, strict=True)
    ]
    report = {
        "vectors": n,
        "dimensions": vectors.shape[1],
        "queries": N_QUERIES,
        "connectivity": CONNECTIVITY,
        "breadth_building": BREADTH_BUILDING,
        "breadth": BREADTH,
        "recall_at_40": round(float(np.mean(recalls)), 4),
        "approximate": timed(approximate, queries),
        "exact": timed(exact, queries),
        "built_in_processor_s": round(built, 1),
    }
    print(json.dumps(report, indent=1))
    if n >= MILLION:
        RESULTS.parent.mkdir(parents=True, exist_ok=True)
        RESULTS.write_text(json.dumps(report, indent=1) + "\n")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
