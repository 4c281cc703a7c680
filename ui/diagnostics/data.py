"""Data: what the model learned from, and what cleaning dropped."""

from collections.abc import Sequence

import streamlit as st

from recommender.evaluation.examination.report import Bin, Group
from ui.charts import bars
from ui.diagnostics.frame import Examined, chart_and_table, claim
from ui.diagnostics.tables import number, percent, table
from ui.texts import term

CLEANED = (
    "rows_read",
    "rows_kept",
    "missing_values",
    "unparsable",
    "off_scale",
    "exact_duplicates",
    "superseded",
    "films_not_in_catalogue",
    "ratings_not_in_catalogue",
    "films_without_description",
)
"Counts of a cleaning report, in the order of the table."


def draw_data(page: Examined) -> None:
    """Who rated how much of what, and what was dropped before."""
    _draw_films(page)
    _draw_stars(page)
    _draw_users(page)
    _draw_groups(page, "genres", page.report.data.genres)
    _draw_groups(page, "decades", page.report.data.decades)
    _draw_cleaning(page)


def _draw_films(page: Examined) -> None:
    data = page.report.data
    claim(
        page.say("data.films.claim", share=percent(data.top_tenth_share)),
        page.say(
            "data.films.note",
            films=f"{data.n_films:,}",
            unrated=f"{data.n_films_unrated:,}",
            share=percent(data.unrated_share),
            density=percent(data.density, 2),
        ),
    )
    _draw_bins(page, "films", data.ratings_per_film, page.say("data.films"))


def _draw_users(page: Examined) -> None:
    data = page.report.data
    few = data.ratings_per_user[0]
    claim(
        page.say("data.users.claim", mean=number(data.n_ratings / data.n_users, 0)),
        page.say("data.users.note", users=f"{data.n_users:,}", n=f"{few.n:,}", bin=bin_name(few)),
    )
    _draw_bins(page, "users", data.ratings_per_user, page.say("data.users"))


def _draw_bins(page: Examined, key: str, bins: Sequence[Bin], counted: str) -> None:
    names = [bin_name(each) for each in bins]
    total = sum(each.n for each in bins)
    rated = page.say("data.ratings")
    chart_and_table(
        page,
        lambda palette: bars(
            names, [each.n for each in bins], palette, x_title=rated, y_title=counted
        ),
        f"{counted}, {rated}",
        table(
            [rated, counted, page.say("data.share")],
            [(bin_name(each), f"{each.n:,}", percent(each.n / total, 1)) for each in bins],
            f"{counted}, {rated}",
        ),
        key=f"data.{key}",
    )


def bin_name(group: Bin) -> str:
    """A bin as its limits: "20–49", "1", "100+"."""
    return limits(group.low, group.high)


def limits(low: int, high: int | None) -> str:
    """The numbers of a group: "20–49", "1", "100+"."""
    if high is None:
        return f"{low}+"
    return str(low) if low == high else f"{low}–{high}"


def _draw_stars(page: Examined) -> None:
    data = page.report.data
    favourite, _ = max(data.stars, key=lambda pair: pair[1])
    claim(
        page.say("data.stars.claim", mean=number(data.mean_stars, 2), mode=f"{favourite:g}"),
        page.say("data.stars.note", ratings=f"{data.n_ratings:,}", **_span(page)),
    )
    names = [f"{stars:g}" for stars, _ in data.stars]
    shown, counted = page.say("data.stars"), page.say("data.ratings")
    chart_and_table(
        page,
        lambda palette: bars(
            names, [n for _, n in data.stars], palette, x_title=shown, y_title=counted
        ),
        f"{counted}, {shown}",
        table(
            [shown, counted, page.say("data.share")],
            [(f"{stars:g}", f"{n:,}", percent(n / data.n_ratings, 1)) for stars, n in data.stars],
            f"{counted}, {shown}",
        ),
        key="data.stars",
    )


def _span(page: Examined) -> dict[str, str]:
    data = page.report.data
    return {"first": data.first_rated_on or "–", "last": data.last_rated_on or "–"}


def _draw_groups(page: Examined, key: str, groups: Sequence[Group]) -> None:
    if not any(group.n_ratings for group in groups):
        return
    ranked = sorted(groups, key=lambda group: -group.n_ratings) if key == "genres" else groups
    top = max(groups, key=lambda group: group.n_ratings)
    claim(
        page.say(
            f"data.{key}.claim",
            name=_group_name(page, key, top),
            share=percent(top.n_ratings / page.report.data.n_ratings),
        ),
        page.say(f"data.{key}.note"),
    )
    names = [_group_name(page, key, group) for group in ranked]
    counted = page.say("data.ratings")
    chart_and_table(
        page,
        lambda palette: bars(
            names,
            [group.n_ratings for group in ranked],
            palette,
            y_title=counted,
            upright=key != "genres",
        ),
        f"{page.say(f'data.{key}')}, {counted}",
        table(
            [page.say(f"data.{key}"), page.say("data.films"), counted],
            [
                (name, f"{group.n_films:,}", f"{group.n_ratings:,}")
                for name, group in zip(names, ranked, strict=True)
            ],
            f"{page.say(f'data.{key}')}, {counted}",
        ),
        key=f"data.{key}",
    )


def _group_name(page: Examined, key: str, group: Group) -> str:
    if key == "genres":
        return term("genre", group.name, page.language)
    return page.say("data.decade", decade=group.name)


def _draw_cleaning(page: Examined) -> None:
    cleaning = page.report.cleaning
    if not cleaning:
        return
    dropped, read = int(cleaning["rows_dropped"]), int(cleaning["rows_read"])
    claim(
        page.say("data.cleaning.claim", count=dropped, dropped=f"{dropped:,}", read=f"{read:,}"),
        page.say("data.cleaning.note"),
    )
    rows = [
        (page.say(f"data.cleaning.{name}"), f"{cleaning[name]:,}")
        for name in CLEANED
        if cleaning.get(name) is not None
    ]
    st.html(
        table(
            [page.say("data.cleaning.what"), page.say("data.cleaning.rows")],
            rows,
            page.say("data.cleaning.what"),
        )
    )
