"""How others rated a film, as bars that need no chart library."""

from html import escape

import streamlit as st

from recommender.films import Film
from recommender.serving import Recommender
from ui.texts import text


def draw_histogram(film: Film, model: Recommender, language: str) -> None:
    """Draw one bar a number of stars, beneath a sentence that says what they show."""
    count = model.rating_count(film.film_id)
    if not count:
        st.caption(text("discover.unrated", language))
        return
    bars = model.histogram(film.film_id)
    mean = sum(stars * times for stars, times in bars.items()) / count
    st.html(
        histogram_html(
            bars,
            text("discover.histogram", language, count=count, mean=f"{mean:.1f}"),
            text("discover.histogram_bar", language, stars="{stars}", times="{times}"),
        )
    )


def histogram_html(bars: dict[float, int], sentence: str, label: str) -> str:
    """The bars as a list that reads as a table does.

    Args:
        bars: Stars to how often they were given.
        sentence: Stands above.
        label: What one bar says, with {stars} and {times}.
    """
    highest = max(bars.values())
    items = "".join(
        f'<li title="{escape(said)}"><i style="height:{100 * times / highest:.0f}%"></i>'
        f"<b>{stars:g}</b><span>{escape(said)}</span></li>"
        for stars, times in sorted(bars.items())
        if (said := label.format(stars=f"{stars:g}", times=times))
    )
    caption = f"<figcaption>{escape(sentence)}</figcaption>"
    return f'<figure class="histogram">{caption}<ol>{items}</ol></figure>'
