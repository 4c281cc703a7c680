"""One row of a personal export, whichever site wrote it."""

from dataclasses import dataclass
from enum import StrEnum

from recommender.titles import ParsedTitle


class Kind(StrEnum):
    """What a row says of its film."""

    RATED = "rated"
    WATCHED = "watched"
    "Seen, without stars."
    WATCHLIST = "watchlist"


class SkipReason(StrEnum):
    """Why a row could not be used, whatever film it means."""

    NO_FILM = "no_film"
    "A series, an episode, a game."
    NO_TITLE = "no_title"
    NO_RATING = "no_rating"
    "Neither stars nor a file that says what else the row means."
    BAD_RATING = "bad_rating"
    "Stars that are no number, or off the scale of the site."


@dataclass(frozen=True)
class ExportRow:
    """A film as the export names it, and what its owner did with it."""

    line: int
    "In its file, counted from 1."
    kind: Kind
    title: ParsedTitle
    stars: float | None = None
    "From 0.5 to 5; None unless rated."
    day: str = ""
    "ISO date of the rating, which tells the newest; empty where the site does not say."
    film_id: int | None = None
    "MovieLens's own number, where MovieLens wrote the export."
    imdb_id: str | None = None
    "`tt` and at least seven digits."
    tmdb_id: int | None = None


@dataclass(frozen=True)
class Skipped:
    """A row that was read and cannot be used."""

    line: int
    title: str
    reason: SkipReason
