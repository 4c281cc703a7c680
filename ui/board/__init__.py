"""Film cards in rows or on a wall, drawn in the browser by one component of our own.

Sixty cards of Streamlit's widgets would be some three hundred widgets; here they are one, so a
click is answered at once and the list behind it in a fraction of a second.
"""

from ui.board.board import Action, Row, draw_shelves, draw_survey, draw_wall
from ui.board.card import Card, film_card, local_title, prediction_text

__all__ = [
    "Action",
    "Card",
    "Row",
    "draw_shelves",
    "draw_survey",
    "draw_wall",
    "film_card",
    "local_title",
    "prediction_text",
]
