"""The data sets of the benchmark, loaded as `recommender evaluate` loads them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from recommender.evaluation.protocols.fitting import FeaturesOf
from recommender.features import film_features
from recommender.films import load_films
from recommender.interactions import Interactions
from recommender.ratings import load_ratings

LATEST_SMALL, ML_100K = "ml-latest-small", "ml-100k"


@dataclass(frozen=True)
class Data:
    """One rating table, and what films are about."""

    interactions: Interactions
    features_of: FeaturesOf


Loader = Callable[[str], Data]
"Name of a data set to its content."


def load(folder: Path) -> Data:
    """A MovieLens folder.

    Raises:
        DataError: It cannot be read.
    """
    films = load_films()
    ratings = load_ratings(folder, films)
    return Data(
        interactions=Interactions.from_frame(ratings.frame, users=ratings.users),
        features_of=partial(film_features, films.extended(ratings.films)),
    )
