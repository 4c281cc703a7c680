"""What a film card shows, as data that the browser draws."""

from dataclasses import dataclass
from typing import Any

from recommender.films import Film
from recommender.recommendation import Recommendation
from ui.page import PLACES
from ui.texts import logline, term, text
from ui.visitor import Visitor


@dataclass(frozen=True)
class Card:
    """One film on a board."""

    film_id: int
    title: str
    year: int | None
    detail: str
    "What it is about: read on hover, focus or when unfolded."
    given: float | None
    "The visitor's own stars."
    listed: bool
    hidden: bool
    stars: float | None = None
    "Stars the visitor would give."
    uncertainty: float = 0.0
    "Half-width of the range that holds them with 80 % probability."
    tip: str = ""
    "The prediction as a sentence."
    reason: str = ""
    href: str | None = None
    "Where the film's own page is."


def film_card(
    film: Film,
    visitor: Visitor,
    *,
    recommendation: Recommendation | None = None,
    reason: str = "",
) -> Card:
    """The card of one film for one visitor.

    Args:
        film: Its title and line come in the visitor's language.
        visitor: Whose stars and lists the card shows.
        recommendation: Gives the predicted stars; none are shown without it.
        reason: Why it is here, as a sentence.
    """
    language, profile = visitor.language, visitor.profile
    predicted: dict[str, Any] = {}
    if recommendation is not None:
        predicted = {
            "stars": round(recommendation.stars, 1),
            "uncertainty": round(recommendation.uncertainty, 1),
            "tip": prediction_text(recommendation.stars, recommendation.uncertainty, language),
        }
    return Card(
        film_id=film.film_id,
        title=local_title(film, language),
        year=film.year,
        detail=detail(film, language),
        given=profile.ratings.get(film.film_id),
        listed=film.film_id in profile.watchlist,
        hidden=film.film_id in profile.hidden,
        reason=reason,
        href=f"discover?film={film.film_id}" if PLACES["discover"].exists else None,
        **predicted,
    )


def local_title(film: Film, language: str) -> str:
    """The title as the visitor knows it."""
    return film.title_zh if language == "zh" and film.title_zh else film.title


def detail(film: Film, language: str) -> str:
    """The logline; where it is not in the visitor's language the facts, whose words always are."""
    line = logline(film, language)
    if line or language == "en":
        return line
    facts = (
        ("genre", film.genres),
        ("mood", film.moods),
        ("country", film.countries),
    )
    return " · ".join(
        "、".join(term(kind, value, language) for value in values)
        for kind, values in facts
        if values
    )


def prediction_text(stars: float, uncertainty: float, language: str) -> str:
    """ "You'd give this about 4.2", with the range that four in five stay within."""
    return text(
        "board.prediction",
        language,
        stars=f"{stars:.1f}",
        low=f"{max(0.5, stars - uncertainty):.1f}",
        high=f"{min(5.0, stars + uncertainty):.1f}",
    )
