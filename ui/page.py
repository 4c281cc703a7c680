"""What every page opens with: title, stylesheet, navigation, language, visitor."""

import json
from base64 import b64encode
from dataclasses import dataclass

import streamlit as st

from recommender.settings import PROJECT
from ui.cookie import draw_cookie_watch
from ui.texts import LANGUAGES, text
from ui.visitor import Visitor, current_visitor

ASSETS = PROJECT / "assets"


@dataclass(frozen=True)
class Place:
    """A page that the navigation can lead to."""

    script: str
    icon: str
    in_navigation: bool = True

    @property
    def exists(self) -> bool:
        """Whether the page is part of this installation."""
        return (PROJECT / self.script).exists()


PLACES = {
    "home": Place("app.py", ":material/home:", in_navigation=False),
    "onboarding": Place("pages/onboarding.py", ":material/star:", in_navigation=False),
    "for_you": Place("pages/recommendations.py", ":material/local_movies:"),
    "discover": Place("pages/discover.py", ":material/search:"),
    "movie_night": Place("pages/movie_night.py", ":material/group:"),
    "my_films": Place("pages/my_films.py", ":material/bookmark:"),
    "diagnostics": Place("pages/diagnostics.py", ":material/monitoring:"),
}
"Every page by the name that its texts have; the brand leads home."


def open_page(name: str) -> Visitor:
    """Draw the frame of a page and say who is looking. The first call of every page.

    Args:
        name: A key of `PLACES`; its title is the text `<name>.title`.
    """
    visitor = current_visitor()
    language = visitor.language
    st.set_page_config(
        page_title=f"{text(f'{name}.title', language)} · movies.life",
        page_icon=str(ASSETS / "logo.svg"),
        layout="wide",
    )
    _draw_style(language)
    _draw_navigation(name, visitor)
    draw_cookie_watch(visitor.adopt)
    if visitor.problem:
        st.warning(visitor.problem, icon=":material/cloud_off:")
    return visitor


def _draw_style(language: str) -> None:
    logo = b64encode((ASSETS / "logo.svg").read_bytes()).decode()
    style = (ASSETS / "style.css").read_text(encoding="utf-8")
    # Streamlit's own words for an error speak to the developer.
    apology = json.dumps(text("page.apology", language), ensure_ascii=False)
    own = f"--logo: url(data:image/svg+xml;base64,{logo}); --apology: {apology};"
    st.html(f"<style>:root {{ {own} }}\n{style}</style>")
    # Screen readers choose their voice, and Han characters their form, by this attribute.
    locale = "zh-CN" if language == "zh" else "en"
    st.html(
        f"<script>document.documentElement.lang = {locale!r}</script>",
        unsafe_allow_javascript=True,
    )


def _draw_navigation(name: str, visitor: Visitor) -> None:
    language = visitor.language
    with st.container(key="navigation", horizontal=True, vertical_alignment="center"):
        with st.container(key="brand", width="content"):
            st.page_link(PLACES["home"].script, label="movies.life")
        with st.container(key="places", horizontal=True):
            for other, place in PLACES.items():
                if place.in_navigation and place.exists:
                    here = "here" if other == name else "there"
                    with st.container(key=f"{here}-{other}", width="content"):
                        st.page_link(
                            place.script,
                            label=text(f"navigation.{other}", language),
                            icon=place.icon,
                        )
        _draw_language_switch(visitor)


def _draw_language_switch(visitor: Visitor) -> None:
    def choose() -> None:
        visitor.set_language(st.session_state["page.language"])

    st.session_state["page.language"] = visitor.language
    st.segmented_control(
        text("navigation.language", visitor.language),
        list(LANGUAGES),
        format_func=lambda language: LANGUAGES[language],
        required=True,
        key="page.language",
        on_change=choose,
        label_visibility="collapsed",
    )
