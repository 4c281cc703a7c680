"""Gets a Chromium for the browser tests: python -m tests.browser.install.

Debian's own where the machine is Debian and we are root, else Playwright's. A machine where neither
works is told so; the tests then say at their end what they left out.
"""

import os
import shutil
import subprocess
import sys

from tests.browser.chromium import find_chromium


def main() -> int:
    if find_chromium() is not None:
        return 0
    if shutil.which("apt-get") and os.geteuid() == 0:
        packages = ["chromium", "fonts-noto-cjk"]
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        subprocess.run(["apt-get", "install", "-y", "-qq", *packages], check=False)
    else:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
    if find_chromium() is None:
        print("NO BROWSER: Chromium could not be installed; the browser tests cannot run.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
