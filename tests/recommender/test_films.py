import json

import pytest

from recommender import load_films
from recommender.errors import CatalogueError, UnknownFilm
from recommender.films import GENRES, Film, Films


@pytest.fixture(scope="module")
def catalogue():
    return load_films()


def write(path, *rows):
    path.write_text("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows))
    return path


def test_the_shipped_catalogue_loads_whole_and_in_order(catalogue):
    assert len(catalogue) == 7924
    assert catalogue[1].title == "Toy Story"
    assert catalogue.ids.tolist() == sorted(catalogue.ids.tolist())


def test_every_film_of_the_shipped_catalogue_is_well_formed(catalogue):
    for film in catalogue:
        assert set(film.genres) <= set(GENRES), film.film_id
        assert 1900 <= film.year <= 2026, film.film_id
        assert film.logline and film.moods and film.themes, film.film_id


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ({"film_id": 0, "title": "A", "year": 2000}, "line 2, film_id"),
        ({"film_id": 7, "title": " ", "year": 2000}, "line 2, title"),
        ({"film_id": 7, "title": "A", "year": 1066}, "line 2, year"),
        ({"film_id": 7, "title": "A", "year": 2000, "countries": ["USA"]}, "line 2, countries.0"),
        ({"film_id": 7, "title": "A", "year": 2000, "imdb_id": "42"}, "line 2, imdb_id"),
        ({"film_id": 7, "title": "A", "year": 2000, "colour": "red"}, "line 2, colour"),
        ({"title": "A", "year": 2000}, "line 2, film_id"),
        ("{broken", "line 2, the whole row"),
        ({"film_id": 1, "title": "B", "year": 2000}, "line 2, film_id: 1 stands already on line 1"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_a_bad_row_is_named_by_line_and_field(tmp_path, row, complaint):
    path = write(tmp_path / "films.jsonl", {"film_id": 1, "title": "A", "year": 1999}, row)
    with pytest.raises(CatalogueError, match=complaint):
        load_films(path)


def test_an_empty_catalogue_is_an_error(tmp_path):
    with pytest.raises(CatalogueError, match="holds no films"):
        load_films(write(tmp_path / "films.jsonl", ""))


def test_a_missing_catalogue_is_an_error(tmp_path):
    with pytest.raises(CatalogueError, match="cannot be read"):
        load_films(tmp_path / "nowhere.jsonl")


def test_an_unknown_id_says_which(catalogue):
    with pytest.raises(UnknownFilm, match="there is no film with id 424242424"):
        catalogue[424242424]
    assert catalogue.get(424242424) is None


def test_extending_keeps_the_films_that_are_there():
    mine = Films([Film(film_id=2, title="Mine")])
    both = mine.extended([Film(film_id=2, title="Theirs"), Film(film_id=1, title="New")])
    assert [film.title for film in both] == ["New", "Mine"]


def test_the_fingerprint_changes_with_any_field():
    one = Films([Film(film_id=1, title="A")])
    assert one.fingerprint == Films([Film(film_id=1, title="A")]).fingerprint
    assert one.fingerprint != Films([Film(film_id=1, title="A", year=2000)]).fingerprint
