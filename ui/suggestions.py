"""Lists of the model as rows of cards, with their headings and reasons."""

from collections.abc import Iterable

from recommender.recommendation import Recommendation
from recommender.serving import Recommender
from recommender.shelves import Shelf
from recommender.store import Mark
from ui.board import Card, Row, film_card, local_title
from ui.reasons import reason_text
from ui.texts import text
from ui.visitor import Visitor


def suggestion_cards(
    items: Iterable[Recommendation], model: Recommender, visitor: Visitor
) -> list[Card]:
    """One card a recommendation, with its strongest reason as a sentence."""
    return [
        film_card(
            model.films[item.film_id],
            visitor,
            recommendation=item,
            reason=reason_text(item.reasons[0], visitor.profile, model.films, visitor.language)
            if item.reasons
            else "",
        )
        for item in items
    ]


def shelf_row(shelf: Shelf, model: Recommender, visitor: Visitor) -> Row:
    """A shelf with its heading, "Because you liked Alien"."""
    language = visitor.language
    title = local_title(model.films[shelf.film_id], language) if shelf.film_id else ""
    return Row(
        key=shelf.kind,
        cards=suggestion_cards(shelf.items, model, visitor),
        title=text(f"for_you.shelf.{shelf.kind}", language, title=title),
        note=text(f"for_you.note.{shelf.kind}", language),
    )


def watchlist_cards(model: Recommender, visitor: Visitor) -> list[Card]:
    """The films that wait to be seen, the newest wish first."""
    listed_at = {
        film_id: visitor.films[film_id].marks[Mark.WATCHLIST]
        for film_id in visitor.profile.watchlist
        if film_id in model.films
    }
    newest_first = sorted(
        listed_at, key=lambda film_id: (listed_at[film_id], -film_id), reverse=True
    )
    return [film_card(model.films[film_id], visitor) for film_id in newest_first]
