"""A visitor's films as files: written so that spreadsheets and this page read them."""

import csv
import io
import json
from collections.abc import Iterable
from datetime import UTC, datetime

from recommender.films import Films
from recommender.store import FilmState, Mark
from ui.my_films.listing import View, in_view

CSV_COLUMNS = ("film_id", "imdb_id", "title", "year", "rating", "rated_at")
FORMAT = "movies.life"
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"A spreadsheet would take a text that starts so for a formula and run it."


def ratings_csv(states: Iterable[FilmState], films: Films) -> bytes:
    """All ratings, newest first, as CSV with a BOM, without which Excel garbles accents."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(CSV_COLUMNS)
    for state in in_view(states, View.RATINGS):
        film = films.get(state.film_id)
        writer.writerow(
            (
                state.film_id,
                (film and film.imdb_id) or "",
                _harmless(film.title) if film else "",
                (film and film.year) or "",
                state.stars,
                _time(state.rated_at),
            )
        )
    return buffer.getvalue().encode("utf-8-sig")


def everything_json(
    states: Iterable[FilmState],
    genres: Iterable[str],
    language: str,
    films: Films,
    now: datetime | None = None,
) -> bytes:
    """Everything that is kept of a visitor's choices, as JSON that this page takes back."""
    listed = sorted(states, key=lambda state: state.film_id)
    content = {
        "format": FORMAT,
        "version": 1,
        "exported_at": _time(now or datetime.now(UTC)),
        "language": language,
        "genres": list(genres),
        "films": [
            {
                "film_id": state.film_id,
                "title": film.title if (film := films.get(state.film_id)) else None,
                "year": film.year if film else None,
                "imdb_id": film.imdb_id if film else None,
                "rating": state.stars,
                "rated_at": _time(state.rated_at),
                **{mark: _time(state.marks.get(mark)) for mark in Mark},
            }
            for state in listed
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=1).encode()


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def _time(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat(timespec="microseconds")
