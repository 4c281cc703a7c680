"""MovieLens from GroupLens: downloaded, resumed where it broke off, verified, unpacked."""

import hashlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

import httpx

from recommender.errors import DatasetUnavailable
from recommender.models.base import Progress, silent

DATASETS = ("ml-latest-small", "ml-100k", "ml-25m", "ml-32m")
TIMEOUT = httpx.Timeout(30.0, connect=10.0)
RECBOLE = "recbole==1.2.1"
"The version whose wheel is known to hold the data set."
RECBOLE_FILES = tuple(f"ml-100k.{kind}" for kind in ("inter", "item", "user"))


class _Unreachable(Exception):
    """Nobody answered: no network, wrong host, or a server that is down."""


def fetch(name: str, to: Path, base_url: str, progress: Progress = silent) -> Path:
    """Download a MovieLens data set, unless it is there already.

    What was downloaded before a break is kept beside the place and continued the next time. Where
    GroupLens cannot be reached, ml-100k comes out of the RecBole wheel through pip.

    Args:
        name: One of `DATASETS`.
        to: The folder that gets a folder `name`.
        base_url: Where `<name>.zip` and `<name>.zip.md5` are.
        progress: Told the share of bytes that are here.

    Returns:
        The data set's folder, complete.

    Raises:
        DatasetUnavailable: Unknown name, no network, an answer that is no data set, a checksum
            that differs, or a disk that cannot be written.
    """
    if name not in DATASETS:
        raise DatasetUnavailable(f"there is no data set {name!r}; known: {', '.join(DATASETS)}")
    target = to / name
    if target.is_dir():
        return target
    url = f"{base_url.rstrip('/')}/{name}.zip"
    try:
        to.mkdir(parents=True, exist_ok=True)
        try:
            archive = _download(url, to / f"{name}.zip.part", progress)
        except _Unreachable as error:
            if name != "ml-100k":
                raise DatasetUnavailable(f"{url} cannot be reached: {error}") from error
            progress("reading the RecBole wheel", 0.0)
            _from_recbole_wheel(target, unreachable=f"{url} cannot be reached: {error}")
            progress("reading the RecBole wheel", 1.0)
            return target
        progress("unpacking", 0.0)
        _unpack(archive, target)
        progress("unpacking", 1.0)
        archive.unlink()
    except OSError as error:
        raise DatasetUnavailable(f"{to} cannot be written: {error.strerror or error}") from error
    return target


def _download(url: str, part: Path, progress: Progress) -> Path:
    """The whole, verified archive at `part`."""
    try:
        with httpx.Client(timeout=TIMEOUT, follow_redirects=True) as client:
            expected = _published_md5(client, f"{url}.md5")
            _complete(client, url, part, progress)
    except (httpx.ConnectError, httpx.ConnectTimeout, httpx.ProxyError) as error:
        raise _Unreachable(str(error) or "no answer") from error
    except httpx.HTTPStatusError as error:
        answer = error.response
        raise DatasetUnavailable(
            f"{answer.url} answered {answer.status_code} {answer.reason_phrase}"
        ) from error
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise DatasetUnavailable(
            f"{url} broke off ({error}); run the same command again to go on"
        ) from error
    with part.open("rb") as file:
        found = hashlib.file_digest(file, lambda: hashlib.md5(usedforsecurity=False)).hexdigest()
    if found != expected:
        part.unlink()
        raise DatasetUnavailable(
            f"{url} has checksum {found}, GroupLens says {expected}; it was thrown away, "
            "run the same command again"
        )
    return part


def _published_md5(client: httpx.Client, url: str) -> str:
    answer = client.get(url).raise_for_status()
    # `MD5 (ml-25m.zip) = 6b51…` and `6b51…  ml-25m.zip` are both about.
    if found := re.search(r"\b[0-9a-f]{32}\b", answer.text.lower()):
        return found[0]
    raise DatasetUnavailable(f"{answer.url} holds no MD5 checksum")


def _complete(client: httpx.Client, url: str, part: Path, progress: Progress) -> None:
    """Download what `part` lacks; a server that cannot continue sends all of it again."""
    have = part.stat().st_size if part.exists() else 0
    headers = {"Range": f"bytes={have}-"} if have else {}
    with client.stream("GET", url, headers=headers) as answer:
        if answer.status_code == httpx.codes.REQUESTED_RANGE_NOT_SATISFIABLE:
            # All is here already, or more than all; the checksum tells.
            return
        answer.raise_for_status()
        if answer.status_code != httpx.codes.PARTIAL_CONTENT:
            have = 0
        total = have + int(answer.headers.get("Content-Length", 0))
        with part.open("ab" if have else "wb") as file:
            # Raw, because a checksum and a byte range are of the file as it lies on the server;
            # in the pieces in which it comes, so that a break loses nothing that was here.
            for chunk in answer.iter_raw():
                file.write(chunk)
                have += len(chunk)
                progress(f"downloading {part.stem}", have / total if total else 0.0)


def _unpack(archive: Path, target: Path) -> None:
    """Unpack the folder that the archive holds to `target`, whole or not at all."""
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".unpacking-") as scratch:
        try:
            with zipfile.ZipFile(archive) as opened:
                _refuse_escapes(archive, opened.namelist())
                opened.extractall(scratch)
        except zipfile.BadZipFile as error:
            archive.unlink()
            raise DatasetUnavailable(f"{archive.name} is no ZIP archive: {error}") from error
        source = Path(scratch) / target.name
        if not source.is_dir():
            raise DatasetUnavailable(f"{archive.name} holds no folder {target.name}")
        source.rename(target)


def _refuse_escapes(archive: Path, names: Iterable[str]) -> None:
    for name in names:
        path = PurePosixPath(name.replace("\\", "/"))
        if path.is_absolute() or ".." in path.parts or ":" in name:
            raise DatasetUnavailable(f"{archive.name} wants to write outside its folder: {name!r}")


def _from_recbole_wheel(target: Path, unreachable: str) -> None:
    """ML-100K as RecBole ships it: the same ratings in the same order, titles and users."""
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".unpacking-") as scratch:
        command = [sys.executable, "-m", "pip", "download", RECBOLE, "--no-deps", "--quiet"]
        result = subprocess.run(
            [*command, "--only-binary", ":all:", "--dest", scratch],
            capture_output=True,
            text=True,
            check=False,
        )
        wheels = list(Path(scratch).glob("recbole-*.whl"))
        if result.returncode or not wheels:
            last_line = (result.stderr.strip().splitlines() or ["no wheel"])[-1]
            raise DatasetUnavailable(
                f"{unreachable}; nor does a package index have RecBole: {last_line}"
            )
        folder = Path(scratch) / target.name
        folder.mkdir()
        with zipfile.ZipFile(wheels[0]) as wheel:
            for name in RECBOLE_FILES:
                try:
                    source = wheel.open(f"recbole/dataset_example/ml-100k/{name}")
                except KeyError:
                    raise DatasetUnavailable(f"{wheels[0].name} lacks {name}") from None
                with source, (folder / name).open("wb") as file:
                    shutil.copyfileobj(source, file)
        folder.rename(target)
