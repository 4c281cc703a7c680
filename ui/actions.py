"""What a visitor can do to films, and take back."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from recommender.store import EventKind, FilmState


class ActionKind(StrEnum):
    """The kinds of actions."""

    RATED = "rated"
    UNRATED = "unrated"
    LISTED = "listed"
    UNLISTED = "unlisted"
    HIDDEN = "hidden"
    UNHIDDEN = "unhidden"
    NOT_SEEN = "not_seen"
    BROUGHT = "brought"
    "Many films at once, from a file."


EVENTS: Mapping[ActionKind, EventKind] = {
    ActionKind.RATED: EventKind.RATED,
    ActionKind.LISTED: EventKind.LISTED,
    ActionKind.HIDDEN: EventKind.HIDDEN,
    ActionKind.NOT_SEEN: EventKind.NOT_SEEN,
}
"Actions that are answers to a list, and so are logged."


@dataclass(frozen=True)
class Action:
    """Something a visitor did, with what it takes to undo it."""

    kind: ActionKind
    before: tuple[FilmState, ...]

    @property
    def film_ids(self) -> tuple[int, ...]:
        """The films it was done to."""
        return tuple(state.film_id for state in self.before)
