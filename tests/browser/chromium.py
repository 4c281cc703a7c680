"""Where the browser for the tests is."""

import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright


def find_chromium() -> str | None:
    """Path of a Chromium: the system's, else the one Playwright brought, else None."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            return found
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if Path(own).exists() else None
