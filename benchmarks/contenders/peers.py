"""The packages that we are measured against."""

from collections.abc import Callable
from functools import partial
from typing import Any

from benchmarks.contenders.contender import Contender, Group, Task
from benchmarks.peers import implicit, lenskit, myfm, recbole, surprise
from benchmarks.peers.feedback import KINDS
from benchmarks.space import Choice, Real, Space, Whole

STARS, LISTS = frozenset({Task.STARS}), frozenset({Task.LISTS})
FEEDBACK = Choice("all", KINDS)
PRESENCE = Choice("all", ("all", "liked"))
"For scorers that cannot weigh what they are given."
SVD: Space = {
    "n_factors": Whole(100, 5, 200, log=True),
    "n_epochs": Whole(20, 10, 60),
    "lr_all": Real(0.005, 0.002, 0.02, log=True),
    "reg_all": Real(0.02, 0.01, 0.2, log=True),
}
SVDPP: Space = {
    "n_factors": Whole(20, 5, 60, log=True),
    "n_epochs": Whole(20, 10, 40),
    "lr_all": Real(0.007, 0.002, 0.02, log=True),
    "reg_all": Real(0.02, 0.01, 0.2, log=True),
}
STAR_NEIGHBOURS: Space = {
    "neighbours": Whole(20, 5, 150, log=True),
    "min_similarity": Real(1e-6, 1e-6, 0.1, log=True),
}
RANK: Space = {"rank": Whole(10, 4, 24, log=True)}


def _peer(
    name: str,
    make: Callable[..., Any],
    tasks: frozenset[Task],
    package: str,
    space: Space,
    *,
    seeded: bool = True,
) -> Contender:
    return Contender(name, tasks, make, Group.PEER, package, space, package, seeded)


PEERS = [
    _peer(
        "Surprise BaselineOnly",
        surprise.biases,
        STARS,
        "surprise",
        {
            "user_ridge": Real(15.0, 1.0, 50.0, log=True),
            "film_ridge": Real(10.0, 1.0, 50.0, log=True),
        },
        seeded=False,
    ),
    _peer("Surprise SVD", partial(surprise.SurpriseModel, "SVD"), STARS, "surprise", SVD),
    _peer("Surprise SVD++", partial(surprise.SurpriseModel, "SVDpp"), STARS, "surprise", SVDPP),
    _peer(
        "Surprise KNNBaseline",
        surprise.item_neighbours,
        STARS,
        "surprise",
        {
            "k": Whole(40, 10, 120, log=True),
            "min_support": Whole(1, 1, 8),
            "shrinkage": Whole(100, 5, 400, log=True),
            "user_ridge": Real(15.0, 1.0, 50.0, log=True),
        },
        seeded=False,
    ),
    _peer(
        "LensKit ItemKNN",
        lenskit.item_neighbours,
        STARS,
        "lenskit",
        STAR_NEIGHBOURS,
        seeded=False,
    ),
    _peer(
        "LensKit UserKNN",
        lenskit.user_neighbours,
        STARS,
        "lenskit",
        STAR_NEIGHBOURS,
        seeded=False,
    ),
    _peer(
        "LensKit BiasedMF",
        lenskit.biased_factorisation,
        STARS,
        "lenskit",
        {
            "factors": Whole(50, 4, 150, log=True),
            "regularization": Real(0.1, 0.01, 5.0, log=True),
            "epochs": Whole(10, 5, 30),
            "damping": Real(5.0, 1.0, 50.0, log=True),
        },
    ),
    _peer("myFM SVD++ flipped", myfm.BayesianSVDpp, STARS, "myfm", RANK),
    Contender(
        "myFM with facts",
        STARS,
        partial(myfm.BayesianSVDpp, facts=True),
        Group.PEER,
        "myfm",
        RANK,
        "myfm",
        knows_content=True,
    ),
    _peer(
        "implicit ALS",
        implicit.als,
        LISTS,
        "implicit",
        {
            "factors": Whole(64, 8, 200, log=True),
            "regularization": Real(0.01, 1e-3, 50.0, log=True),
            "alpha": Real(1.0, 0.2, 40.0, log=True),
            "iterations": Whole(15, 5, 40),
            "feedback": FEEDBACK,
        },
    ),
    _peer(
        "implicit BPR",
        implicit.bpr,
        LISTS,
        "implicit",
        {
            "factors": Whole(64, 8, 200, log=True),
            "learning_rate": Real(0.01, 1e-3, 0.1, log=True),
            "regularization": Real(0.01, 1e-4, 0.1, log=True),
            "iterations": Whole(100, 30, 300, log=True),
            "feedback": PRESENCE,
        },
    ),
    _peer(
        "implicit BM25 kNN",
        implicit.bm25,
        LISTS,
        "implicit",
        {
            "neighbours": Whole(20, 5, 500, log=True),
            "k1": Real(1.2, 0.2, 200.0, log=True),
            "b": Real(0.75, 0.0, 1.0),
            "feedback": FEEDBACK,
        },
        seeded=False,
    ),
    _peer(
        "implicit cosine kNN",
        implicit.cosine,
        LISTS,
        "implicit",
        {"neighbours": Whole(20, 5, 500, log=True), "feedback": FEEDBACK},
        seeded=False,
    ),
    _peer(
        "LensKit ItemKNN",
        lenskit.item_neighbour_lists,
        LISTS,
        "lenskit",
        {"neighbours": Whole(20, 5, 500, log=True), "feedback": PRESENCE},
        seeded=False,
    ),
    _peer(
        "LensKit UserKNN",
        lenskit.user_neighbour_lists,
        LISTS,
        "lenskit",
        {"neighbours": Whole(20, 5, 500, log=True), "feedback": PRESENCE},
        seeded=False,
    ),
    _peer(
        "LensKit ImplicitMF",
        lenskit.implicit_factorisation,
        LISTS,
        "lenskit",
        {
            "factors": Whole(50, 4, 150, log=True),
            "regularization": Real(0.1, 1e-3, 50.0, log=True),
            "weight": Real(40.0, 0.2, 100.0, log=True),
            "epochs": Whole(10, 5, 30),
            "feedback": FEEDBACK,
        },
    ),
    _peer(
        "RecBole EASE",
        recbole.Ease,
        LISTS,
        "recbole",
        {"regularisation": Real(250.0, 20.0, 5000.0, log=True), "feedback": FEEDBACK},
        seeded=False,
    ),
    _peer(
        "RecBole MultiVAE",
        recbole.MultiVae,
        LISTS,
        "recbole",
        {
            "hidden": Whole(600, 100, 800, log=True),
            "latent": Choice(128, (32, 64, 128, 256)),
            "dropout": Real(0.5, 0.1, 0.8),
            "anneal_cap": Real(0.2, 0.0, 1.0),
            "epochs": Whole(50, 10, 150, log=True),
            "learning_rate": Real(1e-3, 2e-4, 5e-3, log=True),
            "feedback": PRESENCE,
        },
    ),
]
