import io

from rich.console import Console

from recommender.commands.train import metrics_table, print_cleaning
from recommender.ratings import CleaningReport


def printed(what: object) -> str:
    console = Console(file=io.StringIO(), width=120)
    console.print(what)
    return console.file.getvalue()


def test_ours_stands_beside_the_baselines_each_with_its_error() -> None:
    ndcg = {"value": 0.4312, "standard_error": 0.011, "n": 90}
    text = printed(
        metrics_table(
            {
                "ours": {
                    "RMSE": {"value": 0.81, "standard_error": 0.004, "n": 90},
                    "NDCG@10": ndcg,
                },
                "popularity": {"NDCG@10": {"value": None, "standard_error": None, "n": 0}},
            }
        )
    )
    ours = next(line for line in text.splitlines() if "ours" in line)
    popularity = next(line for line in text.splitlines() if "popularity" in line)
    assert "0.8100 ± 0.0040" in ours
    assert "0.4312 ± 0.0110" in ours
    assert popularity.count("–") == 2


def test_what_cleaning_dropped_is_told_reason_by_reason() -> None:
    report = CleaningReport(
        source="me/ratings.csv", rows_read=10, rows_kept=5, missing_values=2,
        unparsable_lines=(3,), off_scale=0, exact_duplicates=1, superseded=1, n_users=2, n_films=4,
        notes=("Something worth knowing.",),
    )  # fmt: skip
    console = Console(file=io.StringIO(), width=120)
    print_cleaning(report, console)
    text = console.file.getvalue()
    assert "5 ratings of 4 films by 2 users" in text
    assert (
        "5 rows dropped: 2 with missing values, 1 unparsable, 1 said twice, "
        "1 superseded by a newer rating"
    ) in text.replace("\n", " ")
    assert "Something worth knowing." in text
