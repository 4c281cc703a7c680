"""The approximate index beside the exact one, on a million synthetic vectors.

    python -m benchmarks.index [NUMBER]

Needs the optional package usearch (2.x). The vectors are the catalogue's own, repeated with noise:
they lie as the films' do.
"""

import json
import sys
from time import perf_counter

import numpy as np
from numpy.typing import NDArray

from recommender.search.index import ApproximateIndex, ExactIndex
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


def main(n: int = MILLION) -> None:
    vectors = synthetic(n)
    queries = synthetic(N_QUERIES, SEED + 1)
    exact = ExactIndex(vectors)
    started = perf_counter()
    approximate = ApproximateIndex(vectors)
    built = perf_counter() - started
    recalls, took, took_exact = [], [], []
    for query in queries:
        started = perf_counter()
        near, _ = approximate.search(query, NEAREST)
        took.append(1000 * (perf_counter() - started))
        started = perf_counter()
        nearest, _ = exact.search(query, NEAREST)
        took_exact.append(1000 * (perf_counter() - started))
        recalls.append(len(set(near.tolist()) & set(nearest.tolist())) / NEAREST)
    report = {
        "vectors": n,
        "dimensions": vectors.shape[1],
        "queries": N_QUERIES,
        "recall_at_40": round(float(np.mean(recalls)), 4),
        "approximate_median_ms": round(float(np.median(took)), 2),
        "approximate_p95_ms": round(float(np.percentile(took, 95)), 2),
        "exact_median_ms": round(float(np.median(took_exact)), 1),
        "built_in_s": round(built, 1),
    }
    print(json.dumps(report, indent=1))
    if n >= MILLION:
        RESULTS.parent.mkdir(parents=True, exist_ok=True)
        RESULTS.write_text(json.dumps(report, indent=1) + "\n")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
