"""Hyper-parameters: the same search for everybody, on training ratings.

Optuna's TPE (Bergstra et al., "Algorithms for hyper-parameter optimization", NIPS 2011). The first
trial is the defaults; trials start until the budget of time is used up, and after that until there
were as many as everybody is promised, however slow one is. What does best on the validation cut is
chosen. A run that repeats another makes as many trials as that one did, however fast the machine.
"""

import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

from benchmarks.contenders import Contender
from benchmarks.data import Data
from benchmarks.races import Race
from benchmarks.space import defaults
from benchmarks.validation import of

SEED = 0


@dataclass(frozen=True)
class Tuning:
    """What a search found."""

    chosen: dict[str, Any]
    "Keyword of the contender's factory to its value; empty where nothing is to be chosen."
    trials: int
    seconds: float
    value: float | None = None
    "Validation score of what was chosen: NDCG@10, or minus the RMSE."
    default_value: float | None = None
    "That of the defaults."

    def to_dict(self) -> dict[str, Any]:
        """Plain data for JSON."""
        return asdict(self)


def new_study() -> Any:
    """An empty Optuna study that looks for the highest value."""
    import optuna

    optuna.logging.set_verbosity(optuna.logging.WARNING)
    sampler = optuna.samplers.TPESampler(seed=SEED)
    return optuna.create_study(direction="maximize", sampler=sampler)


def tune(
    contender: Contender,
    race: Race,
    data: Data,
    budget: float,
    fewest: int = 1,
    n_trials: int = 0,
    clock: Callable[[], float] = time.perf_counter,
    new_study: Callable[[], Any] = new_study,
) -> Tuning:
    """Search the contender's space on the training ratings of the race's first split.

    Args:
        contender: Who takes part.
        race: Where.
        data: The whole data set; the contender is given no rating of it but those of
            `race.training`.
        budget: Seconds after which no further trial starts; 0 or less keeps the defaults.
        fewest: So many trials at least, whatever the clock says.
        n_trials: So many trials exactly; 0 to go by budget and `fewest`.
        clock: Seconds since any moment.
        new_study: Makes what proposes hyper-parameters.
    """
    if not contender.space or contender.takes_minutes or budget <= 0:
        return Tuning({}, trials=0, seconds=0.0)
    training = of(data, race.training(data.interactions))
    study = new_study()
    study.enqueue_trial(defaults(contender.space))
    began, made = clock(), 0
    while made < (n_trials or fewest) or (not n_trials and clock() - began < budget):
        trial = study.ask()
        chosen = {name: space.suggest(trial, name) for name, space in contender.space.items()}
        study.tell(trial, race.validate(contender.factory(chosen), training))
        made += 1
    return Tuning(
        chosen=dict(study.best_params),
        trials=made,
        seconds=round(clock() - began, 1),
        value=study.best_value,
        default_value=study.trials[0].value,
    )
