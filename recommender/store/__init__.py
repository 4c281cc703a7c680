"""What is remembered of visitors: stars, marks and events, in SQLite or PostgreSQL."""

from recommender.store.click_through import EventKind, PlaceCounts
from recommender.store.states import Change, FilmState, Mark, profile_of
from recommender.store.store import RatedFilm, Store, VisitorRecord

__all__ = [
    "Change",
    "EventKind",
    "FilmState",
    "Mark",
    "PlaceCounts",
    "RatedFilm",
    "Store",
    "VisitorRecord",
    "profile_of",
]
