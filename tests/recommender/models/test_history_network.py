import numpy as np

from recommender.models.history_network import looked_up, star_levels, summed


def test_sums_grow_with_the_root_of_what_is_summed():
    vectors = looked_up(np.array([[1.0], [2.0]], np.float32), np.array([[0, 1, 2]]))
    assert np.asarray(vectors).tolist() == [[[0.0], [1.0], [2.0]]]
    # Liked: 4.5 stars count 1, 1.5 stars count -0.5; three is one more than two.
    expected = [[3.0 / 3**0.5, (1.0 - 1.0) / 3**0.5, (0.5 - 2.0) / 3**0.5]]
    stars = np.array([[0.0, 4.5, 1.5]], np.float32)
    surplus = np.array([[0.0, 0.5, -1.0]], np.float32)
    found = np.asarray(summed(vectors, stars, surplus))
    np.testing.assert_allclose(found, expected, atol=1e-6)


def test_half_stars_are_numbered():
    assert np.asarray(star_levels(np.array([0.0, 0.5, 3.5, 5.0]))).tolist() == [0, 1, 7, 10]
