"""Which of a visitor's films are listed, in which order."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from enum import StrEnum

from recommender.films import Film, Films
from recommender.store import FilmState, Mark
from recommender.titles import title_key


class View(StrEnum):
    """The lists that a visitor has."""

    RATINGS = "ratings"
    WATCHLIST = "watchlist"
    HIDDEN = "hidden"


class Order(StrEnum):
    """What a list can be sorted by."""

    NEWEST = "newest"
    STARS = "stars"
    TITLE = "title"


MARK_OF: Mapping[View, Mark] = {View.WATCHLIST: Mark.WATCHLIST, View.HIDDEN: Mark.HIDDEN}


def in_view(states: Iterable[FilmState], view: View) -> list[FilmState]:
    """The states that belong to a view, newest first; equal times by film id."""
    dated = [(at, state) for state in states if (at := _since(state, view)) is not None]
    dated.sort(key=lambda pair: pair[1].film_id)
    dated.sort(key=lambda pair: pair[0], reverse=True)
    return [state for _, state in dated]


def matching(states: Iterable[FilmState], query: str, films: Films) -> list[FilmState]:
    """The states of films that have `query` in one of their titles; all for an empty query."""
    wanted = title_key(query)
    return [
        state
        for state in states
        if (film := films.get(state.film_id)) and any(wanted in key for key in _keys(film))
    ]


def ordered(
    states: Iterable[FilmState],
    order: Order,
    *,
    title: Callable[[int], str],
    stars: Callable[[int], float],
) -> list[FilmState]:
    """The states, which come newest first, in another order; ties stay newest first.

    Args:
        states: As `in_view` gives them.
        order: The order.
        title: Film id to the title as the visitor reads it.
        stars: Film id to given or predicted stars.
    """
    if order is Order.TITLE:
        return sorted(states, key=lambda state: title_key(title(state.film_id)))
    if order is Order.STARS:
        return sorted(states, key=lambda state: -stars(state.film_id))
    return list(states)


def _since(state: FilmState, view: View) -> datetime | None:
    return state.rated_at if view is View.RATINGS else state.marks.get(MARK_OF[view])


def _keys(film: Film) -> list[str]:
    titles = (film.title, film.title_zh or "", *film.alternative_titles)
    return [title_key(title) for title in titles]
