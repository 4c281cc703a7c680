"""Genres only: a visitor picks what she likes and gives no star. Is the first list any good?"""

from collections.abc import Callable, Sequence
from typing import Protocol

import numpy as np
import scipy.sparse as sp

from recommender.evaluation.protocols.fitting import (
    FeaturesOf,
    Fitting,
    part_of,
    timed_fit,
)
from recommender.evaluation.protocols.lists import (
    Answer,
    Question,
    Scores,
    Yardstick,
    answer,
    list_estimates,
)
from recommender.evaluation.protocols.visitors import MINIMUM_RATINGS
from recommender.evaluation.reports import Report
from recommender.evaluation.splits import (
    LIKED_FROM,
    draw_given,
    new_visitors,
    of_users,
    with_ratings,
)
from recommender.features import FilmFeatures
from recommender.interactions import Interactions
from recommender.models.base import Progress, silent
from recommender.recommendation import TraitKind

SEEN_FOR_GENRES = 10
"Ratings of each visitor from which her genres are told; no list is asked for them."
MOST_GENRES = 3


class GenreModel(Fitting, Protocol):
    """A model that makes lists from picked genres."""

    def score_genres(self, picked: Sequence[tuple[str, ...]]) -> Scores:
        """Preference for every film, shape (n_visitors, n_films); higher is better."""
        ...


def genre_lists(
    factory: Callable[[], GenreModel],
    interactions: Interactions,
    *,
    features_of: FeaturesOf,
    n_folds: int = 5,
    seed: int = 0,
    progress: Progress = silent,
) -> list[Report]:
    """The first list of a visitor who picked up to three genres.

    Films, folds, targets and candidates as for a new visitor. Of ten ratings drawn with `seed` the
    liked films tell the genres (`leading_genres`); the ten are neither candidates nor targets.

    Args:
        factory: Makes a fresh model for each fold.
        interactions: All ratings.
        features_of: Film ids to features, genres among them.
        n_folds: All of these are run.
        seed: Of the model and of the draw.
        progress: Told how far the work is.
    """
    universe = with_ratings(interactions, MINIMUM_RATINGS)
    features = features_of(universe.film_ids)
    drawn = draw_given(universe.users, SEEN_FOR_GENRES, seed)
    answers: list[Answer] = []
    seconds = 0.0
    for number, fold in enumerate(new_visitors(universe.n_users, n_folds)):
        known = of_users(universe, fold.known)
        model, taken = timed_fit(
            factory(), known, features, seed, part_of(progress, number, n_folds, fold.name)
        )
        seconds += taken
        yardstick = Yardstick(known, features)
        question = Question(
            given=of_users(universe.where(drawn.given), fold.visitors),
            asked=of_users(universe.where(drawn.asked), fold.visitors),
            candidates=yardstick.popularity > 0,
        )
        picked = leading_genres(question.given, known, features)
        answers.append(answer(yardstick, question, model.score_genres(picked)))
    return [
        Report(
            protocol="genres",
            model=model.name,
            seeds=(seed,),
            estimates=list_estimates(answers),
            settings={"genres": MOST_GENRES},
            fit_seconds=seconds,
        )
    ]


def leading_genres(
    visitors: Interactions, known: Interactions, features: FilmFeatures
) -> list[tuple[str, ...]]:
    """Genres that set each visitor apart, one tuple a user row, the most telling first.

    Those whose share of the visitor's liked films exceeds their share of what known users liked
    the most, at most three. Nobody would pick drama only because half of all films are dramas.
    """
    genres = features.blocks[TraitKind.GENRE]
    names = features.values[TraitKind.GENRE]
    own = _shares(visitors, genres)
    usual = _shares(known, genres, together=True)
    lead = own - usual
    order = np.argsort(-lead, axis=1, kind="stable")[:, :MOST_GENRES]
    return [
        tuple(names[column] for column in columns if lead[row, column] > 0)
        for row, columns in enumerate(order)
    ]


def _shares(ratings: Interactions, genres: sp.csr_matrix, *, together: bool = False) -> np.ndarray:
    """Share of liked films that have each genre, a row a user, or one row for all."""
    liked = ratings.matrix((ratings.stars >= LIKED_FROM).astype(np.float64))
    if together:
        liked = sp.csr_matrix(liked.sum(axis=0))
    counts = np.asarray(liked.sum(axis=1))
    return np.asarray((liked @ genres).todense() / np.maximum(counts, 1))
