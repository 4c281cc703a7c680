"""The same behaviour on SQLite in memory, SQLite in a file and PostgreSQL."""

import os
import shutil
import subprocess
import tempfile
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from sqlalchemy import create_engine, text

from recommender.errors import InvalidRating, UnknownVisitor
from recommender.store import EventKind, FilmState, Mark, Store

NOBODY = 10**6


def postgresql_program(name: str) -> str | None:
    folders = [*sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)]
    path = os.pathsep.join([*map(str, folders), os.environ.get("PATH", "")])
    return shutil.which(name, path=path)


@pytest.fixture(scope="session")
def postgresql_url():
    """A throw-away cluster that listens on a socket only."""
    initdb, pg_ctl = postgresql_program("initdb"), postgresql_program("pg_ctl")
    if initdb is None or pg_ctl is None:
        pytest.skip("NO POSTGRESQL HERE, so nothing is known of it: apt-get install postgresql")
    pytest.importorskip("psycopg", reason="NO POSTGRESQL DRIVER: pip install 'psycopg[binary]'")
    # pytest's folders are closed to other users, and PostgreSQL refuses to run as root.
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    as_postgres = []
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
        as_postgres = ["runuser", "-u", "postgres", "--"]

    def run(*command):
        subprocess.run([*as_postgres, *command], check=True, cwd=folder, stdout=subprocess.DEVNULL)

    data = str(folder / "data")
    run(initdb, "--pgdata", data, "--no-sync", "--auth=trust", "--username=postgres")
    options = f"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=off"
    run(pg_ctl, "start", "--wait", f"--pgdata={data}", f"--options={options}", "--log=/dev/null")
    yield f"postgresql://postgres@/postgres?host={folder}"
    run(pg_ctl, "stop", "--wait", f"--pgdata={data}", "--mode=immediate")
    shutil.rmtree(folder)


@pytest.fixture(params=["memory", "file", "postgresql"])
def store(request, tmp_path):
    if request.param == "postgresql":
        url = request.getfixturevalue("postgresql_url")
        engine = create_engine(url)
        with engine.begin() as connection:
            connection.execute(text("DROP SCHEMA public CASCADE"))
            connection.execute(text("CREATE SCHEMA public"))
        engine.dispose()
    else:
        url = "sqlite://" if request.param == "memory" else f"sqlite:///{tmp_path}/new/movies.db"
    with Store(url) as opened:
        yield opened


@pytest.fixture
def visitor_id(store):
    return new_visitor(store)


def new_visitor(store):
    return store.visitor(store.create_visitor()).visitor_id


def test_a_token_finds_its_visitor_again(store):
    token = store.create_visitor("zh")
    found = store.visitor(token)
    assert found.language == "zh"
    assert found.genres == ()
    assert abs(datetime.now(UTC) - found.created_at) < timedelta(minutes=1)
    assert found.created_at == found.seen_at


def test_tokens_are_long_and_never_the_same(store):
    tokens = {store.create_visitor() for _ in range(20)}
    assert len(tokens) == 20
    assert min(map(len, tokens)) >= 43


@pytest.mark.parametrize("token", ["", "forged", "x" * 100_000, "' OR 1=1 --", "\ud800"])
def test_a_token_that_was_never_given_finds_nobody(store, token):
    store.create_visitor()
    assert store.visitor(token) is None


def test_a_new_visitor_has_an_empty_profile(store, visitor_id):
    assert store.profile(visitor_id).is_empty
    assert store.films(visitor_id) == {}
    assert store.rated(visitor_id) == []


def test_stars_come_back_oldest_first_in_the_profile_and_newest_first_in_the_list(
    store, visitor_id
):
    store.rate(visitor_id, 260, 4.5)
    store.rate(visitor_id, 1, 0.5)
    assert list(store.profile(visitor_id).ratings.items()) == [(260, 4.5), (1, 0.5)]
    newest, oldest = store.rated(visitor_id)
    assert (newest.film_id, newest.stars) == (1, 0.5)
    assert oldest.rated_at < newest.rated_at
    assert newest.rated_at.tzinfo is UTC


def test_a_film_rated_again_has_the_new_stars_and_is_the_newest(store, visitor_id):
    for film_id, stars in ((1, 2.0), (2, 3.0), (1, 5.0)):
        store.rate(visitor_id, film_id, stars)
    assert list(store.profile(visitor_id).ratings.items()) == [(2, 3.0), (1, 5.0)]


def test_off_scale_stars_are_refused_and_change_nothing(store, visitor_id):
    store.rate(visitor_id, 1, 4.0)
    with pytest.raises(InvalidRating, match=r"from 0.5 to 5.0, got 6.0"):
        store.rate(visitor_id, 1, 6.0)
    with pytest.raises(InvalidRating, match="got nan"):
        store.add_ratings(visitor_id, {2: 3.0, 3: float("nan")})
    assert dict(store.profile(visitor_id).ratings) == {1: 4.0}


