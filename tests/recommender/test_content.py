import numpy as np
import pytest

from recommender import Film, Films
from recommender.content import Content
from recommender.features import decade, film_features, traits
from recommender.recommendation import Trait, TraitKind

FILMS = Films(
    [
        Film(film_id=1, title="A", year=1979, genres=("Horror", "Sci-Fi"), directors=("Scott",)),
        Film(film_id=2, title="B", year=1982, genres=("Sci-Fi",), directors=("Scott",)),
        Film(film_id=3, title="C", year=1994, genres=("Comedy", "IMAX")),
        Film(film_id=4, title="D", year=1915),
    ]
)


@pytest.fixture
def features():
    return film_features(FILMS, [1, 2, 3, 4, 99])


def test_facts_become_columns(features):
    assert features.values[TraitKind.GENRE] == ("Comedy", "Horror", "Sci-Fi")
    assert features.blocks[TraitKind.GENRE].toarray().tolist() == [
        [0, 1, 1],
        [0, 0, 1],
        [1, 0, 0],
        [0, 0, 0],
        [0, 0, 0],
    ]


def test_a_fact_too_few_films_share_has_no_column(features):
    assert features.values[TraitKind.DIRECTOR] == ("Scott",)


def test_a_screen_format_is_no_genre():
    assert Trait(TraitKind.GENRE, "IMAX") not in traits(FILMS[3])


def test_films_before_the_first_decade_are_counted_with_it():
    assert decade(FILMS[4]) == 1920
    assert decade(FILMS[3]) == 1990


def test_a_film_is_nearest_to_itself_and_far_from_one_without_common_facts(features):
    near = Content(features).near(np.array([0]))
    assert near[0] == pytest.approx(1.0)
    assert near[0] > near[1] > near[2] == 0.0


def test_a_film_without_facts_is_near_nothing(features):
    assert Content(features).near(np.array([4])).tolist() == [0.0] * 5


def test_less_like_pushes_away(features):
    content = Content(features)
    mixed = content.near(np.array([0, 2]), np.array([1.0, -1.0]))
    assert mixed[2] == pytest.approx(-1.0)


def test_pairwise_similarity_equals_similarity_one_by_one(features):
    content = Content(features)
    rows = np.array([0, 1, 2])
    one_by_one = [content.near(np.array([row]))[rows] for row in rows]
    assert content.among(rows) == pytest.approx(np.array(one_by_one))


def test_two_groups_of_films_are_compared_pair_by_pair(features):
    content = Content(features)
    whole = content.among(np.arange(5))
    found = content.between(np.array([1, 4]), np.array([0, 2, 3]))
    assert found == pytest.approx(whole[np.ix_([1, 4], [0, 2, 3])])


def test_shared_facts_are_named_most_telling_first(features):
    named = Content(features).shared(0, 1)
    assert named == (Trait(TraitKind.DIRECTOR, "Scott"), Trait(TraitKind.GENRE, "Sci-Fi"))


def test_sentence_vectors_join_the_cosine():
    vectors = {1: np.array([1.0, 0.0]), 2: np.array([0.0, 1.0]), 3: np.array([1.0, 0.0])}
    with_sentences = Content(film_features(FILMS, [1, 2, 3, 4], vectors.get), sentence_share=0.5)
    near = with_sentences.near(np.array([0]))
    assert near[2] == pytest.approx(0.5)
