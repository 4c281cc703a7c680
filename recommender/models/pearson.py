"""Pearson correlation of rating rows over what both rated, held back where that is little."""

import numpy as np
import scipy.sparse as sp

BLOCK = 512
"Rows correlated at a time: the dense matrix of all pairs would not fit for many films."


def positive_correlations(
    ratings: sp.csr_matrix, others: sp.csr_matrix, shrinkage: float
) -> sp.csr_matrix:
    """How alike each row rates to each other row; pairs that do not agree are left out.

    Over the n columns that both rows rate,

        s = (n - 1) / (n - 1 + shrinkage) * sum(x y) / sqrt(sum(x^2) sum(y^2))

    Herlocker et al. 1999 ("An algorithmic framework for performing collaborative filtering") first
    held back what rests on few common ratings; this form is Koren's ("Factor in the neighbors",
    TKDD 2010, section 2.2, after Bell & Koren 2007). Values are deviations from the baseline
    rather than from the row's mean, as there.

    Args:
        ratings: Deviations, (n_rows, n_columns); what is stored counts as rated, zeros too.
        others: The same, (n_others, n_columns).
        shrinkage: Common ratings, less one, at which half of the correlation is believed.

    Returns:
        Shape (n_rows, n_others), values above 0 and at most 1.
    """
    rated, squares = _ones(ratings), ratings.power(2)
    others_rated = _ones(others).T.tocsr()
    others_squares = others.power(2).T.tocsr()
    others_values = others.T.tocsr()
    blocks: list[sp.csr_matrix] = []
    for start in range(0, ratings.shape[0], BLOCK):
        block = slice(start, start + BLOCK)
        products = (ratings[block] @ others_values).toarray()
        lengths = (squares[block] @ others_rated).toarray()
        lengths *= (rated[block] @ others_squares).toarray()
        common = (rated[block] @ others_rated).toarray() - 1.0
        agree = (products > 0.0) & (common > 0.0)
        at = np.nonzero(agree)
        found = common[at] / (common[at] + shrinkage) * products[at] / np.sqrt(lengths[at])
        blocks.append(sp.csr_matrix((found, at), agree.shape))
    return sp.csr_matrix(sp.vstack(blocks)) if blocks else sp.csr_matrix((0, others.shape[0]))


def _ones(matrix: sp.csr_matrix) -> sp.csr_matrix:
    """One for each stored value."""
    return sp.csr_matrix((np.ones_like(matrix.data), matrix.indices, matrix.indptr), matrix.shape)
