"""What people remember of a film: scenes, heroes, endings, in English and Chinese.

Who forgot a title asks by these, and a logline does not have them. Search alone reads them; no
page shows them, for many tell how a film ends. To add what a film will be asked by is document
expansion (Nogueira, Yang, Lin, Cho 2019, "Document expansion by query prediction").
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from recommender.films import Films, Text
from recommender.json_lines import read_rows
from recommender.settings import Settings


class Remembered(BaseModel):
    """What is remembered of one film, in short phrases."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    film_id: Annotated[int, Field(gt=0)]
    title: Text
    en: tuple[Text, ...]
    zh: tuple[Text, ...]


Memories = Mapping[int, Remembered]
"Film id to what is remembered of the film; little-known films have none."


def load_remembered(films: Films, path: str | Path | None = None) -> Memories:
    """Read one JSON object a line; nothing where there is no such file.

    Args:
        films: The catalogue. What is remembered of other films is left out, and of films that have
            another title there: ids of a catalogue of one's own may mean something else.
        path: A `.jsonl` file; the shipped one when left out.

    Raises:
        CatalogueError: A row is bad; the text names line and field.
    """
    path = Path(path) if path is not None else Settings().remembered_path
    memories = {}
    for _, row in read_rows(path, Remembered) if path.exists() else []:
        film = films.get(row.film_id)
        if film is not None and film.title == row.title:
            memories[row.film_id] = row
    return memories
