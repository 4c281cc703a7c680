"""Does another run find what the committed results say? python -m benchmarks.agreement DIR

DIR is where the other run put its results:

    make bench BENCH="--results DIR --repeat benchmarks/results"

What both have is compared, measure by measure; a difference of no more than the larger standard
error agrees.
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.races import RACES
from benchmarks.results import FOLDER, Results


@dataclass(frozen=True)
class Difference:
    """One measure of one contender in two runs."""

    where: str
    "Race, contender, settings and measure."
    first: float
    second: float
    standard_error: float
    "The larger one of both runs."

    @property
    def agrees(self) -> bool:
        """Whether the two values are as near as their errors promise."""
        return abs(self.first - self.second) <= self.standard_error


def differences(first: Results, second: Results) -> list[Difference]:
    """All measures that both runs have, and a standard error for; in the order of the races."""
    found = []
    for race in RACES:
        ours, others = first.read(race), second.read(race)
        for name in sorted(ours.keys() & others.keys()):
            again = {str(report.settings): report for report in others[name].reports}
            for report in ours[name].reports:
                other = again.get(str(report.settings))
                if other is None:
                    continue
                for measure, estimate in report.estimates.items():
                    twin = other.estimates.get(measure)
                    if twin is None or np.isnan(estimate.standard_error):
                        continue
                    found.append(
                        Difference(
                            f"{race}, {name}, {report.settings}, {measure}",
                            estimate.value,
                            twin.value,
                            max(estimate.standard_error, twin.standard_error),
                        )
                    )
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.agreement", description=__doc__)
    parser.add_argument("other", type=Path, metavar="DIR")
    parser.add_argument("--results", type=Path, default=FOLDER, metavar="DIR")
    chosen = parser.parse_args(arguments)
    compared = differences(Results(chosen.results), Results(chosen.other))
    if not compared:
        print(f"{chosen.other} holds nothing that {chosen.results} has")
        return 1
    apart = [each for each in compared if not each.agrees]
    for each in apart:
        print(f"{each.where}: {each.first:.4f} and {each.second:.4f} ± {each.standard_error:.4f}")
    print(f"{len(compared) - len(apart)} of {len(compared)} figures agree")
    return 1 if apart else 0


if __name__ == "__main__":
    sys.exit(main())
