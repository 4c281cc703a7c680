"""How well lists are ordered: one number a visitor, from what was liked and what was listed.

Lists are arrays (n_visitors, n) of film rows, best first, filled up with -1 where a list is
shorter. A visitor for whom nothing is right to find has no value: NaN.
"""

import numpy as np
from numpy.typing import NDArray

from recommender.interactions import Rows

Hits = NDArray[np.bool_]
"Whether each place of each list holds a target, shape (n_visitors, n)."
PerVisitor = NDArray[np.float64]


def hits(lists: Rows, is_target: NDArray[np.bool_]) -> Hits:
    """Which places of the lists hold targets.

    Args:
        lists: Shape (n_visitors, n).
        is_target: Shape (n_visitors, n_films).
    """
    visitors = np.arange(len(lists))[:, None]
    return (lists >= 0) & is_target[visitors, np.maximum(lists, 0)]


def ndcg(hit: Hits, n_targets: Rows) -> PerVisitor:
    """Normalised discounted cumulative gain with gain 1 for a target, shape (n_visitors,).

    DCG = sum of 1 / log2(1 + place) over the places, from 1 on, that hold a target; divided by
    the DCG of a list that begins with all min(n, n_targets) targets. Järvelin & Kekäläinen,
    TOIS 2002.

    Args:
        hit: Shape (n_visitors, n).
        n_targets: All targets of each visitor, listed or not, shape (n_visitors,).
    """
    n = hit.shape[1]
    discounts = 1.0 / np.log2(np.arange(2, n + 2))
    ideal = np.concatenate([[0.0], np.cumsum(discounts)])
    return _divided(hit @ discounts, ideal[np.minimum(n, n_targets)])


def recall(hit: Hits, n_targets: Rows) -> PerVisitor:
    """Targets in the list / min(n, n_targets), shape (n_visitors,).

    The denominator is what a perfect list of this length reaches (Liang et al., "Variational
    autoencoders for collaborative filtering", WWW 2018, section 4.2).
    """
    return _divided(hit.sum(axis=1), np.minimum(hit.shape[1], n_targets))


def precision(hit: Hits, n_targets: Rows) -> PerVisitor:
    """Targets in the list / n, shape (n_visitors,); Herlocker et al., TOIS 2004, 5.2.1."""
    return np.where(n_targets > 0, hit.mean(axis=1), np.nan)


def reciprocal_rank(hit: Hits, n_targets: Rows) -> PerVisitor:
    """1 / place of the first target, 0 where the list has none, shape (n_visitors,).

    Its mean over visitors is MRR; Voorhees, "The TREC-8 question answering track report", 1999.
    """
    place = hit.argmax(axis=1) + 1
    return np.where(n_targets > 0, np.where(hit.any(axis=1), 1.0 / place, 0.0), np.nan)


def _divided(part: NDArray[np.float64], whole: NDArray[np.float64]) -> PerVisitor:
    quotient = np.full(np.shape(part), np.nan)
    np.divide(part, whole, out=quotient, where=whole > 0)
    return quotient
