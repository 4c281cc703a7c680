import keras
import numpy as np
import pytest
import scipy.sparse as sp
import tensorflow as tf
from keras import ops

from recommender.models import histories
from recommender.models.tensors import liking, shown, sparse_tensor


def test_a_sparse_tensor_holds_what_the_matrix_holds():
    matrix = sp.random(5, 7, density=0.4, format="csr", random_state=0)
    tensor = sparse_tensor(matrix[:, ::-1])
    dense = tf.sparse.to_dense(tensor).numpy()
    np.testing.assert_allclose(dense, matrix.toarray()[:, ::-1], rtol=1e-6)


def test_liking_is_that_of_histories_and_zero_where_nothing_was_rated():
    stars = np.arange(0.0, 5.5, 0.5)
    given = ops.convert_to_tensor(stars, "float32")
    told = ops.convert_to_numpy(liking(given, ops.cast(given > 0, "float32")))
    assert told[0] == 0
    np.testing.assert_allclose(told[1:], histories.liking(stars[1:]), rtol=1e-6)


def test_the_named_share_is_hidden_each_time_another():
    chance = keras.random.SeedGenerator(1)
    first, second = (ops.convert_to_numpy(shown((10_000,), 0.3, chance)) for _ in range(2))
    assert set(np.unique(first)) == {0.0, 1.0}
    assert first.mean() == pytest.approx(0.7, abs=0.02)
    assert (first != second).any()
