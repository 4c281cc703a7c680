"""Films of a result as cards: each with the stars that this visitor would give."""

from collections.abc import Mapping, Sequence

from recommender.nearness import Neighbour
from recommender.recommendation import Recommendation
from recommender.serving import Recommender
from ui.board import Card, film_card
from ui.reasons import traits_text
from ui.visitor import Visitor


def found_cards(
    film_ids: Sequence[int],
    model: Recommender,
    visitor: Visitor,
    reasons: Mapping[int, str] | None = None,
) -> list[Card]:
    """Cards in the order of `film_ids`.

    Args:
        film_ids: Films of the catalogue; stars are shown of those that the model knows.
        model: Gives the stars.
        visitor: Whose stars they are; what is rated, listed or hidden is marked.
        reasons: Film id to the sentence on its card.
    """
    known = [film_id for film_id in film_ids if model.knows(film_id)]
    stars, half_widths = model.predict_range(visitor.profile, known)
    predicted = {
        film_id: Recommendation(film_id, float(star), float(half_width), float(star))
        for film_id, star, half_width in zip(known, stars, half_widths, strict=True)
    }
    return [
        film_card(
            model.films[film_id],
            visitor,
            recommendation=predicted.get(film_id),
            reason=(reasons or {}).get(film_id, ""),
        )
        for film_id in film_ids
    ]


def neighbour_cards(
    neighbours: Sequence[Neighbour], model: Recommender, visitor: Visitor
) -> list[Card]:
    """Cards of near films, each with what makes it near."""
    reasons = {
        neighbour.film_id: traits_text(neighbour.traits, visitor.language)
        for neighbour in neighbours
        if neighbour.traits
    }
    ids = [neighbour.film_id for neighbour in neighbours]
    return found_cards(ids, model, visitor, reasons)
