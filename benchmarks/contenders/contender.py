"""What takes part in the benchmark."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from importlib.util import find_spec
from typing import Any

from benchmarks.space import Space


class Task(StrEnum):
    """What a contender can be asked."""

    STARS = "stars"
    LISTS = "lists"
    GENRES = "genres"
    COLD_START = "cold start"


class Group(StrEnum):
    """Whose it is."""

    OURS = "ours"
    ZOO = "our simpler models"
    BASELINE = "baseline"
    PEER = "peer"


@dataclass(frozen=True)
class Contender:
    """A kind of model, its hyper-parameters and where it comes from."""

    name: str
    tasks: frozenset[Task]
    make: Callable[..., Any]
    "Given the chosen hyper-parameters, an unfitted model."
    group: Group
    source: str
    "Package or paper."
    space: Space = field(default_factory=dict)
    package: str = ""
    "What must be installed."
    seeded: bool = True
    "Whether a seed changes what it learns."
    knows_content: bool = False
    "Whether it is told what films are about, and so can say something of a film nobody rated."
    takes_minutes: bool = False
    "Whether one fit takes a minute or more: it runs with its defaults."

    def factory(self, chosen: dict[str, Any]) -> Callable[[], Any]:
        """Makes fresh models with these hyper-parameters."""
        return lambda: self.make(**chosen)

    @property
    def is_here(self) -> bool:
        """Whether its package is installed."""
        return not self.package or find_spec(self.package) is not None
