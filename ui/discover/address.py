"""The film that the page's address names: `discover?film=2571` is a link one can share."""

import streamlit as st

from recommender.films import Film, Films
from ui.page import PLACES

PARAMETER = "film"


def film_in_address(films: Films) -> Film | None:
    """The film of the address; None without one, or where the catalogue has no such film."""
    named = str(st.query_params.get(PARAMETER, ""))
    return films.get(int(named)) if named.isascii() and named.isdigit() else None


def names_unknown_film(films: Films) -> bool:
    """Whether the address asks for a film that there is not."""
    return PARAMETER in st.query_params and film_in_address(films) is None


def open_film(film_id: int) -> None:
    """Go to a film's page. Not for callbacks, in which Streamlit cannot go anywhere."""
    st.switch_page(PLACES["discover"].script, query_params={PARAMETER: str(film_id)})


def close_film() -> None:
    """Leave the film's page; for callbacks."""
    st.query_params.pop(PARAMETER, None)
