"""The browser keeps a visitor's token in a cookie, so that a refresh or tomorrow finds them."""

from ui.cookie.cookie import (
    COOKIE,
    cookie_script,
    draw_cookie_watch,
    send_to_browser,
    token_from_browser,
)

__all__ = [
    "COOKIE",
    "cookie_script",
    "draw_cookie_watch",
    "send_to_browser",
    "token_from_browser",
]