def test_marks_are_listed_newest_first_and_can_be_taken_away(store, visitor_id):
    for film_id in (5, 3, 9):
        store.mark(visitor_id, film_id, Mark.WATCHLIST)
    store.mark(visitor_id, 4, Mark.HIDDEN)
    store.mark(visitor_id, 6, Mark.UNSEEN)
    store.unmark(visitor_id, 3, Mark.WATCHLIST)
    assert store.marked(visitor_id, Mark.WATCHLIST) == [9, 5]
    assert store.marked(visitor_id, Mark.HIDDEN) == [4]
    assert store.marked(visitor_id, Mark.UNSEEN) == [6]
    assert store.profile(visitor_id).watchlist == {5, 9}


def test_a_rated_film_leaves_the_watchlist_and_undo_puts_it_back_as_it_was(store, visitor_id):
    store.mark(visitor_id, 1, Mark.WATCHLIST)
    store.mark(visitor_id, 2, Mark.WATCHLIST)
    with_list = store.films(visitor_id)
    before = store.rate(visitor_id, 1, 5.0)
    assert store.marked(visitor_id, Mark.WATCHLIST) == [2]
    store.restore(visitor_id, [before])
    assert store.films(visitor_id) == with_list


def test_undoing_a_change_of_stars_brings_back_the_old_stars_and_their_time(store, visitor_id):
    store.rate(visitor_id, 1, 2.0)
    store.rate(visitor_id, 2, 3.0)
    earlier = store.rated(visitor_id)
    store.restore(visitor_id, [store.rate(visitor_id, 1, 5.0)])
    assert store.rated(visitor_id) == earlier


def test_taking_back_stars_that_are_not_there_is_no_error(store, visitor_id):
    assert store.unrate(visitor_id, 1) == FilmState(1)
    assert store.unmark(visitor_id, 1, Mark.HIDDEN) == FilmState(1)


def test_many_ratings_come_in_at_once_in_their_order_with_their_times_where_known(
    store, visitor_id
):
    store.rate(visitor_id, 7, 1.0)
    long_ago = datetime(2020, 5, 1, tzinfo=UTC)
    before = store.add_ratings(visitor_id, {9: 4.0, 7: 5.0, 8: 3.5}, {8: long_ago})
    assert list(store.profile(visitor_id).ratings.items()) == [(8, 3.5), (9, 4.0), (7, 5.0)]
    assert store.rated(visitor_id)[-1].rated_at == long_ago
    store.restore(visitor_id, before)
    assert dict(store.profile(visitor_id).ratings) == {7: 1.0}


def test_ten_thousand_ratings_come_in_at_once(store, visitor_id):
    store.add_ratings(visitor_id, {film_id: 3.0 for film_id in range(1, 10_001)})
    assert len(store.rated(visitor_id)) == 10_000


def test_genres_and_language_are_kept(store):
    token = store.create_visitor()
    visitor_id = store.visitor(token).visitor_id
    store.set_genres(visitor_id, ("Sci-Fi", "Drama"))
    store.set_language(visitor_id, "zh")
    found = store.visitor(token)
    assert (found.genres, found.language) == (("Sci-Fi", "Drama"), "zh")
    assert found.seen_at > found.created_at
    assert store.profile(visitor_id).genres == ("Sci-Fi", "Drama")


def test_visitors_do_not_see_each_other(store, visitor_id):
    other = new_visitor(store)
    store.rate(visitor_id, 1, 5.0)
    store.rate(other, 1, 1.0)
    store.mark(other, 2, Mark.HIDDEN)
    assert dict(store.profile(visitor_id).ratings) == {1: 5.0}
    assert store.profile(visitor_id).hidden == frozenset()


def test_forgetting_removes_every_trace_and_leaves_the_others_alone(store):
    token = store.create_visitor()
    gone, stays = store.visitor(token).visitor_id, new_visitor(store)
    for visitor_id in (gone, stays):
        store.log_shown(visitor_id, {"top": [1]})
        store.rate(visitor_id, 1, 5.0)
        store.mark(visitor_id, 2, Mark.WATCHLIST)
    store.forget(gone)
    assert store.visitor(token) is None
    assert store.films(gone) == {}
    assert store.films(stays).keys() == {1, 2}
    assert [place.shown for place in store.click_through()] == [1]
    store.forget(gone)


def test_the_number_of_a_forgotten_visitor_is_never_given_again(store, visitor_id):
    store.forget(visitor_id)
    assert new_visitor(store) > visitor_id


