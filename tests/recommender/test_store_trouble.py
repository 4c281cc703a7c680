"""Databases that are locked, read-only, full, foreign or not there at all."""

import re
import sqlite3
from contextlib import closing

import pytest
from sqlalchemy import Engine, event

from recommender.errors import StoreUnavailable
from recommender.store import Mark, Store


@pytest.fixture
def path(tmp_path):
    return tmp_path / "movies.db"


@pytest.fixture
def store(path):
    with Store(f"sqlite:///{path}", busy_timeout=0.05) as opened:
        yield opened


def new_visitor(store):
    return store.visitor(store.create_visitor()).visitor_id


def test_nothing_is_opened_or_made_before_the_first_use(tmp_path):
    Store(f"sqlite:///{tmp_path}/folder/movies.db")
    Store("no url at all")
    assert list(tmp_path.iterdir()) == []


def test_the_file_works_in_wal_mode_and_holds_no_token(path, store):
    token = store.create_visitor()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    store.close()
    assert token.encode() not in path.read_bytes()


def test_a_store_that_is_opened_again_has_everything(path, store):
    token = store.create_visitor()
    store.rate(store.visitor(token).visitor_id, 1, 4.5)
    store.close()
    with Store(f"sqlite:///{path}") as again:
        assert dict(again.profile(again.visitor(token).visitor_id).ratings) == {1: 4.5}


def test_a_locked_database_is_said_to_be_locked_and_works_again_afterwards(path, store):
    visitor_id = new_visitor(store)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(
            StoreUnavailable,
            match=re.escape(f"the database {path} cannot be used: database is locked. Nothing was")
            + ".*close that program or try again",
        ):
            store.rate(visitor_id, 1, 3.0)
        assert store.profile(visitor_id).is_empty, "readers do not wait for a writer"
    store.rate(visitor_id, 1, 3.0)
    assert dict(store.profile(visitor_id).ratings) == {1: 3.0}


def test_a_read_only_database_is_read_but_not_written(path, store):
    visitor_id = new_visitor(store)
    store.rate(visitor_id, 1, 3.0)
    with Store(f"sqlite:///file:{path}?mode=ro&uri=true") as read_only:
        assert dict(read_only.profile(visitor_id).ratings) == {1: 3.0}
        with pytest.raises(StoreUnavailable, match="readonly database.*write the file"):
            read_only.rate(visitor_id, 1, 5.0)
        assert dict(read_only.profile(visitor_id).ratings) == {1: 3.0}


def test_a_full_disk_is_said_and_the_old_state_stays_whole(path, store):
    visitor_id = new_visitor(store)
    store.mark(visitor_id, 1, Mark.WATCHLIST)
    before = store.films(visitor_id)
    store.close()

    def allow_no_more_pages(connection, _record):
        connection.execute("PRAGMA max_page_count = 1")

    event.listen(Engine, "connect", allow_no_more_pages)
    try:
        with pytest.raises(StoreUnavailable, match=r"disk is full.*Make room"):
            store.add_ratings(visitor_id, {film_id: 3.0 for film_id in range(1, 5000)})
    finally:
        event.remove(Engine, "connect", allow_no_more_pages)
    assert store.films(visitor_id) == before


def test_a_failure_in_the_middle_of_a_write_leaves_the_old_state_whole(store):
    visitor_id = new_visitor(store)
    store.rate(visitor_id, 1, 3.0)
    before = store.films(visitor_id)

    def fail(state):
        if state.film_id == 3:
            raise RuntimeError("power cut")
        return state.unrated()

    with pytest.raises(RuntimeError, match="power cut"):
        store.change(visitor_id, [1, 2, 3], fail)
    assert store.films(visitor_id) == before


def test_a_file_that_is_no_database_is_refused_and_kept(path, store):
    path.write_text("my diary, not a database" * 100)
    with pytest.raises(StoreUnavailable, match="file is not a database.*Move that file away"):
        store.create_visitor()
    assert path.read_text().startswith("my diary")


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "file").write_text("")
    with (
        Store(f"sqlite:///{tmp_path}/file/movies.db") as store,
        pytest.raises(StoreUnavailable, match=r"file/movies.db .*MOVIES_DATABASE_URL"),
    ):
        store.create_visitor()


def test_a_database_that_is_a_folder_is_refused(tmp_path):
    with (
        Store(f"sqlite:///{tmp_path}") as store,
        pytest.raises(StoreUnavailable, match="unable to open database file"),
    ):
        store.create_visitor()


def test_a_database_of_a_newer_program_is_refused_and_left_as_it_is(path, store):
    visitor_id = new_visitor(store)
    store.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE schema_version SET version = 99")
    with pytest.raises(
        StoreUnavailable, match="has schema version 99, this program knows version 1: update"
    ):
        store.rate(visitor_id, 1, 3.0)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM ratings").fetchone() == (0,)


def test_a_store_recovers_when_the_file_is_put_right(path, store):
    path.write_text("not a database" * 100)
    with pytest.raises(StoreUnavailable, match="not a database"):
        store.create_visitor()
    path.unlink()
    assert store.visitor(store.create_visitor()) is not None


@pytest.mark.parametrize(
    ("url", "cause"),
    [
        ("no url at all", "'no url at all' cannot be used: MOVIES_DATABASE_URL is wrong"),
        ("nosuchdb://somewhere", "MOVIES_DATABASE_URL is wrong"),
        ("mysql+pymysql://somewhere/x", "its driver is missing: pip install pymysql"),
    ],
)
def test_a_wrong_url_is_explained(url, cause):
    with pytest.raises(StoreUnavailable, match=cause):
        Store(url).create_visitor()


def test_a_server_that_is_not_there_is_said_without_its_password(tmp_path):
    pytest.importorskip("psycopg")
    url = f"postgresql://anne:secret@/movies?host={tmp_path}"
    with Store(url) as store, pytest.raises(StoreUnavailable, match="connection is bad") as caught:
        store.create_visitor()
    assert "secret" not in str(caught.value)
    assert "anne:***@" in str(caught.value)


def test_what_was_forgotten_is_overwritten_in_the_file(path, store):
    token = store.create_visitor()
    visitor_id = store.visitor(token).visitor_id
    store.set_genres(visitor_id, ["a genre nobody else has"])
    store.forget(visitor_id)
    store.close()
    assert b"a genre nobody else has" not in path.read_bytes()


def test_a_file_that_is_deleted_under_the_running_app_is_noticed_and_made_anew(path, store):
    visitor_id = new_visitor(store)
    path.unlink()
    with pytest.raises(StoreUnavailable, match="the file was deleted or replaced: try again"):
        store.rate(visitor_id, 1, 3.0)
    assert store.visitor(store.create_visitor()) is not None
