"""Tensor operations that all Keras networks here share."""

from typing import Any

import keras
import numpy as np
import scipy.sparse as sp
import tensorflow as tf
from keras import ops

Tensor = Any


def sparse_tensor(matrix: sp.csr_matrix) -> tf.SparseTensor:
    """The matrix as TensorFlow multiplies it, float32."""
    pairs = matrix.tocoo()
    return tf.sparse.reorder(
        tf.SparseTensor(
            np.stack([pairs.row, pairs.col], axis=1).astype(np.int64),
            pairs.data.astype(np.float32),
            pairs.shape,
        )
    )


def liking(stars: Tensor, seen: Tensor) -> Tensor:
    """`histories.liking` of the stars that were given, 0 elsewhere.

    Args:
        stars: 0 where there is no rating.
        seen: 1 where there is one, else 0; of the same shape.
    """
    return seen * ops.clip((stars - 2.5) / 2.0, -0.5, 1.25)


def shown(shape: Tensor, dropout: float, chance: keras.random.SeedGenerator) -> Tensor:
    """1 for what is shown, 0 for the share that is hidden at random.

    For identities: Volkovs et al. 2017, "DropoutNet".
    """
    luck = keras.random.uniform(shape, seed=chance)
    return ops.cast(luck >= dropout, "float32")
