import numpy as np
import pytest

from recommender.search import index as index_module
from recommender.search.index import ApproximateIndex, ExactIndex, vector_index

VECTORS = np.array([[1, 0], [0, 1], [0.6, 0.8], [0, 1]], np.float32)


def test_the_nearest_come_first_and_equals_keep_the_order_of_their_rows() -> None:
    rows, products = ExactIndex(VECTORS).search(np.array([0, 1], np.float32), 3)

    assert rows.tolist() == [1, 3, 2]
    np.testing.assert_allclose(products, [1, 1, 0.8], rtol=1e-6)


def test_equals_at_the_end_of_the_list_keep_the_order_of_their_rows() -> None:
    rows, _ = ExactIndex(VECTORS).search(np.array([0, 1], np.float32), 1)

    assert rows.tolist() == [1]


def test_no_more_rows_come_back_than_there_are() -> None:
    rows, _ = ExactIndex(VECTORS).search(np.array([1, 0], np.float32), 10)

    assert rows.tolist() == [0, 2, 1, 3]


def test_few_vectors_are_searched_exactly() -> None:
    assert isinstance(vector_index(VECTORS), ExactIndex)


def test_very_many_vectors_are_searched_exactly_where_usearch_is_missing(monkeypatch) -> None:
    monkeypatch.setattr(index_module, "EXACT_UP_TO", 3)
    monkeypatch.setattr(index_module, "find_spec", lambda name: None)

    assert isinstance(vector_index(VECTORS), ExactIndex)


def test_the_approximate_index_finds_what_the_exact_one_finds(monkeypatch) -> None:
    pytest.importorskip("usearch", reason="optional: only catalogues over 100,000 films want it")
    monkeypatch.setattr(index_module, "EXACT_UP_TO", 3)
    random = np.random.default_rng(0)
    vectors = random.standard_normal((500, 16), dtype=np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    near, products = vector_index(vectors).search(vectors[7], 10)
    nearest, exact = ExactIndex(vectors).search(vectors[7], 10)

    assert isinstance(vector_index(vectors), ApproximateIndex)
    assert len(set(near.tolist()) & set(nearest.tolist())) >= 9
    assert products[0] == pytest.approx(exact[0], abs=0.01)


def test_the_exact_index_compares_every_row() -> None:
    found = ExactIndex(VECTORS).products(np.array([0, 1], np.float32), 1, np.array([], np.int64))

    np.testing.assert_allclose(found, [0, 1, 0.8, 1], rtol=1e-6)


def test_the_approximate_index_compares_the_nearest_and_the_rows_it_is_given() -> None:
    pytest.importorskip("usearch", reason="optional: only catalogues over 100,000 films want it")
    found = ApproximateIndex(VECTORS).products(np.array([1, 0], np.float32), 1, np.array([2]))

    np.testing.assert_allclose(found, [1, 0, 0.6, 0], rtol=1e-6)
