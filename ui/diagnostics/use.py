"""Use: what visitors did with the lists they were shown."""

from collections import defaultdict
from math import sqrt

import streamlit as st

from recommender.errors import StoreUnavailable
from recommender.evaluation.estimates import Estimate
from recommender.store import PlaceCounts, Store
from ui.charts import Series, lines
from ui.diagnostics.frame import Examined, chart_and_table, claim
from ui.diagnostics.tables import Cell, in_percent, percent, table

PLACES_SHOWN = 12
"Places of a shelf that the chart shows; a shelf has twelve."
SHELVES = frozenset(
    {
        "because_you_liked",
        "first",
        "found",
        "hidden_gems",
        "new",
        "out_of_comfort_zone",
        "picks",
        "top_picks",
        "wall",
        "watchlist",
    }
)
"Lists that have a name in both languages."


def draw_use(page: Examined, store: Store) -> None:
    """Click-through by place and by list, of all visitors of this installation."""
    try:
        counts = store.click_through()
    except StoreUnavailable as error:
        st.warning(str(error))
        return
    if not sum(count.shown for count in counts):
        claim(page.say("use.empty"), page.say("use.empty_note"))
        return
    _draw_places(page, counts)
    _draw_shelves(page, counts)


def rate_of(chosen: int, shown: int) -> Estimate:
    """A share with its binomial standard error, sqrt(p (1 - p) / n)."""
    share = chosen / shown
    return Estimate(share, sqrt(share * (1 - share) / shown), shown)


def _draw_places(page: Examined, counts: list[PlaceCounts]) -> None:
    shown: dict[int, int] = defaultdict(int)
    chosen: dict[int, int] = defaultdict(int)
    for count in counts:
        shown[count.position] += count.shown
        chosen[count.position] += count.chosen
    places = sorted(shown)[:PLACES_SHOWN]
    rates = [in_percent(rate_of(chosen[place], shown[place])) for place in places]
    total, clicks = sum(shown.values()), sum(chosen.values())
    claim(
        page.say(
            "use.places.claim",
            count=total,
            shown=f"{total:,}",
            chosen=f"{clicks:,}",
            share=percent(clicks / total, 1),
        ),
        page.say("use.places.note"),
    )
    series = [
        Series(
            page.say("use.rate"),
            [rate.value for rate in rates],
            [rate.standard_error for rate in rates],
            ours=True,
        )
    ]
    axis = page.say("use.place")
    chart_and_table(
        page,
        lambda palette: lines(
            series,
            [*map(str, places)],
            palette,
            x_title=axis,
            y_title=page.say("use.rate_axis"),
            named=False,
        ),
        page.say("use.rate_axis"),
        table(
            [axis, page.say("use.shown"), page.say("use.chosen"), page.say("use.rate")],
            [
                (str(place), f"{shown[place]:,}", f"{chosen[place]:,}", rate)
                for place, rate in zip(places, rates, strict=True)
            ],
            page.say("use.rate_axis"),
            digits=1,
        ),
        key="use.places",
    )


def _draw_shelves(page: Examined, counts: list[PlaceCounts]) -> None:
    of: dict[str, list[PlaceCounts]] = defaultdict(list)
    for count in counts:
        of[count.shelf].append(count)
    rates = {
        shelf: rate_of(sum(p.chosen for p in places), sum(p.shown for p in places))
        for shelf, places in of.items()
    }
    ranked = sorted(rates, key=lambda shelf: (-rates[shelf].value, shelf))
    rows: list[list[Cell]] = [
        [
            shelf_name(page, shelf),
            f"{rates[shelf].n:,}",
            f"{sum(place.chosen for place in of[shelf]):,}",
            f"{sum(place.hidden for place in of[shelf]):,}",
            in_percent(rates[shelf]),
        ]
        for shelf in ranked
    ]
    claim(
        page.say(
            "use.shelves.claim",
            name=shelf_name(page, ranked[0]),
            share=percent(rates[ranked[0]].value, 1),
        ),
        page.say("use.shelves.note"),
    )
    st.html(
        table(
            [
                page.say("use.shelf"),
                page.say("use.shown"),
                page.say("use.chosen"),
                page.say("use.hidden"),
                page.say("use.rate"),
            ],
            rows,
            page.say("use.shelves.note"),
            digits=1,
        )
    )


def shelf_name(page: Examined, shelf: str) -> str:
    """A list as the visitor saw it named; the key itself where it has no name."""
    return page.say(f"shelf.{shelf}") if shelf in SHELVES else shelf.replace("_", " ")
