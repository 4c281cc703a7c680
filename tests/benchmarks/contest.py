"""A small contest: ratings that can be told apart, a contender that remembers, a search by list."""

from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from benchmarks.contenders import Contender, Group, Task
from benchmarks.data import Data
from benchmarks.space import Whole
from tests.recommender.evaluation.protocols.data import Spy, features_of, random_ratings

RATINGS = replace(
    random_ratings(), stars=np.random.default_rng(7).permutation(np.linspace(0.5, 5.0, 300))
)
"No two ratings have the same stars: whoever was shown the stars was shown the rating."
DATA = Data(RATINGS, features_of)
SPACE = {"width": Whole(4, 1, 9)}


class Remembering(Spy):
    """A spy with a hyper-parameter, which leaves its trace in a list."""

    made: list["Remembering"]

    def __init__(self, made: list["Remembering"], width: int = 4) -> None:
        super().__init__()
        self.width = width
        made.append(self)

    @property
    def stars_seen(self) -> set[float]:
        """Of all ratings it was shown, to learn from or as a history."""
        learned = {stars for ratings in self.learned for stars in ratings.stars.tolist()}
        given = {
            stars
            for histories in self.histories
            for history in histories
            for stars in history.stars.tolist()
        }
        return learned | given


def remembering(made: list[Remembering], **changes: Any) -> Contender:
    """A contender for everything, whose models are written down in `made`."""
    contender = Contender(
        "spy", frozenset(Task), lambda **chosen: Remembering(made, **chosen), Group.PEER, "", SPACE
    )
    return replace(contender, **changes)


@dataclass
class Study:
    """Proposes 4 (the defaults), 5, 6, … and remembers what they were worth."""

    trials: list[Any] = field(default_factory=list)
    enqueued: list[dict[str, Any]] = field(default_factory=list)
    waiting: bool = False
    "As with Optuna, what is enqueued is a trial before it is asked for."

    def enqueue_trial(self, chosen: dict[str, Any]) -> None:
        self.enqueued.append(chosen)
        self.trials.append(Trial(4))
        self.waiting = True

    def ask(self) -> "Trial":
        if not self.waiting:
            self.trials.append(Trial(4 + len(self.trials)))
        self.waiting = False
        return self.trials[-1]

    def tell(self, trial: "Trial", value: float) -> None:
        trial.value = value

    @property
    def best_value(self) -> float:
        return max(trial.value for trial in self.trials)

    @property
    def best_params(self) -> dict[str, Any]:
        best = max(self.trials, key=lambda trial: trial.value)
        return {"width": best.number}


@dataclass
class Trial:
    number: int
    value: float = float("nan")

    def suggest_int(self, name: str, low: int, high: int, log: bool) -> int:
        return self.number


class Clock:
    """Ten seconds go by between any two looks."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        self.now += 10.0
        return self.now
