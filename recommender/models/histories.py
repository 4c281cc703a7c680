"""What the ranking models share: liking, and histories as one sparse matrix."""

from collections.abc import Callable, Sequence

import numpy as np
import scipy.sparse as sp

from recommender.interactions import History, Rows, Stars

LIKED = 4.0
"A film with at least these stars counts as liked."


def liking(stars: Stars) -> Stars:
    """How strongly a rating speaks for a film, from -0.5 (disliked) to 1.25 (loved).

    Zero at 2.5 stars, linear between: 0.5 stars give -0.5, 3.5 give 0.5, 5 give 1.25.
    """
    return np.clip((stars - 2.5) / 2.0, -0.5, 1.25)


def evidence(stars: Stars) -> Stars:
    """What a rating tells of a taste: its `liking`, plus 0.3 because the film was chosen at all.

    Zero at 1.9 stars: a mildly bad rating still says what kind of film somebody watches.
    """
    return 0.3 + liking(stars)


def delight(stars: Stars) -> Stars:
    """How right it would have been to recommend the film: 0 up to 2.5 stars, 1 from 4.5 on."""
    return np.clip((stars - 2.5) / 2.0, 0.0, 1.0)


def flattened(histories: Sequence[History]) -> tuple[Rows, Rows, Stars]:
    """All ratings of some histories in a row: whose, of which film, stars; each (n_ratings,)."""
    lengths = [len(history) for history in histories]
    films = [np.empty(0, np.int64), *(history.films for history in histories)]
    stars = [np.empty(0), *(history.stars for history in histories)]
    whose = np.repeat(np.arange(len(histories)), lengths)
    return whose, np.concatenate(films), np.concatenate(stars)


def history_matrix(
    histories: Sequence[History], n_films: int, values: Callable[[Stars], Stars] = liking
) -> sp.csr_matrix:
    """Histories as a sparse float32 matrix (n_histories, n_films) of `values` of the stars."""
    whose, films, stars = flattened(histories)
    ends = np.searchsorted(whose, np.arange(len(histories) + 1))
    data = values(stars).astype(np.float32)
    return sp.csr_matrix((data, films, ends), (len(histories), n_films))
