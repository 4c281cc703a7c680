"""The search: the defaults first, then as long as the budget lasts, and the best wins.

A slow contender's search goes on until it had as many trials as everybody is promised.
"""

from dataclasses import replace

import pytest

from benchmarks.races import RACES
from benchmarks.tuning import tune
from tests.benchmarks.contest import DATA, Clock, Study, remembering

RACE = replace(RACES["folds"], validate=lambda factory, data: -abs(factory().width - 6.2))


def search(budget: float, n_trials: int = 0, fewest: int = 1):
    studies: list[Study] = []

    def new_study() -> Study:
        studies.append(Study())
        return studies[-1]

    found = tune(remembering([]), RACE, DATA, budget, fewest, n_trials, Clock(), new_study)
    return found, studies


def test_the_defaults_are_tried_first() -> None:
    found, [study] = search(1.0)
    assert study.enqueued == [{"width": 4}]
    assert found.default_value == pytest.approx(-2.2)


def test_a_budget_too_small_for_one_trial_buys_that_one() -> None:
    found, _ = search(1.0)
    assert (found.trials, found.chosen) == (1, {"width": 4})


def test_trials_start_until_the_budget_is_used_up() -> None:
    # The clock is looked at before every trial but the first: after 10, 20 and 30 seconds.
    found, _ = search(25.0)
    assert (found.trials, found.chosen, found.value) == (3, {"width": 6}, pytest.approx(-0.2))


@pytest.mark.parametrize(("fewest", "trials"), [(1, 1), (3, 3), (5, 5)])
def test_a_search_out_of_time_goes_on_until_there_are_enough_trials(fewest, trials) -> None:
    found, _ = search(5.0, fewest=fewest)
    assert found.trials == trials


@pytest.mark.parametrize("budget", [1.0, 25.0, 1000.0])
@pytest.mark.parametrize(("n_trials", "width"), [(1, 4), (2, 5), (4, 6)])
def test_a_search_that_is_repeated_goes_by_its_trials_and_not_by_the_clock(
    budget, n_trials, width
) -> None:
    found, _ = search(budget, n_trials, fewest=3)
    assert (found.trials, found.chosen) == (n_trials, {"width": width})


@pytest.mark.parametrize(
    "changes",
    [{"space": {}}, {"takes_minutes": True}, {}],
    ids=["nothing to choose", "fits too long", "no budget"],
)
def test_without_a_search_the_defaults_stay(changes) -> None:
    budget = 60.0 if changes else 0.0
    found = tune(remembering([], **changes), RACE, DATA, budget, new_study=Study)
    assert (found.chosen, found.trials) == ({}, 0)


def test_optuna_finds_its_way_within_the_space() -> None:
    pytest.importorskip("optuna", reason="NO OPTUNA HERE: make bench installs it")
    found = tune(remembering([]), RACE, DATA, 100.0, clock=Clock())
    assert found.chosen == {"width": 6}
