"""What lists are worth besides being right: breadth, novelty, variety, fairness, steadiness.

Lists are arrays (n_visitors, n) of film rows, best first, filled up with -1.
"""

from typing import Any

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from recommender.interactions import Rows

PerVisitor = NDArray[np.float64]


def _shown(lists: Rows, n_films: int) -> sp.csr_matrix:
    """1 where a visitor's list has a film, shape (n_visitors, n_films)."""
    visitors, places = np.nonzero(lists >= 0)
    cells = (np.ones(len(visitors)), (visitors, lists[visitors, places]))
    return sp.csr_matrix(cells, (len(lists), n_films))


def _divided(part: NDArray[Any], whole: NDArray[Any]) -> PerVisitor:
    quotient = np.full(np.shape(part), np.nan)
    np.divide(part, whole, out=quotient, where=whole > 0)
    return quotient


def catalogue_coverage(lists: Rows, n_candidates: int) -> float:
    """Share of candidates that are in at least one list; NaN without candidates.

    Ge, Delgado-Battenfeld & Jannach, "Beyond accuracy", RecSys 2010, equation 2.
    """
    if not n_candidates:
        return float("nan")
    return len(np.unique(lists[lists >= 0])) / n_candidates


def gini(lists: Rows, candidates: Rows) -> float:
    """How unequally candidates are shown: 0 all equally often, near 1 a few take everything.

    With counts c_1 <= ... <= c_m: sum of (2j - m - 1) c_j / (m * sum of c). Fleder & Hosanagar,
    Management Science 2009. NaN where nothing is shown.

    Args:
        lists: Shape (n_visitors, n).
        candidates: Film rows that could be shown, shape (n_candidates,).
    """
    shown = lists[lists >= 0]
    if not len(shown):
        return float("nan")
    counts = np.bincount(shown, minlength=int(candidates.max(initial=0)) + 1)[candidates]
    counts.sort()
    m = len(counts)
    weights = 2 * np.arange(1, m + 1) - m - 1
    return float(weights @ counts / (m * counts.sum()))


def novelty(lists: Rows, popularity: Rows, n_users: int) -> PerVisitor:
    """Mean self-information of the films of a list, in bits, shape (n_visitors,).

    Mean of -log2(users who rated the film / users); a film nobody rated counts as rated by one.
    Zhou et al., PNAS 2010; Castells, Hurley & Vargas, "Novelty and diversity in recommender
    systems", 2015, section 26.3.2.

    Args:
        lists: Shape (n_visitors, n).
        popularity: Users who rated each film in the training data, shape (n_films,).
        n_users: Users of the training data.
    """
    information = -np.log2(np.maximum(popularity, 1) / n_users)
    shown = _shown(lists, len(popularity))
    return _divided(shown @ information, np.asarray(shown.sum(axis=1)).ravel())


def intra_list_diversity(lists: Rows, content: sp.csr_matrix) -> PerVisitor:
    """Mean of 1 - cosine over all pairs of a list, shape (n_visitors,).

    Smyth & McClave, "Similarity vs. diversity", ICCBR 2001. Films without content make no pair;
    NaN where fewer than two are left.

    Args:
        lists: Shape (n_visitors, n).
        content: A vector for each film, of any length, shape (n_films, n_columns).
    """
    lengths = np.sqrt(np.asarray(content.multiply(content).sum(axis=1)).ravel())
    unit = sp.diags(1.0 / np.where(lengths > 0, lengths, 1.0)) @ content
    shown = _shown(lists, content.shape[0])
    total = np.asarray((shown @ unit).power(2).sum(axis=1)).ravel()
    # A unit vector's product with itself is 1 and makes no pair.
    described = shown @ (lengths > 0)
    pairs = described * (described - 1)
    return 1.0 - _divided(total - described, pairs)


def miscalibration(
    lists: Rows, histories: sp.csr_matrix, genres: sp.csr_matrix, alpha: float = 0.01
) -> PerVisitor:
    """How far a list's genres are from those of the visitor's history, in nats; 0 is calibrated.

    KL(p || (1 - alpha) q + alpha p) with p the genres of the history, q those of the list, each
    film's weight shared equally by its genres. Steck, "Calibrated recommendations", RecSys 2018,
    equations 2, 3, 6 and 7. NaN where history or list have no genre.

    Args:
        lists: Shape (n_visitors, n).
        histories: Weight of each film in each visitor's taste, at least 0, (n_visitors, n_films).
        genres: 0 or 1, shape (n_films, n_genres).
        alpha: Share of p mixed into q, so that a missing genre costs much and not infinitely much.
    """
    per_film = np.asarray(genres.sum(axis=1)).ravel()
    shares = sp.diags(1.0 / np.maximum(per_film, 1)) @ genres
    p = _distribution(histories @ shares)
    q = _distribution(_shown(lists, genres.shape[0]) @ shares)
    mixed = (1 - alpha) * q + alpha * p
    with np.errstate(divide="ignore", invalid="ignore"):
        terms = np.where(p > 0, p * np.log(p / mixed), 0.0)
    undefined = np.isnan(p).any(axis=1) | np.isnan(q).any(axis=1)
    return np.where(undefined, np.nan, terms.sum(axis=1))


def _distribution(weights: sp.csr_matrix) -> NDArray[np.float64]:
    dense = np.asarray(weights.todense(), dtype=np.float64)
    return _divided(dense, np.broadcast_to(dense.sum(axis=1, keepdims=True), dense.shape))


def popularity_lift(lists: Rows, histories: sp.csr_matrix, popularity: Rows) -> PerVisitor:
    """How much more popular a list is than its visitor's history, shape (n_visitors,).

    (mean popularity of the list - mean of the history) / mean of the history: 0 the same, 1 twice
    as popular. Abdollahpouri et al., "The unfairness of popularity bias in recommendation", RMSE
    workshop 2019, equation 2, here for each visitor. NaN without history or list.

    Args:
        lists: Shape (n_visitors, n).
        histories: Not 0 where a visitor rated a film, shape (n_visitors, n_films).
        popularity: Users who rated each film, shape (n_films,).
    """
    shown = _shown(lists, len(popularity))
    rated = (histories != 0).astype(np.float64)
    of_list = _divided(shown @ popularity, np.asarray(shown.sum(axis=1)).ravel())
    of_history = _divided(rated @ popularity, np.asarray(rated.sum(axis=1)).ravel())
    return _divided(of_list - of_history, of_history)


def never_rated_share(lists: Rows, popularity: Rows) -> PerVisitor:
    """Share of a list that nobody rated in the training data, shape (n_visitors,).

    What a model dares with new films; NaN where the list is empty.
    """
    shown = _shown(lists, len(popularity))
    return _divided(shown @ (popularity == 0), np.asarray(shown.sum(axis=1)).ravel())


def overlap(before: Rows, after: Rows) -> PerVisitor:
    """Share of a list that is still in the other, |before and after| / |before|.

    Stability between two lists of a visitor; the intersection metric at one depth of Fagin, Kumar
    & Sivakumar, "Comparing top k lists", SODA 2003. NaN where the first list is empty.
    """
    n_films = int(max(before.max(initial=0), after.max(initial=0))) + 1
    first, second = _shown(before, n_films), _shown(after, n_films)
    common = np.asarray(first.multiply(second).sum(axis=1)).ravel()
    return _divided(common, np.asarray(first.sum(axis=1)).ravel())
