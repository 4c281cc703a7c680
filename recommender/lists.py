"""From scores to a list: the dial between familiar and surprising, then variety."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from recommender.interactions import Rows

Scores = NDArray[np.floating[Any]]


def standardised(scores: Scores, among: NDArray[np.bool_]) -> Scores:
    """Scores with mean 0 and spread 1 over the films `among`; all zero where they are equal."""
    chosen = scores[among]
    if chosen.size == 0:
        return np.zeros_like(scores)
    spread = float(chosen.std())
    return np.asarray((scores - chosen.mean()) / (spread if spread > 1e-9 else 1.0))


def top_rows(scores: Scores, n: int, *, among: NDArray[np.bool_]) -> Rows:
    """Rows of the `n` highest scores, best first; equal scores keep row order.

    Args:
        scores: Shape (n_films,). NaN is never picked.
        n: Rows wanted; fewer come back where fewer are eligible.
        among: Eligible films, shape (n_films,).

    Raises:
        ValueError: `n` is not positive.
    """
    if n < 1:
        raise ValueError(f"n must be positive, got {n}")
    rows = np.flatnonzero(among & ~np.isnan(scores))
    chosen = scores[rows]
    if len(rows) > n:
        # Everything that ties with the n-th stays in, so that row order decides and not the
        # partition.
        threshold = np.partition(chosen, len(rows) - n)[len(rows) - n]
        rows = rows[chosen >= threshold]
        chosen = scores[rows]
    return rows[np.argsort(-chosen, kind="stable")[:n]]


def dialled(
    scores: Scores, stars: Scores, familiarity: Scores, surprise: float, among: NDArray[np.bool_]
) -> Scores:
    """Scores moved from familiar to surprising.

    At 0 the order is that of `scores`. Towards 1 the predicted stars take over, and well-known
    films sink.

    Args:
        scores: Preference for each film, shape (n_films,).
        stars: Predicted stars, shape (n_films,).
        familiarity: How widely known a film is, for example log(1 + ratings), shape (n_films,).
        surprise: From 0 to 1.
        among: Eligible films, over which all three are put on one scale.
    """
    if surprise == 0.0:
        return scores
    # Half of the preference stays, or the far end would be the same for everybody.
    liked = standardised(stars, among) + 0.5 * standardised(scores, among)
    wanted = liked - 0.6 * standardised(familiarity, among)
    return np.asarray((1 - surprise) * standardised(scores, among) + surprise * wanted)


def varied(
    scores: Scores, similarity: NDArray[np.float32], n: int, variety: float
) -> NDArray[np.int64]:
    """Order by maximal marginal relevance (Carbonell & Goldstein, SIGIR 1998).

    Each step takes the film with the highest
    (1 - variety) * score - variety * similarity to the nearest film already taken.

    Args:
        scores: Scores of a pool of films, best first, shape (n_pool,).
        similarity: Pairwise similarity of the pool, shape (n_pool, n_pool).
        n: How many to take.
        variety: From 0 (scores alone) to 1.

    Returns:
        Positions in the pool, shape (<= n,).
    """
    spread = float(scores.max() - scores.min()) if len(scores) else 0.0
    relevance = (1 - variety) * (scores - scores.min()) / (spread or 1.0) if len(scores) else scores
    nearest = np.zeros(len(scores), dtype=np.float32)
    left = np.ones(len(scores), dtype=bool)
    taken: list[int] = []
    while len(taken) < min(n, len(scores)):
        marginal = np.where(left, relevance - variety * nearest, -np.inf)
        best = int(np.argmax(marginal))
        taken.append(best)
        left[best] = False
        nearest = np.maximum(nearest, similarity[best])
    return np.array(taken, dtype=np.int64)


def with_at_least(order: Rows, fits: NDArray[np.bool_], n: int, fewest: int) -> Rows:
    """The first `n` of an order, but with at least `fewest` that fit, as far as there are any.

    Args:
        order: Positions, best first, shape (n_pool,).
        fits: Which positions fit, shape (n_pool,).
        n: How many to take.
        fewest: How many of them fit at least, from 0 to `n`.

    Returns:
        Positions in the same order, shape (min(n, n_pool),) or fewer where too few fit.
    """
    others_before = np.cumsum(~fits[order])
    return order[fits[order] | (others_before <= n - fewest)][:n]
