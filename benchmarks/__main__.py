"""Runs the evaluation protocols and keeps what they found: python -m benchmarks --data DIR.

DIR holds `ml-latest-small`, and `ml-100k` where u1 to u5 are wanted. What is written to
`benchmarks/results/protocols.json` is what README and the diagnostics page show.
"""

import argparse
import json
import sys
import tempfile
from pathlib import Path

from recommender.__main__ import main as recommender
from recommender.evaluation.reports import Report, read_reports

RESULTS = Path(__file__).resolve().parent / "results" / "protocols.json"
RUNS = {
    "new-visitor": ["ml-latest-small"],
    "genres": ["ml-latest-small"],
    "future": ["ml-latest-small"],
    "new-films": ["ml-latest-small"],
    "folds": ["ml-latest-small"],
    "u1-u5": ["ml-100k", "--demographics"],
}
"Protocol to its data set and further arguments."
SHOWN = ("rmse", "mae", "ndcg@10", "recall@20", "coverage@10")


def rows(report: Report) -> list[dict[str, object]]:
    """One flat row a measure, as the diagnostics page reads them."""
    settings = ", ".join(f"{name} {value}" for name, value in sorted(report.settings.items()))
    return [
        {
            "protocol": f"{report.protocol} ({settings})" if settings else report.protocol,
            "model": report.model,
            "metric": measure,
            **report.estimates[measure].to_dict(),
            "seed": list(report.seeds),
            "seconds": round(report.fit_seconds, 1),
        }
        for measure in SHOWN
        if measure in report.estimates
    ]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    parser.add_argument("--protocol", nargs="+", choices=RUNS, default=list(RUNS))
    parser.add_argument("--seed", nargs="+", default=["0"])
    arguments = parser.parse_args()
    kept = json.loads(RESULTS.read_text()) if RESULTS.exists() else []
    for protocol in arguments.protocol:
        dataset, *further = RUNS[protocol]
        if not (arguments.data / dataset).exists():
            print(f"left out: {protocol}, there is no {dataset} in {arguments.data}")
            continue
        with tempfile.TemporaryDirectory() as folder:
            found = Path(folder) / "reports.json"
            code = recommender(
                ["evaluate", "--protocol", protocol, "--data", str(arguments.data / dataset)]
                + ["--seed", *arguments.seed, "--json", str(found), *further]
            )
            if code:
                return code
            new = [row for report in read_reports(found) for row in rows(report)]
        fresh = {(row["protocol"], row["model"]) for row in new}
        kept = [row for row in kept if (row["protocol"], row["model"]) not in fresh] + new
        RESULTS.write_text(json.dumps(kept, indent=1) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
