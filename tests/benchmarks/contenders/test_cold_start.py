"""What newcomers may be asked beside stars, and the model that is told nothing of it."""

from dataclasses import replace

import pytest

from benchmarks.contenders import CONTENDERS, Task
from benchmarks.contenders.cold_start import ToldNothing
from benchmarks.races import RACES
from benchmarks.running import entrants
from recommender.people import Person
from tests.benchmarks.contest import RATINGS, Remembering


def test_the_three_cures_run_beside_ours_with_and_without_them() -> None:
    names = {each.name for each in entrants(CONTENDERS, RACES["cold-start"])}
    cures = {"content kNN", "demographic prior", "content and demographics"}
    assert names == cures | {"popularity", "EASE", "movies.life", "movies.life, stars alone"}


def test_only_the_cold_start_race_asks_them() -> None:
    cures = {each.name for each in CONTENDERS if each.tasks == {Task.COLD_START}}
    assert cures == {"demographic prior", "content and demographics", "movies.life, stars alone"}


def test_who_is_told_nothing_sees_stars_and_no_people(monkeypatch: pytest.MonkeyPatch) -> None:
    spy = Remembering([])
    monkeypatch.setattr("recommender.training.list_model", lambda: spy)
    told = replace(RATINGS, people=(Person(30, "F", "artist"),) * RATINGS.n_users)
    ToldNothing().fit(told, None, seed=1)
    [learned] = spy.learned
    assert learned.people is None
    assert learned.stars.tolist() == RATINGS.stars.tolist()
