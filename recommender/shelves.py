"""The shelves of a visitor's page: several short lists, no film twice."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from recommender.lists import standardised
from recommender.profile import Profile
from recommender.recommendation import Filters, Recommendation
from recommender.scored import Scored
from recommender.serving import Recommender

NEW_SINCE = 2019
LIKED_STARS = 4.0
WIDELY_KNOWN = 0.05
"A film that a larger share of the training users rated is no hidden gem."
STRANGE_SHARE = 1 / 3
"Share of the films, those least like what the visitor rates well, that count as out of comfort."


class ShelfKind(StrEnum):
    """What a shelf is about."""

    TOP_PICKS = "top_picks"
    BECAUSE_YOU_LIKED = "because_you_liked"
    HIDDEN_GEMS = "hidden_gems"
    NEW = "new"
    OUT_OF_COMFORT_ZONE = "out_of_comfort_zone"


@dataclass(frozen=True)
class Shelf:
    """A short list under one heading."""

    kind: ShelfKind
    items: tuple[Recommendation, ...]
    film_id: int | None = None
    "The film that a because-you-liked shelf names."


def shelves(
    model: Recommender, profile: Profile, filters: Filters | None = None, n: int = 12
) -> list[Shelf]:
    """Shelves for a visitor, in the order of the page; empty ones are left out.

    Args:
        model: The trained model.
        profile: The visitor. Without stars there are only the shelves that need none.
        filters: Hold for every shelf, the dial too.
        n: Films a shelf.
    """
    filters = filters or Filters()
    scored = model.scored(profile)
    left = model.eligible(profile, filters)
    found: list[Shelf] = []

    def add(
        kind: ShelfKind,
        scores: NDArray[np.floating],
        among: NDArray[np.bool_],
        film_id: int | None = None,
    ) -> None:
        items = model.pick(profile, scored, scores, among & left, n)
        if items:
            left[model.rows([item.film_id for item in items])] = False
            found.append(Shelf(kind, tuple(items), film_id))

    everything = np.ones_like(left)
    ranked = model.dialled(scored, filters, left)
    add(ShelfKind.TOP_PICKS, ranked, everything)
    if (film_id := liked_film(profile, model)) is not None:
        near = model.nearness(model.rows([film_id]), np.ones(1))
        add(
            ShelfKind.BECAUSE_YOU_LIKED,
            standardised(near, left) + 0.25 * standardised(ranked, left),
            near > 0,
            film_id,
        )
    promising = scored.stars - 0.5 * scored.half_widths
    gems = standardised(promising, left) + standardised(ranked, left)
    add(ShelfKind.HIDDEN_GEMS, gems, (model.known > 0) & (model.known < WIDELY_KNOWN))
    add(ShelfKind.NEW, ranked, model.facets.years >= NEW_SINCE)
    if len(scored.history):
        stretch = promising + 0.5 * standardised(ranked, left)
        add(ShelfKind.OUT_OF_COMFORT_ZONE, stretch, unlike(model, scored))
    return found


def liked_film(profile: Profile, model: Recommender) -> int | None:
    """The film that a because-you-liked shelf names: among the best rated, the newest rating."""
    liked = [
        (stars, order, film_id)
        for order, (film_id, stars) in enumerate(profile.ratings.items())
        if stars >= LIKED_STARS and film_id in model.films and model.knows(film_id)
    ]
    return max(liked)[2] if liked else None


def unlike(model: Recommender, scored: Scored) -> NDArray[np.bool_]:
    """Films that are least like what the visitor rates well, shape (n_films,)."""
    history = scored.history
    near = model.content.near(history.films, history.stars / history.stars.sum())
    return near <= np.quantile(near, STRANGE_SHARE)
