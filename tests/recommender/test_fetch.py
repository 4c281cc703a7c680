"""Against a real web server on this machine, which counts what it is asked for."""

import hashlib
import io
import threading
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from recommender.errors import DatasetUnavailable
from recommender.fetch import fetch
from recommender.films import Films
from recommender.ratings import load_ratings

RATINGS = "userId,movieId,rating,timestamp\n" + "".join(
    f"{user},{film},4.0,{user * 100 + film}\n" for user in range(1, 60) for film in range(1, 60)
)


def zipped(**members: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in members.items():
            archive.writestr(name.replace("__", "/"), text)
    return buffer.getvalue()


ARCHIVE = zipped(**{"ml-25m__ratings.csv": RATINGS})


def md5(data: bytes) -> bytes:
    return f"MD5 (ml-25m.zip) = {hashlib.md5(data).hexdigest()}\n".encode()


@dataclass
class Server:
    """What the web server has, and what it was asked for."""

    files: dict[str, bytes]
    url: str = ""
    ranges: list[str | None] = field(default_factory=list)
    knows_ranges: bool = True
    breaks_off_after: int | None = None


@pytest.fixture
def server() -> Iterator[Server]:
    state = Server({"/ml-25m.zip": ARCHIVE, "/ml-25m.zip.md5": md5(ARCHIVE)})

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            data = state.files.get(self.path)
            if data is None:
                self.send_error(404)
                return
            wanted = self.headers.get("Range")
            if self.path.endswith(".zip"):
                state.ranges.append(wanted)
            first = int(wanted[6:-1]) if wanted and state.knows_ranges else 0
            if first >= len(data):
                self.send_error(416)
                return
            self.send_response(206 if first else 200)
            self.send_header("Content-Length", str(len(data) - first))
            self.end_headers()
            end = len(data)
            if self.path.endswith(".zip") and state.breaks_off_after is not None:
                end = state.breaks_off_after
            self.wfile.write(data[first:end])

        def log_message(self, *_: object) -> None:
            pass

    web = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    state.url = f"http://127.0.0.1:{web.server_port}"
    # Polled often, so that shutting down does not take half a second a test.
    thread = threading.Thread(target=web.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield state
    web.shutdown()
    thread.join()
    web.server_close()


def test_a_data_set_is_downloaded_verified_and_unpacked(server: Server, tmp_path: Path) -> None:
    told: list[tuple[str, float]] = []
    folder = fetch(
        "ml-25m", tmp_path / "data", server.url, lambda step, share: told.append((step, share))
    )
    assert folder == tmp_path / "data" / "ml-25m"
    assert (folder / "ratings.csv").read_text() == RATINGS
    assert [path.name for path in folder.parent.iterdir()] == ["ml-25m"]
    downloads = [share for step, share in told if step == "downloading ml-25m.zip"]
    assert downloads == sorted(downloads)
    assert downloads[-1] == 1.0


def test_what_is_there_is_not_downloaded_again(server: Server, tmp_path: Path) -> None:
    fetch("ml-25m", tmp_path, server.url)
    fetch("ml-25m", tmp_path, server.url)
    assert server.ranges == [None]


def test_a_download_that_broke_off_goes_on_where_it_stopped(server: Server, tmp_path: Path) -> None:
    server.breaks_off_after = 100
    with pytest.raises(DatasetUnavailable, match=r"broke off .*run the same command again"):
        fetch("ml-25m", tmp_path, server.url)
    server.breaks_off_after = None
    folder = fetch("ml-25m", tmp_path, server.url)
    assert server.ranges == [None, "bytes=100-"]
    assert (folder / "ratings.csv").read_text() == RATINGS


def test_a_server_that_cannot_continue_sends_all_again(server: Server, tmp_path: Path) -> None:
    (tmp_path / "ml-25m.zip.part").write_bytes(b"the beginning of something else")
    server.knows_ranges = False
    assert (fetch("ml-25m", tmp_path, server.url) / "ratings.csv").exists()


def test_a_complete_download_that_was_not_unpacked_is_not_repeated(
    server: Server, tmp_path: Path
) -> None:
    (tmp_path / "ml-25m.zip.part").write_bytes(ARCHIVE)
    assert (fetch("ml-25m", tmp_path, server.url) / "ratings.csv").exists()


def test_a_wrong_checksum_throws_the_download_away(server: Server, tmp_path: Path) -> None:
    server.files["/ml-25m.zip.md5"] = md5(b"other bytes")
    with pytest.raises(DatasetUnavailable, match=r"has checksum [0-9a-f]{32}, GroupLens says"):
        fetch("ml-25m", tmp_path, server.url)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("missing", ["/ml-25m.zip", "/ml-25m.zip.md5"])
def test_what_the_server_does_not_have_is_named(
    server: Server, tmp_path: Path, missing: str
) -> None:
    del server.files[missing]
    with pytest.raises(DatasetUnavailable, match=rf"{missing} answered 404 Not Found"):
        fetch("ml-25m", tmp_path, server.url)


def test_a_page_where_a_checksum_should_be_is_an_error(server: Server, tmp_path: Path) -> None:
    server.files["/ml-25m.zip.md5"] = b"<html>Please log in</html>"
    with pytest.raises(DatasetUnavailable, match="holds no MD5 checksum"):
        fetch("ml-25m", tmp_path, server.url)


@pytest.mark.parametrize(
    ("archive", "message"),
    [
        (zipped(**{"..__escaped.txt": "x"}), "wants to write outside its folder"),
        (zipped(__etc__passwd="x"), "wants to write outside its folder"),
        (zipped(**{"other__ratings.csv": "x"}), "holds no folder ml-25m"),
        (b"no archive at all", "is no ZIP archive"),
    ],
    ids=["a parent folder", "an absolute path", "another folder", "no archive"],
)
def test_an_archive_that_is_not_the_data_set_is_refused(
    server: Server, tmp_path: Path, archive: bytes, message: str
) -> None:
    server.files = {"/ml-25m.zip": archive, "/ml-25m.zip.md5": md5(archive)}
    with pytest.raises(DatasetUnavailable, match=message):
        fetch("ml-25m", tmp_path / "data", server.url)
    assert not (tmp_path / "data" / "ml-25m").exists()
    assert not (tmp_path / "escaped.txt").exists()


def test_an_unknown_data_set_is_told_what_is_known(tmp_path: Path) -> None:
    with pytest.raises(DatasetUnavailable, match=r"no data set 'ml-99'; known: ml-latest-small"):
        fetch("ml-99", tmp_path, "http://127.0.0.1:9")


def test_without_network_the_address_is_named(tmp_path: Path) -> None:
    with pytest.raises(DatasetUnavailable, match=r"127\.0\.0\.1:9/ml-25m\.zip cannot be reached"):
        fetch("ml-25m", tmp_path, "http://127.0.0.1:9")


def test_a_folder_that_cannot_be_made_is_named(server: Server, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(DatasetUnavailable, match=r"file/data cannot be written"):
        fetch("ml-25m", tmp_path / "file" / "data", server.url)


def recbole_wheel(folder: Path) -> None:
    """A wheel that pip takes for RecBole, with three ratings."""
    info = "recbole-1.2.1.dist-info"
    example = "recbole/dataset_example/ml-100k/ml-100k"
    with zipfile.ZipFile(folder / "recbole-1.2.1-py3-none-any.whl", "w") as wheel:
        wheel.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\nName: recbole\nVersion: 1.2.1\n")
        wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
        wheel.writestr(f"{info}/RECORD", "")
        wheel.writestr(f"{example}.inter", "user_id:token\titem_id:token\trating:float\n1\t2\t3\n")
        wheel.writestr(f"{example}.item", "item_id:token\tmovie_title:token_seq\n2\tGoldenEye\n")
        wheel.writestr(
            f"{example}.user",
            "user_id:token\tage:token\tgender:token\toccupation:token\n1\t24\tM\twriter\n",
        )


def test_without_grouplens_ml_100k_comes_out_of_the_recbole_wheel(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recbole_wheel(tmp_path)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    folder = fetch("ml-100k", tmp_path / "data", "http://127.0.0.1:9")
    assert len(load_ratings(folder, Films([])).frame) == 1
    assert [path.name for path in folder.parent.iterdir()] == ["ml-100k"]


def test_without_grouplens_and_without_an_index_both_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    with pytest.raises(DatasetUnavailable, match=r"cannot be reached.*nor does a package index"):
        fetch("ml-100k", tmp_path / "data", "http://127.0.0.1:9")
