import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from recommender.models.strongest import StrongestEntries

MATRICES = arrays(np.float32, (7, 5), elements=st.floats(-2, 2, width=32), unique=True)


@given(MATRICES, st.integers(1, 40), st.integers(1, 7))
def test_blocks_of_any_size_leave_the_strongest_of_the_whole(
    matrix: np.ndarray, n_kept: int, size: int
) -> None:
    strongest = StrongestEntries(n_kept)
    for start in range(0, len(matrix), size):
        strongest.add(matrix[start : start + size])
    kept = strongest.matrix().toarray()
    order = np.sort(np.abs(matrix).ravel())[::-1]
    weakest = order[min(n_kept, order.size) - 1]
    np.testing.assert_array_equal(kept, np.where(np.abs(matrix) >= weakest, matrix, 0))
