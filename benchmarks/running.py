"""Running contenders through races."""

import gc
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from benchmarks.contenders import Contender, Group, Task
from benchmarks.data import Data
from benchmarks.races import Race
from benchmarks.results import Entry
from benchmarks.tuning import tune
from recommender.evaluation.reports import Report, mean_over_seeds


@dataclass(frozen=True)
class Plan:
    """How much is asked for."""

    seeds: tuple[int, ...] = (0, 1, 2)
    budget: float = 20.0
    "Seconds of search for each contender in each race."
    trials: int = 8
    "Trials that the search of everybody but ours has at least, if they take longer than that."

    def to_dict(self) -> dict[str, Any]:
        """Plain data for JSON."""
        return {"seeds": list(self.seeds), "budget": self.budget, "trials": self.trials}

    def fewest_trials(self, contender: Contender) -> int:
        """Ours may have less search than the others and never has more."""
        return 1 if contender.group is Group.OURS else self.trials


def run(
    contender: Contender, race: Race, data: Data, plan: Plan, repeated: Entry | None = None
) -> Entry:
    """Tune on training ratings, then run the protocol with every seed.

    A race of stars draws nothing but what the model draws, so a model that draws nothing has one
    seed there.

    Args:
        contender: Who takes part.
        race: Where.
        data: The whole data set.
        plan: How much is asked for.
        repeated: What another run found, whose search is repeated trial by trial.
    """
    n_trials = repeated.tuning["trials"] if repeated else 0
    fewest = plan.fewest_trials(contender)
    tuning = tune(contender, race, data, plan.budget, fewest, n_trials)
    factory = contender.factory(tuning.chosen)
    draws_nothing = race.task is Task.STARS and not contender.seeded
    reports: list[Report] = []
    for seed in plan.seeds[:1] if draws_nothing else plan.seeds:
        reports += race.run(factory, data.interactions, features_of=data.features_of, seed=seed)
        gc.collect()
    return Entry(
        asked=plan.to_dict(),
        group=contender.group,
        source=contender.source,
        tuning=tuning.to_dict(),
        reports=tuple(replace(report, model=contender.name) for report in mean_over_seeds(reports)),
        note="one seed: it draws nothing" if draws_nothing else "",
    )


def entrants(contenders: Sequence[Contender], race: Race) -> list[Contender]:
    """Those who take part in a race."""
    return [each for each in contenders if race.task in each.tasks and _enters(each, race)]


def _enters(contender: Contender, race: Race) -> bool:
    if race.of_new_films and not contender.knows_content and contender.group is not Group.BASELINE:
        # All films that nobody rated are the same to it.
        return False
    # Five fits of each of our simpler networks take longer than all peers together.
    return contender.group is Group.OURS or not contender.takes_minutes or race.fits_once
