import numpy as np
import pytest
import scipy.sparse as sp

from recommender.models import pearson
from recommender.models.pearson import positive_correlations


def sparse(*rows: list[float | None]) -> sp.csr_matrix:
    """None is not rated; a zero is, and is stored."""
    cells = [(r, c, v) for r, row in enumerate(rows) for c, v in enumerate(row) if v is not None]
    at_row, at_column, values = zip(*cells, strict=True)
    return sp.csr_matrix((values, (at_row, at_column)), (len(rows), len(rows[0])))


def test_only_what_both_rated_counts_and_little_of_it_is_held_back():
    ratings = sparse([1.0, 2.0, None, 3.0], [2.0, 1.0, 5.0, None])
    found = positive_correlations(ratings, ratings, shrinkage=3.0).toarray()
    # Two in common: 1 / (1 + 3) of (1 * 2 + 2 * 1) / sqrt((1 + 4) (4 + 1)).
    assert found[0, 1] == pytest.approx(1 / 4 * 4 / 5)
    assert found[1, 0] == pytest.approx(found[0, 1])


def test_a_deviation_of_zero_is_a_rating():
    ratings = sparse([1.0, 0.0, 1.0], [1.0, 2.0, None])
    found = positive_correlations(ratings, ratings, shrinkage=1.0).toarray()
    assert found[0, 1] == pytest.approx(1 / 2 * 1 / np.sqrt(1 * 5))


def test_pairs_that_disagree_or_share_one_rating_are_left_out():
    asked = sparse([1.0, 1.0, None])
    others = sparse([-1.0, -1.0, 2.0], [None, 1.0, 1.0], [1.0, 2.0, None])
    found = positive_correlations(asked, others, shrinkage=1.0)
    assert found.nonzero()[1].tolist() == [2]


def test_without_shrinkage_it_is_the_correlation_of_centred_rows():
    values = np.random.default_rng(0).normal(size=(5, 12))
    values -= values.mean(axis=1, keepdims=True)
    found = positive_correlations(sp.csr_matrix(values), sp.csr_matrix(values), 0.0).toarray()
    np.testing.assert_allclose(found, np.maximum(np.corrcoef(values), 0.0), atol=1e-12)


def test_many_rows_are_correlated_as_few_are(monkeypatch):
    values = sp.random(9, 20, 0.6, random_state=np.random.default_rng(1), format="csr")
    whole = positive_correlations(values, values, 2.0).toarray()
    monkeypatch.setattr(pearson, "BLOCK", 4)
    np.testing.assert_array_equal(positive_correlations(values, values, 2.0).toarray(), whole)


def test_no_row_gives_no_row():
    assert positive_correlations(sp.csr_matrix((0, 3)), sparse([1, 1, 1]), 1.0).shape == (0, 1)
