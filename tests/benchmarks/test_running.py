"""One contender in one race: tuned, run with every seed, and noted down."""

from dataclasses import replace

import pytest

from benchmarks.contenders import CONTENDERS, Group, Task
from benchmarks.races import RACES
from benchmarks.running import Plan, entrants, run
from benchmarks.tuning import Tuning
from recommender.models.baseline import Baseline
from tests.benchmarks.contest import DATA, remembering

CONTENDER = remembering([], space={})
PLAN = Plan(seeds=(0, 1), budget=0.0)


def test_seeds_are_averaged_and_the_contender_gives_the_name() -> None:
    entry = run(CONTENDER, RACES["folds"], DATA, PLAN)
    assert {report.model for report in entry.reports} == {"spy"}
    assert {report.seeds for report in entry.reports} == {(0, 1)}
    assert entry.note == ""


def test_stars_of_a_model_that_draws_nothing_need_one_seed() -> None:
    entry = run(replace(CONTENDER, seeded=False), RACES["folds"], DATA, PLAN)
    assert entry.note == "one seed: it draws nothing"


def test_lists_draw_what_is_given_so_every_seed_counts() -> None:
    entry = run(replace(CONTENDER, seeded=False), RACES["new-visitor"], DATA, PLAN)
    assert {report.seeds for report in entry.reports} == {(0, 1)}
    assert [report.settings["given"] for report in entry.reports] == [0, 3, 5, 10, 20]


@pytest.mark.parametrize(("group", "fewest"), [(Group.PEER, 8), (Group.ZOO, 8), (Group.OURS, 1)])
def test_everybody_but_ours_is_promised_so_many_trials(monkeypatch, group, fewest) -> None:
    promised = []

    def tune(contender, race, data, budget, fewest, n_trials):
        promised.append(fewest)
        return Tuning({}, fewest, 0.0)

    monkeypatch.setattr("benchmarks.running.tune", tune)
    run(replace(CONTENDER, group=group), RACES["folds"], DATA, replace(PLAN, trials=8))
    assert promised == [fewest]


def test_of_films_nobody_rated_only_those_are_asked_who_know_their_content() -> None:
    blind = replace(CONTENDER, name="blind")
    told = replace(CONTENDER, name="told", knows_content=True)
    baseline = replace(CONTENDER, name="baseline", group=Group.BASELINE)
    everybody = [blind, told, baseline]
    assert entrants(everybody, RACES["new-films-stars"]) == [told, baseline]
    assert entrants(everybody, RACES["folds"]) == everybody


def test_simple_models_that_take_minutes_run_where_one_fit_is_enough_and_ours_everywhere() -> None:
    simple = replace(CONTENDER, name="simple", group=Group.ZOO, takes_minutes=True)
    ours = replace(CONTENDER, name="ours", group=Group.OURS, takes_minutes=True)
    assert entrants([simple, ours], RACES["future-lists"]) == [simple, ours]
    assert entrants([simple, ours], RACES["new-visitor"]) == [ours]


@pytest.mark.parametrize("name", RACES)
def test_every_race_measures_its_task(name) -> None:
    race = RACES[name]
    entry = run(CONTENDER, race, DATA, replace(PLAN, seeds=(0,)))
    measure = "rmse" if race.task is Task.STARS else "ndcg@10"
    assert all(measure in report.estimates for report in entry.reports)


def test_only_those_enter_who_can_be_asked() -> None:
    names = {each.name for each in entrants(CONTENDERS, RACES["genres"])}
    assert names == {"movies.life", "popularity within genres"}


def test_no_two_contenders_of_a_race_share_a_name() -> None:
    for race in RACES.values():
        names = [each.name for each in entrants(CONTENDERS, race)]
        assert len(names) == len(set(names))


def test_the_first_trial_is_what_a_contender_is_by_default() -> None:
    baseline = next(each for each in CONTENDERS if each.make is Baseline)
    chosen = {name: dimension.default for name, dimension in baseline.space.items()}
    assert vars(baseline.factory(chosen)()) == vars(Baseline())
