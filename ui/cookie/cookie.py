"""Cookie and tabs: what is kept, and what a tab hears of the others."""

import json
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

COOKIE = "movies_life"
MAX_AGE_SECONDS = 365 * 24 * 3600
HERE = Path(__file__).parent
WATCH = "page.cookie"
"Session key of the component that reports another tab's visitor."


def token_from_browser() -> str | None:
    """The token that the browser sent when this tab connected; anybody can have made it up."""
    return st.context.cookies.get(COOKIE)


def cookie_script(token: str | None, worthless: Iterable[str] = ()) -> str:
    """JavaScript that keeps `token` for a year, for this site only and secure where it can be.

    Args:
        token: The visitor of this tab; None for a newcomer, of whom nothing is kept.
        worthless: Tokens that may be removed or replaced. Any other is another tab's, which was
            first: it stays.
    """
    values = {
        "name": COOKIE,
        "token": token,
        "worthless": sorted(worthless),
        "seconds": MAX_AGE_SECONDS,
    }
    # A token may be made up: no "<" of it may end the script it stands in.
    return f"({_source('keep.js')})({json.dumps(values).replace('<', chr(92) + 'u003c')});"


def send_to_browser(token: str | None, worthless: Iterable[str] = ()) -> None:
    """Draw the script of `cookie_script` into the page.

    For a newcomer as well: an element that came later would move, and redraw, all that follows it.
    """
    st.html(f"<script>{cookie_script(token, worthless)}</script>", unsafe_allow_javascript=True)


def draw_cookie_watch(adopt: Callable[[str], None]) -> None:
    """Let the tab hear of a visitor whom another tab made first.

    Args:
        adopt: Called with that visitor's token before the page is drawn again.
    """

    def take() -> None:
        if token := st.session_state[WATCH].token:
            adopt(str(token))

    _watch()(key=WATCH, on_token_change=take)


@cache
def _watch() -> Callable[..., Any]:
    # The name is registered once for the whole server: a second time would be a warning.
    return st.components.v2.component("cookie_watch", html="<span></span>", js=_source("watch.js"))


@cache
def _source(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")
