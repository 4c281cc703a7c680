"""Real posters, against an HTTP server of our own that plays TMDB."""

import base64
import json
import logging
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from pydantic import SecretStr

from recommender.films import Film
from recommender.settings import Settings
from ui.covers import cover_svg
from ui.posters import LARGEST, Poster, Posters, poster

JPEG = b"\xff\xd8\xff\xe0 a poster"
FILM = Film(film_id=1214, title="Alien", year=1979, genres=("Horror",), tmdb_id=348)
KEY = "the-key"


class Tmdb(ThreadingHTTPServer):
    """Answers by path; counts who asks what."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), TmdbHandler)
        self.asked: list[str] = []
        self.keys: list[str] = []
        self.answers: dict[str, tuple[int, bytes]] = {
            "/3/movie/348?en-US": (200, b'{"poster_path": "/alien.jpg"}'),
            "/3/movie/348?zh-CN": (200, b'{"poster_path": "/yixing.jpg"}'),
            "/img/w342/alien.jpg": (200, JPEG),
            "/img/w342/yixing.jpg": (200, JPEG + b" in Chinese"),
        }
        self.open = threading.Event()
        self.open.set()


class TmdbHandler(BaseHTTPRequestHandler):
    server: Tmdb

    def do_GET(self) -> None:
        self.server.open.wait(5)
        url = urlsplit(self.path)
        query = parse_qs(url.query)
        name = url.path + "".join(f"?{language}" for language in query.get("language", []))
        self.server.asked.append(name)
        self.server.keys += query.get("api_key", [])
        status, body = self.server.answers.get(name, (404, b"{}"))
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments: object) -> None:
        pass


@pytest.fixture
def tmdb() -> Iterator[Tmdb]:
    server = Tmdb()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.open.set()
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def settings(tmdb: Tmdb, tmp_path: Path) -> Settings:
    address = f"http://127.0.0.1:{tmdb.server_port}"
    return Settings(
        TMDB_API_KEY=SecretStr(KEY),
        tmdb_api_url=f"{address}/3",
        tmdb_image_url=f"{address}/img",
        posters_folder=tmp_path / "posters",
    )


def eventually(holds: Callable[[], bool]) -> bool:
    end = time.monotonic() + 5
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.005)
    return True


def image(content: bytes = JPEG) -> Poster:
    return Poster("image", f"data:image/jpeg;base64,{base64.b64encode(content).decode()}")


DRAWN = Poster("svg", cover_svg(FILM))


def test_first_the_drawn_cover_then_the_real_poster(settings: Settings, tmdb: Tmdb) -> None:
    posters = Posters(settings)

    assert posters.poster(FILM) == DRAWN
    assert eventually(lambda: posters.poster(FILM) == image())
    assert tmdb.asked == ["/3/movie/348?en-US", "/img/w342/alien.jpg"]
    assert tmdb.keys == [KEY]


def test_a_page_does_not_wait_for_a_slow_server(settings: Settings, tmdb: Tmdb) -> None:
    tmdb.open.clear()
    posters = Posters(settings)

    began_at = time.perf_counter()
    for _ in range(50):
        assert posters.poster(FILM) == DRAWN
    assert time.perf_counter() - began_at < 1

    tmdb.open.set()
    assert eventually(lambda: posters.poster(FILM).kind == "image")
    assert tmdb.asked.count("/3/movie/348?en-US") == 1


def test_a_poster_on_disk_is_not_fetched_again(settings: Settings, tmdb: Tmdb) -> None:
    first = Posters(settings)
    assert eventually(lambda: first.poster(FILM).kind == "image")
    tmdb.asked.clear()

    assert Posters(settings).poster(FILM) == image()
    assert tmdb.asked == []


def test_each_language_has_its_own_poster(settings: Settings) -> None:
    posters = Posters(settings)
    assert eventually(lambda: posters.poster(FILM, "zh") == image(JPEG + b" in Chinese"))
    assert eventually(lambda: posters.poster(FILM, "en") == image())


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param((404, b"{}"), id="TMDB does not know the film"),
        pytest.param((200, b'{"poster_path": null}'), id="TMDB has no poster of it"),
        pytest.param((200, b'{"poster_path": "/../../etc/passwd"}'), id="a path that is none"),
        pytest.param((200, b"[1, 2]"), id="an answer of another shape"),
    ],
)
def test_a_film_without_a_poster_is_asked_for_once(
    answer: tuple[int, bytes], settings: Settings, tmdb: Tmdb
) -> None:
    tmdb.answers["/3/movie/348?en-US"] = answer
    posters = Posters(settings, retry_after=0)
    note = settings.posters_folder / "348-en-US.missing"

    assert posters.poster(FILM) == DRAWN
    assert eventually(note.exists)
    for _ in range(5):
        assert posters.poster(FILM) == DRAWN
    assert Posters(settings).poster(FILM) == DRAWN
    assert tmdb.asked == ["/3/movie/348?en-US"]


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        pytest.param("/3/movie/348?en-US", (500, b""), id="TMDB is down"),
        pytest.param("/3/movie/348?en-US", (429, b""), id="TMDB wants a pause"),
        pytest.param("/3/movie/348?en-US", (401, b"{}"), id="the key is wrong"),
        pytest.param("/3/movie/348?en-US", (200, b"<html>"), id="the answer is a page"),
        pytest.param("/img/w342/alien.jpg", (503, b""), id="the image server is down"),
        pytest.param("/img/w342/alien.jpg", (200, b"<svg onload='x'/>"), id="no image"),
        pytest.param("/img/w342/alien.jpg", (200, JPEG + bytes(LARGEST)), id="too large"),
    ],
)
def test_a_failure_that_may_pass_is_tried_again(
    path: str,
    answer: tuple[int, bytes],
    settings: Settings,
    tmdb: Tmdb,
    caplog: pytest.LogCaptureFixture,
) -> None:
    good, tmdb.answers[path] = tmdb.answers[path], answer
    posters = Posters(settings, retry_after=0.02)

    assert posters.poster(FILM) == DRAWN
    assert eventually(lambda: path in tmdb.asked and bool(caplog.records))
    assert posters.poster(FILM) == DRAWN
    assert KEY not in caplog.text

    tmdb.answers[path] = good
    assert eventually(lambda: posters.poster(FILM) == image())


def test_after_a_failure_the_server_is_left_alone_for_a_while(
    settings: Settings, tmdb: Tmdb, caplog: pytest.LogCaptureFixture
) -> None:
    tmdb.answers["/3/movie/348?en-US"] = (500, b"")
    posters = Posters(settings, retry_after=60)
    posters.poster(FILM)
    assert eventually(lambda: bool(caplog.records))
    for _ in range(20):
        posters.poster(FILM)
        time.sleep(0.002)
    assert len(tmdb.asked) == 1


def test_no_server_at_all_leaves_the_drawn_cover(
    settings: Settings, tmdb: Tmdb, caplog: pytest.LogCaptureFixture
) -> None:
    nowhere = settings.model_copy(update={"tmdb_api_url": "http://127.0.0.1:9"})
    posters = Posters(nowhere)
    assert posters.poster(FILM) == DRAWN
    assert eventually(lambda: bool(caplog.records))
    assert posters.poster(FILM) == DRAWN
    assert "ConnectError" in caplog.text


def test_a_folder_that_cannot_be_written_leaves_the_drawn_cover(
    settings: Settings, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("not a folder")
    posters = Posters(settings.model_copy(update={"posters_folder": tmp_path / "file"}))
    assert posters.poster(FILM) == DRAWN
    assert eventually(lambda: bool(caplog.records))
    assert posters.poster(FILM) == DRAWN


def test_a_damaged_file_gives_the_drawn_cover_and_is_fetched_again(settings: Settings) -> None:
    settings.posters_folder.mkdir()
    (settings.posters_folder / "348-en-US.image").write_bytes(b"half a")
    posters = Posters(settings)
    assert posters.poster(FILM) == DRAWN
    assert eventually(lambda: posters.poster(FILM) == image())


def test_only_finished_files_are_left_in_the_folder(settings: Settings) -> None:
    posters = Posters(settings)
    assert eventually(lambda: posters.poster(FILM).kind == "image")
    assert [path.name for path in settings.posters_folder.iterdir()] == ["348-en-US.image"]


def test_without_a_key_no_network_is_touched(settings: Settings, tmdb: Tmdb) -> None:
    posters = Posters(settings.model_copy(update={"tmdb_api_key": None}))
    assert posters.poster(FILM) == DRAWN
    assert posters.poster(FILM, "zh") == Poster("svg", cover_svg(FILM, "zh"))
    time.sleep(0.05)
    assert tmdb.asked == []
    assert not settings.posters_folder.exists()


def test_a_film_that_tmdb_does_not_number_is_drawn(settings: Settings, tmdb: Tmdb) -> None:
    film = FILM.model_copy(update={"tmdb_id": None})
    assert Posters(settings).poster(film, variant=3) == Poster("svg", cover_svg(film, "en", 3))
    assert tmdb.asked == []


def test_the_shared_function_draws_covers_by_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TMDB_API_KEY", raising=False)
    assert poster(FILM) == DRAWN


def test_httpx_does_not_log_addresses_that_hold_the_key(
    settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    posters = Posters(settings)
    assert eventually(lambda: posters.poster(FILM).kind == "image")
    assert KEY not in json.dumps([record.getMessage() for record in caplog.records])
