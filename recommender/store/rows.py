"""Rows in and out of the store's tables, within a transaction that somebody else began."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from recommender.errors import UnknownVisitor
from recommender.store.click_through import EventKind
from recommender.store.states import FilmState, Mark
from recommender.store.tables import events, marks, ratings, visitors


def now() -> datetime:
    """The time that is written."""
    return datetime.now(UTC)


def touch(connection: Connection, visitor_id: int, **values: Any) -> None:
    """Note the time of a write, and hold the row so that a visitor's writes come one by one."""
    changed = connection.execute(
        update(visitors).where(visitors.c.visitor_id == visitor_id).values(seen_at=now(), **values)
    )
    if changed.rowcount == 0:
        raise UnknownVisitor(visitor_id)


def read_states(
    connection: Connection, visitor_id: int, film_id: int | None = None
) -> dict[int, FilmState]:
    """The states of all films, or of one, by film id."""
    rating_query = select(ratings.c.film_id, ratings.c.stars, ratings.c.rated_at).where(
        ratings.c.visitor_id == visitor_id
    )
    mark_query = select(marks.c.film_id, marks.c.mark, marks.c.marked_at).where(
        marks.c.visitor_id == visitor_id
    )
    if film_id is not None:
        rating_query = rating_query.where(ratings.c.film_id == film_id)
        mark_query = mark_query.where(marks.c.film_id == film_id)
    stars = {row.film_id: (row.stars, row.rated_at) for row in connection.execute(rating_query)}
    marked: dict[int, dict[Mark, datetime]] = {}
    for row in connection.execute(mark_query):
        marked.setdefault(row.film_id, {})[Mark(row.mark)] = row.marked_at
    return {
        known: FilmState(known, *stars.get(known, (None, None)), marked.get(known, {}))
        for known in sorted(stars.keys() | marked.keys())
    }


def write_states(
    connection: Connection,
    visitor_id: int,
    before: Sequence[FilmState],
    after: Sequence[FilmState],
) -> None:
    """Replace the rows of the films that changed."""
    changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    for table, had in (
        (ratings, [old.film_id for old, _ in changed if old.stars is not None]),
        (marks, [old.film_id for old, _ in changed if old.marks]),
    ):
        if had:
            connection.execute(
                delete(table).where(
                    table.c.visitor_id == visitor_id, table.c.film_id == bindparam("film")
                ),
                [{"film": film_id} for film_id in had],
            )
    rating_rows = [
        {
            "visitor_id": visitor_id,
            "film_id": new.film_id,
            "stars": new.stars,
            "rated_at": new.rated_at,
        }
        for _, new in changed
        if new.stars is not None
    ]
    mark_rows = [
        {"visitor_id": visitor_id, "film_id": new.film_id, "mark": mark, "marked_at": at}
        for _, new in changed
        for mark, at in new.marks.items()
    ]
    if rating_rows:
        connection.execute(insert(ratings), rating_rows)
    if mark_rows:
        connection.execute(insert(marks), mark_rows)


def write_event(
    connection: Connection,
    visitor_id: int,
    kind: EventKind,
    film_id: int | None = None,
    detail: Mapping[str, Any] | None = None,
) -> None:
    """One event, at the present."""
    connection.execute(
        insert(events).values(
            visitor_id=visitor_id,
            kind=kind,
            film_id=film_id,
            detail=None if detail is None else dict(detail),
            happened_at=now(),
        )
    )
