"""All that take part, in the order in which they run: the quick ones first, myFM last."""

from benchmarks.contenders.cold_start import CURES
from benchmarks.contenders.contender import Contender, Group, Task
from benchmarks.contenders.ours import BASELINES, OURS_CONTENDERS, ZOO
from benchmarks.contenders.peers import PEERS

SLOWEST = ("myFM SVD++ flipped", "myFM with facts")
CONTENDERS: list[Contender] = sorted(
    [*BASELINES, *OURS_CONTENDERS, *PEERS, *ZOO, *CURES], key=lambda each: each.name in SLOWEST
)

__all__ = ["CONTENDERS", "Contender", "Group", "Task"]
