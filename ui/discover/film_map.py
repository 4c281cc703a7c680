"""The map: all films on a plane, those about the same things side by side."""

from collections.abc import Sequence

import numpy as np
import plotly.graph_objects as go
import streamlit as st

from recommender.films import Film
from recommender.serving import Recommender
from ui.board import local_title
from ui.charts import Palette
from ui.charts.look import FONT, current_palette
from ui.discover.address import open_film
from ui.resources import get_recommender, get_search
from ui.texts import term, text
from ui.visitor import Visitor

HEIGHT = 560
COLOURINGS = ("genre", "stars")
COLOURED_GENRES = {
    "Animation": "#e06c9f",
    "Documentary": "#8d8a85",
    "Horror": "#c8443c",
    "Sci-Fi": "#4f8fe8",
    "War": "#8a8f4c",
    "Western": "#c98b4a",
    "Musical": "#b884e0",
    "Crime": "#5f6fb0",
    "Action": "#e0873c",
    "Romance": "#e7a6b2",
    "Comedy": "#e2bd3f",
    "Drama": "#4fa08b",
}
"Of a film's genres, the first of these gives its colour: the rarer says more."
OTHER = "#74716d"


def draw_map(visitor: Visitor) -> None:
    """Draw the map; a click on a film opens it."""
    model, search, language = get_recommender(), get_search(), visitor.language
    if search.plane is None:
        st.info(text("discover.map_missing", language), icon=":material/info:")
        st.code("python -m recommender embed", language="shell")
        return
    colouring = st.segmented_control(
        text("discover.map_colour", language),
        COLOURINGS,
        required=True,
        default=COLOURINGS[0],
        format_func=lambda name: text(f"discover.map.{name}", language),
        key="discover.map.colour",
        persist_state="session",
    )
    st.caption(text("discover.map_note", language))
    figure = map_figure(model, search.plane, visitor, current_palette(), str(colouring))
    drawn = st.plotly_chart(
        figure,
        theme=None,
        key="discover.map",
        on_select="rerun",
        selection_mode="points",
        config={"displayModeBar": False, "scrollZoom": True},
        alt=text("discover.map_note", language),
    )
    if points := drawn["selection"]["points"]:
        open_film(int(points[0]["customdata"][0]))


def map_figure(
    model: Recommender, plane: np.ndarray, visitor: Visitor, palette: Palette, colouring: str
) -> go.Figure:
    """Points in the colours of genres or of predicted stars, the visitor's films on top.

    Args:
        model: Knows the films, in whose order `plane` is.
        plane: Shape (n_films, 2).
        visitor: Whose stars and whose films.
        palette: Of the page's theme.
        colouring: `"genre"` or `"stars"`.
    """
    films, language = list(model.films), visitor.language
    figure = go.Figure()
    if colouring == "stars":
        known = [place for place, film in enumerate(films) if model.knows(film.film_id)]
        stars = model.predict(visitor.profile, [films[place].film_id for place in known])
        marker = {
            "size": 5,
            "color": stars,
            "colorscale": [[0, palette.line], [1, palette.ours]],
            "cmin": float(np.quantile(stars, 0.02)),
            "cmax": float(np.quantile(stars, 0.98)),
            "colorbar": {"thickness": 8, "outlinewidth": 0, "len": 0.6},
        }
        _add(figure, films, plane, known, language, marker=marker, name="")
    else:
        of_genre: dict[str, list[int]] = {genre: [] for genre in [*COLOURED_GENRES, ""]}
        for place, film in enumerate(films):
            of_genre[next((g for g in COLOURED_GENRES if g in film.genres), "")].append(place)
        for genre, places in of_genre.items():
            marker = {"size": 5, "color": COLOURED_GENRES.get(genre, OTHER), "opacity": 0.8}
            name = term("genre", genre, language) if genre else text("discover.map_other", language)
            _add(figure, films, plane, places, language, marker=marker, name=name)
    own = [p for p, film in enumerate(films) if film.film_id in visitor.profile.excluded]
    if own:
        marker = {
            "size": 11,
            "color": palette.ours,
            "symbol": "diamond",
            "line": {"width": 1.5, "color": palette.ground},
        }
        name = text("discover.map_own", language)
        _add(figure, films, plane, own, language, marker=marker, name=name)
    axis = {"visible": False, "range": [-1.05, 1.05]}
    figure.update_layout(
        height=HEIGHT,
        margin={"l": 0, "r": 0, "t": 8, "b": 0},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        font={"family": FONT, "size": 13, "color": palette.quiet},
        xaxis=axis,
        yaxis=axis,
        dragmode="pan",
        clickmode="event+select",
        showlegend=colouring == "genre" or bool(own),
        legend={"orientation": "h", "itemsizing": "constant", "y": -0.02, "yanchor": "top"},
        hoverlabel={"bgcolor": palette.ground, "font": {"family": FONT, "color": palette.ink}},
        uirevision="map",
    )
    return figure


def _add(
    figure: go.Figure,
    films: Sequence[Film],
    plane: np.ndarray,
    places: Sequence[int],
    language: str,
    *,
    marker: dict[str, object],
    name: str,
) -> None:
    chosen = [films[place] for place in places]
    figure.add_scattergl(
        x=plane[places, 0],
        y=plane[places, 1],
        mode="markers",
        marker=marker,
        name=name,
        showlegend=bool(name),
        customdata=[[film.film_id] for film in chosen],
        text=[f"{local_title(film, language)} ({film.year})" for film in chosen],
        hovertemplate="%{text}<extra></extra>",
        # What is not selected must not fade: a click opens a film, it does not compare.
        unselected={"marker": {"opacity": 0.8}},
    )
