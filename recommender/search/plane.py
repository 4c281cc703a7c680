"""The map of all films: near on it means about the same things."""

import numpy as np

from recommender.search.encoder import Vectors

PERPLEXITY = 30
COMPONENTS = 50
"t-SNE looks at this many principal components: the rest is mostly noise."


def place_on_plane(vectors: Vectors, seed: int = 0) -> Vectors:
    """Coordinates from -1 to 1, shape (n_rows, 2), by t-SNE (van der Maaten, Hinton 2008).

    Args:
        vectors: Shape (n_rows, n_dimensions).
        seed: Same vectors, same seed, same machine: same map.
    """
    if len(vectors) <= COMPONENTS:
        # Too few for neighbourhoods; the two widest directions show all there is.
        plane = np.zeros((len(vectors), 2))
        centred = vectors - vectors.mean(axis=0) if len(vectors) else vectors
        components = np.linalg.svd(centred, full_matrices=False)[2][:2]
        plane[:, : len(components)] = centred @ components.T
    else:
        # Training time only: serving must not pay for scikit-learn.
        from sklearn.decomposition import PCA
        from sklearn.manifold import TSNE

        reduced = PCA(COMPONENTS, random_state=seed).fit_transform(vectors)
        plane = TSNE(perplexity=PERPLEXITY, init="pca", random_state=seed).fit_transform(reduced)
    plane = plane - plane.mean(axis=0) if len(plane) else plane
    furthest = max(float(np.abs(plane).max(initial=0.0)), 1e-9)
    return (plane / furthest).astype(np.float32)
