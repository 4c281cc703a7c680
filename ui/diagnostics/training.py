"""Training: how the error fell, and how much it varies from fold to fold."""

from collections.abc import Mapping, Sequence
from statistics import mean, stdev

from recommender.evaluation.examination import OURS
from recommender.evaluation.examination.report import FoldRow
from ui.charts import Series, curve, dots
from ui.diagnostics.frame import Examined, chart_and_table, claim
from ui.diagnostics.tables import Cell, number, table

SHOWN_STEPS = 8
"Steps of a curve that the table beside it shows, evenly spaced."

MEASURES = frozenset(
    {"loss", "validation_loss", "ranking_loss", "stars_loss", "noise", "rmse", "validation_rmse"}
)
"Measures of curves that have a name in both languages."


def draw_training(page: Examined) -> None:
    """Curves, one chart a measure of a part of the model, then the folds."""
    groups: dict[tuple[str, str], dict[str, Sequence[float]]] = {}
    for name, values in page.report.curves.items():
        part, _, measure = name.rpartition(".")
        if values:
            # A measure and the same one on validation data share a chart.
            chart = (part or OURS, measure.removeprefix("validation_"))
            groups.setdefault(chart, {})[measure] = values
    if not groups:
        claim(page.say("training.no_curves"))
    for (part, _), curves in groups.items():
        _draw_curves(page, part, curves)
    if page.report.folds:
        _draw_folds(page, page.report.folds)
    else:
        claim(page.say("training.no_folds"), page.say("training.how_to_fold"))


def _draw_curves(page: Examined, part: str, curves: Mapping[str, Sequence[float]]) -> None:
    steps = max(map(len, curves.values()))
    # What was watched on data the part did not learn from says more than what it learned from.
    watched = max(curves, key=lambda name: name.startswith("validation"))
    values = curves[watched]
    best = min(range(len(values)), key=lambda step: values[step])
    claim(
        page.say(
            "training.claim",
            part=page.model_name(part),
            measure=_measure_name(page, watched),
            first=number(values[0]),
            last=number(values[-1]),
            count=steps,
        ),
        page.say("training.note", best=best + 1, lowest=number(values[best])),
    )
    series = [
        Series(_measure_name(page, name), found, ours=name == watched)
        for name, found in curves.items()
    ]
    at = sorted({round(place * (steps - 1) / (SHOWN_STEPS - 1)) for place in range(SHOWN_STEPS)})
    body: list[list[Cell]] = [
        [
            str(step + 1),
            *(number(found[step]) if step < len(found) else "–" for found in curves.values()),
        ]
        for step in at
    ]
    axis = page.say("training.step")
    chart_and_table(
        page,
        lambda palette: curve(series, palette, x_title=axis),
        page.model_name(part),
        table([axis, *(_measure_name(page, name) for name in curves)], body, page.model_name(part)),
        key=f"training.{part}.{watched}",
    )


def _measure_name(page: Examined, name: str) -> str:
    return page.say(f"training.{name}") if name in MEASURES else name.replace("_", " ")


def _draw_folds(page: Examined, folds: Sequence[FoldRow]) -> None:
    by_measure: dict[str, dict[str, list[float]]] = {}
    for row in folds:
        of = by_measure.setdefault(row.measure, {})
        of.setdefault(row.model, []).append(row.found.value)
    for measure, values_of in by_measure.items():
        _draw_spread(page, measure.upper(), values_of)


def _draw_spread(page: Examined, measure: str, values_of: Mapping[str, Sequence[float]]) -> None:
    values = values_of.get(OURS) or next(iter(values_of.values()))
    claim(
        page.say(
            "training.folds.claim",
            measure=measure,
            low=number(min(values)),
            high=number(max(values)),
            mean=number(mean(values)),
        ),
        page.say("training.folds.note", count=len(values)),
    )
    series = [
        Series(page.model_name(model), found, ours=model == OURS)
        for model, found in values_of.items()
    ]
    body: list[list[Cell]] = [
        [
            page.model_name(model),
            number(mean(found)),
            number(stdev(found)) if len(found) > 1 else "–",
            str(len(found)),
        ]
        for model, found in values_of.items()
    ]
    chart_and_table(
        page,
        lambda palette: dots(series, palette, x_title=measure),
        measure,
        table(
            [
                page.say("model"),
                page.say("training.folds.mean"),
                page.say("training.folds.spread"),
                page.say("training.folds.folds"),
            ],
            body,
            measure,
            ours=[*values_of].index(OURS) if OURS in values_of else None,
        ),
        key=f"training.folds.{measure}",
    )
