"""Files that this page wrote, read back."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, Field, ValidationError

from recommender.delimited import decode, read_rows
from recommender.errors import FileProblem, RatingsError
from recommender.films import GENRES, Films
from recommender.profile import HIGHEST_STARS, LOWEST_STARS
from recommender.store import FilmState, Mark
from ui.my_films.files import FORMAT
from ui.my_films.reading import LeftOut, Reading, Why

ZIP = b"PK\x03\x04"
"How every ZIP archive begins."


def _in_utc(value: object) -> object:
    if isinstance(value, str) and value.strip():
        at = datetime.fromisoformat(value.strip())
        return at if at.tzinfo else at.replace(tzinfo=UTC)
    return None


def _number(value: object) -> object:
    if isinstance(value, str):
        # Spreadsheets of half of Europe write 4,5.
        return value.replace(",", ".") or None
    return value


Time = Annotated[datetime | None, BeforeValidator(_in_utc)]


class _Entry(BaseModel):
    """One film of an exported file; a spreadsheet may have lost the times."""

    film_id: Annotated[int, Field(gt=0)]
    rating: Annotated[
        Annotated[float, Field(ge=LOWEST_STARS, le=HIGHEST_STARS)] | None, BeforeValidator(_number)
    ] = None
    rated_at: Time = None
    hidden: Time = None
    watchlist: Time = None
    unseen: Time = None

    def state(self, now: datetime) -> FilmState:
        marks = {mark: at for mark in Mark if (at := getattr(self, mark)) is not None}
        if self.rating is None:
            return FilmState(self.film_id, marks=marks)
        return FilmState(self.film_id, self.rating, self.rated_at or now, marks)


def read_own(data: bytes, name: str, films: Films, now: datetime) -> Reading | None:
    """Read a file that `files` wrote; None for a file of another kind.

    Args:
        data: The file.
        name: What errors call it.
        films: The catalogue that its film ids refer to.
        now: Time of stars that come without one.

    Raises:
        RatingsError: The file is ours but damaged, or no text at all.
    """
    if data.startswith(ZIP):
        return None
    text = decode(data, name)
    if text.lstrip().startswith("{"):
        content = _parsed(text, name)
        if content is None:
            return None
        genres = tuple(genre for genre in content["genres"] if genre in GENRES)
        return _reading(content["films"], films, now, genres)
    header = text.partition("\n")[0]
    rows = read_rows(text, ";" if header.count(";") > header.count(",") else ",", name)
    _, columns = next(rows)
    if not {"film_id", "rating"} <= set(columns):
        return None
    # A spreadsheet leaves empty cells at the end of a row away.
    return _reading((dict(zip(columns, cells, strict=False)) for _, cells in rows), films, now)


def _parsed(text: str, name: str) -> dict[str, Any] | None:
    """The JSON object with lists where lists belong; None when it is of another kind."""
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise RatingsError(f"{name} is damaged: {error}", FileProblem.DAMAGED, name=name) from error
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        return None
    for key in ("films", "genres"):
        if not isinstance(content.get(key), list):
            raise RatingsError(
                f"{name} is damaged: it has no list of {key}", FileProblem.DAMAGED, name=name
            )
    return content


def _reading(
    entries: Iterable[object], films: Films, now: datetime, genres: tuple[str, ...] = ()
) -> Reading:
    states: dict[int, FilmState] = {}
    left_out: list[LeftOut] = []
    for entry in entries:
        try:
            read = _Entry.model_validate(entry)
        except ValidationError:
            left_out.append(LeftOut(_name(entry), Why.UNREADABLE))
            continue
        if read.film_id not in films:
            left_out.append(LeftOut(_name(entry), Why.UNKNOWN_FILM))
            continue
        state = read.state(now)
        if state.is_empty:
            left_out.append(LeftOut(_name(entry), Why.EMPTY))
        else:
            states[read.film_id] = state
    return Reading(tuple(states.values()), genres, left_out=tuple(left_out))


def _name(entry: object) -> str:
    """What a person recognises the entry by."""
    if not isinstance(entry, dict):
        return str(entry)[:80]
    title = entry.get("title") or entry.get("film_id") or "?"
    return f"{title} ({entry['year']})" if entry.get("year") else str(title)
