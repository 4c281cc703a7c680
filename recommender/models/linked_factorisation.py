"""Linked Bayesian factorisation: stars as user · film plus biases, everything unknown sampled.

Matrix factorisation by Gibbs sampling (BPMF: Salakhutdinov & Mnih, ICML 2008), with prior means
linear in what is known (Macau: Simm et al., 2015). What is known of a user is whom they rated,
the implicit half of SVD++ (Koren, KDD 2008), and of a film who rated it: on MovieLens that is
worth more than any other column.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from recommender.features import FilmFeatures
from recommender.interactions import History, Interactions, Rows
from recommender.models.base import Progress, silent
from recommender.models.factor_draws import FactorDraws, Floats
from recommender.models.gibbs_chain import Draw, GibbsChain
from recommender.models.linked_prior import Columns

PAIRS_AT_ONCE = 10_000
"Pairs predicted in one step, which bounds the memory of `predict`."


@dataclass(frozen=True)
class FactorisationSettings:
    """How large the factorisation is and how long it is sampled."""

    factors: int = 12
    "Latent components besides the bias."
    sweeps: int = 400
    "Gibbs sweeps, burn-in included."
    burn_in: int = 60
    "First sweeps, which are thrown away."
    kept_draws: int = 100
    "Draws kept for `predict`, evenly spaced."
    served_draws: int = 25
    "Draws among them for new visitors, evenly spaced."
    telling_columns: int = 2500
    "At most so many films (users), the most rated ones, tell of a user (film) by being rated."

    def __post_init__(self) -> None:
        if not 0 <= self.burn_in < self.sweeps:
            raise ValueError(f"burn_in must be from 0 to sweeps - 1, got {self.burn_in}")
        if not 1 <= self.served_draws <= self.kept_draws <= self.sweeps - self.burn_in:
            raise ValueError(
                "served_draws, kept_draws and the sweeps after burn-in must not fall below each "
                f"other, got {self.served_draws}, {self.kept_draws}, {self.sweeps - self.burn_in}"
            )


def evenly_spaced(first: int, last: int, n: int) -> Rows:
    """`n` different whole numbers from `first` to `last`, both included where n allows."""
    return np.linspace(first, last, n).round().astype(np.int64)


def feature_blocks(features: FilmFeatures | None) -> list[Columns]:
    """What is known of all film rows, block by block; blocks without columns are left out."""
    if features is None:
        return []
    blocks: list[Columns] = [block for block in features.blocks.values() if block.shape[1]]
    return blocks if features.sentences is None else [*blocks, features.sentences]


class LinkedFactorisation:
    """Stars of the training users by `predict`, of everybody else by `draws`."""

    name = "linked factorisation"

    def __init__(self, settings: FactorisationSettings | None = None) -> None:
        self.settings = settings or FactorisationSettings()
        self._draws: FactorDraws | None = None
        self._users: Floats = np.zeros((0, 0, 0), np.float32)
        self._films: Floats = np.zeros((0, 0, 0), np.float32)

    @property
    def draws(self) -> FactorDraws:
        """What serving needs, as plain arrays.

        Raises:
            ValueError: The model has not been fitted.
        """
        if self._draws is None:
            raise ValueError("the model must be fitted first")
        return self._draws

    def fit(
        self,
        interactions: Interactions,
        features: FilmFeatures | None = None,
        *,
        seed: int = 0,
        progress: Progress = silent,
        user_features: Columns | None = None,
    ) -> Self:
        """Sample the posterior; as in `Model.fit`.

        Args:
            interactions: One rating or more.
            features: Known of all films, and alone what places a film that nobody rated.
            seed: Of the chain.
            progress: Told the share of sweeps that are done.
            user_features: What else is known of each user row, for example age and occupation.

        Raises:
            ValueError: There are no ratings.
        """
        if not len(interactions):
            raise ValueError("interactions must hold a rating")
        settings = self.settings
        self._centre = float(interactions.stars.mean())
        self._scale = (float(interactions.stars.min()), float(interactions.stars.max()))
        chain = GibbsChain(
            interactions.matrix(interactions.stars - self._centre),
            [] if user_features is None else [user_features],
            feature_blocks(features),
            factors=settings.factors,
            n_telling=settings.telling_columns,
            rng=np.random.default_rng(seed),
        )
        kept = set(evenly_spaced(settings.burn_in, settings.sweeps - 1, settings.kept_draws))
        draws: list[Draw] = []
        for sweep in range(settings.sweeps):
            chain.sweep()
            if sweep in kept:
                draws.append(chain.draw())
            progress("sampling stars", (sweep + 1) / settings.sweeps)
        self._users = np.stack([draw.users for draw in draws])
        self._films = np.stack([draw.films for draw in draws])
        served = [draws[at] for at in evenly_spaced(0, len(draws) - 1, settings.served_draws)]
        counts = np.bincount(interactions.films, minlength=interactions.n_films)
        share = counts / len(interactions)
        self._draws = FactorDraws(
            centre=self._centre,
            scale=self._scale,
            films=np.stack([draw.films.T for draw in served]),
            film_variance=np.mean([draw.film_variance.T for draw in draws], axis=0),
            typical_film=np.stack([share @ draw.films for draw in served]).astype(np.float32),
            telling_films=chain.telling_films,
            telling_centre=chain.telling_centre.astype(np.float32),
            user_link=np.stack([draw.user_link for draw in served]),
            user_mean=np.stack([draw.user_mean for draw in served]),
            user_precision=np.stack([draw.user_precision for draw in served]),
            noise_precision=np.array([draw.noise_precision for draw in served], np.float32),
        )
        return self

    def predict(self, users: Rows, films: Rows) -> NDArray[np.float64]:
        """Posterior mean stars of training users; as in `StarModel.predict`.

        Each kept draw gives a user's vector and the film's mean given all users, which is less
        noisy than the film's own draw (Rao & Blackwell).
        """
        stars = np.empty(len(users))
        for start in range(0, len(users), PAIRS_AT_ONCE):
            chunk = slice(start, start + PAIRS_AT_ONCE)
            user, film = self._users[:, users[chunk]], self._films[:, films[chunk]]
            products = np.einsum("dpc,dpc->p", user[:, :, :-1], film[:, :, :-1])
            biases = (user[:, :, -1] + film[:, :, -1]).sum(0)
            stars[chunk] = self._centre + (products + biases) / len(user)
        return stars.clip(*self._scale)

    def score(self, histories: Sequence[History]) -> Floats:
        """Expected stars of every film for each visitor; as in `Model.score`."""
        return np.stack([self.draws.stars(history)[0] for history in histories])
