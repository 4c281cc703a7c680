"""Which places of a list make visitors choose a film."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class EventKind(StrEnum):
    """What a visitor saw or did."""

    SHOWN = "shown"
    'A list came into view; its detail is {"shelf": name, "films": [film ids in order]}.'
    OPENED = "opened"
    RATED = "rated"
    LISTED = "listed"
    HIDDEN = "hidden"
    NOT_SEEN = "not_seen"
    UNDONE = "undone"
    "The visitor's last RATED, LISTED, HIDDEN or NOT_SEEN of this film was taken back."


CHOOSING = frozenset({EventKind.OPENED, EventKind.RATED, EventKind.LISTED})
"What counts as a click: the film drew the visitor."


@dataclass(frozen=True)
class Event:
    """One logged event."""

    visitor_id: int
    kind: EventKind
    film_id: int | None = None
    shelf: str = ""
    "Name of the list, for SHOWN."
    films: tuple[int, ...] = ()
    "What the list held, first place first, for SHOWN."


@dataclass(frozen=True)
class PlaceCounts:
    """How often one place of one shelf was seen, and what came of it."""

    shelf: str
    position: int
    "From 1."
    shown: int
    chosen: int
    "Times that a film seen here was opened, rated or listed, each impression counted once."
    hidden: int

    @property
    def click_through(self) -> float:
        """Share of the impressions that led to a choice, from 0 to 1."""
        return self.chosen / self.shown


@dataclass
class _Impression:
    shelf: str
    position: int
    actions: list[EventKind] = field(default_factory=list)


def count_places(events: Iterable[Event]) -> list[PlaceCounts]:
    """Counts by shelf and position, in that order.

    An action belongs to the list that showed the film to this visitor last; without one (a film
    found by search) it belongs to none. What was undone did not happen.

    Args:
        events: Oldest first.
    """
    impressions: list[_Impression] = []
    latest: dict[tuple[int, int], _Impression] = {}
    for event in events:
        if event.kind == EventKind.SHOWN:
            for position, film_id in enumerate(event.films, start=1):
                impression = _Impression(event.shelf, position)
                impressions.append(impression)
                latest[event.visitor_id, film_id] = impression
        elif event.film_id is not None:
            seen = latest.get((event.visitor_id, event.film_id))
            if seen is None:
                continue
            if event.kind != EventKind.UNDONE:
                seen.actions.append(event.kind)
            elif undoable := [kind for kind in seen.actions if kind != EventKind.OPENED]:
                seen.actions.remove(undoable[-1])
    places: dict[tuple[str, int], list[_Impression]] = defaultdict(list)
    for impression in impressions:
        places[impression.shelf, impression.position].append(impression)
    return [
        PlaceCounts(
            shelf,
            position,
            shown=len(seen_here),
            chosen=sum(not CHOOSING.isdisjoint(seen.actions) for seen in seen_here),
            hidden=sum(EventKind.HIDDEN in seen.actions for seen in seen_here),
        )
        for (shelf, position), seen_here in sorted(places.items())
    ]
