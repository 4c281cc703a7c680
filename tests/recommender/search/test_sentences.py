import numpy as np
import pytest

from recommender.errors import DataError
from recommender.films import Film, Films
from recommender.search.documents import sentence
from recommender.search.embed import embed_catalogue, shared_words
from recommender.search.plane import place_on_plane
from recommender.search.remembered import Remembered
from recommender.search.sentences import Compressed, Sentences, lined_up

FILMS = Films(
    [
        Film(film_id=1, title="One", logline="A lonely bank robber."),
        Film(film_id=2, title="Two", logline="A lonely gardener."),
        Film(film_id=5, title="Five", logline="A choir of sailors."),
    ]
)


class LettersEncoder:
    """Counts letters: not the real thing, but fast, and equal for equal texts."""

    def encode(self, texts):
        rows = np.array(
            [[text.lower().count(chr(97 + n % 26)) for n in range(512)] for text in texts]
        )
        return (rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1)).astype("f4")


@pytest.fixture
def sentences() -> Sentences:
    return embed_catalogue(FILMS, encoder=LettersEncoder())


def test_what_is_saved_is_read_back(sentences: Sentences, tmp_path) -> None:
    sentences.save(tmp_path / "new" / "sentences.npz")
    again = Sentences.load(tmp_path / "new" / "sentences.npz")

    assert (again.fingerprint, again.words) == (FILMS.fingerprint, sentences.words)
    np.testing.assert_array_equal(again.film_ids, [1, 2, 5])
    np.testing.assert_array_equal(again.films.vectors, sentences.films.vectors)
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["sentences.npz"]


def test_a_missing_file_says_what_to_run(tmp_path) -> None:
    with pytest.raises(DataError, match="is missing. Run: python -m recommender embed"):
        Sentences.load(tmp_path / "sentences.npz")


def test_a_damaged_file_says_what_to_run(sentences: Sentences, tmp_path) -> None:
    path = tmp_path / "sentences.npz"
    sentences.save(path)
    path.write_bytes(path.read_bytes()[:-200])

    with pytest.raises(DataError, match="is damaged .* Run: python -m recommender embed"):
        Sentences.load(path)


def test_progress_is_told_up_to_the_end() -> None:
    told: list[tuple[str, float]] = []
    embed_catalogue(FILMS, lambda step, share: told.append((step, share)), LettersEncoder())

    assert [step for step, share in told if share == 1.0] == ["films", "words", "map"]


def test_a_film_of_which_something_is_remembered_has_the_mean_of_two_vectors(
    sentences: Sentences,
) -> None:
    film, *others = FILMS
    remembered = Remembered(film_id=film.film_id, title=film.title, en=("zebra",), zh=())
    encoder = LettersEncoder()
    joined = embed_catalogue(FILMS, encoder=encoder, memories={film.film_id: remembered})

    two = encoder.encode([sentence(film), f"{sentence(film)} zebra"])
    mean = two.sum(axis=0) / np.linalg.norm(two.sum(axis=0))
    np.testing.assert_allclose(joined.films.vectors[0], joined.films.project(mean), atol=0.02)
    plain = encoder.encode([sentence(film) for film in others])
    np.testing.assert_allclose(joined.films.vectors[1:], joined.films.project(plain), atol=0.02)


def test_words_of_two_films_are_shared_and_words_that_say_nothing_are_not() -> None:
    assert shared_words(FILMS) == ["lonely"]


def test_compression_keeps_products_of_vectors_in_few_dimensions() -> None:
    random = np.random.default_rng(0)
    vectors = (random.normal(size=(40, 6)) @ random.normal(size=(6, 32))).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    compressed = Compressed.of(vectors, 6)

    products = compressed.vectors @ compressed.project(vectors[:3]).T
    np.testing.assert_allclose(products, vectors @ vectors[:3].T, atol=0.02)


def test_films_without_a_vector_are_nan(sentences: Sentences) -> None:
    rows = lined_up(np.arange(3.0)[:, None], sentences, Films([*FILMS, Film(film_id=3, title="T")]))

    np.testing.assert_array_equal(rows.ravel(), [0.0, 1.0, np.nan, 2.0])


def test_the_map_is_the_same_for_the_same_seed_and_fits_its_frame() -> None:
    vectors = np.random.default_rng(1).normal(size=(80, 60)).astype(np.float32)
    plane = place_on_plane(vectors, seed=3)

    np.testing.assert_array_equal(plane, place_on_plane(vectors, seed=3))
    assert plane.shape == (80, 2)
    assert np.abs(plane).max() == pytest.approx(1.0)
