import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.models.rounding import rounded


def test_two_fraction_bits_leave_quarters_between_one_and_two():
    values = np.array([1.0, 1.1, 1.2, -1.3, 1.9, 0.0], np.float32)
    assert rounded(values, 2).tolist() == [1.0, 1.0, 1.25, -1.25, 2.0, 0.0]


@given(st.floats(0.0009765625, 8192.0, width=32), st.integers(1, 9))
def test_the_relative_error_is_half_a_step(value: float, bits: int):
    # Half precision itself adds its own half step.
    bound = (2.0 ** -(bits + 1) + 2.0**-11) * 1.01
    assert abs(float(rounded(np.array([value], np.float32), bits)[0]) - value) <= bound * value


@pytest.mark.parametrize("bits", [0, 11])
def test_bits_that_half_precision_does_not_have_are_refused(bits: int):
    with pytest.raises(ValueError, match=f"bits must be from 1 to 10, got {bits}"):
        rounded(np.ones(1, np.float32), bits)
