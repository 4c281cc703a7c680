"""What is known of one visitor: the model's only input at serving time."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from types import MappingProxyType
from typing import Any, Self

from recommender.errors import InvalidRating
from recommender.people import KINDS, NOBODY, Person

LOWEST_STARS, HIGHEST_STARS = 0.5, 5.0


def check_stars(stars: object, what: str = "stars") -> float:
    """`stars` as a float on the scale of half to five.

    Raises:
        InvalidRating: Not a number, not finite, or off the scale.
    """
    try:
        value = float(stars)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        raise InvalidRating(f"{what} must be a number, got {stars!r}") from None
    if not math.isfinite(value) or not LOWEST_STARS <= value <= HIGHEST_STARS:
        raise InvalidRating(f"{what} must be from {LOWEST_STARS} to {HIGHEST_STARS}, got {value}")
    return value


@dataclass(frozen=True)
class Profile:
    """A visitor's stars and choices. Values, never live rows: every change makes a new one."""

    ratings: Mapping[int, float] = field(default_factory=dict)
    "Stars by film id, oldest first."
    genres: tuple[str, ...] = ()
    "Genres the visitor picked."
    hidden: frozenset[int] = frozenset()
    "Films marked as not interesting."
    watchlist: frozenset[int] = frozenset()
    average_rating: float | None = None
    "The mean of the visitor's stars where only that is known, not the stars themselves."
    person: Person = NOBODY
    "What the visitor told of herself; it counts where a model learned what that is worth."

    def __post_init__(self) -> None:
        ratings = {
            int(film_id): check_stars(stars, f"stars of film {film_id}")
            for film_id, stars in self.ratings.items()
        }
        object.__setattr__(self, "ratings", MappingProxyType(ratings))
        object.__setattr__(self, "genres", tuple(dict.fromkeys(self.genres)))
        object.__setattr__(self, "hidden", frozenset(self.hidden))
        object.__setattr__(self, "watchlist", frozenset(self.watchlist))
        if self.average_rating is not None:
            check_stars(self.average_rating, "average_rating")

    @property
    def excluded(self) -> frozenset[int]:
        """Film ids that no recommendation may hold: rated, hidden or on the watchlist."""
        return self.hidden | self.watchlist | self.ratings.keys()

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is known that could make a list personal."""
        known = (self.ratings, self.genres, self.watchlist, self.average_rating, self.person)
        return not any(known)

    def rated(self, film_id: int, stars: float) -> Self:
        """This profile with one more rating, which counts as the newest."""
        kept = {other: value for other, value in self.ratings.items() if other != film_id}
        return replace(self, ratings={**kept, film_id: stars})

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """A profile from plain data, for example parsed JSON.

        Keys, all optional: `ratings` (film id to stars), `genres`, `favorite_genre`, `hidden`,
        `watchlist`, `average_rating`, `age`, `gender`, `occupation`.

        Raises:
            ValueError: A key that is none of these, or an age that is none.
            InvalidRating: Stars that are not a number on the scale.
        """
        known = {
            "ratings", "genres", "favorite_genre", "hidden", "watchlist", "average_rating", *KINDS,
        }  # fmt: skip
        if unknown := sorted(data.keys() - known):
            raise ValueError(f"a profile has no {', '.join(unknown)}; known: {sorted(known)}")
        favourite: Iterable[str] = (data["favorite_genre"],) if data.get("favorite_genre") else ()
        return cls(
            ratings={int(key): stars for key, stars in dict(data.get("ratings") or {}).items()},
            genres=(*favourite, *(data.get("genres") or ())),
            hidden=frozenset(map(int, data.get("hidden") or ())),
            watchlist=frozenset(map(int, data.get("watchlist") or ())),
            average_rating=data.get("average_rating"),
            person=Person(
                age=None if data.get("age") is None else int(data["age"]),
                gender=data.get("gender"),
                occupation=data.get("occupation"),
            ),
        )

    def to_dict(self) -> dict[str, Any]:
        """Plain data that `from_dict` reads back to an equal profile."""
        return {
            "ratings": {str(film_id): stars for film_id, stars in self.ratings.items()},
            "genres": list(self.genres),
            "hidden": sorted(self.hidden),
            "watchlist": sorted(self.watchlist),
            "average_rating": self.average_rating,
            **asdict(self.person),
        }
