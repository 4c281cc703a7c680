"""Why this film: what in the visitor's own stars pulls it up, as data.

A reason is true by construction: a film is only named when its share in the score is positive and
among the largest, a fact only when the visitor's stars for films with it lie above their mean.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recommender.content import Content
from recommender.interactions import History
from recommender.profile import Profile
from recommender.recommendation import Reason, ReasonKind, Trait, TraitKind

SHRINKAGE = 2.0
"A leaning counts fully only when more films than this stand behind it."
LIKED = 3.5
"Nobody wants to hear 'because you gave it three stars'."
NAMEABLE = frozenset(TraitKind) - {TraitKind.COUNTRY, TraitKind.DECADE}
"'You like 1990s American films' is true of nearly everybody."


@dataclass(frozen=True)
class Leanings:
    """How far the visitor's stars for films with a fact lie above or below their mean."""

    by_column: NDArray[np.float64]
    "One number a content column, in stars, drawn towards 0 where few films stand behind it."


def leanings(content: Content, history: History) -> Leanings:
    """What the visitor's stars lean to, from the facts of the films they rated."""
    if len(history) == 0:
        return Leanings(np.zeros(len(content.traits)))
    # A lone rating has no spread of its own: it is compared with the middle of good and bad.
    middle = (history.stars.sum() + SHRINKAGE * 3.25) / (len(history) + SHRINKAGE)
    rated = content.binary[history.films]
    total = rated.T @ (history.stars - middle)
    count = np.asarray(rated.sum(axis=0)).ravel()
    return Leanings(np.asarray(total).ravel() / (count + SHRINKAGE))


def leaning_traits(
    content: Content, leaning: Leanings, row: int, other: int | None = None, most: int = 2
) -> tuple[Trait, ...]:
    """Facts of a film (shared with `other`, where given) that the visitor leans to, best first.

    At most one fact of each kind, so that the sentence stays a sentence.
    """
    columns = content.columns(row)
    if other is not None:
        columns = np.intersect1d(columns, content.columns(other), assume_unique=True)
    worth = leaning.by_column[columns] * content.telling[columns]
    chosen: dict[TraitKind, Trait] = {}
    for position in np.argsort(-worth, kind="stable"):
        trait = content.traits[columns[position]]
        if worth[position] > 0 and trait.kind in NAMEABLE:
            chosen.setdefault(trait.kind, trait)
    return tuple(chosen.values())[:most]


def reasons(
    content: Content,
    profile: Profile,
    history: History,
    film_ids: NDArray[np.int64],
    leaning: Leanings,
    row: int,
    pulls: NDArray[np.float64],
    *,
    popular: bool,
) -> tuple[Reason, ...]:
    """Reasons for one film, the strongest first; never empty.

    Args:
        content: Facts of all films.
        profile: The visitor.
        history: The visitor's ratings as rows of `content`.
        film_ids: Outside id of each row.
        leaning: `leanings(content, history)`.
        row: The film.
        pulls: What each film of the history adds to this film's score, shape (n_history,).
        popular: Whether so many rated it that popularity is a true reason.
    """
    found: list[Reason] = []
    positive = np.where(history.stars >= LIKED, np.maximum(pulls, 0.0), 0.0)
    if positive.any():
        order = np.lexsort((history.films, -positive))
        first = order[0]
        named = [first]
        if len(order) > 1 and positive[order[1]] >= 0.75 * positive[first]:
            named.append(order[1])
        traits = leaning_traits(content, leaning, row, int(history.films[first]))
        share = float(positive[named].sum() / np.abs(pulls).sum())
        film_rows = history.films[named]
        found.append(
            Reason(ReasonKind.LIKED_FILMS, tuple(film_ids[film_rows].tolist()), traits, share)
        )
    if traits := leaning_traits(content, leaning, row):
        found.append(Reason(ReasonKind.TRAITS, traits=traits))
    if profile.genres:
        has = {content.traits[column] for column in content.columns(row)}
        wanted = (Trait(TraitKind.GENRE, genre) for genre in profile.genres)
        if picked := tuple(trait for trait in wanted if trait in has):
            found.append(Reason(ReasonKind.PICKED_GENRES, traits=picked))
    return tuple(found) or (Reason(ReasonKind.POPULAR if popular else ReasonKind.PREDICTED),)
