"""RecBole (Zhao et al., CIKM 2021): its EASE and MultiVAE, for lists.

Both are built by RecBole's own code; of its data set and configuration, which live in files, they
are given what they read. Visitors are served by the models' own maps from a history to scores,
without retraining.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Self

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from benchmarks.peers.feedback import Fallback, Feedback, user_films, visitor_films
from recommender.features import FilmFeatures
from recommender.interactions import History, Interactions
from recommender.models.base import Progress, silent

PADDING = 1
"RecBole's first user and item stand for nobody and nothing."


class _Configuration(dict[str, Any]):
    """RecBole reads options as items and the device as an attribute, too."""

    device = "cpu"


class _DataSet:
    """What the models read of a RecBole data set."""

    def __init__(self, matrix: sp.csr_matrix) -> None:
        self._matrix = sp.csr_matrix(
            sp.block_diag([sp.csr_matrix((PADDING, PADDING), dtype=np.float32), matrix])
        )

    def num(self, field: str) -> int:
        return int(self._matrix.shape[0 if field == "user_id" else 1])

    def inter_matrix(self, form: str) -> sp.csr_matrix:
        return self._matrix.asformat(form)

    def history_item_matrix(self) -> tuple[Any, Any, None]:
        """Items and values of each user, filled up with item 0 of value 0."""
        import torch

        longest = int(np.diff(self._matrix.indptr).max(initial=1))
        items = np.zeros((self._matrix.shape[0], longest), np.int64)
        values = np.zeros(items.shape, np.float32)
        for row, (start, end) in enumerate(
            zip(self._matrix.indptr[:-1], self._matrix.indptr[1:], strict=True)
        ):
            items[row, : end - start] = self._matrix.indices[start:end]
            values[row, : end - start] = self._matrix.data[start:end]
        return torch.from_numpy(items), torch.from_numpy(values), None


class _RecBoleModel:
    """What both have in common."""

    name: str

    def __init__(self, options: Mapping[str, Any], feedback: Feedback) -> None:
        self._options = options
        self._feedback = feedback

    def _prepared(self, interactions: Interactions) -> tuple[_Configuration, _DataSet]:
        self._fallback = Fallback(interactions)
        configuration = _Configuration(
            USER_ID_FIELD="user_id",
            ITEM_ID_FIELD="item_id",
            NEG_PREFIX="neg_",
            device="cpu",
            **self._options,
        )
        return configuration, _DataSet(user_films(interactions, self._feedback))

    def _answer(self, visitors: sp.csr_matrix) -> NDArray[np.float32]:
        """Scores with the padding item, shape (n_visitors, 1 + n_films)."""
        raise NotImplementedError

    def score(self, histories: Sequence[History]) -> NDArray[np.float32]:
        """See `Model.score`."""
        visitors = visitor_films(histories, self._fallback.n_films, self._feedback)
        padding = sp.csr_matrix((len(histories), PADDING), dtype=np.float32)
        scores = self._answer(sp.csr_matrix(sp.hstack([padding, visitors])))
        return self._fallback.filled(scores[:, PADDING:], unknown=np.diff(visitors.indptr) == 0)


class Ease(_RecBoleModel):
    """EASE: Steck, "Embarrassingly shallow autoencoders for sparse data", WWW 2019."""

    name = "RecBole EASE"

    def __init__(self, regularisation: float = 250.0, feedback: Feedback = "all") -> None:
        super().__init__({"reg_weight": regularisation}, feedback)

    def fit(
        self,
        interactions: Interactions,
        features: FilmFeatures | None = None,
        *,
        seed: int = 0,
        progress: Progress = silent,
    ) -> Self:
        """See `Model.fit`; `features` and `seed` change nothing."""
        from recbole.model.general_recommender.ease import EASE

        self._weights = np.asarray(EASE(*self._prepared(interactions)).item_similarity)
        progress(self.name, 1.0)
        return self

    def _answer(self, visitors: sp.csr_matrix) -> NDArray[np.float32]:
        return np.asarray(visitors @ self._weights, np.float32)


class MultiVae(_RecBoleModel):
    """MultiVAE: Liang et al., "Variational autoencoders for collaborative filtering", WWW 2018."""

    name = "RecBole MultiVAE"

    def __init__(
        self,
        hidden: int = 600,
        latent: int = 128,
        dropout: float = 0.5,
        anneal_cap: float = 0.2,
        epochs: int = 50,
        learning_rate: float = 1e-3,
        batch_size: int = 128,
        feedback: Feedback = "all",
    ) -> None:
        super().__init__(
            {
                "mlp_hidden_size": [hidden],
                "latent_dimension": latent,
                "dropout_prob": dropout,
                "anneal_cap": anneal_cap,
            },
            feedback,
        )
        self._epochs = epochs
        self._learning_rate = learning_rate
        self._batch_size = batch_size

    def fit(
        self,
        interactions: Interactions,
        features: FilmFeatures | None = None,
        *,
        seed: int = 0,
        progress: Progress = silent,
    ) -> Self:
        """See `Model.fit`; sets the global seed of PyTorch."""
        import torch
        from recbole.model.general_recommender.multivae import MultiVAE

        torch.manual_seed(seed)
        configuration, data = self._prepared(interactions)
        users = np.unique(interactions.users) + PADDING
        n_steps = self._epochs * -(-len(users) // self._batch_size)
        # The cap after a fifth of the steps; RecBole's 200,000 are for far larger data.
        configuration["total_anneal_steps"] = max(n_steps // 5, 1)
        self._network = MultiVAE(configuration, data)
        optimiser = torch.optim.Adam(self._network.parameters(), lr=self._learning_rate)
        random = np.random.default_rng(seed)
        self._network.train()
        for epoch in range(self._epochs):
            order = torch.from_numpy(random.permutation(users))
            for batch in order.split(self._batch_size):
                optimiser.zero_grad()
                self._network.calculate_loss({"user_id": batch}).backward()
                optimiser.step()
            progress(self.name, (epoch + 1) / self._epochs)
        self._network.eval()
        return self

    def _answer(self, visitors: sp.csr_matrix) -> NDArray[np.float32]:
        import torch

        with torch.no_grad():
            scores, _, _ = self._network(torch.from_numpy(visitors.toarray()))
        return np.asarray(scores.numpy())
