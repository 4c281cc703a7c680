"""Two rankings made one.

Reciprocal rank fusion (Cormack, Clarke, Büttcher 2009) looks at ranks only. A convex combination
of the scores (Bruch, Gai, Ingber 2023) also sees by how much one film fits better than the next.
Both are measured in benchmarks/results/search.json; the search uses the one that wins there.
"""

import numpy as np

from recommender.search.names import Scores

RANK_CONSTANT = 5
"k of the paper; smaller than its 60, as one film is sought and not many."


def reciprocal_rank(*scores: Scores, constant: int = RANK_CONSTANT) -> Scores:
    """Sum of 1 / (constant + rank) over rankings, each shape (n_films,); equal scores share rank.

    A score of 0 says nothing, so it adds nothing.
    """
    fused = np.zeros_like(scores[0])
    for of_half in scores:
        levels, level_of = np.unique(-of_half, return_inverse=True)
        above = np.concatenate([[0], np.cumsum(np.bincount(level_of, minlength=len(levels)))[:-1]])
        fused += np.where(of_half > 0, 1.0 / (constant + 1 + above[level_of]), 0.0)
    return fused.astype(np.float32)
