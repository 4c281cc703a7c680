"""What a file says of films: told apart into what can be used, asked about and left out."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from recommender.imports import ExportRow, Import, Kind
from recommender.store import FilmState, Mark


class Why(StrEnum):
    """Why something in a file was left out."""

    UNKNOWN_FILM = "unknown_film"
    "The catalogue has no such film."
    UNREADABLE = "unreadable"
    "Stars or a time that are none."
    EMPTY = "empty"
    "Neither stars nor a mark."
    NO_FILM = "no_film"
    "A series, an episode, a game."
    NO_TITLE = "no_title"
    NO_RATING = "no_rating"
    BAD_RATING = "bad_rating"


@dataclass(frozen=True)
class LeftOut:
    """Something in a file that could not be used."""

    what: str
    "The film as the file names it."
    why: Why


@dataclass(frozen=True)
class Question:
    """Something in a file that may mean any of several films."""

    what: str
    film_ids: tuple[int, ...]
    first: FilmState
    "What the file says, as if the first film were meant."

    def answer(self, film_id: int) -> FilmState:
        """What the file says, of the film that is meant."""
        return replace(self.first, film_id=film_id)


@dataclass(frozen=True)
class Reading:
    """What a file says, ready to be merged into a visitor's films."""

    states: tuple[FilmState, ...]
    genres: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


def reading_of(export: Import, now: datetime) -> Reading:
    """An export of another site as states of films.

    Stars have the day that the export gives, else `now`. A film that was seen without stars is
    hidden, so that it is not suggested.
    """
    rated = [match for match in export.matched if match.row.stars is not None]
    days = {
        match.film_id: match.row.day for match in sorted(rated, key=lambda match: match.row.day)
    }
    states = [
        FilmState(film_id, stars, _time(days[film_id], now, place))
        for place, (film_id, stars) in enumerate(export.ratings.items())
    ]
    for film_ids, mark in ((export.watched, Mark.HIDDEN), (export.watchlist, Mark.WATCHLIST)):
        states += [FilmState(film_id, marks={mark: now}) for film_id in sorted(film_ids)]
    questions = [
        Question(_name(each.row), each.film_ids, _state(each.row, each.film_ids[0], now))
        for each in export.ambiguous
    ]
    left_out = [
        *(LeftOut(_name(row), Why.UNKNOWN_FILM) for row in export.unmatched),
        *(LeftOut(row.title, Why(row.reason)) for row in export.skipped),
    ]
    return Reading(tuple(states), (), tuple(questions), tuple(left_out))


def _state(row: ExportRow, film_id: int, now: datetime) -> FilmState:
    if row.stars is not None:
        return FilmState(film_id, row.stars, _time(row.day, now))
    mark = Mark.WATCHLIST if row.kind is Kind.WATCHLIST else Mark.HIDDEN
    return FilmState(film_id, marks={mark: now})


def _time(day: str, now: datetime, place: int = 0) -> datetime:
    """The day, or `now`; one microsecond apart, so that the order of one day is kept."""
    try:
        at = datetime.fromisoformat(day).replace(tzinfo=UTC)
    except ValueError:
        at = now
    return at + timedelta(microseconds=place)


def _name(row: ExportRow) -> str:
    return f"{row.title.title} ({row.title.year})" if row.title.year else row.title.title
