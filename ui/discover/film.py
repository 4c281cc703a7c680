"""A film's own page: facts, stars for this visitor and why, what others gave, what is near."""

from functools import partial

import streamlit as st

from recommender.films import Film
from recommender.nearness import Nearness
from recommender.serving import Recommender
from ui.board import draw_wall, local_title, prediction_text
from ui.discover.address import close_film
from ui.discover.browse import start_browsing
from ui.discover.cards import found_cards, neighbour_cards
from ui.discover.histogram import draw_histogram
from ui.discover.mix import add_to_mix
from ui.discover.views import show_view
from ui.reasons import reason_text
from ui.resources import get_recommender
from ui.texts import logline, term, text
from ui.visitor import Visitor

NEAR = 48
NEARNESS: tuple[Nearness, ...] = ("both", "taste", "content")


def draw_film(film: Film, visitor: Visitor) -> None:
    """Draw the page of one film."""
    model, language = get_recommender(), visitor.language
    with st.container(key="discover-film", horizontal=True, wrap=True, gap="large"):
        with st.container(key="discover-own", width=248):
            draw_wall(found_cards([film.film_id], model, visitor), visitor, key="discover.own")
        with st.container(key="discover-facts", width="stretch"):
            _draw_facts(film, language)
            _draw_prediction(film, model, visitor)
            draw_histogram(film, model, language)
            _draw_ways_on(film, visitor)
    if model.knows(film.film_id):
        _draw_near(film, model, visitor)


def _draw_facts(film: Film, language: str) -> None:
    st.title(local_title(film, language), anchor=False)
    others = dict.fromkeys((film.title, *film.alternative_titles, film.title_zh or ""))
    others.pop(local_title(film, language), None)
    if named := [title for title in others if title]:
        st.caption(_plain(" · ".join(named)))
    genres = [term("genre", genre, language) for genre in film.genres]
    countries = [term("country", country, language) for country in film.countries]
    comma = "、" if language == "zh" else ", "
    facts = [str(film.year or ""), comma.join(countries), comma.join(genres)]
    st.markdown(_plain(" · ".join(fact for fact in facts if fact)))
    if line := logline(film, language) or film.logline:
        st.markdown(f"**{_plain(line)}**")
    for name, people in (("directed", film.directors), ("starring", film.cast)):
        if people:
            st.markdown(_plain(text(f"discover.{name}", language, people=", ".join(people))))


def _draw_prediction(film: Film, model: Recommender, visitor: Visitor) -> None:
    profile, language = visitor.profile, visitor.language
    if not model.knows(film.film_id) or film.film_id in profile.ratings:
        return
    stars, half_widths = model.predict_range(profile, [film.film_id])
    said = prediction_text(float(stars[0]), float(half_widths[0]), language)
    reasons = model.explain(profile, film.film_id)
    if reasons:
        said = f"{said}  \n{reason_text(reasons[0], profile, model.films, language)}"
    with st.container(key="discover-prediction"):
        st.markdown(_plain(said))


def _draw_ways_on(film: Film, visitor: Visitor) -> None:
    language = visitor.language
    for kind, values in (
        ("theme", film.themes),
        ("mood", film.moods),
        ("director", film.directors),
    ):
        if values:
            key = f"discover.way.{kind}.{film.film_id}"
            st.pills(
                text(f"discover.browse.{kind}", language),
                values,
                format_func=partial(_named, kind, language),
                key=key,
                on_change=_browse_from,
                args=(key, kind),
            )
    with st.container(horizontal=True):
        st.button(
            text("discover.mix_this", language),
            icon=":material/blender:",
            key="discover.mix_this",
            on_click=_mix_from,
            args=(film.film_id,),
        )
        st.button(
            text("discover.close", language),
            icon=":material/arrow_back:",
            type="tertiary",
            key="discover.close",
            on_click=close_film,
        )


def _named(kind: str, language: str, value: str) -> str:
    return term(kind, value, language)


def _browse_from(key: str, kind: str) -> None:
    start_browsing(kind, st.session_state[key])
    show_view("browse")
    close_film()


def _mix_from(film_id: int) -> None:
    add_to_mix(film_id)
    show_view("mix")
    close_film()


def _draw_near(film: Film, model: Recommender, visitor: Visitor) -> None:
    language = visitor.language
    with st.container(key="discover-near-head", horizontal=True, vertical_alignment="bottom"):
        st.subheader(text("discover.near", language), anchor=False)
        by = st.segmented_control(
            text("discover.near_by", language),
            NEARNESS,
            required=True,
            default=NEARNESS[0],
            format_func=lambda by: text(f"discover.near.{by}", language),
            key="discover.near",
            persist_state="session",
            label_visibility="collapsed",
        )
    st.caption(text(f"discover.near_note.{by}", language))
    neighbours = model.similar(film.film_id, NEAR, by)
    draw_wall(neighbour_cards(neighbours, model, visitor), visitor, key="discover.neighbours")


def _plain(words: str) -> str:
    """Words for Markdown that are to stay words."""
    for sign in "\\`*_{}[]<>()#+-.!|~$:":
        words = words.replace(sign, f"\\{sign}")
    return words
