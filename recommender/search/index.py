"""The vectors nearest to one: exactly, or nearly so where there are very many."""

from importlib.util import find_spec
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from recommender.search.encoder import Vectors

Rows = NDArray[np.int64]

EXACT_UP_TO = 100_000
"Vectors that are still looked through one by one; more want the optional package usearch."
PACKAGE = "usearch"
CONNECTIVITY = 16
"Neighbours of a node in the graph; more find better and take more memory."
BREADTH_BUILDING = 64
"Nodes looked at for the neighbours of a new one; more find better and take longer to build."
BREADTH = 256
"Nodes looked at by a search, at least; more find better and take longer."


class VectorIndex(Protocol):
    """Finds the rows whose vectors have the largest product with a given one."""

    def search(self, vector: Vectors, n: int) -> tuple[Rows, Vectors]:
        """Rows and products of the `n` nearest, best first; fewer where there are fewer.

        Args:
            vector: Shape (n_dimensions,).
            n: Rows wanted.
        """
        ...

    def products(self, vector: Vectors, n: int, also: Rows) -> Vectors:
        """The product of each row with `vector`, shape (n_rows,).

        Args:
            vector: Shape (n_dimensions,).
            n: Where there are too many rows to look at each, the nearest that are looked at; the
                others have 0.
            also: Rows that are looked at as well.
        """
        ...


class ExactIndex:
    """Looks at every vector."""

    def __init__(self, vectors: Vectors) -> None:
        """Search `vectors` (n_rows, n_dimensions)."""
        self._vectors = vectors

    def search(self, vector: Vectors, n: int) -> tuple[Rows, Vectors]:
        """As in `VectorIndex`; equal products keep the order of the rows."""
        products = self._vectors @ vector
        rows = np.arange(len(products))
        if n < len(products):
            # All that equal the last one stay, so that the order of the rows decides among them.
            last = np.partition(products, len(products) - n)[len(products) - n]
            rows = np.flatnonzero(products >= last)
        rows = rows[np.argsort(-products[rows], kind="stable")[:n]]
        return rows, products[rows]

    def products(self, vector: Vectors, n: int, also: Rows) -> Vectors:
        """As in `VectorIndex`, of every row."""
        return self._vectors @ vector


class ApproximateIndex:
    """A navigable graph over the vectors (HNSW; Malkov, Yashunin 2018), by usearch."""

    def __init__(self, vectors: Vectors, *, threads: int = 0) -> None:
        """Build the graph over `vectors` (n_rows, n_dimensions).

        Args:
            vectors: Kept as 16-bit floats.
            threads: For building; 0 takes all cores.
        """
        from usearch.index import Index

        self._vectors = vectors
        self._index: Any = Index(
            ndim=vectors.shape[1],
            metric="ip",
            dtype="f16",
            connectivity=CONNECTIVITY,
            expansion_add=BREADTH_BUILDING,
            expansion_search=BREADTH,
        )
        self._index.add(np.arange(len(vectors)), vectors, threads=threads)

    def search(self, vector: Vectors, n: int) -> tuple[Rows, Vectors]:
        """As in `VectorIndex`, with a few of the nearest missed."""
        found = self._index.search(vector, n)
        # usearch calls 1 minus the product a distance.
        return found.keys.astype(np.int64), (1.0 - found.distances).astype(np.float32)

    def products(self, vector: Vectors, n: int, also: Rows) -> Vectors:
        """As in `VectorIndex`, of the nearest rows and of `also`."""
        rows = np.union1d(self.search(vector, n)[0], also)
        products = np.zeros(len(self._vectors), np.float32)
        products[rows] = self._vectors[rows] @ vector
        return products


def wants_package(n_rows: int) -> bool:
    """Whether so many vectors want the optional package, and it is not installed."""
    return n_rows > EXACT_UP_TO and find_spec(PACKAGE) is None


def vector_index(vectors: Vectors) -> VectorIndex:
    """The exact index; over `EXACT_UP_TO` vectors the approximate one, where it is installed."""
    if len(vectors) <= EXACT_UP_TO or wants_package(len(vectors)):
        return ExactIndex(vectors)
    return ApproximateIndex(vectors)
