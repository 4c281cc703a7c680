"""The whole of training: hold out, fit, examine, then learn from everything."""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from typing import Any

import numpy as np
import pandas as pd

from recommender.artifact import Arrays, Artifact
from recommender.errors import RatingsError
from recommender.features import film_features
from recommender.films import Film, Films, load_films
from recommender.interactions import Interactions
from recommender.models.base import silent, stretch
from recommender.models.taste_vectors import TasteVectors
from recommender.serving import Recommender
from recommender.training.cross_validation import cross_validated
from recommender.training.examine import examined
from recommender.training.holdout import hold_out, stars_histogram
from recommender.training.models import star_model

FEWEST_RATINGS, FEWEST_USERS = 1000, 20
"Below these there is nothing to hold out, and little to learn."
LIBRARIES = ("numpy", "scipy", "keras", "tensorflow-cpu", "tensorflow")


def train(
    frame: pd.DataFrame,
    films: Films | None = None,
    *,
    others: Iterable[Film] = (),
    users: pd.DataFrame | None = None,
    cleaning: Mapping[str, Any] | None = None,
    seed: int = 0,
    n_folds: int = 0,
    progress: Callable[[str, float], None] | None = None,
) -> Recommender:
    """Learn from ratings, and measure on held-out ratings what that is worth.

    A first model learns from a part of the ratings and is examined on the rest; its ranges are
    calibrated there too. The model that comes back learned from all ratings.

    Args:
        frame: Columns user_id, film_id, rating[, timestamp].
        films: The catalogue; None learns from the ratings alone.
        others: Films outside the catalogue: learned from, never recommended.
        users: Columns user_id, age, gender, occupation, where that is known.
        cleaning: What was dropped before, for the report.
        seed: Same ratings, same seed, same machine: same model.
        n_folds: Folds of a cross-validation of the stars, for the report; 0 leaves it out.
        progress: Told what is being done and the share of all work that is done.

    Raises:
        RatingsError: There are too few ratings to learn from.
    """
    n_users = frame["user_id"].nunique()
    if len(frame) < FEWEST_RATINGS or n_users < FEWEST_USERS:
        raise RatingsError(
            f"{len(frame)} ratings of {n_users} users are too few to learn from; "
            f"{FEWEST_RATINGS} ratings of {FEWEST_USERS} users are needed"
        )
    # Five folds take about as long as everything else.
    training_share = 0.5 if n_folds else 1.0
    told = stretch(progress or silent, 0.0, training_share)
    cross_validating = stretch(progress or silent, training_share, 1.0)
    catalogue = films if films is not None else _nameless_films(frame)
    interactions = Interactions.from_frame(frame, catalogue.ids, users)
    features = film_features(catalogue.extended(others), interactions.film_ids)
    found = examined(
        interactions,
        hold_out(interactions, seed),
        features,
        cleaning=cleaning or {},
        seed=seed,
        progress=stretch(told, 0.0, 0.5, "examination"),
    )
    stars = star_model().fit(
        interactions, features, seed=seed, progress=stretch(told, 0.5, 0.75, "final model")
    )
    ranker = found.ranker.refit(
        interactions, features, seed=seed, progress=stretch(told, 0.75, 1.0, "final model")
    )
    histogram, levels = stars_histogram(interactions)
    parts: dict[str, Arrays] = {
        "films": {"film_ids": interactions.film_ids, "histogram": histogram, "levels": levels},
        "factors": stars.draws.to_arrays(),
        "ranges": found.ranges.to_arrays(),
        "taste": TasteVectors.fit(interactions, seed).to_arrays(),
        **ranker.to_parts(),
    }
    report = found.report
    if n_folds:
        folds = cross_validated(interactions, features, n_folds, seed, cross_validating)
        report = replace(report, folds=folds)
    extras = {"report.json": json.dumps(report.to_dict()).encode(), **ranker.extras()}
    if catalogue.fingerprint != load_films().fingerprint:
        lines = (film.model_dump_json(exclude_defaults=True) for film in catalogue)
        extras["films.jsonl"] = "\n".join(lines).encode()
    card = {
        "trained_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "seed": seed,
        "data": {
            "n_users": interactions.n_users,
            "n_ratings": len(interactions),
            "fingerprint": fingerprint(interactions),
            "catalogue": catalogue.fingerprint,
        },
        "versions": {name: text for name in LIBRARIES if (text := _version(name))},
        "metrics": found.headline(),
    }
    return Recommender(Artifact(card, parts, extras), catalogue)


def fingerprint(interactions: Interactions) -> str:
    """SHA-256 of all ratings: two tables are the same if and only if these are equal."""
    digest = hashlib.sha256()
    for ids, rows in (
        (interactions.user_ids, interactions.users),
        (interactions.film_ids, interactions.films),
    ):
        digest.update(ids[rows].astype("<i8").tobytes())
    digest.update(interactions.stars.astype("<f8").tobytes())
    return digest.hexdigest()


def _version(library: str) -> str | None:
    try:
        return version(library)
    except PackageNotFoundError:
        return None


def _nameless_films(frame: pd.DataFrame) -> Films:
    return Films(
        Film(film_id=film_id, title=f"Film {film_id}")
        for film_id in np.unique(frame["film_id"].to_numpy(np.int64)).tolist()
    )
