"""Where it errs: by how well the film is known, and by how well the user is."""

from collections.abc import Sequence

from recommender.evaluation.estimates import Estimate
from recommender.evaluation.examination import OURS
from recommender.evaluation.examination.report import ErrorRow
from ui.charts import Series, lines
from ui.diagnostics.data import limits
from ui.diagnostics.frame import Examined, chart_and_table, claim
from ui.diagnostics.tables import Cell, measured, table


def draw_errors(page: Examined) -> None:
    """The error of ours and of the bias baseline in groups."""
    _draw_groups(page, "popularity", page.report.by_popularity)
    _draw_groups(page, "history", page.report.by_history)


def _draw_groups(page: Examined, key: str, rows: Sequence[ErrorRow]) -> None:
    by_model: dict[str, list[ErrorRow]] = {}
    for row in rows:
        by_model.setdefault(row.model, []).append(row)
    ours = by_model[OURS]
    hardest, easiest = (choose(ours, key=lambda row: row.rmse.value) for choose in (max, min))
    claim(
        page.say(
            f"errors.{key}.claim",
            hard=measured(hardest.rmse, 2),
            hard_group=limits(hardest.low, hardest.high),
            easy=measured(easiest.rmse, 2),
            easy_group=limits(easiest.low, easiest.high),
        ),
        page.split_note("stars"),
    )
    names = [limits(row.low, row.high) for row in ours]
    series = [
        Series(
            page.model_name(model),
            [row.rmse.value for row in found],
            [row.rmse.standard_error for row in found],
            ours=model == OURS,
        )
        for model, found in by_model.items()
    ]
    of_group: dict[int, list[Estimate]] = {}
    for row in rows:
        of_group.setdefault(row.low, []).append(row.rmse)
    body: list[list[Cell]] = [
        [limits(row.low, row.high), *of_group[row.low], f"{row.n_ratings:,}"] for row in ours
    ]
    axis = page.say(f"errors.{key}.axis")
    chart_and_table(
        page,
        lambda palette: lines(series, names, palette, x_title=axis, y_title="RMSE"),
        f"RMSE, {axis}",
        table(
            [axis, *map(page.model_name, by_model), page.say("data.ratings")],
            body,
            f"RMSE, {axis}",
        ),
        key=f"errors.{key}",
    )
