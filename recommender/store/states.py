"""What one visitor says of one film, and which of these sayings exclude each other."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Self

from recommender.profile import Profile, check_stars

LARGEST_FILM_ID = 2**63 - 1
"What a database column of whole numbers holds."


class Mark(StrEnum):
    """What a visitor can say of a film without rating it."""

    HIDDEN = "hidden"
    "Not interesting."
    WATCHLIST = "watchlist"
    "To be watched; a film that was rated can be listed for a second time."
    UNSEEN = "unseen"
    "Haven't seen it: do not ask for stars again."


EXCLUDED_BY: Mapping[Mark, frozenset[Mark]] = {
    Mark.HIDDEN: frozenset({Mark.WATCHLIST}),
    Mark.WATCHLIST: frozenset({Mark.HIDDEN}),
    Mark.UNSEEN: frozenset(),
}
"The last word counts: a new mark takes away the marks that contradict it."

EXCLUDES_STARS = frozenset({Mark.HIDDEN, Mark.UNSEEN})
"Marks that take away the stars."


@dataclass(frozen=True)
class FilmState:
    """Stars and marks of one film. Every change makes a new state, so an old one undoes it."""

    film_id: int
    stars: float | None = None
    rated_at: datetime | None = None
    marks: Mapping[Mark, datetime] = field(default_factory=dict)
    "Each mark with the time it was made (UTC)."

    def __post_init__(self) -> None:
        if not 0 < self.film_id <= LARGEST_FILM_ID:
            raise ValueError(f"film_id must be from 1 to {LARGEST_FILM_ID}, got {self.film_id}")
        if (self.stars is None) != (self.rated_at is None):
            raise ValueError(f"film {self.film_id} needs both stars and rated_at, or neither")
        if self.stars is not None:
            object.__setattr__(self, "stars", check_stars(self.stars))
        object.__setattr__(self, "marks", MappingProxyType(dict(self.marks)))

    @property
    def is_empty(self) -> bool:
        """Whether nothing is said of the film."""
        return self.stars is None and not self.marks

    def rated(self, stars: float, at: datetime) -> Self:
        """With these stars. Who gives stars has seen the film, so all marks go.

        Raises:
            InvalidRating: The stars are not a number on the scale.
        """
        return replace(self, stars=check_stars(stars), rated_at=at, marks={})

    def unrated(self) -> Self:
        """Without stars."""
        return replace(self, stars=None, rated_at=None)

    def marked(self, mark: Mark, at: datetime) -> Self:
        """With this mark and without what contradicts it. A second time changes nothing."""
        if mark in self.marks:
            return self
        base = self.unrated() if mark in EXCLUDES_STARS else self
        kept = {old: when for old, when in self.marks.items() if old not in EXCLUDED_BY[mark]}
        return replace(base, marks={**kept, mark: at})

    def unmarked(self, mark: Mark) -> Self:
        """Without this mark."""
        return replace(self, marks={old: at for old, at in self.marks.items() if old != mark})

    def merged(self, other: Self) -> Self:
        """With what another source says of the film: its stars replace everything.

        Its marks are added where there are no stars, because stars say more than a mark.
        """
        if other.stars is not None:
            return other
        if self.stars is not None:
            return self
        state = self
        for mark, at in sorted(other.marks.items(), key=lambda item: (item[1], item[0])):
            state = state.marked(mark, at)
        return state


Change = Callable[[FilmState], FilmState]
"What a write does to a film, whatever its state is at that moment."


def with_stars(
    stars: Mapping[int, float], rated_at: Mapping[int, datetime] | None, now: datetime
) -> Change:
    """The change that gives many films their stars.

    Args:
        stars: Stars by film id, oldest first.
        rated_at: Times by film id where they are known.
        now: The time for the others, one microsecond apart, so that their order is kept.
    """
    known = rated_at or {}
    times = {
        film_id: known.get(film_id, now + timedelta(microseconds=place))
        for place, film_id in enumerate(stars)
    }
    return lambda state: state.rated(stars[state.film_id], times[state.film_id])


def profile_of(states: Iterable[FilmState], genres: Iterable[str] = ()) -> Profile:
    """The profile that these states make; ratings oldest first, equal times by film id."""
    listed = list(states)
    rated = [
        (state.rated_at, state.film_id, state.stars)
        for state in listed
        if state.rated_at is not None and state.stars is not None
    ]
    return Profile(
        ratings={film_id: stars for _, film_id, stars in sorted(rated)},
        genres=tuple(genres),
        hidden=frozenset(state.film_id for state in listed if Mark.HIDDEN in state.marks),
        watchlist=frozenset(state.film_id for state in listed if Mark.WATCHLIST in state.marks),
    )
