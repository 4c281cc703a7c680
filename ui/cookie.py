"""The browser keeps a visitor's token in a cookie, so that a refresh or tomorrow finds them."""

import json

import streamlit as st

COOKIE = "movies_life"
MAX_AGE_SECONDS = 365 * 24 * 3600


def token_from_browser() -> str | None:
    """The token that the browser sent when this tab connected; anybody can have made it up."""
    return st.context.cookies.get(COOKIE)


def cookie_script(token: str | None, forgotten: str | None = None) -> str:
    """JavaScript that keeps `token`, or removes the `forgotten` one; empty for neither.

    Another tab may have set a newer cookie meanwhile: only the forgotten token itself is removed.
    """
    attributes = "; Path=/; SameSite=Lax; Max-Age="
    secure = "(location.protocol === 'https:' ? '; Secure' : '')"
    if token is not None:
        cookie = json.dumps(f"{COOKIE}={token}{attributes}{MAX_AGE_SECONDS}")
        return f"document.cookie = {cookie} + {secure};"
    if forgotten is not None:
        old = json.dumps(f"{COOKIE}={forgotten}")
        removal = json.dumps(f"{COOKIE}={attributes}0")
        return (
            f"if (document.cookie.split('; ').includes({old})) "
            f"document.cookie = {removal} + {secure};"
        )
    return ""


def send_to_browser(token: str | None, forgotten: str | None = None) -> None:
    """Draw the script of `cookie_script` into the page.

    An empty one as well: an element that came later would move, and redraw, all that follows it.
    """
    script = cookie_script(token, forgotten)
    st.html(f"<script>{script}</script>", unsafe_allow_javascript=True)
