"""Overview: what the model is, how good it is, and what it owes to whom."""

from datetime import datetime
from html import escape
from math import isnan
from pathlib import Path

import streamlit as st

from recommender.evaluation.estimates import Estimate
from recommender.evaluation.examination import OURS
from recommender.evaluation.examination.report import ListRow
from ui.diagnostics.frame import Examined, claim, quiet, verdict
from ui.diagnostics.tables import measured, number, percent

GIVEN = 5
"The headline is about a visitor who gave about so many stars."
PARTS = ("factors", "ranges", "few", "many", "cfdl_0", "popularity", "blend", "taste")
"Parts of a model folder that have a sentence of their own."


def draw_overview(page: Examined) -> None:
    """Three figures beside their baselines, then how it works and where the data come from."""
    claim(page.say("overview.claim"), _trained(page))
    cards = "".join((_stars_card(page), _lists_card(page), _ranges_card(page)))
    st.html(f'<div class="headlines">{cards}</div>')
    quiet(page.split_note("stars", "lists"))
    parts = [part for part in PARTS if f"{part}.npz" in page.model.card.get("files", ())]
    if parts:
        claim(page.say("overview.how"))
        sentences = "".join(f"<li>{escape(page.say(f'part.{part}'))}</li>" for part in parts)
        st.html(f'<ul class="parts">{sentences}</ul>')
    _draw_source(page)


def _trained(page: Examined) -> str:
    data, when = page.report.data, page.model.card.get("trained_at")
    return page.say(
        "overview.trained",
        day="–" if when is None else datetime.fromisoformat(when).date().isoformat(),
        ratings=f"{data.n_ratings:,}",
        users=f"{data.n_users:,}",
        films=f"{data.n_films:,}",
        seed=page.model.card.get("seed", "–"),
    )


def _stars_card(page: Examined) -> str:
    rows = page.report.stars
    ours = next(row for row in rows if row.model == OURS)
    others = [row for row in rows if row.model != OURS]
    best = others[0] if others else None
    return _card(
        page,
        "stars",
        number(ours.rmse.value),
        [(page.model_name(row.model), number(row.rmse.value)) for row in others],
        page.say("overview.stars.means", error=number(ours.mae.value, 2)),
        None if best is None else (best.model, best.margin),
    )


def _lists_card(page: Examined) -> str:
    rows = headline_lists(page.report.lists)
    ours = next((row for row in rows if row.model == OURS), None)
    if ours is None:
        return ""
    others = [row for row in rows if row.model != OURS]
    best = others[0] if others else None
    return _card(
        page,
        "lists",
        number(ours.ndcg.value),
        [(page.model_name(row.model), number(row.ndcg.value)) for row in others],
        page.say("overview.lists.means", count=ours.n_given),
        None if best is None else (best.model, best.margin),
    )


def headline_lists(rows: tuple[ListRow, ...]) -> list[ListRow]:
    """Of all lists those for about `GIVEN` given stars, the best first."""
    given = min((row.n_given for row in rows), key=lambda n: abs(n - GIVEN), default=None)
    return [row for row in rows if row.n_given == given]


def _ranges_card(page: Examined) -> str:
    ranges = page.report.ranges
    if ranges is None:
        return ""
    found = ranges.overall.coverage
    off = Estimate(found.value - ranges.stated, found.standard_error, found.n)
    return _card(
        page,
        "ranges",
        percent(found.value),
        [(page.say("overview.ranges.stated"), percent(ranges.stated))],
        page.say(
            f"overview.ranges.{verdict(off)}",
            stated=percent(ranges.stated),
            error=percent(found.standard_error, 1),
        ),
        None,
    )


def _card(
    page: Examined,
    name: str,
    value: str,
    beside: list[tuple[str, str]],
    meaning: str,
    margin: tuple[str, Estimate | None] | None,
) -> str:
    rows = "".join(f"<li>{escape(other)} <b>{theirs}</b></li>" for other, theirs in beside)
    judged = ""
    if margin is not None and margin[1] is not None and not isnan(margin[1].value):
        judged = page.say(
            f"overview.margin.{verdict(margin[1])}",
            name=page.model_name(margin[0]),
            margin=measured(Estimate(abs(margin[1].value), margin[1].standard_error, 0)),
        )
    return (
        f"<section><h3>{escape(page.say(f'overview.{name}.title'))}</h3>"
        f"<strong>{value}</strong><ul>{rows}</ul>"
        f"<p>{escape(page.joined(meaning, judged))}</p></section>"
    )


def _draw_source(page: Examined) -> None:
    source = Path(str(page.report.cleaning.get("source", "")))
    # A single file says nothing; the folder that it lies in has the name of the data set.
    name = next((part for part in reversed(source.parts) if part.startswith("ml-")), None)
    claim(page.say("overview.source"))
    if name is None:
        quiet(page.say("overview.own_data"))
        return
    cite = (
        "F. Maxwell Harper and Joseph A. Konstan. 2015. The MovieLens Datasets: History and "
        "Context. ACM Transactions on Interactive Intelligent Systems 5, 4: 19:1–19:19. "
    )
    link = '<a href="https://doi.org/10.1145/2827872">doi.org/10.1145/2827872</a>'
    quiet(page.say("overview.movielens", name=name))
    st.html(f'<p class="quiet">{escape(cite)}{link}</p>')
