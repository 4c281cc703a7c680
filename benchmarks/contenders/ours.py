"""Ours, our simpler models, and the baselines."""

from dataclasses import replace
from typing import Any

from benchmarks.contenders.contender import Contender, Group, Task
from benchmarks.contenders.plain_ease import PlainEase
from benchmarks.space import Choice, Real, Whole
from recommender.evaluation.examination import OURS
from recommender.models.autoencoder import LinearAutoencoder
from recommender.models.base import Model, StarModel
from recommender.models.baseline import Baseline
from recommender.models.content_neighbours import ContentNeighbours
from recommender.models.decision_tree import DecisionTree
from recommender.models.genre_popularity import GenrePopularity
from recommender.models.item_neighbours import ItemNeighbours
from recommender.models.matrix_factorisation import MatrixFactorisation
from recommender.models.popularity import Popularity
from recommender.models.recent_popularity import RecentPopularity
from recommender.models.user_neighbours import UserNeighbours

STARS, LISTS = frozenset({Task.STARS}), frozenset({Task.LISTS})
BOTH = STARS | LISTS


def _stars(**chosen: Any) -> StarModel:
    from recommender import training

    model = training.star_model()
    return type(model)(replace(model.settings, **chosen)) if chosen else model


def list_model() -> Model:
    """The shipped order of lists, unfitted."""
    # TensorFlow takes seconds to load, and nothing else here needs it.
    from recommender import training

    return training.list_model()


def _keras(module: str, name: str) -> Any:
    def make(**chosen: Any) -> Any:
        from importlib import import_module

        return getattr(import_module(f"recommender.models.{module}"), name)(**chosen)

    return make


def _text_convolution(**chosen: Any) -> Any:
    from recommender.films import load_films
    from recommender.models.text_convolution import TextConvolution, film_texts

    return TextConvolution(texts=film_texts(load_films()), **chosen)


def _cfdl(**chosen: Any) -> Any:
    from recommender.models.cfdl import CFDL, CFDLSettings

    return CFDL(CFDLSettings(**chosen))


NEIGHBOURS = {
    "k": Whole(40, 5, 200, log=True),
    "shrinkage": Real(100.0, 1.0, 500.0, log=True),
    "damping": Real(0.0, 0.0, 2.0),
    "popularity_weight": Real(0.3, 0.0, 2.0),
}

OURS_CONTENDERS = [
    Contender(
        OURS,
        STARS,
        _stars,
        Group.OURS,
        "linked Bayesian factorisation",
        {"telling_columns": Whole(2500, 500, 4000)},
        knows_content=True,
    ),
    Contender(
        OURS,
        LISTS | {Task.GENRES, Task.COLD_START},
        list_model,
        Group.OURS,
        "blend of autoencoders, CF-DL and popularity",
        knows_content=True,
        takes_minutes=True,
    ),
]

BASELINES = [
    Contender(
        "baseline",
        STARS,
        Baseline,
        Group.BASELINE,
        "user and film biases",
        {
            "user_ridge": Real(15.0, 1.0, 50.0, log=True),
            "film_ridge": Real(10.0, 1.0, 50.0, log=True),
        },
        seeded=False,
    ),
    Contender(
        "recent popularity",
        LISTS,
        RecentPopularity,
        Group.BASELINE,
        "likes, discounted by their age",
        {"memory": Real(2.0, 0.2, 10.0, log=True)},
        seeded=False,
    ),
    Contender(
        "popularity",
        LISTS | {Task.COLD_START},
        Popularity,
        Group.BASELINE,
        "users who liked the film",
        seeded=False,
    ),
    Contender(
        "popularity within genres",
        frozenset({Task.GENRES}),
        GenrePopularity,
        Group.BASELINE,
        "users who liked the film, picked genres first",
        seeded=False,
    ),
    Contender(
        "EASE",
        LISTS | {Task.COLD_START},
        PlainEase,
        Group.BASELINE,
        "Steck 2019, with weighted inputs and a popularity prior",
        {
            "regularisation": Real(1000.0, 50.0, 5000.0, log=True),
            "popularity_weight": Real(0.006, 1e-4, 0.05, log=True),
            "weighted": Choice(True, (True, False)),
        },
        seeded=False,
    ),
]

ZOO = [
    Contender(
        "linear_autoencoder",
        LISTS,
        LinearAutoencoder,
        Group.ZOO,
        "EASE for short histories",
        {
            "given": Whole(5, 2, 40, log=True),
            "regularisation": Real(1.0, 0.1, 30.0, log=True),
            "user_power": Real(0.3, 0.0, 1.0),
        },
        seeded=False,
    ),
    Contender("user kNN", BOTH, UserNeighbours, Group.ZOO, "Pearson", NEIGHBOURS, seeded=False),
    Contender("item kNN", BOTH, ItemNeighbours, Group.ZOO, "Pearson", NEIGHBOURS, seeded=False),
    Contender(
        "content kNN",
        BOTH | {Task.COLD_START},
        ContentNeighbours,
        Group.ZOO,
        "film facts alone",
        {
            "k": Whole(30, 5, 200, log=True),
            "power": Real(2.0, 0.5, 5.0),
            "damping": Real(0.5, 0.0, 3.0),
            "popularity_weight": Real(0.3, 0.0, 2.0),
        },
        seeded=False,
        knows_content=True,
    ),
    Contender(
        "matrix factorisation",
        BOTH,
        MatrixFactorisation,
        Group.ZOO,
        "alternating least squares",
        {
            "rank": Whole(10, 2, 40, log=True),
            "ridge": Real(5.0, 0.5, 50.0, log=True),
            "ridge_per_rating": Real(0.05, 1e-3, 0.5, log=True),
            "popularity_weight": Real(1.0, 0.0, 3.0),
        },
    ),
    Contender(
        "decision tree",
        BOTH,
        DecisionTree,
        Group.ZOO,
        "CART on what is known of user and film",
        {
            "max_depth": Whole(12, 4, 20),
            "min_samples_leaf": Whole(50, 5, 400, log=True),
            "popularity_weight": Real(0.3, 0.0, 2.0),
        },
        knows_content=True,
    ),
    Contender(
        "cfdl",
        BOTH,
        _cfdl,
        Group.ZOO,
        "collaborative filtering by deep learning",
        knows_content=True,
        takes_minutes=True,
    ),
    Contender(
        "lstm",
        BOTH,
        _keras("sequence_lstm", "SequenceLSTM"),
        Group.ZOO,
        "two embeddings",
        takes_minutes=True,
    ),
    Contender(
        "attention",
        BOTH,
        _keras("sequence_attention", "SequenceAttention"),
        Group.ZOO,
        "as SASRec",
        takes_minutes=True,
    ),
    Contender(
        "text convolution",
        BOTH,
        _text_convolution,
        Group.ZOO,
        "film texts and ids",
        knows_content=True,
        takes_minutes=True,
    ),
    Contender(
        "dropoutnet",
        BOTH,
        _keras("dropout_net", "DropoutNet"),
        Group.ZOO,
        "DropoutNet",
        knows_content=True,
        takes_minutes=True,
    ),
]
