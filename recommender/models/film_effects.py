"""What a fact of people adds to the chance that they like each film: ridge regression, smoothed.

Few users stand behind an effect on one film, so most of it may be taken by way of the films that
are liked by the same people: the effects are the history of a fact, and a linear autoencoder
completes it.
"""

from collections.abc import Sequence

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

Array = NDArray[np.float32]
Facts = NDArray[np.floating]

SMOOTHED = 0.6
"Share of the effects that is taken by way of the films which are liked together."
FLOOR = 0.02
"Added to a chance before its logarithm is taken, so that a film hardly anybody rated has one."


def film_effects(
    draws: Sequence[Facts],
    targets: sp.csr_matrix,
    regularisation: float,
    neighbours: Array | sp.csr_matrix | None = None,
) -> tuple[Array, Array, Array]:
    """Effects (n_facts, n_films), mean of the facts (n_facts,), mean of the targets (n_films,).

    Args:
        draws: Facts of all users, 0 or 1, shape (n_users, n_facts): once, or several times where
            they were told from random parts of what is known.
        targets: How right each film would have been for each user, (n_users, n_films).
        regularisation: In users who have the fact.
        neighbours: How much film `row` speaks for film `column`, (n_films, n_films): the weights
            of a linear autoencoder. None leaves each film to its own ratings.
    """
    mean_facts = np.mean([each.mean(axis=0) for each in draws], axis=0)
    mean_target = np.asarray(targets.mean(axis=0)).ravel()
    together = np.mean(draws, axis=0) - mean_facts
    crossed = (targets.T @ together).T - np.outer(together.sum(axis=0), mean_target)
    gram = sum((each - mean_facts).T @ (each - mean_facts) for each in draws) / len(draws)
    gram = gram + regularisation * np.eye(len(mean_facts))
    effects = np.linalg.solve(gram, crossed).astype(np.float32)
    if neighbours is not None:
        effects = _smoothed(effects, neighbours)
    return effects, mean_facts.astype(np.float32), mean_target.astype(np.float32)


def _smoothed(effects: Array, neighbours: Array | sp.csr_matrix) -> Array:
    """Effects (n_facts, n_films), the larger part of them by way of the films' neighbours."""
    carried = np.asarray(effects @ neighbours, np.float32)
    # Scaled so that it is the best guess of the effects themselves (least squares).
    scale = float((carried * effects).sum() / np.maximum((carried**2).sum(), 1e-12))
    return np.asarray(SMOOTHED * scale * carried + (1.0 - SMOOTHED) * effects, np.float32)
