"""Runs ours and every peer through the evaluation protocols: python -m benchmarks --data DIR.

DIR holds `ml-latest-small` and `ml-100k`; what is not there is left out and said. Results are kept
after every contender: a run that was interrupted goes on where it stopped.
"""

import argparse
import sys
import traceback
import warnings
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from benchmarks.contenders import CONTENDERS
from benchmarks.data import ML_100K, load
from benchmarks.races import DEFAULT, RACES
from benchmarks.results import FOLDER, Results
from benchmarks.running import Plan, entrants, run


def parser() -> argparse.ArgumentParser:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    parser.add_argument("--ml-100k", type=Path, metavar="PATH", help="default: DIR/ml-100k")
    parser.add_argument("--protocol", nargs="+", choices=RACES, default=list(DEFAULT))
    names = sorted({each.name for each in CONTENDERS})
    parser.add_argument("--contender", nargs="+", choices=names, default=names, metavar="NAME")
    parser.add_argument("--without", nargs="+", choices=names, default=[], metavar="NAME")
    parser.add_argument("--seed", nargs="+", type=int, default=list(Plan.seeds))
    parser.add_argument(
        "--budget", type=float, default=Plan.budget, help="seconds of search for each (20)"
    )
    parser.add_argument(
        "--trials", type=int, default=Plan.trials, help="of search for each but ours, at least (8)"
    )
    parser.add_argument("--again", action="store_true", help="also what was measured before")
    parser.add_argument("--results", type=Path, default=FOLDER, metavar="DIR")
    parser.add_argument(
        "--repeat",
        type=Path,
        metavar="DIR",
        help="results whose searches are repeated, trial by trial and not by the clock",
    )
    return parser


def main(given: Sequence[str] | None = None) -> int:
    arguments = parser().parse_args(given)
    plan = Plan(tuple(arguments.seed), arguments.budget, arguments.trials)
    results = Results(arguments.results)
    repeated = Results(arguments.repeat) if arguments.repeat else None
    data_of = cache(load)
    chosen = set(arguments.contender) - set(arguments.without)
    n_failed = 0
    for name in arguments.protocol:
        race = RACES[name]
        folder = arguments.data / race.dataset
        if race.dataset == ML_100K and arguments.ml_100k is not None:
            folder = arguments.ml_100k
        if not folder.exists():
            print(f"{name}: left out, there is no {folder}")
            continue
        for contender in entrants([each for each in CONTENDERS if each.name in chosen], race):
            before = results.read(name).get(contender.name)
            if before is not None and before.covers(plan.to_dict()) and not arguments.again:
                print(f"{name}: {contender.name}: measured before")
                continue
            if not contender.is_here:
                print(f"{name}: {contender.name}: left out, {contender.package} is not installed")
                continue
            try:
                other = repeated.read(name).get(contender.name) if repeated else None
                entry = run(contender, race, data_of(folder), plan, other)
            except Exception:
                # One contender that fails must not cost the others hours of work.
                traceback.print_exc()
                print(f"{name}: {contender.name}: FAILED", flush=True)
                n_failed += 1
                continue
            results.keep(name, contender.name, entry)
            results.summarise()
            report = entry.reports[-1]
            measure = "rmse" if "rmse" in report.estimates else "ndcg@10"
            print(
                f"{name}: {contender.name}: {measure} {report.estimates[measure].value:.4f},"
                f" {entry.tuning['trials']} trials in {entry.tuning['seconds']:.0f} s,"
                f" {len(report.seeds)} seeds, fits {report.fit_seconds:.1f} s {entry.note}",
                flush=True,
            )
    return 1 if n_failed else 0


if __name__ == "__main__":
    # Peers warn of what they do themselves.
    warnings.simplefilter("ignore")
    sys.exit(main())
