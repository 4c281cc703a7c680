"""What goes into a list besides the profile, and what comes out."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class TraitKind(StrEnum):
    """The kinds of facts that a film can share with a taste."""

    GENRE = "genre"
    MOOD = "mood"
    THEME = "theme"
    DIRECTOR = "director"
    CAST = "cast"
    COUNTRY = "country"
    DECADE = "decade"


@dataclass(frozen=True, order=True)
class Trait:
    """One fact about a film: `Trait(TraitKind.MOOD, "slow-burn")`."""

    kind: TraitKind
    value: str


class ReasonKind(StrEnum):
    """Why a film is in a list."""

    LIKED_FILMS = "liked_films"
    "Films the visitor gave good stars pull it up: `film_ids`, best first, and shared `traits`."
    TRAITS = "traits"
    "It has what the visitor's stars lean to: `traits`."
    PICKED_GENRES = "picked_genres"
    "It is of a genre the visitor picked: `traits`."
    POPULAR = "popular"
    "Many gave it good stars; the visitor's own taste says little here."
    PREDICTED = "predicted"
    "Few rated it, and no single film or fact is behind it: only the sum of all stars given."


@dataclass(frozen=True)
class Reason:
    """One true reason, as data; the pages turn it into a sentence."""

    kind: ReasonKind
    film_ids: tuple[int, ...] = ()
    "The visitor's own films behind it; their stars stand in the profile."
    traits: tuple[Trait, ...] = ()
    weight: float = 0.0
    "Share of the film's score that this explains, from 0 to 1."


@dataclass(frozen=True)
class Recommendation:
    """One film of a list."""

    film_id: int
    stars: float
    "Stars the visitor would give, in the training scale."
    uncertainty: float
    "Half-width of the range that holds the stars with 80 % probability."
    score: float
    "What the list is ordered by; comparable within one list only."
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True)
class Filters:
    """Which films may be in a list. Empty means no restriction.

    A film passes when it has one of `genres`, none of `without_genres`, a year in `years` (both
    ends included), one of `countries`, one of `languages` and one of `moods`.
    """

    genres: frozenset[str] = frozenset()
    without_genres: frozenset[str] = frozenset()
    years: tuple[int, int] | None = None
    countries: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    moods: frozenset[str] = frozenset()
    surprise: float = 0.0
    "The dial, from 0 (familiar) to 1 (surprising)."

    def __post_init__(self) -> None:
        for name in ("genres", "without_genres", "countries", "languages", "moods"):
            value: str | Iterable[str] = getattr(self, name)
            # A lone string would otherwise be taken for its letters.
            object.__setattr__(self, name, frozenset([value] if isinstance(value, str) else value))
        if not 0.0 <= self.surprise <= 1.0:
            raise ValueError(f"surprise must be from 0 to 1, got {self.surprise}")
        if self.years is not None and self.years[0] > self.years[1]:
            raise ValueError(f"years must run from early to late, got {self.years}")
