"""Search spaces: which hyper-parameters a contender has, where it starts and how far it may go."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from optuna import Trial


@dataclass(frozen=True)
class Real:
    """A real number from `low` to `high`."""

    default: float
    low: float
    high: float
    log: bool = False

    def suggest(self, trial: "Trial", name: str) -> float:
        return trial.suggest_float(name, self.low, self.high, log=self.log)


@dataclass(frozen=True)
class Whole:
    """A whole number from `low` to `high`."""

    default: int
    low: int
    high: int
    log: bool = False

    def suggest(self, trial: "Trial", name: str) -> int:
        return trial.suggest_int(name, self.low, self.high, log=self.log)


@dataclass(frozen=True)
class Choice:
    """One of a few values that JSON can hold."""

    default: Any
    values: tuple[Any, ...]

    def suggest(self, trial: "Trial", name: str) -> Any:
        return trial.suggest_categorical(name, list(self.values))


Space = Mapping[str, Real | Whole | Choice]
"Keyword of a contender's factory to what it may be."


def defaults(space: Space) -> dict[str, Any]:
    """Where the search starts."""
    return {name: dimension.default for name, dimension in space.items()}
