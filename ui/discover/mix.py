"""More like these films, less like those: a mix with one slider a film."""

import streamlit as st

from recommender.serving import Recommender
from ui.board import draw_wall, local_title
from ui.discover.cards import neighbour_cards
from ui.resources import get_recommender, get_search
from ui.texts import text
from ui.visitor import Visitor

MIX = "discover.mix"
"Session key: film id to its share, from -1 (less like) to 1 (more like)."
SOUGHT = "discover.mix.sought"
MOST_FILMS = 6
OFFERED = 6
NEAR = 40


def mix() -> dict[int, float]:
    """The films that are mixed, with their shares."""
    chosen: dict[int, float] = st.session_state.setdefault(MIX, {})
    return chosen


def add_to_mix(film_id: int, share: float = 1.0) -> None:
    """Put one more film in; for callbacks."""
    if len(mix()) < MOST_FILMS:
        mix()[film_id] = share


def draw_mix(visitor: Visitor) -> None:
    """Draw the films of the mix, a way to add one, and what is near the mix."""
    model, language = get_recommender(), visitor.language
    st.markdown(text("discover.mix_lead", language))
    for film_id in list(mix()):
        _draw_share(film_id, model, language)
    if len(mix()) < MOST_FILMS:
        _draw_adding(model, visitor)
    shares = {film_id: share for film_id, share in mix().items() if share}
    if max(shares.values(), default=0.0) <= 0:
        return
    neighbours = model.mix(shares, NEAR)
    draw_wall(neighbour_cards(neighbours, model, visitor), visitor, key="discover.mixed")


def _draw_share(film_id: int, model: Recommender, language: str) -> None:
    key = f"discover.mix.share.{film_id}"
    st.session_state.setdefault(key, mix()[film_id])
    with st.container(
        key=f"discover-mixed-{film_id}", horizontal=True, vertical_alignment="bottom"
    ):
        st.slider(
            local_title(model.films[film_id], language),
            -1.0,
            1.0,
            step=0.1,
            key=key,
            on_change=_take_share,
            args=(film_id, key),
            help=text("discover.mix_share", language),
        )
        st.button(
            text("discover.mix_remove", language),
            icon=":material/close:",
            type="tertiary",
            key=f"discover.mix.remove.{film_id}",
            on_click=_remove,
            args=(film_id, key),
        )


def _take_share(film_id: int, key: str) -> None:
    mix()[film_id] = float(st.session_state[key])


def _remove(film_id: int, key: str) -> None:
    mix().pop(film_id, None)
    st.session_state.pop(key, None)


def _draw_adding(model: Recommender, visitor: Visitor) -> None:
    language = visitor.language
    sought = st.text_input(
        text("discover.mix_add", language),
        placeholder=text("discover.mix_placeholder", language),
        icon=":material/add:",
        key=SOUGHT,
        live=True,
    )
    offered = _offered(str(sought or ""), model, visitor)
    if sought and not offered:
        st.caption(text("discover.mix_unknown", language))
    with st.container(key="discover-mix-offered", horizontal=True):
        for film_id in offered:
            film = model.films[film_id]
            title = local_title(film, language)
            st.button(
                f"{title} ({film.year})" if film.year else title,
                key=f"discover.mix.add.{film_id}",
                on_click=_add_sought,
                args=(film_id,),
            )


def _offered(sought: str, model: Recommender, visitor: Visitor) -> list[int]:
    """Titles that fit what is typed; before that, what the visitor likes best."""
    if sought.strip():
        ids = [hit.film_id for hit in get_search().titles(sought, 2 * OFFERED)]
    else:
        ratings = visitor.profile.ratings
        ids = sorted(ratings, key=lambda film_id: (-ratings[film_id], film_id))
    return [film_id for film_id in ids if model.knows(film_id) and film_id not in mix()][:OFFERED]


def _add_sought(film_id: int) -> None:
    add_to_mix(film_id)
    st.session_state[SOUGHT] = ""
