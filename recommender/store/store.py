"""The visitors' store: values go in and come out, every write is one transaction."""

import hashlib
import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple, Self

from sqlalchemy import delete, insert, select, update

from recommender.profile import Profile
from recommender.store.click_through import Event, EventKind, PlaceCounts, count_places
from recommender.store.database import Database
from recommender.store.rows import now, read_states, touch, write_event, write_states
from recommender.store.states import Change, FilmState, Mark, profile_of, with_stars
from recommender.store.tables import events, marks, ratings, visitors

MARK_EVENTS: Mapping[Mark, EventKind] = {
    Mark.HIDDEN: EventKind.HIDDEN,
    Mark.WATCHLIST: EventKind.LISTED,
    Mark.UNSEEN: EventKind.NOT_SEEN,
}


@dataclass(frozen=True)
class VisitorRecord:
    """What is kept of a visitor besides films."""

    visitor_id: int
    language: str | None
    genres: tuple[str, ...]
    created_at: datetime
    seen_at: datetime
    "The last time something of theirs was written."


class RatedFilm(NamedTuple):
    """One rating."""

    film_id: int
    stars: float
    rated_at: datetime


class Store:
    """Visitors, stars, marks and events. Safe to share between threads.

    Every method raises `StoreUnavailable` when the database is locked, read-only, full or gone;
    what it would have written is then not written in part either. Every method that takes a
    `visitor_id` to write raises `UnknownVisitor` when that visitor was forgotten.
    """

    def __init__(self, url: str, *, busy_timeout: float = 5.0) -> None:
        """Remember where the database is; it is opened, and made, on first use.

        Args:
            url: SQLAlchemy URL: `sqlite:///path`, `postgresql://…`, or `sqlite://` for memory.
            busy_timeout: Seconds to wait for another writer (SQLite).
        """
        self._database = Database(url, busy_timeout=busy_timeout)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close all connections."""
        self._database.close()

    # Visitors

    def create_visitor(self, language: str | None = None) -> str:
        """A new visitor's token. It is not kept here, only its SHA-256."""
        token = secrets.token_urlsafe(32)
        moment = now()
        with self._database.writing() as connection:
            connection.execute(
                insert(visitors).values(
                    token_hash=_hash(token),
                    language=language,
                    genres=[],
                    created_at=moment,
                    seen_at=moment,
                )
            )
        return token

    def visitor(self, token: str) -> VisitorRecord | None:
        """The visitor with this token, or None for a token that was never given or is forgotten."""
        columns = (
            visitors.c.visitor_id,
            visitors.c.language,
            visitors.c.genres,
            visitors.c.created_at,
            visitors.c.seen_at,
        )
        with self._database.reading() as connection:
            row = connection.execute(
                select(*columns).where(visitors.c.token_hash == _hash(token))
            ).one_or_none()
        if row is None:
            return None
        return VisitorRecord(
            row.visitor_id, row.language, tuple(row.genres), row.created_at, row.seen_at
        )

    def set_language(self, visitor_id: int, language: str) -> None:
        """Keep the language of the interface."""
        with self._database.writing() as connection:
            touch(connection, visitor_id, language=language)

    def set_genres(self, visitor_id: int, genres: Sequence[str]) -> None:
        """Keep the genres that the visitor picked, instead of those before."""
        with self._database.writing() as connection:
            touch(connection, visitor_id, genres=list(genres))

    def forget(self, visitor_id: int) -> None:
        """Remove the visitor with all stars, marks and events. Forgetting twice is no error."""
        with self._database.writing() as connection:
            # The other tables follow by their foreign keys.
            connection.execute(delete(visitors).where(visitors.c.visitor_id == visitor_id))

    def join(self, visitor_id: int, into_id: int) -> None:
        """Make one visitor of two who are one person, in one transaction.

        Stars, marks and events of `visitor_id` go over as by `FilmState.merged`, genres where the
        other has none; then that visitor is gone. One who is gone already brings nothing.

        Raises:
            UnknownVisitor: There is no visitor `into_id`.
        """
        with self._database.writing() as connection:
            touch(connection, into_id)
            brought, present = (read_states(connection, each) for each in (visitor_id, into_id))
            before = [present.get(film_id, FilmState(film_id)) for film_id in brought]
            after = [state.merged(brought[state.film_id]) for state in before]
            write_states(connection, into_id, before, after)
            connection.execute(
                update(events).where(events.c.visitor_id == visitor_id).values(visitor_id=into_id)
            )
            picked = select(visitors.c.visitor_id, visitors.c.genres).where(
                visitors.c.visitor_id.in_((visitor_id, into_id))
            )
            genres_of = dict(connection.execute(picked).all())
            if genres_of.get(visitor_id) and not genres_of[into_id]:
                touch(connection, into_id, genres=genres_of[visitor_id])
            connection.execute(delete(visitors).where(visitors.c.visitor_id == visitor_id))

    # Films

    def films(self, visitor_id: int) -> dict[int, FilmState]:
        """Everything that the visitor said of films, by film id."""
        with self._database.reading() as connection:
            return read_states(connection, visitor_id)

    def profile(self, visitor_id: int) -> Profile:
        """The visitor's profile; an empty one for a visitor who was forgotten."""
        with self._database.reading() as connection:
            states = read_states(connection, visitor_id)
            genres = connection.scalar(
                select(visitors.c.genres).where(visitors.c.visitor_id == visitor_id)
            )
        return profile_of(states.values(), genres or ())

    def rated(self, visitor_id: int) -> list[RatedFilm]:
        """All ratings, newest first; equal times by film id."""
        query = (
            select(ratings.c.film_id, ratings.c.stars, ratings.c.rated_at)
            .where(ratings.c.visitor_id == visitor_id)
            .order_by(ratings.c.rated_at.desc(), ratings.c.film_id)
        )
        with self._database.reading() as connection:
            return [RatedFilm(*row) for row in connection.execute(query)]

    def marked(self, visitor_id: int, mark: Mark) -> list[int]:
        """Film ids with this mark, newest first; equal times by film id."""
        query = (
            select(marks.c.film_id)
            .where(marks.c.visitor_id == visitor_id, marks.c.mark == mark)
            .order_by(marks.c.marked_at.desc(), marks.c.film_id)
        )
        with self._database.reading() as connection:
            return list(connection.scalars(query))

    def rate(self, visitor_id: int, film_id: int, stars: float) -> FilmState:
        """Give stars; see `FilmState.rated`. Returns what stood there before, for `restore`.

        Raises:
            InvalidRating: The stars are not a number on the scale.
        """
        return self._change_one(
            visitor_id, film_id, lambda state: state.rated(stars, now()), EventKind.RATED
        )

    def unrate(self, visitor_id: int, film_id: int) -> FilmState:
        """Take the stars away. Returns what stood there before."""
        return self._change_one(visitor_id, film_id, FilmState.unrated)

    def mark(self, visitor_id: int, film_id: int, mark: Mark) -> FilmState:
        """Set a mark; see `FilmState.marked`. Returns what stood there before."""
        return self._change_one(
            visitor_id, film_id, lambda state: state.marked(mark, now()), MARK_EVENTS[mark]
        )

    def unmark(self, visitor_id: int, film_id: int, mark: Mark) -> FilmState:
        """Take a mark away. Returns what stood there before."""
        return self._change_one(visitor_id, film_id, lambda state: state.unmarked(mark))

    def add_ratings(
        self,
        visitor_id: int,
        stars: Mapping[int, float],
        rated_at: Mapping[int, datetime] | None = None,
    ) -> tuple[FilmState, ...]:
        """Give stars to many films at once, in one transaction.

        Args:
            visitor_id: Whose.
            stars: Stars by film id, oldest first.
            rated_at: Times by film id where they are known; the others get the present.

        Returns:
            What stood there before, for `restore`.

        Raises:
            InvalidRating: Stars that are not a number on the scale; then none are added.
        """
        return self.change(visitor_id, list(stars), with_stars(stars, rated_at, now()))

    def restore(self, visitor_id: int, states: Iterable[FilmState], *, undo: bool = False) -> None:
        """Put films back into these states, in one transaction.

        Args:
            visitor_id: Whose.
            states: As `rate`, `mark` or `add_ratings` returned them.
            undo: Log that the visitor took an action back.
        """
        by_film = {state.film_id: state for state in states}
        self.change(
            visitor_id,
            list(by_film),
            lambda state: by_film[state.film_id],
            EventKind.UNDONE if undo else None,
        )

    def change(
        self,
        visitor_id: int,
        film_ids: Sequence[int],
        change: Change,
        event: EventKind | None = None,
    ) -> tuple[FilmState, ...]:
        """Read films' states, apply `change`, write the results, log `event` for each: at once.

        Returns:
            The states before, in the order of `film_ids`.
        """
        with self._database.writing() as connection:
            touch(connection, visitor_id)
            one = film_ids[0] if len(film_ids) == 1 else None
            present = read_states(connection, visitor_id, one)
            before = [present.get(film_id, FilmState(film_id)) for film_id in film_ids]
            after = [change(state) for state in before]
            write_states(connection, visitor_id, before, after)
            if event is not None:
                for film_id in film_ids:
                    write_event(connection, visitor_id, event, film_id)
        return tuple(before)

    def _change_one(
        self,
        visitor_id: int,
        film_id: int,
        change: Change,
        event: EventKind | None = None,
    ) -> FilmState:
        return self.change(visitor_id, [film_id], change, event)[0]

    # Events

    def log(self, visitor_id: int, kind: EventKind, film_id: int) -> None:
        """Keep an event that no other method logs: a film OPENED."""
        with self._database.writing() as connection:
            touch(connection, visitor_id)
            write_event(connection, visitor_id, kind, film_id)

    def log_shown(self, visitor_id: int, shelves: Mapping[str, Sequence[int]]) -> None:
        """Keep that these lists came into view, film ids by shelf, in one transaction."""
        with self._database.writing() as connection:
            touch(connection, visitor_id)
            for shelf, film_ids in shelves.items():
                detail = {"shelf": shelf, "films": list(film_ids)}
                write_event(connection, visitor_id, EventKind.SHOWN, detail=detail)

    def click_through(self, since: datetime | None = None) -> list[PlaceCounts]:
        """How often each place of each shelf was seen and chosen, over all visitors."""
        query = select(
            events.c.visitor_id, events.c.kind, events.c.film_id, events.c.detail
        ).order_by(events.c.event_id)
        if since is not None:
            query = query.where(events.c.happened_at >= since)
        with self._database.reading() as connection:
            rows = connection.execute(query).all()
        return count_places(
            Event(
                row.visitor_id,
                EventKind(row.kind),
                row.film_id,
                shelf=(row.detail or {}).get("shelf", ""),
                films=tuple((row.detail or {}).get("films", ())),
            )
            for row in rows
        )


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode(errors="replace")).hexdigest()