@pytest.mark.parametrize(
    "write",
    [
        lambda store: store.rate(NOBODY, 1, 3.0),
        lambda store: store.mark(NOBODY, 1, Mark.HIDDEN),
        lambda store: store.add_ratings(NOBODY, {1: 3.0}),
        lambda store: store.set_genres(NOBODY, ["Drama"]),
        lambda store: store.log(NOBODY, EventKind.OPENED, 1),
    ],
    ids=["rate", "mark", "add_ratings", "set_genres", "log"],
)
def test_writing_for_a_visitor_who_is_not_there_is_said_and_writes_nothing(store, write):
    with pytest.raises(UnknownVisitor, match="there is no visitor 1000000"):
        write(store)
    assert store.films(NOBODY) == {}


def test_clicks_are_counted_by_shelf_and_place(store, visitor_id):
    store.log_shown(visitor_id, {"top_picks": [1, 2, 3, 4]})
    store.log(visitor_id, EventKind.OPENED, 1)
    before = store.rate(visitor_id, 2, 4.0)
    store.mark(visitor_id, 3, Mark.HIDDEN)
    store.mark(visitor_id, 4, Mark.WATCHLIST)
    store.restore(visitor_id, [before], undo=True)
    places = store.click_through()
    assert [(place.shelf, place.position) for place in places] == [
        ("top_picks", position) for position in (1, 2, 3, 4)
    ]
    assert [place.chosen for place in places] == [1, 0, 0, 1]
    assert [place.hidden for place in places] == [0, 0, 1, 0]
    assert store.click_through(since=datetime.now(UTC) + timedelta(minutes=1)) == []


def test_times_without_a_zone_are_refused(store, visitor_id):
    with pytest.raises(Exception, match="a time needs its zone"):
        store.add_ratings(visitor_id, {1: 3.0}, {1: datetime(2020, 1, 1)})


def test_threads_that_rate_at_once_lose_nothing(store, visitor_id):
    at_once = threading.Barrier(8)

    def rate_ten(thread):
        at_once.wait()
        for number in range(10):
            store.rate(visitor_id, 1 + thread * 10 + number, 3.0)
            store.rate(visitor_id, 1000, 0.5 + thread * 0.5)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(rate_ten, range(8)))
    ratings = store.profile(visitor_id).ratings
    assert ratings.keys() == {*range(1, 81), 1000}


def test_two_programs_that_make_the_tables_at_once_both_succeed(tmp_path):
    urls = [f"sqlite:///{tmp_path}/movies.db"] * 6
    with ThreadPoolExecutor(6) as pool:
        stores = [Store(url) for url in urls]
        tokens = list(pool.map(Store.create_visitor, stores))
        assert all(stores[0].visitor(token) for token in tokens)
        list(pool.map(Store.close, stores))


_actions = some.lists(
    some.tuples(
        some.integers(1, 3),
        some.one_of(
            some.sampled_from([0.5, 2.5, 5.0]),
            some.sampled_from(Mark),
            some.none(),
        ),
    ),
    max_size=8,
)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(_actions)
def test_undoing_everything_in_turn_leads_back_to_every_earlier_state(store, actions):
    visitor_id = new_visitor(store)
    history = []
    for film_id, action in actions:
        state = store.films(visitor_id)
        if isinstance(action, float):
            before = store.rate(visitor_id, film_id, action)
        elif action is None:
            before = store.unrate(visitor_id, film_id)
        else:
            before = store.mark(visitor_id, film_id, action)
        history.append((state, before))
    for state, before in reversed(history):
        store.restore(visitor_id, [before])
        assert store.films(visitor_id) == state


def test_two_who_are_one_person_become_one_visitor(store):
    tokens = [store.create_visitor() for _ in range(2)]
    first, second = (store.visitor(token).visitor_id for token in tokens)
    store.rate(first, 1, 4.0)
    store.rate(first, 2, 2.0)
    store.rate(second, 2, 5.0)
    store.mark(second, 1, Mark.WATCHLIST)
    store.mark(second, 3, Mark.HIDDEN)
    store.set_genres(second, ("Drama",))
    store.log_shown(second, {"top_picks": [9]})
    store.join(second, first)
    assert dict(store.profile(first).ratings) == {1: 4.0, 2: 5.0}
    assert store.profile(first).hidden == {3}
    assert store.profile(first).genres == ("Drama",)
    assert store.visitor(tokens[1]) is None
    assert sum(place.shown for place in store.click_through()) >= 1


def test_nobody_is_joined_to_a_visitor_who_is_gone(store):
    visitor_id = store.visitor(store.create_visitor()).visitor_id
    store.rate(visitor_id, 1, 4.0)
    with pytest.raises(UnknownVisitor):
        store.join(visitor_id, NOBODY)
    assert dict(store.profile(visitor_id).ratings) == {1: 4.0}
    store.join(NOBODY, visitor_id)
    assert dict(store.profile(visitor_id).ratings) == {1: 4.0}
