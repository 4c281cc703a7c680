"""From a click on a star to the changed list: python -m benchmarks.click_to_list.

Every click rates a film of the first shelf of "For you"; the clock stops when the browser has drawn
the list without it. The app and the browser share the machine, as on a laptop.
"""

import argparse
import json
import os
import platform
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from playwright.sync_api import Page

from tests.browser.app import new_context, running_app, running_chromium
from tests.browser.steps import film_ids, give_stars, settled

RESULT = Path(__file__).parent / "results" / "click_to_list.json"
WARM_UP = 3
PAUSE_MS = 250
"A person looks before the next click."

# Both ends are taken in the browser: the driver's own round trips are not part of the wait.
CLOCK = """() => {
  const row = document.querySelector('[data-row=top_picks] .board-track');
  window.waits = [];
  let clicked = null;
  document.addEventListener('click', (event) => {
    const card = event.target.closest('.card');
    if (card) clicked = { at: performance.now(), film: card.dataset.filmId };
  }, true);
  new MutationObserver(() => {
    if (!clicked || row.querySelector(`[data-film-id="${clicked.film}"]`)) return;
    const { at } = clicked;
    clicked = null;
    // The frame after the next one has the new list on screen.
    const drawn = () => window.waits.push(performance.now() - at);
    requestAnimationFrame(() => requestAnimationFrame(drawn));
  }).observe(row, { childList: true });
}"""


def measure(page: Page, clicks: int) -> list[float]:
    """Milliseconds from click to drawn list, one number a click."""
    film_ids(page, "top_picks")
    settled(page)
    page.evaluate(CLOCK)
    stars = np.random.RandomState(0).choice([3.0, 3.5, 4.0, 4.5, 5.0], size=WARM_UP + clicks)
    for done, value in enumerate(stars, start=1):
        card = page.locator("[data-row=top_picks] .card").nth(done % 5)
        give_stars(card, float(value))
        page.wait_for_function("n => window.waits.length >= n", arg=done)
        page.wait_for_timeout(PAUSE_MS)
    return page.evaluate("window.waits")[WARM_UP:]


def main() -> int:
    """Measure, print, write the result."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--clicks", type=int, default=60, help="clicks measured (default 60)")
    parser.add_argument("--out", type=Path, default=RESULT, help=f"default {RESULT.name}")
    options = parser.parse_args()
    with TemporaryDirectory() as folder, running_app(Path(folder)) as address:
        with running_chromium() as browser:
            page = new_context(browser).new_page()
            page.goto(f"{address}/recommendations")
            waits = measure(page, options.clicks)
    result = {
        "what": "milliseconds from a click on a star to the changed list on screen",
        "clicks": len(waits),
        "median": round(float(np.median(waits)), 1),
        "p95": round(float(np.percentile(waits, 95)), 1),
        "worst": round(max(waits), 1),
        "cores": os.cpu_count(),
        "load_average": round(os.getloadavg()[0], 1),
        "python": platform.python_version(),
    }
    print(json.dumps(result, indent=2))
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps(result, indent=2) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
