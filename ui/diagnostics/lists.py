"""Lists: what a new visitor gets, and how right, broad, new and varied it is."""

from collections.abc import Callable

from recommender.evaluation.estimates import Estimate
from recommender.evaluation.examination import OURS
from recommender.evaluation.examination.report import ListRow
from ui.charts import Series, lines, scatter
from ui.diagnostics.frame import Examined, chart_and_table, claim, quiet, verdict
from ui.diagnostics.overview import headline_lists
from ui.diagnostics.tables import Cell, measured, number, percent, table


def draw_lists(page: Examined) -> None:
    """NDCG and recall by how much the visitor gave, then what lists are worth besides."""
    if not page.report.lists:
        claim(page.say("lists.none"))
        return
    _draw_ndcg(page)
    _draw_recall(page)
    _draw_beyond(page)


def _draw_ndcg(page: Examined) -> None:
    rows = headline_lists(page.report.lists)
    ours = next(row for row in rows if row.model == OURS)
    best = next((row for row in rows if row.model != OURS), None)
    if best is None or best.margin is None:
        sentence = page.say("lists.alone", ndcg=measured(ours.ndcg), count=ours.n_given)
    else:
        sentence = page.say(
            f"lists.{verdict(best.margin)}",
            count=ours.n_given,
            ndcg=number(ours.ndcg.value),
            name=page.model_name(best.model),
            theirs=number(best.ndcg.value),
            margin=measured(
                Estimate(abs(best.margin.value), best.margin.standard_error, best.margin.n)
            ),
        )
    claim(sentence, page.split_note("lists"))
    _draw_by_given(page, "ndcg", "NDCG@10", lambda row: row.ndcg)
    quiet(page.say("lists.ndcg_means"))
    _draw_losses(page)


def _draw_losses(page: Examined) -> None:
    """Where another model's lists are better than ours, however little."""
    lost = [
        page.say(
            "lists.lost",
            count=row.n_given,
            name=page.model_name(row.model),
            margin=measured(Estimate(-row.margin.value, row.margin.standard_error, row.margin.n)),
        )
        for row in page.report.lists
        if row.margin is not None and row.margin.value < 0
    ]
    if lost:
        quiet(page.joined(page.say("lists.losses"), *lost))
    else:
        quiet(page.say("lists.no_losses"))


def _draw_recall(page: Examined) -> None:
    rows = headline_lists(page.report.lists)
    ours = next(row for row in rows if row.model == OURS)
    claim(
        page.say("lists.recall.claim", count=ours.n_given, recall=percent(ours.recall.value)),
        page.say("lists.recall.note"),
    )
    _draw_by_given(page, "recall", "Recall@20", lambda row: row.recall)


def _draw_by_given(
    page: Examined, key: str, measure: str, found: Callable[[ListRow], Estimate]
) -> None:
    rows = page.report.lists
    given = sorted({row.n_given for row in rows})
    of: dict[str, dict[int, Estimate]] = {}
    for row in rows:
        of.setdefault(row.model, {})[row.n_given] = found(row)
    complete = {model: values for model, values in of.items() if len(values) == len(given)}
    ranked = sorted(complete, key=lambda model: -complete[model][given[-1]].value)
    series = [
        Series(
            page.model_name(model),
            [complete[model][n].value for n in given],
            [complete[model][n].standard_error for n in given],
            ours=model == OURS,
        )
        for model in ranked
    ]
    title = page.say("lists.given")
    body: list[list[Cell]] = [
        [page.model_name(model), *(complete[model][n] for n in given)] for model in ranked
    ]
    chart_and_table(
        page,
        lambda palette: lines(series, [*map(str, given)], palette, x_title=title, y_title=measure),
        f"{measure}, {title}",
        table(
            [measure, *map(str, given)],
            body,
            f"{measure}, {title}",
            ours=ranked.index(OURS) if OURS in ranked else None,
        ),
        key=f"lists.{key}",
    )


def _draw_beyond(page: Examined) -> None:
    rows = headline_lists(page.report.lists)
    ours = next(row for row in rows if row.model == OURS)
    claim(
        page.say(
            "lists.beyond.claim",
            share=percent(2**-ours.novelty.value),
            coverage=percent(ours.coverage, 1),
        ),
        page.say("lists.beyond.note", count=ours.n_given),
    )
    points = {page.model_name(row.model): (row.novelty.value, row.ndcg.value) for row in rows}
    axis = page.say("lists.novelty_axis")
    chart_and_table(
        page,
        lambda palette: scatter(
            points, page.model_name(OURS), palette, x_title=axis, y_title="NDCG@10"
        ),
        f"NDCG@10, {axis}",
        table(
            [
                page.say("model"),
                page.say("lists.coverage"),
                page.say("lists.gini"),
                page.say("lists.novelty"),
                page.say("lists.diversity"),
                page.say("lists.lift"),
            ],
            [
                (
                    page.model_name(row.model),
                    percent(row.coverage, 1),
                    number(row.gini, 2),
                    row.novelty,
                    row.diversity,
                    row.popularity_lift,
                )
                for row in rows
            ],
            page.say("lists.beyond.note", count=ours.n_given),
            ours=rows.index(ours),
            digits=2,
        ),
        key="lists.beyond",
    )
    quiet(page.say("lists.terms"))
