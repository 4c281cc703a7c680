"""What all tests share."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import hypothesis
import pytest

from recommender import Recommender
from recommender.errors import DatasetUnavailable
from recommender.fetch import fetch
from recommender.settings import Settings

PROJECT = Path(__file__).resolve().parent.parent
SHARED_DATA = PROJECT.parent / "shared" / "data"
DATASETS_CACHE = PROJECT / "build" / "datasets"

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


@dataclass(frozen=True)
class RealRatings:
    """A MovieLens data set; none is in the repository."""

    name: str
    path: Path


@pytest.fixture(scope="session")
def real_ratings() -> RealRatings:
    """ml-latest-small where it is on this machine, else ml-100k, which a package index has."""
    folder = SHARED_DATA / "ml-latest-small"
    if folder.exists():
        return RealRatings(folder.name, folder)
    cached = DATASETS_CACHE / "ml-100k"
    try:
        return RealRatings("ml-100k", fetch("ml-100k", DATASETS_CACHE, Settings().grouplens_url))
    except DatasetUnavailable as error:
        # Another worker of pytest-xdist may have been first.
        if cached.exists():
            return RealRatings("ml-100k", cached)
        pytest.skip(f"NO REAL RATINGS HERE, so nothing is compared with published figures: {error}")


@pytest.fixture(scope="session")
def latest_small(real_ratings: RealRatings) -> Path:
    """ml-latest-small alone, for figures that nobody published of another data set."""
    if real_ratings.name != "ml-latest-small":
        pytest.skip("NO ML-LATEST-SMALL HERE, so nothing is compared with figures of it")
    return real_ratings.path


def pytest_terminal_summary(terminalreporter):
    """What was left out is said at the very end, where nobody misses it."""
    skipped = terminalreporter.stats.get("skipped", [])
    reasons = Counter(str(report.longrepr[2]) for report in skipped)
    if reasons:
        terminalreporter.section("LEFT OUT", sep="!")
        for reason, count in sorted(reasons.items()):
            terminalreporter.line(f"{count} x {reason.removeprefix('Skipped: ')}")
