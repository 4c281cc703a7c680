import json
from pathlib import Path

import pytest

from recommender.errors import CatalogueError
from recommender.films import Film, Films, load_films
from recommender.search import Search
from recommender.search.remembered import Remembered, load_remembered

FILMS = Films([Film(film_id=1, title="One"), Film(film_id=2, title="Two")])
ROW = {"film_id": 1, "title": "One", "en": ["sled burns in the end"], "zh": ["雪橇被烧掉"]}


def written(folder: Path, *rows: dict[str, object]) -> Path:
    path = folder / "remembered.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return path


def test_what_is_remembered_belongs_to_films_of_the_shipped_catalogue() -> None:
    films = load_films()
    memories = load_remembered(films)
    assert len(memories) > 5_000
    assert all(row.title == films[film_id].title for film_id, row in memories.items())


def test_a_film_of_the_same_id_and_another_title_is_another_film(tmp_path: Path) -> None:
    path = written(tmp_path, ROW, {**ROW, "film_id": 2}, {**ROW, "film_id": 3})
    assert load_remembered(FILMS, path) == {1: Remembered.model_validate(ROW)}


def test_where_there_is_no_file_nothing_is_remembered(tmp_path: Path) -> None:
    assert load_remembered(FILMS, tmp_path / "none.jsonl") == {}


def test_a_bad_row_is_named_by_line_and_field(tmp_path: Path) -> None:
    path = written(tmp_path, ROW, {**ROW, "zh": "雪橇"})
    with pytest.raises(CatalogueError, match="line 2, zh"):
        load_remembered(FILMS, path)


@pytest.mark.parametrize("query", ["burning sled", "雪橇烧了"])
def test_a_film_is_found_by_what_is_remembered_of_it(query: str) -> None:
    search = Search(FILMS, memories={1: Remembered.model_validate(ROW)})
    assert [hit.film_id for hit in search.find(query)] == [1]
