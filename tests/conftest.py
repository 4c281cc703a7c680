"""What all tests share."""

from collections import Counter
from pathlib import Path

import hypothesis
import pytest

from recommender import Recommender
from recommender.settings import Settings

PROJECT = Path(__file__).resolve().parent.parent
SHARED_DATA = PROJECT.parent / "shared" / "data"

# A busy machine is no bug: no example fails for being slow.
hypothesis.settings.register_profile("tests", deadline=None)
hypothesis.settings.load_profile("tests")


@pytest.fixture(autouse=True)
def _nothing_of_this_machine(monkeypatch, tmp_path_factory):
    """No test reads or writes the models, data sets or visitors of whoever runs it."""
    home = tmp_path_factory.getbasetemp()
    monkeypatch.setenv("MOVIES_MODELS_FOLDER", str(home / "models"))
    monkeypatch.setenv("MOVIES_DATASETS_FOLDER", str(home / "datasets"))
    monkeypatch.setenv("MOVIES_POSTERS_FOLDER", str(home / "posters"))
    monkeypatch.setenv("MOVIES_DATABASE_URL", f"sqlite:///{home / 'movies.db'}")
    monkeypatch.delenv("TMDB_API_KEY", raising=False)


@pytest.fixture(scope="session")
def model() -> Recommender:
    """The model that ships with the project."""
    return Recommender.load(Settings().shipped_model)


@pytest.fixture(scope="session")
def latest_small() -> Path:
    """MovieLens ml-latest-small, which is not in the repository."""
    folder = SHARED_DATA / "ml-latest-small"
    if not folder.exists():
        pytest.skip("NO MOVIELENS HERE, so nothing is compared with published figures of it")
    return folder


def pytest_terminal_summary(terminalreporter):
    """What was left out is said at the very end, where nobody misses it."""
    skipped = terminalreporter.stats.get("skipped", [])
    reasons = Counter(str(report.longrepr[2]) for report in skipped)
    if reasons:
        terminalreporter.section("LEFT OUT", sep="!")
        for reason, count in sorted(reasons.items()):
            terminalreporter.line(f"{count} x {reason.removeprefix('Skipped: ')}")
