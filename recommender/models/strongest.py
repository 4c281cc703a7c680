"""The strongest entries of a matrix that is too large to be held at once."""

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

Array = NDArray[np.float32]


class StrongestEntries:
    """Takes a matrix row block by row block, and keeps the entries that are the largest of all.

    Entries as strong as the weakest that is kept are kept too.
    """

    def __init__(self, n_kept: int) -> None:
        """Keep this many entries, from 1 on."""
        self._n_kept = n_kept
        self._strengths: Array = np.empty(0, np.float32)
        self._blocks: list[sp.csr_matrix] = []

    def add(self, block: Array) -> None:
        """The next rows, shape (n_rows, n_columns)."""
        strengths = np.concatenate([self._strengths, np.abs(block).ravel()])
        n_weaker = len(strengths) - self._n_kept
        if n_weaker > 0:
            strengths = np.partition(strengths, n_weaker - 1)[n_weaker:]
        self._strengths = strengths
        self._blocks.append(sp.csr_matrix(self._without_weak(block)))

    def matrix(self) -> sp.csr_matrix:
        """All rows, zero where an entry is weaker than those kept."""
        together = sp.csr_matrix(sp.vstack(self._blocks))
        together.data = self._without_weak(together.data)
        together.eliminate_zeros()
        return together

    def _without_weak(self, entries: Array) -> Array:
        threshold = self._strengths.min() if len(self._strengths) == self._n_kept else 0.0
        return np.where(np.abs(entries) >= threshold, entries, np.float32(0.0))
