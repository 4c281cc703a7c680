"""How far a newcomer is from a list of their own, and the way to it."""

import streamlit as st

from ui.page import PLACES
from ui.texts import text


def draw_progress(given: int, enough: int, language: str) -> None:
    """A line that stays in view: one lamp a film, then the way to the list.

    Args:
        given: Films rated so far.
        enough: Films that make a first list.
        language: The visitor's.
    """
    ready = given >= enough
    with st.container(key="progress", horizontal=True, vertical_alignment="center"):
        lamps = "".join(
            f'<span class="lamp{" lamp-on" if place < given else ""}"></span>'
            for place in range(enough)
        )
        key = "onboarding.progress_done" if ready else "onboarding.progress"
        said = text(key, language, count=given)
        st.html(
            f'<p class="progress" role="status"><span class="lamps" aria-hidden="true">{lamps}'
            f"</span>{said}</p>"
        )
        if st.button(
            text("onboarding.see_list" if ready else "onboarding.skip", language),
            key="onboarding.go",
            type="primary" if ready else "tertiary",
        ):
            st.switch_page(PLACES["for_you"].script)
