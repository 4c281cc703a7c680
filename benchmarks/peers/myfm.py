"""myFM (Tomoki Ohtsuki): Bayesian factorisation machines by Gibbs sampling, stars only."""

from collections.abc import Sequence
from contextlib import redirect_stderr
from io import StringIO
from typing import Any, Self

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from recommender.features import FilmFeatures
from recommender.interactions import History, Interactions, Rows, Stars
from recommender.models.base import Progress, silent
from recommender.models.linked_factorisation import person_blocks
from recommender.recommendation import TraitKind

KINDS = tuple(TraitKind)
"Facts of a film that are told: all that ours is told."


class BayesianSVDpp:
    """Bayesian "SVD++ flipped": Rendle, Zhang & Koren, "On the difficulty of evaluating baselines".

    A user's columns are the user and the films that she rated, a film's are the film and the users
    who rated it, the latter each divided by the square root of their number.
    """

    def __init__(
        self,
        rank: int = 10,
        samples: int = 300,
        facts: bool = False,
    ) -> None:
        """Choose the size.

        Args:
            rank: Factors.
            samples: Gibbs sweeps, all but the first five of which are averaged.
            facts: Whether films also have columns for what they are, and users for what they
                told of themselves, if they did: all that ours is told.
        """
        self.name = "myFM with facts" if facts else "myFM SVD++ flipped"
        self._rank = rank
        self._samples = samples
        self._facts = facts

    def fit(
        self,
        interactions: Interactions,
        features: FilmFeatures | None = None,
        *,
        seed: int = 0,
        progress: Progress = silent,
    ) -> Self:
        """See `Model.fit`.

        Raises:
            ValueError: Facts are wanted and there are no features.
        """
        from myfm import MyFMRegressor

        rated = interactions.matrix(np.ones(len(interactions)))
        self._users = [sp.identity(interactions.n_users), _by_root(rated)]
        self._films = [sp.identity(interactions.n_films), _by_root(rated.T)]
        if self._facts:
            self._users += person_blocks(interactions)
            if features is None:
                raise ValueError("features must be given where film facts are wanted")
            self._films += [_by_root(features.blocks[kind]) for kind in KINDS]
        self._scale = (float(interactions.stars.min()), float(interactions.stars.max()))
        widths = [block.shape[1] for block in (*self._users, *self._films)]
        self._model = MyFMRegressor(rank=self._rank, random_seed=seed)

        def told(iteration: int, *_: Any) -> tuple[bool, None]:
            progress(self.name, (iteration + 1) / self._samples)
            return False, None

        # Its progress bar cannot be turned off.
        with redirect_stderr(StringIO()):
            self._model.fit(
                None,
                interactions.stars,
                X_rel=self._relations(interactions.users, interactions.films),
                grouping=np.repeat(np.arange(len(widths)), widths).tolist(),
                n_iter=self._samples,
                n_kept_samples=max(self._samples - 5, 1),
                callback=told,
            )
        return self

    def _relations(self, users: Rows, films: Rows) -> list[Any]:
        from myfm import RelationBlock

        return [
            RelationBlock(rows, sp.csr_matrix(sp.hstack(blocks), dtype=np.float64))
            for rows, blocks in ((users, self._users), (films, self._films))
        ]

    def predict(self, users: Rows, films: Rows) -> Stars:
        """See `StarModel.predict`."""
        stars = self._model.predict(None, self._relations(users, films))
        return np.asarray(stars, np.float64).clip(*self._scale)

    def score(self, histories: Sequence[History]) -> NDArray[np.float32]:
        """Refused: a new visitor needs retraining.

        Raises:
            NotImplementedError: Always.
        """
        raise NotImplementedError(f"{self.name} knows only users of its training set")


def _by_root(matrix: sp.spmatrix) -> sp.csr_matrix:
    """Each row divided by the square root of its sum."""
    totals = np.asarray(matrix.sum(axis=1)).ravel()
    return sp.csr_matrix(sp.diags_array(1.0 / np.sqrt(np.maximum(totals, 1.0))) @ matrix)
