"""A database that opens on first use and says in plain words what is wrong with it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any

from sqlalchemy import (
    URL,
    Connection,
    Engine,
    QueuePool,
    create_engine,
    event,
    insert,
    inspect,
    make_url,
    select,
    text,
)
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, TimeoutError

from recommender.errors import StoreUnavailable
from recommender.store.tables import SCHEMA_VERSION, metadata, schema_version

REMEDIES = (
    ("database is locked", "Another program holds it: close that program or try again."),
    ("readonly database", "Let the app's user write the file and its folder."),
    ("disk is full", "Make room on the disk."),
    ("not a database", "Move that file away or set MOVIES_DATABASE_URL to another one."),
    ("malformed", "The file is damaged: put a backup in its place, or move it away."),
    ("unable to open", "Let the app's user read and write the file and its folder."),
)
"What the database says, and what a person can do about it."

CREATION_LOCK = 0x6D6F76696573
"Number of the PostgreSQL lock under which the tables are made: 'movies' in ASCII."


class Database:
    """Transactions on one database; every failure is a `StoreUnavailable`."""

    def __init__(self, url: str, *, busy_timeout: float) -> None:
        """Touch nothing yet: a database that is out of reach must not keep the app from starting.

        Args:
            url: SQLAlchemy URL.
            busy_timeout: Seconds to wait for another writer.
        """
        self._url = url
        self._busy_timeout = busy_timeout
        self._engine: Engine | None = None
        self._file: tuple[int, int] | None = None
        self._opening = Lock()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that only reads."""
        with self._explained(), self._opened().begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that writes: all of it or, after an exception, nothing."""
        with self._explained(), _for_writing(self._opened()).begin() as connection:
            yield connection

    def close(self) -> None:
        """Close all connections; the next use opens new ones."""
        with self._opening:
            engine, self._engine = self._engine, None
        if engine is not None:
            engine.dispose()

    def _opened(self) -> Engine:
        with self._opening:
            if self._engine is None:
                engine = self._new_engine(make_url(self._url))
                try:
                    _prepare(engine)
                except BaseException:
                    engine.dispose()
                    raise
                self._engine, self._file = engine, _file_identity(engine.url)
            # SQLite goes on writing into a file that was deleted, and all of it would be lost.
            elif _file_identity(self._engine.url) != self._file:
                self._engine.dispose()
                self._engine = None
                raise self._unavailable("the file was deleted or replaced: try again")
            return self._engine

    def _new_engine(self, url: URL) -> Engine:
        if url.get_backend_name() != "sqlite":
            return create_engine(url, pool_pre_ping=True)
        options: dict[str, Any] = {}
        if _in_memory(url):
            # The database lives and dies with its connection, so there is just one, which all
            # threads share. Unlike StaticPool this one lends it to a single thread at a time.
            options = {"poolclass": QueuePool, "pool_size": 1, "max_overflow": 0}
        elif not url.query.get("uri"):
            Path(str(url.database)).parent.mkdir(parents=True, exist_ok=True)
        arguments = {"timeout": self._busy_timeout, "check_same_thread": False}
        engine = create_engine(url, connect_args=arguments, **options)
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            self._forget_broken_connections()
            raise self._unavailable(str(error.orig).strip() or "no reason given") from error
        except TimeoutError as error:
            raise self._unavailable("all connections are busy: try again") from error
        except (ArgumentError, NoSuchModuleError) as error:
            raise self._unavailable(f"MOVIES_DATABASE_URL is wrong: {error}") from error
        except ModuleNotFoundError as error:
            advice = f"its driver is missing: pip install {error.name}"
            raise self._unavailable(advice) from error
        except OSError as error:
            advice = "Let the app's user write there, or set MOVIES_DATABASE_URL to another place."
            raise self._unavailable(f"{error.strerror}. {advice}") from error

    def _forget_broken_connections(self) -> None:
        # The file may have been put back or replaced, so the next use starts from scratch.
        # Only a database in memory would be lost by that.
        if not _in_memory(make_url(self._url)):
            self.close()

    def _unavailable(self, cause: str) -> StoreUnavailable:
        remedy = next((advice for sign, advice in REMEDIES if sign in cause), "")
        first_line = cause.splitlines()[0].rstrip(".")
        sentences = f"{first_line}. Nothing was changed. {remedy}".strip()
        return StoreUnavailable(f"the database {self._name()} cannot be used: {sentences}")

    def _name(self) -> str:
        try:
            url = make_url(self._url)
        except ArgumentError:
            return repr(self._url)
        is_file = url.get_backend_name() == "sqlite" and not _in_memory(url)
        return str(url.database) if is_file else url.render_as_string(hide_password=True)


def _in_memory(url: URL) -> bool:
    return url.get_backend_name() == "sqlite" and url.database in (None, "", ":memory:")


def _file_identity(url: URL) -> tuple[int, int] | None:
    """Device and number of SQLite's file; None where there is no plain file, or none any more."""
    if url.get_backend_name() != "sqlite" or _in_memory(url) or url.query.get("uri"):
        return None
    try:
        status = Path(str(url.database)).stat()
    except FileNotFoundError:
        return None
    return status.st_dev, status.st_ino


def _for_writing(engine: Engine) -> Engine:
    return engine.execution_options(movies_writes=True)


def _set_up_sqlite(connection: Any, _record: Any) -> None:
    # The driver must not begin transactions by itself: `_begin_sqlite` says how they begin.
    connection.isolation_level = None
    # Readers do not wait for the writer.
    connection.execute("PRAGMA journal_mode = WAL")
    # Safe with WAL: a power cut may lose the last moments, never the whole.
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")
    # What a visitor wants forgotten is overwritten, not only unlinked.
    connection.execute("PRAGMA secure_delete = ON")


def _begin_sqlite(connection: Connection) -> None:
    # A transaction that reads first and writes later fails at once when another writer came in
    # between, whatever the busy timeout; taking the write lock at the start waits its turn.
    writes = connection.get_execution_options().get("movies_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _prepare(engine: Engine) -> None:
    """Make the tables where there are none, and check that this program knows the schema."""
    with engine.connect() as connection:
        exists = inspect(connection).has_table(schema_version.name)
    if not exists:
        with _for_writing(engine).begin() as connection:
            if connection.dialect.name == "postgresql":
                connection.execute(
                    text("SELECT pg_advisory_xact_lock(:number)"), {"number": CREATION_LOCK}
                )
            metadata.create_all(connection)
            if connection.scalar(select(schema_version.c.version)) is None:
                connection.execute(insert(schema_version).values(version=SCHEMA_VERSION))
    with engine.connect() as connection:
        found = connection.scalar(select(schema_version.c.version))
    if found != SCHEMA_VERSION:
        raise StoreUnavailable(
            f"the database {engine.url.render_as_string(hide_password=True)} has schema version "
            f"{found}, this program knows version {SCHEMA_VERSION}: update the program, or set "
            "MOVIES_DATABASE_URL to another database"
        )
