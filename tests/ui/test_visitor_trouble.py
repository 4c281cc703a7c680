"""A database that is locked by another program; the timeout is short so that the tests are."""

import sqlite3
from contextlib import closing
from types import SimpleNamespace

import pytest

from recommender.store import Store
from tests.ui.test_visitor import kept
from ui.visitor import Visitor

PROBLEM = "cannot be saved"


@pytest.fixture
def path(tmp_path):
    return tmp_path / "movies.db"


@pytest.fixture
def store(path):
    with Store(f"sqlite:///{path}", busy_timeout=0.02) as opened:
        yield opened


@pytest.fixture
def visitor(store):
    return Visitor(store, retry_seconds=0)


@pytest.fixture
def lock(path, store):
    store.create_visitor()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        yield SimpleNamespace(
            take=lambda: other.execute("BEGIN IMMEDIATE"), drop=lambda: other.execute("COMMIT")
        )


def test_everything_works_on_in_memory_and_the_page_is_told(visitor, lock):
    visitor.rate(1, 4.5)
    lock.take()
    visitor.rate(2, 3.0)
    visitor.list(3)
    visitor.undo()
    visitor.hide(4)
    visitor.set_genres(("Drama",))
    assert dict(visitor.profile.ratings) == {1: 4.5, 2: 3.0}
    assert visitor.profile.watchlist == frozenset()
    assert visitor.profile.hidden == {4}
    assert PROBLEM in visitor.problem
    lock.drop()


def test_what_was_done_meanwhile_is_saved_when_it_recovers(store, visitor, lock):
    visitor.rate(1, 4.5)
    lock.take()
    visitor.rate(2, 3.0)
    visitor.unrate(1)
    visitor.set_genres(("Drama",))
    visitor.set_language("zh")
    lock.drop()
    visitor.refresh()
    assert visitor.problem is None
    again = kept(store, visitor)
    assert dict(again.profile.ratings) == {2: 3.0}
    assert again.profile == visitor.profile
    assert again.language == "zh"


def test_a_newcomers_first_stars_are_saved_when_it_recovers(store, visitor, lock):
    lock.take()
    visitor.rate(2, 3.0)
    assert visitor.token is None
    lock.drop()
    visitor.rate(3, 4.0)
    assert visitor.problem is None
    assert dict(kept(store, visitor).profile.ratings) == {2: 3.0, 3: 4.0}


def test_a_visitor_who_comes_while_it_is_away_is_found_when_it_is_back(path, store):
    known = Visitor(store)
    known.rate(1, 4.5)
    store.close()
    whole = path.read_bytes()
    path.write_bytes(b"not a database" * 100)
    visitor = Visitor(store, known.token, retry_seconds=0)
    assert PROBLEM in visitor.problem
    assert visitor.profile.is_empty
    path.write_bytes(whole)
    visitor.refresh()
    assert visitor.problem is None
    assert visitor.profile == known.profile


def test_it_is_left_alone_for_a_while_after_a_failure(store, lock, caplog):
    visitor = Visitor(store, retry_seconds=1000)
    lock.take()
    visitor.rate(1, 3.0)
    lock.drop()
    visitor.rate(2, 3.0)
    visitor.refresh()
    assert visitor.token is None
    assert [record.message for record in caplog.records if "locked" in record.message]
    assert len(caplog.records) == 1


def test_forgetting_says_that_it_was_not_possible(store, visitor, lock):
    visitor.rate(1, 4.5)
    lock.take()
    assert not visitor.forget()
    assert dict(visitor.profile.ratings) == {1: 4.5}
    lock.drop()
    assert visitor.forget()


def test_a_failed_impression_does_not_stop_the_page(visitor, lock):
    visitor.rate(1, 4.5)
    lock.take()
    visitor.shown({"top_picks": [2]})
    visitor.opened(2)
    lock.drop()
    assert PROBLEM in visitor.problem


def test_a_read_only_database_is_read_and_the_problem_stays_said(path, store):
    known = Visitor(store)
    known.rate(1, 4.5)
    with Store(f"sqlite:///file:{path}?mode=ro&uri=true") as read_only:
        visitor = Visitor(read_only, known.token, retry_seconds=0)
        assert dict(visitor.profile.ratings) == {1: 4.5}
        assert visitor.problem is None
        visitor.rate(2, 3.0)
        visitor.refresh()
        assert PROBLEM in visitor.problem
        assert dict(visitor.profile.ratings) == {1: 4.5, 2: 3.0}
