"""Stars: how near the predicted stars are to the given ones."""

from recommender.evaluation.estimates import Estimate
from recommender.evaluation.examination import OURS
from recommender.evaluation.examination.report import Ranges, StarRow
from ui.charts import Series, calibration, dots, heat
from ui.charts import lines as line_chart
from ui.diagnostics.frame import Examined, chart_and_table, claim, quiet, verdict
from ui.diagnostics.tables import in_percent, measured, number, percent, table


def draw_stars(page: Examined) -> None:
    """Errors beside the baselines, promises kept, agreement, calibration, ranges."""
    _draw_errors(page)
    _draw_liking(page)
    _draw_agreement(page)
    _draw_calibration(page)
    if page.report.ranges is not None:
        _draw_ranges(page, page.report.ranges)


def _ours(page: Examined) -> tuple[int, StarRow]:
    return next((at, row) for at, row in enumerate(page.report.stars) if row.model == OURS)


def _draw_errors(page: Examined) -> None:
    rows = page.report.stars
    at, ours = _ours(page)
    best = next((row for row in rows if row.model != OURS), None)
    if best is None or best.margin is None:
        claim(page.say("stars.alone", rmse=measured(ours.rmse)), page.split_note("stars"))
    else:
        claim(
            page.say(
                f"stars.{verdict(best.margin)}",
                rmse=number(ours.rmse.value),
                name=page.model_name(best.model),
                theirs=number(best.rmse.value),
                margin=measured(
                    Estimate(abs(best.margin.value), best.margin.standard_error, best.margin.n)
                ),
            ),
            page.split_note("stars"),
        )
    series = [
        Series(
            page.model_name(row.model),
            [row.rmse.value],
            [row.rmse.standard_error],
            ours=row.model == OURS,
        )
        for row in rows
    ]
    chart_and_table(
        page,
        lambda palette: dots(series, palette, x_title=page.say("stars.rmse_axis")),
        page.say("stars.rmse_axis"),
        table(
            [page.say("model"), "RMSE", "MAE", "Pearson", page.say("stars.behind")],
            [
                (
                    page.model_name(row.model),
                    row.rmse,
                    row.mae,
                    row.pearson,
                    "–" if row.margin is None else row.margin,
                )
                for row in rows
            ],
            page.say("stars.rmse_axis"),
            ours=at,
        ),
        key="stars.rmse",
    )
    quiet(page.say("stars.terms"))


def _draw_liking(page: Examined) -> None:
    at, ours = _ours(page)
    claim(
        page.say(
            "stars.liking.claim",
            precision=percent(ours.precision.value),
            recall=percent(ours.recall.value),
        ),
        page.say("stars.liking.note"),
    )
    series = [
        Series(
            page.model_name(row.model),
            [row.accuracy.value],
            [row.accuracy.standard_error],
            ours=row.model == OURS,
        )
        for row in sorted(page.report.stars, key=lambda row: -row.accuracy.value)
    ]
    chart_and_table(
        page,
        lambda palette: dots(series, palette, x_title=page.say("stars.accuracy")),
        page.say("stars.accuracy"),
        table(
            [
                page.say("model"),
                page.say("stars.precision"),
                page.say("stars.recall"),
                "F1",
                page.say("stars.accuracy"),
            ],
            [
                (page.model_name(row.model), row.precision, row.recall, row.f1, row.accuracy)
                for row in page.report.stars
            ],
            page.say("stars.liking.note"),
            ours=at,
        ),
        key="stars.liking",
    )


def _draw_agreement(page: Examined) -> None:
    found = page.report.agreement
    lowest, highest = found.by_given[0], found.by_given[-1]
    claim(
        page.say(
            "stars.agreement.claim",
            high=f"{highest.stars:g}",
            high_mean=number(highest.predicted.value, 1),
            low=f"{lowest.stars:g}",
            low_mean=number(lowest.predicted.value, 1),
        ),
        page.say("stars.agreement.note"),
    )
    middles = [(low + high) / 2 for low, high in zip(found.edges, found.edges[1:], strict=False)]
    chart_and_table(
        page,
        lambda palette: heat(
            found.counts,
            middles,
            [row.stars for row in found.by_given],
            palette,
            x_title=page.say("stars.predicted"),
            y_title=page.say("stars.given"),
            what=page.say("data.ratings"),
        ),
        page.say("stars.agreement.note"),
        table(
            [page.say("stars.given"), page.say("stars.mean_predicted"), page.say("data.ratings")],
            [(f"{row.stars:g}", row.predicted, f"{row.n_ratings:,}") for row in found.by_given],
            page.say("stars.agreement.note"),
            digits=2,
        ),
        key="stars.agreement",
    )


def _draw_calibration(page: Examined) -> None:
    rows = [row for row in page.report.agreement.by_predicted if row.n_ratings > 1]
    if not rows:
        return
    total = sum(row.n_ratings for row in rows)
    off = sum(abs(row.given.value - row.predicted) * row.n_ratings for row in rows) / total
    claim(
        page.say("stars.calibration.claim", off=number(off, 2)),
        page.say("stars.calibration.note"),
    )
    given = Series(
        OURS, [row.given.value for row in rows], [row.given.standard_error for row in rows], True
    )
    chart_and_table(
        page,
        lambda palette: calibration(
            [row.predicted for row in rows],
            given,
            palette,
            x_title=page.say("stars.predicted"),
            y_title=page.say("stars.mean_given"),
        ),
        page.say("stars.calibration.note"),
        table(
            [page.say("stars.predicted"), page.say("stars.mean_given"), page.say("data.ratings")],
            [(number(row.predicted, 2), row.given, f"{row.n_ratings:,}") for row in rows],
            page.say("stars.calibration.note"),
            digits=2,
        ),
        key="stars.calibration",
    )


def _draw_ranges(page: Examined, ranges: Ranges) -> None:
    found = ranges.overall.coverage
    off = Estimate(found.value - ranges.stated, found.standard_error, found.n)
    claim(
        page.say(
            f"stars.ranges.{verdict(off)}",
            stated=percent(ranges.stated),
            held=percent(found.value, 1),
            error=percent(found.standard_error, 1),
        ),
        page.say("stars.ranges.note", width=number(ranges.overall.half_width, 2)),
    )
    names = [f"±{number(row.half_width, 2)}" for row in ranges.by_width]
    series = [
        Series(
            page.say("stars.ranges.held"),
            [in_percent(row.coverage).value for row in ranges.by_width],
            [in_percent(row.coverage).standard_error for row in ranges.by_width],
            ours=True,
        ),
        Series(page.say("stars.ranges.stated"), [100 * ranges.stated] * len(names)),
    ]
    chart_and_table(
        page,
        lambda palette: line_chart(
            series,
            names,
            palette,
            x_title=page.say("stars.ranges.width"),
            y_title=page.say("stars.ranges.axis"),
        ),
        page.say("stars.ranges.axis"),
        table(
            [
                page.say("stars.ranges.width"),
                page.say("stars.ranges.held_percent"),
                page.say("data.ratings"),
            ],
            [
                (f"±{number(row.half_width, 2)}", in_percent(row.coverage), f"{row.n_ratings:,}")
                for row in (*ranges.by_width, ranges.overall)
            ],
            page.say("stars.ranges.axis"),
            ours=len(names),
            digits=1,
        ),
        key="stars.ranges",
    )
