"""Film vectors in closed form, from which networks start: few users are too few to find them."""

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from recommender.interactions import Interactions
from recommender.models.histories import evidence


def preferences(interactions: Interactions, rank: int) -> NDArray[np.float32]:
    """Film vectors of a truncated singular value decomposition, (n_films, at most `rank`).

    Of who liked what, users brought to unit length. Lengths are brought near to one, so that
    famous films do not fill the network's units; zero for a film that nobody rated.
    """
    # Takes a sixth of a second to import.
    from scipy.sparse.linalg import svds

    liked = interactions.matrix(evidence(interactions.stars))
    length = np.sqrt(np.asarray(liked.multiply(liked).sum(axis=1)).ravel())
    liked = sp.csr_matrix(sp.diags_array(1.0 / np.maximum(length, 1e-9)) @ liked)
    rank = min(rank, min(liked.shape) - 1)
    _, strengths, directions = svds(liked.astype(np.float64), k=rank, rng=np.random.default_rng(0))
    vectors = directions.T * np.sqrt(strengths)
    norms = np.linalg.norm(vectors, axis=1, keepdims=True)
    typical = np.median(norms[np.unique(interactions.films)])
    return np.asarray(vectors / (norms + max(typical, 1e-9)), np.float32)
