"""A decision tree of one visitor's stars over plain facts: a picture of a taste, not a model.

One regression tree (Breiman, Friedman, Olshen, Stone: Classification and Regression Trees, 1984),
kept so small that it can be read aloud. It recommends nothing; how well it fits is measured on
films that the tree which guesses them has not seen.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from recommender.films import Film, Films
from recommender.interactions import Stars

if TYPE_CHECKING:
    from sklearn.tree import DecisionTreeRegressor

FEWEST_FILMS = 12
"With fewer stars a tree tells of chance alone."
DEEPEST = 3
FEWEST_IN_LEAF = 3
SHARE_IN_LEAF = 0.08
"A leaf holds at least this share of the films: five hundred make no more leaves than fifty."
LEAST_GAIN = 0.03
"Share of the variance of the stars that a question has to explain to be asked."
FOLDS = 20
"Up to so many films each is left out on its own, more are left out in so many groups."
SINCE = tuple(range(1930, 2030, 10))
KNOWN = (0.05, 0.2)
"Shares of the training users; a film that more of them rated is better known."


class FactKind(StrEnum):
    """What a question can be about."""

    GENRE = "genre"
    MOOD = "mood"
    COUNTRY = "country"
    SINCE = "since"
    "From this year on."
    KNOWN = "known"
    "At least this share of the training users, in percent, rated it."


@dataclass(frozen=True, order=True)
class Fact:
    """Something that is true of a film or not: `Fact(FactKind.SINCE, "1990")`."""

    kind: FactKind
    value: str


@dataclass(frozen=True)
class Branch:
    """Some of the visitor's films, and the question that parts them further."""

    film_ids: tuple[int, ...]
    "The visitor's favourites first; equal stars by film id."
    mean: float
    "Of the visitor's stars for them."
    fact: Fact | None = None
    "None for a leaf."
    true: "Branch | None" = None
    "Those of which the fact is true; None for a leaf."
    false: "Branch | None" = None

    def leaves(self, way: tuple[tuple[Fact, bool], ...] = ()) -> Iterator["Leaf"]:
        """Every leaf with the answers that lead to it, from the root on."""
        if self.fact is None or self.true is None or self.false is None:
            yield Leaf(way, self)
            return
        yield from self.true.leaves((*way, (self.fact, True)))
        yield from self.false.leaves((*way, (self.fact, False)))


@dataclass(frozen=True)
class Leaf:
    """Films that no further question parts, and how they were told from the others."""

    way: tuple[tuple[Fact, bool], ...]
    branch: Branch


@dataclass(frozen=True)
class Fit:
    """How far guesses are off, in stars: each film guessed by a tree that did not see it."""

    error: float
    "Mean absolute error of the tree."
    mean_error: float
    "Mean absolute error of the visitor's mean over the films that the tree saw."
    gain_error: float
    "Standard error of the difference of the two, over films."

    @property
    def gain(self) -> float:
        """By how much the tree is better than the mean; negative where it is worse."""
        return self.mean_error - self.error

    @property
    def is_sure(self) -> bool:
        """Whether the tree is better by more than chance: two standard errors."""
        return self.gain > 2 * self.gain_error


@dataclass(frozen=True)
class TasteTree:
    """The tree and how well it fits."""

    root: Branch
    fit: Fit


def taste_tree(
    ratings: Mapping[int, float], films: Films, known: Mapping[int, float]
) -> TasteTree | None:
    """The tree of one visitor's stars; None for fewer than `FEWEST_FILMS` of them.

    The same stars give the same tree, in whatever order they were given.

    Args:
        ratings: Stars by film id; films outside the catalogue are left out.
        films: The catalogue.
        known: Share of the training users who rated a film, by film id; 0 where it is missing.
    """
    film_ids = sorted(film_id for film_id in ratings if film_id in films)
    if len(film_ids) < FEWEST_FILMS:
        return None
    facts_of = [set(_facts(films[film_id], known.get(film_id, 0.0))) for film_id in film_ids]
    facts = sorted(set().union(*facts_of))
    table = np.array([[fact in true for fact in facts] for true in facts_of], np.float32)
    stars = np.array([ratings[film_id] for film_id in film_ids])
    fit = _fit(table, stars)
    return TasteTree(_branch(_grown(table, stars), facts, table, stars, np.array(film_ids)), fit)


def _facts(film: Film, known: float) -> Iterator[Fact]:
    # IMAX is how some prints are shown, no genre.
    yield from (Fact(FactKind.GENRE, genre) for genre in film.genres if genre != "IMAX")
    yield from (Fact(FactKind.MOOD, mood) for mood in film.moods)
    yield from (Fact(FactKind.COUNTRY, country) for country in film.countries)
    yield from (Fact(FactKind.SINCE, str(year)) for year in SINCE if (film.year or 0) >= year)
    yield from (Fact(FactKind.KNOWN, f"{share:.0%}") for share in KNOWN if known >= share)


def _grown(table: NDArray[np.float32], stars: Stars) -> "DecisionTreeRegressor":
    # Half a second to import, on a page that few open.
    from sklearn.tree import DecisionTreeRegressor

    tree = DecisionTreeRegressor(
        max_depth=DEEPEST,
        min_samples_leaf=max(FEWEST_IN_LEAF, round(SHARE_IN_LEAF * len(stars))),
        # Pruning by cost and complexity; the cost of the root is the variance.
        ccp_alpha=LEAST_GAIN * float(np.var(stars)),
        # Which of two equally good questions is asked.
        random_state=0,
    )
    return tree.fit(table, stars)


def _fit(table: NDArray[np.float32], stars: Stars) -> Fit:
    fold = np.arange(len(stars)) % min(FOLDS, len(stars))
    by_tree, by_mean = np.empty_like(stars), np.empty_like(stars)
    for left_out in range(fold.max() + 1):
        out = fold == left_out
        by_tree[out] = _grown(table[~out], stars[~out]).predict(table[out])
        by_mean[out] = stars[~out].mean()
    gain = np.abs(stars - by_mean) - np.abs(stars - by_tree)
    return Fit(
        error=float(np.abs(stars - by_tree).mean()),
        mean_error=float(np.abs(stars - by_mean).mean()),
        gain_error=float(gain.std(ddof=1) / np.sqrt(len(stars))),
    )


def _branch(
    grown: "DecisionTreeRegressor",
    facts: list[Fact],
    table: NDArray[np.float32],
    stars: Stars,
    film_ids: NDArray[np.int64],
    node: int = 0,
) -> Branch:
    """The films of a node of scikit-learn's tree, with all branches beneath it."""
    best_first = np.lexsort((film_ids, -stars))
    ids, mean = tuple(film_ids[best_first].tolist()), float(stars.mean())
    nodes = grown.tree_
    if nodes.children_left[node] < 0:
        return Branch(ids, mean)
    column = nodes.feature[node]
    # A fact is 0 or 1 and the threshold one half: to the left it is not true.
    true = table[:, column] > nodes.threshold[node]
    no, yes = (
        _branch(grown, facts, table[half], stars[half], film_ids[half], int(child))
        for half, child in ((~true, nodes.children_left[node]), (true, nodes.children_right[node]))
    )
    return Branch(ids, mean, facts[column], yes, no)
