"""A film's picture: the real poster where there is one already, else the drawn cover.

Real posters come from TMDB and only with its key; no page ever waits for one. What is missing is
fetched behind the scenes and is there at one of the next redraws. https://developer.themoviedb.org
"""

import base64
import logging
import os
import re
import tempfile
import threading
import time
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from queue import Full, Queue
from typing import Literal

import httpx

from recommender.films import Film
from recommender.settings import Settings
from ui.covers import cover_svg

LOG = logging.getLogger(__name__)

WIDTH = "w342"
"TMDB's name for the size that two covers a row on a phone want."
LARGEST = 1_000_000
"Bytes; a poster of this width has about 40,000."
WORKERS = 4
WAITING = 200
"Posters in the queue; a film that finds it full asks again at the next redraw."
MISSING_FOR = 7 * 24 * 3600.0
"Seconds after which a film without a poster is asked for again."
RETRY_AFTER = 60.0
"Seconds to wait after a failure that may pass."
TIMEOUT = httpx.Timeout(10.0, connect=5.0)

_LANGUAGES = {"en": "en-US", "zh": "zh-CN"}
_POSTER_PATH = re.compile(r"/[\w-]+\.(jpg|jpeg|png|webp)")
_MAGIC = {b"\xff\xd8\xff": "image/jpeg", b"\x89PNG\r\n": "image/png", b"RIFF": "image/webp"}


@dataclass(frozen=True)
class Poster:
    """A picture that a page can draw at once."""

    kind: Literal["svg", "image"]
    content: str
    "SVG text, or a `data:` URI of a JPEG, PNG or WebP."


def poster(film: Film, language: str = "en", variant: int = 0) -> Poster:
    """The film's picture, with the settings of this process; see `Posters.poster`."""
    return _posters().poster(film, language, variant)


@lru_cache(maxsize=1)
def _posters() -> "Posters":
    return Posters(Settings())


class Posters:
    """Real posters on disk, and the workers that fetch them. Safe to share between threads."""

    def __init__(self, settings: Settings, *, retry_after: float = RETRY_AFTER) -> None:
        """Start the workers, if there is a key; without one no network is ever touched.

        Args:
            settings: Key, addresses and folder.
            retry_after: Seconds to wait after a failure that may pass.
        """
        self._key = settings.tmdb_api_key
        self._api_url = settings.tmdb_api_url
        self._image_url = settings.tmdb_image_url
        self._folder = settings.posters_folder
        self._retry_after = retry_after
        self._wanted: Queue[tuple[int, str]] = Queue(WAITING)
        self._not_before: dict[tuple[int, str], float] = {}
        "Who is in the queue (infinity) or failed, and when to ask again, in monotonic seconds."
        self._lock = threading.Lock()
        if self._key is not None:
            # httpx logs whole addresses, and ours hold the key.
            logging.getLogger("httpx").setLevel(logging.WARNING)
            # Daemons, so that closing the app does not wait for pictures.
            for _ in range(WORKERS):
                threading.Thread(target=self._work, name="posters", daemon=True).start()

    def poster(self, film: Film, language: str = "en", variant: int = 0) -> Poster:
        """The film's picture, at once: the real poster if it is here, else the drawn cover.

        Args:
            film: Whose picture.
            language: `"en"` or `"zh"`; TMDB has posters by language.
            variant: Of the drawn cover, see `ui.covers.arrange`.
        """
        if self._key is not None and film.tmdb_id is not None:
            path = self._path(film.tmdb_id, language)
            try:
                return Poster("image", _data_uri(path, path.stat().st_mtime_ns))
            except (OSError, ValueError):
                self._want(film.tmdb_id, language)
        return Poster("svg", cover_svg(film, language, variant))

    def _path(self, tmdb_id: int, language: str) -> Path:
        return self._folder / f"{tmdb_id}-{_LANGUAGES.get(language, language)}.image"

    def _want(self, tmdb_id: int, language: str) -> None:
        wanted = (tmdb_id, language)
        with self._lock:
            if time.monotonic() < self._not_before.get(wanted, 0) or self._is_missing(*wanted):
                return
            try:
                self._wanted.put_nowait(wanted)
            except Full:
                return
            self._not_before[wanted] = float("inf")

    def _is_missing(self, tmdb_id: int, language: str) -> bool:
        try:
            age = (
                time.time() - self._path(tmdb_id, language).with_suffix(".missing").stat().st_mtime
            )
        except OSError:
            return False
        return age < MISSING_FOR

    def _work(self) -> None:
        with httpx.Client(timeout=TIMEOUT) as client:
            while True:
                tmdb_id, language = self._wanted.get()
                again_after = 0.0
                try:
                    self._fetch(client, tmdb_id, language)
                except (httpx.HTTPError, OSError, ValueError) as error:
                    again_after = self._retry_after
                    # The error's own text may hold the address, and with it the key.
                    LOG.warning("no poster for TMDB %d: %s", tmdb_id, _cause(error))
                with self._lock:
                    self._not_before[tmdb_id, language] = time.monotonic() + again_after

    def _fetch(self, client: httpx.Client, tmdb_id: int, language: str) -> None:
        """Bring one poster to disk, or the note that there is none.

        Raises:
            httpx.HTTPError, OSError, ValueError: It may work later.
        """
        assert self._key is not None
        path = self._path(tmdb_id, language)
        answer = client.get(
            f"{self._api_url}/movie/{tmdb_id}",
            params={
                "api_key": self._key.get_secret_value(),
                "language": _LANGUAGES.get(language, language),
            },
        )
        if answer.status_code != httpx.codes.NOT_FOUND:
            answer.raise_for_status()
            film = answer.json()
            poster_path = film.get("poster_path") if isinstance(film, dict) else None
            if isinstance(poster_path, str) and _POSTER_PATH.fullmatch(poster_path):
                image = _download(client, f"{self._image_url}/{WIDTH}{poster_path}")
                _write(path, image)
                return
        _write(path.with_suffix(".missing"), b"")


def _download(client: httpx.Client, url: str) -> bytes:
    """An image, of a kind and size that a poster has."""
    image = bytearray()
    with client.stream("GET", url) as answer:
        answer.raise_for_status()
        for part in answer.iter_bytes():
            image += part
            if len(image) > LARGEST:
                raise ValueError(f"the image has more than {LARGEST} bytes")
    _media_type(image)
    return bytes(image)


def _media_type(image: bytes | bytearray) -> str:
    for magic, media_type in _MAGIC.items():
        if image.startswith(magic):
            return media_type
    raise ValueError("neither JPEG nor PNG nor WebP")


def _write(path: Path, content: bytes) -> None:
    """Write beside and move into place, so that nobody reads half a poster."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.replace(beside, path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


@lru_cache(maxsize=512)
def _data_uri(path: Path, modified_at: int) -> str:
    """A poster on disk as a `data:` URI; `modified_at` makes a new file a new entry."""
    image = path.read_bytes()
    return f"data:{_media_type(image)};base64,{base64.b64encode(image).decode()}"


def _cause(error: Exception) -> str:
    if isinstance(error, httpx.HTTPStatusError):
        return f"status {error.response.status_code}"
    return type(error).__name__ if isinstance(error, httpx.HTTPError) else str(error)
