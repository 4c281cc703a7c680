"""The running app and a Chromium, for tests, screenshots and the click benchmark."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Browser, BrowserContext, sync_playwright

from tests.browser.chromium import find_chromium
from tests.conftest import PROJECT

PHONE = {"width": 375, "height": 812}
DESKTOP = {"width": 1440, "height": 900}
START_SECONDS = 60


@contextmanager
def running_app(folder: Path) -> Iterator[str]:
    """Start the app with visitors of its own in `folder`; gives its address."""
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "app.py"]
    options = [
        f"--server.port={port}",
        "--server.address=127.0.0.1",
        "--server.fileWatcherType=none",
    ]
    environment = {
        **os.environ,
        "MOVIES_DATABASE_URL": f"sqlite:///{folder / 'movies.db'}",
        "MOVIES_MODELS_FOLDER": str(folder / "models"),
    }
    with (folder / "app.log").open("w") as log:
        process = subprocess.Popen(
            [*command, *options], cwd=PROJECT, env=environment, stdout=log, stderr=log
        )
        try:
            address = f"http://127.0.0.1:{port}"
            _wait_for(f"{address}/_stcore/health", process, folder / "app.log")
            yield address
        finally:
            process.terminate()
            process.wait(timeout=20)


def _wait_for(url: str, process: subprocess.Popen, log: Path) -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        try:
            urlopen(url, timeout=1)
            return
        except (URLError, OSError):
            time.sleep(0.1)
    raise RuntimeError(f"the app did not start:\n{log.read_text()}")


@contextmanager
def running_chromium() -> Iterator[Browser]:
    """A headless Chromium; `RuntimeError` where there is none."""
    executable = find_chromium()
    if executable is None:
        raise RuntimeError("no Chromium: python -m tests.browser.install")
    with sync_playwright() as playwright:
        # Containers run as root, and their /dev/shm is small.
        switches = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]
        browser = playwright.chromium.launch(executable_path=executable, args=switches)
        yield browser
        browser.close()


def new_context(browser: Browser, *, phone: bool = False, **options) -> BrowserContext:
    """A window with cookies of its own."""
    device = {"has_touch": True, "is_mobile": True} if phone else {}
    return browser.new_context(viewport=PHONE if phone else DESKTOP, **device, **options)
