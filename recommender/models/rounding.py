"""Numbers that take little room once compressed."""

import numpy as np
from numpy.typing import NDArray


def rounded(values: NDArray[np.float32], bits: int) -> NDArray[np.float16]:
    """Half precision with only `bits` of its ten fraction bits in use, the others zero.

    The relative error is at most 2 ** -(bits + 1); a general compressor removes the zeros.
    Values beyond half precision become infinite.

    Raises:
        ValueError: `bits` is not from 1 to 10.
    """
    if not 1 <= bits <= 10:
        raise ValueError(f"bits must be from 1 to 10, got {bits}")
    unused = 10 - bits
    half_a_step = (1 << unused) >> 1
    pattern = values.astype(np.float16).view(np.uint16).astype(np.uint32) + half_a_step
    return ((pattern >> unused) << unused).astype(np.uint16).view(np.float16)
