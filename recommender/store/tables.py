"""The tables, the same on SQLite and PostgreSQL."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    DateTime,
    Dialect,
    Double,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    TypeDecorator,
)

SCHEMA_VERSION = 1
"To be raised with every change of the tables that an older program could not live with."

metadata = MetaData()


class UtcTime(TypeDecorator[datetime]):
    """A point in time, always UTC: SQLite would drop the zone, PostgreSQL would convert it."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """To UTC; a time without a zone is a caller's mistake."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a time needs its zone, got {value!r}")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """With the zone, whatever the database kept."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def _visitor_key(**options: Any) -> Column[int]:
    return Column(
        "visitor_id",
        Integer,
        ForeignKey("visitors.visitor_id", ondelete="CASCADE"),
        nullable=False,
        **options,
    )


schema_version = Table("schema_version", metadata, Column("version", Integer, primary_key=True))

visitors = Table(
    "visitors",
    metadata,
    Column("visitor_id", Integer, primary_key=True),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("language", String(16)),
    Column("genres", JSON, nullable=False),
    Column("created_at", UtcTime, nullable=False),
    Column("seen_at", UtcTime, nullable=False),
    # Without it SQLite gives the number of a forgotten visitor to the next one, and a tab that is
    # still open would write into a stranger's profile.
    sqlite_autoincrement=True,
)

ratings = Table(
    "ratings",
    metadata,
    _visitor_key(primary_key=True),
    Column("film_id", BigInteger, primary_key=True, autoincrement=False),
    Column("stars", Double, nullable=False),
    Column("rated_at", UtcTime, nullable=False),
)

marks = Table(
    "marks",
    metadata,
    _visitor_key(primary_key=True),
    Column("film_id", BigInteger, primary_key=True, autoincrement=False),
    Column("mark", String(16), primary_key=True),
    Column("marked_at", UtcTime, nullable=False),
)

events = Table(
    "events",
    metadata,
    Column("event_id", Integer, primary_key=True),
    _visitor_key(),
    Column("kind", String(16), nullable=False),
    Column("film_id", BigInteger),
    Column("detail", JSON),
    Column("happened_at", UtcTime, nullable=False),
    Index("events_by_visitor", "visitor_id"),
    Index("events_by_time", "happened_at"),
)
