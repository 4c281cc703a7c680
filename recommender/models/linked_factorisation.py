"""Linked Bayesian factorisation: stars as user · film plus biases, everything unknown sampled.

Matrix factorisation by Gibbs sampling (BPMF: Salakhutdinov & Mnih, ICML 2008), with prior means
linear in what is known (Macau: Simm et al., 2015). What is known of a user is whom they rated,
the implicit half of SVD++ (Koren, KDD 2008), and of a film who rated it: on MovieLens that is
worth more than any other column.

A chain stays near the mode it finds first, and chains of different size err differently: the mean
of a few short chains is better than that of a long one, so there are several.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from recommender.features import FilmFeatures
from recommender.interactions import History, Interactions, Rows
from recommender.models.base import Progress, silent
from recommender.models.factor_draws import FactorDraws, Floats
from recommender.models.gibbs_chain import Draw, Evidence, GibbsChain
from recommender.models.linked_prior import Columns
from recommender.people import PersonColumns


@dataclass(frozen=True)
class FactorisationSettings:
    """How large the factorisation is and how long it is sampled."""

    factors: tuple[int, ...] = (6, 10, 16, 20)
    "Latent components besides the bias, one number a chain."
    sweeps: int = 160
    "Gibbs sweeps of each chain, burn-in included."
    burn_in: int = 50
    "First sweeps of each chain, which are thrown away."
    kept_draws: int = 55
    "Draws of each chain kept for `predict`, evenly spaced."
    served_draws: int = 5
    "Draws of each chain among them kept for new visitors, evenly spaced."
    telling_columns: int = 2500
    "At most so many films (users), the most rated ones, tell of a user (film) by being rated."

    def __post_init__(self) -> None:
        if not self.factors or min(self.factors) < 1:
            raise ValueError(f"factors must be one or more positive numbers, got {self.factors}")
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


def padded(vectors: Floats, n_components: int, value: float = 0.0) -> Floats:
    """Vectors with more components, `value` each, set in before the bias, which stays last."""
    shape = (*vectors.shape[:-1], n_components - vectors.shape[-1])
    added = np.full(shape, value, np.float32)
    return np.concatenate([vectors[..., :-1], added, vectors[..., -1:]], axis=-1)


def person_blocks(interactions: Interactions) -> list[Columns]:
    """What users told of themselves, as at most one block of columns (n_users, n_columns)."""
    if interactions.people is None:
        return []
    columns = PersonColumns.of(interactions.people)
    return [sp.csr_matrix(columns.matrix(interactions.people))]


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
        self._kept: list[list[Draw]] = []

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
    ) -> Self:
        """Sample the posterior; as in `Model.fit`.

        Args:
            interactions: One rating or more. What people told of themselves places them, too.
            features: Known of all films, and alone what places a film that nobody rated.
            seed: Of the chain.
            progress: Told the share of sweeps that are done.

        Raises:
            ValueError: There are no ratings.
        """
        if not len(interactions):
            raise ValueError("interactions must hold a rating")
        settings = self.settings
        self._centre = float(interactions.stars.mean())
        self._scale = (float(interactions.stars.min()), float(interactions.stars.max()))
        evidence = Evidence.of(
            interactions.matrix(interactions.stars - self._centre),
            person_blocks(interactions),
            feature_blocks(features),
            n_telling=settings.telling_columns,
        )
        self._kept = []
        for at, factors in enumerate(settings.factors):
            chain = GibbsChain(evidence, factors, np.random.default_rng((seed, at)))
            self._kept.append(self._sampled(chain, at, progress))
        self._draws = self._served(evidence, interactions)
        return self

    def _sampled(self, chain: GibbsChain, at: int, progress: Progress) -> list[Draw]:
        """Kept draws of the chain at this place."""
        settings = self.settings
        kept = set(evenly_spaced(settings.burn_in, settings.sweeps - 1, settings.kept_draws))
        draws: list[Draw] = []
        for sweep in range(settings.sweeps):
            chain.sweep()
            if sweep in kept:
                draws.append(chain.draw())
            share = (at + (sweep + 1) / settings.sweeps) / len(settings.factors)
            progress("sampling stars", share)
        return draws

    def _served(self, evidence: Evidence, interactions: Interactions) -> FactorDraws:
        """Some draws of every chain; a chain of few factors has zeros for those it lacks."""
        draws = [draw for chain_draws in self._kept for draw in chain_draws]
        served = [
            chain_draws[at]
            for chain_draws in self._kept
            for at in evenly_spaced(0, len(chain_draws) - 1, self.settings.served_draws)
        ]
        width = max(self.settings.factors) + 1
        variances = [padded(draw.film_variance, width) for draw in draws]
        share = np.bincount(interactions.films, minlength=interactions.n_films) / len(interactions)
        films = np.stack([padded(draw.films, width).T for draw in served])
        return FactorDraws(
            centre=self._centre,
            scale=self._scale,
            films=films,
            film_variance=np.mean(variances, axis=0).T,
            typical_film=(films @ share).astype(np.float32),
            telling_films=evidence.telling_films,
            telling_centre=evidence.user_bases[0].centre.astype(np.float32),
            user_link=np.stack([padded(draw.user_link, width) for draw in served]),
            user_mean=np.stack([padded(draw.user_mean, width) for draw in served]),
            user_precision=np.stack([padded(draw.user_precision, width, 1.0) for draw in served]),
            noise_precision=np.array([draw.noise_precision for draw in served], np.float32),
            film_reliability=np.mean([draw.film_reliability for draw in draws], axis=0),
        )

    def predict(self, users: Rows, films: Rows) -> NDArray[np.float64]:
        """Posterior mean stars of training users; as in `StarModel.predict`.

        Each kept draw gives a user's vector and the film's mean given all users, which is less
        noisy than the film's own draw (Rao & Blackwell).
        """
        draws = [draw for chain_draws in self._kept for draw in chain_draws]
        stars = np.zeros(len(users))
        for draw in draws:
            user, film = draw.users[users], draw.films[films]
            stars += np.einsum("pc,pc->p", user[:, :-1], film[:, :-1])
            stars += user[:, -1] + film[:, -1]
        return (self._centre + stars / len(draws)).clip(*self._scale)

    def score(self, histories: Sequence[History]) -> Floats:
        """Expected stars of every film for each visitor; as in `Model.score`."""
        return np.stack([self.draws.expected(self.draws.fold_in(history)) for history in histories])
