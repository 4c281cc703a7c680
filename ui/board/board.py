"""Drawing a board, and writing down what is done on it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from time import time_ns
from typing import Any, Literal

import streamlit as st

from ui.board.card import Card, local_title
from ui.board.covers import picture, variants
from ui.page import PLACES
from ui.resources import get_recommender
from ui.texts import text
from ui.visitor import Visitor, remember

HERE = Path(__file__).parent
SCRIPTS = ("dom.js", "stars.js", "card.js", "board.js")

COVERS_SENT = "board.covers"
"Session key: covers that this browser window says it has."
UNDO = "board.undo"
"Session key: what the undo bar says, and when it was said, which tells it from the bar before."
OPEN = "board.open"
"Session key: the film to open once the click is dealt with."


class Action(StrEnum):
    """What can be done on a card."""

    RATE = "rate"
    LIST = "list"
    HIDE = "hide"
    NOT_SEEN = "not_seen"


EVERYTHING = (Action.RATE, Action.LIST, Action.HIDE)


@dataclass(frozen=True)
class Row:
    """Cards under one heading."""

    key: str
    "Stays the same from draw to draw, so that the browser changes only what changed."
    cards: Sequence[Card]
    title: str = ""
    note: str = ""
    "A sentence beneath the title."


def draw_shelves(
    rows: Sequence[Row],
    visitor: Visitor,
    *,
    key: str,
    actions: Sequence[Action] = EVERYTHING,
) -> None:
    """Draw rows that scroll sideways. Call it inside a fragment, so that only it is redrawn.

    Args:
        rows: In the order of the page.
        visitor: Who acts; every action is in the store before the redraw.
        key: The board's own name, `"page.board"`.
        actions: What the cards offer.
    """
    _draw("shelf", rows, visitor, key, actions)


def draw_wall(
    cards: Sequence[Card],
    visitor: Visitor,
    *,
    key: str,
    actions: Sequence[Action] = EVERYTHING,
) -> None:
    """Draw cards as a grid; arguments as for `draw_shelves`."""
    _draw("wall", [Row("wall", cards)], visitor, key, actions)


def draw_survey(
    cards: Sequence[Card],
    visitor: Visitor,
    *,
    key: str,
    actions: Sequence[Action] = (Action.RATE, Action.NOT_SEEN),
) -> None:
    """Draw a grid that asks for stars: what can be done is always in view."""
    _draw("survey", [Row("survey", cards)], visitor, key, actions)


@cache
def _component() -> Callable[..., Any]:
    # The name is registered once for the whole server: a second time would be a warning.
    return st.components.v2.component(
        "film_board",
        html='<div class="board"></div>',
        css=(HERE / "board.css").read_text(encoding="utf-8"),
        js="\n".join((HERE / name).read_text(encoding="utf-8") for name in SCRIPTS),
        isolate_styles=False,
    )


def _draw(
    layout: Literal["shelf", "wall", "survey"],
    rows: Sequence[Row],
    visitor: Visitor,
    key: str,
    actions: Sequence[Action],
) -> None:
    if film_id := st.session_state.pop(OPEN, None):
        st.switch_page(PLACES["discover"].script, query_params={"film": str(film_id)})

    handled = f"{key}.handled"

    def act() -> None:
        done = st.session_state[key].done
        st.session_state[COVERS_SENT] = set(done["covers"])
        for action in done["actions"]:
            # The browser repeats what it has no answer to yet.
            if action["number"] > st.session_state.get(handled, 0):
                _perform(action, visitor)
                st.session_state[handled] = action["number"]

    _component()(
        key=key,
        # Streamlit looks through a dictionary for tables, and loads pandas to know one: 60 MB.
        data=[
            {
                **board_data(layout, rows, visitor, actions),
                "handled": st.session_state.get(handled, 0),
            }
        ],
        on_done_change=act,
    )
    remember(visitor)


def board_data(
    layout: str, rows: Sequence[Row], visitor: Visitor, actions: Sequence[Action]
) -> dict[str, Any]:
    """What the browser gets: plain data, drawn as text nodes, never as HTML."""
    return {
        "layout": layout,
        "language": visitor.language,
        "actions": [str(action) for action in actions],
        "labels": _labels(visitor.language),
        "undo": st.session_state.get(UNDO),
        "rows": [
            {
                "key": row.key,
                "title": row.title,
                "note": row.note,
                "cards": _cards_data(row.cards, visitor.language),
            }
            for row in rows
        ],
    }


def _cards_data(cards: Sequence[Card], language: str) -> list[dict[str, Any]]:
    catalogue, known = get_recommender().films, st.session_state.get(COVERS_SENT, set())
    films = [catalogue[card.film_id] for card in cards]
    return [
        {**vars(card), "cover": picture(film, language, variant, known)}
        for card, film, variant in zip(cards, films, variants(films), strict=True)
    ]


def _labels(language: str) -> dict[str, str]:
    names = (
        "films", "keys", "list", "unlist", "hide", "unhide", "not_seen", "more", "undo", "close",
        "not_rated", "rate_hint",
    )  # fmt: skip
    return {
        **{name: text(f"board.{name}", language) for name in names},
        "rate": text("board.rate", language, title="{title}"),
        "stars": text("board.stars", language, stars="{stars}"),
        "given": text("board.given", language, stars="{stars}"),
    }


def _perform(action: Mapping[str, Any], visitor: Visitor) -> None:
    kind = action["kind"]
    if kind == "open":
        visitor.opened(action["film_id"])
        st.session_state[OPEN] = action["film_id"]
    elif kind == "undo":
        visitor.undo()
        st.session_state[UNDO] = None
    else:
        film_id, stars = action["film_id"], action.get("stars")
        if kind == "rate":
            visitor.rate(film_id, action["stars"])
        else:
            _write_of(visitor)[kind](film_id)
        title = local_title(get_recommender().films[film_id], visitor.language)
        said = text(f"board.did_{kind}", visitor.language, title=title, stars=stars)
        st.session_state[UNDO] = {"at": time_ns() // 1_000_000, "text": visitor.problem or said}


def _write_of(visitor: Visitor) -> Mapping[str, Callable[[int], None]]:
    return {
        "unrate": visitor.unrate,
        "list": visitor.list,
        "unlist": visitor.unlist,
        "hide": visitor.hide,
        "unhide": visitor.unhide,
        "not_seen": visitor.not_seen,
    }
