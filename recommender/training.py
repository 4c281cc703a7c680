"""From ratings to a model that serves."""

from collections.abc import Callable
from datetime import UTC, datetime

import numpy as np
import pandas as pd

from recommender.artifact import Arrays, Artifact
from recommender.features import film_features
from recommender.films import Film, Films
from recommender.interactions import Interactions
from recommender.models.autoencoder import LinearAutoencoder
from recommender.models.base import silent
from recommender.models.linked_factorisation import LinkedFactorisation
from recommender.models.popularity import Popularity
from recommender.models.taste_vectors import TasteVectors
from recommender.ranker import Ranker
from recommender.serving import Recommender

WEIGHTS_PER_FILM = 100


def train(
    frame: pd.DataFrame,
    films: Films | None = None,
    *,
    seed: int = 0,
    progress: Callable[[str, float], None] | None = None,
) -> Recommender:
    """Learn from ratings."""
    told = progress or silent
    catalogue = films if films is not None else _nameless_films(frame)
    interactions = Interactions.from_frame(frame, catalogue.ids)
    features = film_features(catalogue, interactions.film_ids)
    factorisation = LinkedFactorisation().fit(interactions, features, seed=seed, progress=told)
    ranker = Ranker(
        Popularity().fit(interactions),
        LinearAutoencoder().fit(interactions, progress=told).truncated(WEIGHTS_PER_FILM),
        TasteVectors.fit(interactions, seed),
    )
    levels, level_of = np.unique(interactions.stars, return_inverse=True)
    histogram = np.zeros((interactions.n_films, len(levels)), np.int32)
    np.add.at(histogram, (interactions.films, level_of), 1)
    parts: dict[str, Arrays] = {
        "films": {"film_ids": interactions.film_ids, "histogram": histogram, "levels": levels},
        "factors": factorisation.draws.to_arrays(),
        **ranker.to_parts(),
    }
    card = {
        "trained_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "seed": seed,
        "data": {"n_users": interactions.n_users, "n_ratings": len(interactions)},
    }
    return Recommender(Artifact(card, parts), catalogue)


def _nameless_films(frame: pd.DataFrame) -> Films:
    return Films(
        Film(film_id=film_id, title=f"Film {film_id}")
        for film_id in np.unique(frame["film_id"].to_numpy(np.int64)).tolist()
    )
