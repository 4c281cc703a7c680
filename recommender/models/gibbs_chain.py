"""The Markov chain behind the linked factorisation: one sweep draws everything once.

Salakhutdinov & Mnih, "Bayesian probabilistic matrix factorization using MCMC" (ICML 2008), with
biases as the last latent component, and with linked priors in the place of normal ones.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from recommender.interactions import Rows
from recommender.models.linked_prior import Array, Columns, LinkedPrior

Floats = NDArray[np.float32]

NOISE_SHAPE, NOISE_RATE = 1.0, 1.0
"Gamma prior of the precision of a single rating."
FIRST_SPREAD = 0.1
"Standard deviation of the latent vectors before the first sweep."


def most_met(met: sp.csr_matrix, n: int) -> Rows:
    """The `n` columns with the most entries, ascending; none that has a single entry or less."""
    count = np.bincount(met.indices, minlength=met.shape[1])
    order = np.argsort(-count, kind="stable")[:n]
    return np.sort(order[count[order] > 1])


def implicit_columns(met: sp.csr_matrix, columns: Rows) -> sp.csr_matrix:
    """The chosen columns of who met whom, divided by the root of how many each row met."""
    count = np.maximum(np.diff(met.indptr), 1)
    return sp.csr_matrix(sp.diags(1 / np.sqrt(count)) @ met[:, columns])


class Side:
    """Latent vectors of users or of films; the last component is the bias."""

    def __init__(
        self, met: sp.csr_matrix, stars: sp.csr_matrix, known: Sequence[Columns], first: Array
    ) -> None:
        """Begin with the vectors `first`.

        Args:
            met: Who met whom, entries 1, shape (n_rows, n_other_rows).
            stars: The same with stars less their mean as entries.
            known: Blocks of what is known of the rows.
            first: Shape (n_rows, n_components).
        """
        self._met, self._stars = met, stars
        self.prior = LinkedPrior(known, *first.shape)
        self.vectors: Array = first
        self.means: Array = first
        "Means of the vectors given the other side, about which they were drawn."
        self.variances: Array = np.zeros_like(first)
        "Variances of each component about these means."

    def sample(self, other: "Side", noise_precision: float, rng: np.random.Generator) -> None:
        """One step: the prior given the vectors, then every vector given the other side."""
        self.prior.sample(self.vectors, rng)
        n_components = self.vectors.shape[1]
        design = other.vectors.copy()
        design[:, -1] = 1.0
        squares = (design[:, :, None] * design[:, None, :]).reshape(len(design), -1)
        precisions = noise_precision * (self._met @ squares)
        precisions = precisions.reshape(-1, n_components, n_components)
        precisions += np.diag(self.prior.precision)
        linear = self._stars @ design - self._met @ (design * other.vectors[:, -1:])
        linear = noise_precision * linear + self.prior.precision * self.prior.means
        # With precision = root rootᵀ, the mean plus root⁻ᵀ noise has the right covariance.
        inverse_roots = np.linalg.inv(np.linalg.cholesky(precisions))
        upper = inverse_roots.transpose(0, 2, 1)
        halfway = inverse_roots @ linear[:, :, None]
        self.means = (upper @ halfway)[:, :, 0]
        self.vectors = self.means + (upper @ rng.normal(size=halfway.shape))[:, :, 0]
        self.variances = (inverse_roots**2).sum(1)


@dataclass(frozen=True)
class Draw:
    """One state of the chain, in single precision; rows as in the ratings that were given."""

    users: Floats
    "Vectors of users, shape (n_users, n_components)."
    films: Floats
    "Means of the vectors of films given these users, shape (n_films, n_components)."
    film_variance: Floats
    "Variances about these means, shape (n_films, n_components)."
    user_mean: Floats
    "Prior mean of the average user, shape (n_components,)."
    user_precision: Floats
    "Inverse variance of users about their prior means, shape (n_components,)."
    user_link: Floats
    "Link of the telling films' columns, shape (n_telling, n_components)."
    noise_precision: float
    "Inverse variance of stars about their expectation."


class GibbsChain:
    """Users, films and noise of one chain."""

    def __init__(
        self,
        stars: sp.csr_matrix,
        known_users: Sequence[Columns] = (),
        known_films: Sequence[Columns] = (),
        *,
        factors: int,
        n_telling: int,
        rng: np.random.Generator,
    ) -> None:
        """Nothing sampled yet.

        Args:
            stars: Stars less their mean, shape (n_users, n_films); a stored zero is a rating.
                Rows and columns may be without any.
            known_users: What is known of users besides their ratings, each (n_users, n_columns).
            known_films: The same of films.
            factors: Latent components besides the bias.
            n_telling: At most so many films (users) tell of users (films) by being rated.
            rng: Source of all draws.
        """
        self._rng = rng
        self._rated = np.flatnonzero(np.diff(stars.tocsc().indptr))
        self._unrated = np.setdiff1d(np.arange(stars.shape[1]), self._rated)
        self._raters = np.flatnonzero(np.diff(stars.indptr))
        self._n_users, self._n_films = stars.shape
        stars = sp.csr_matrix(stars[self._raters][:, self._rated])
        met = stars.copy()
        met.data = np.ones_like(met.data)
        of_films = sp.csr_matrix(met.T)
        films, users = most_met(met, n_telling), most_met(of_films, n_telling)
        self.telling_films: Rows = self._rated[films]
        "Films whose being rated tells of a user: the columns of the users' first block."
        self._users = Side(
            met,
            stars,
            [implicit_columns(met, films), *(block[self._raters] for block in known_users)],
            rng.normal(0, FIRST_SPREAD, (met.shape[0], factors + 1)),
        )
        known_rated = [block[self._rated] for block in known_films]
        self._films = Side(
            of_films,
            sp.csr_matrix(stars.T),
            [implicit_columns(of_films, users), *known_rated],
            rng.normal(0, FIRST_SPREAD, (met.shape[1], factors + 1)),
        )
        # A film that nobody rated must not take "nobody rated it" for "nobody wants it", so its
        # prior is learned from the rated films' vectors and features alone.
        self._content = LinkedPrior(known_rated, met.shape[1], factors + 1)
        self._known_unrated = [block[self._unrated] for block in known_films]
        self._noise_precision = 1.0
        self._ratings = stars.tocoo()

    @property
    def telling_centre(self) -> Array:
        """What the average user has in the telling films' columns, shape (n_telling,)."""
        return self._users.prior.blocks[0].centre

    def sweep(self) -> None:
        """Draw everything once."""
        rng = self._rng
        self._users.sample(self._films, self._noise_precision, rng)
        self._films.sample(self._users, self._noise_precision, rng)
        self._content.sample(self._films.vectors, rng)
        user = self._users.vectors[self._ratings.row]
        film = self._films.vectors[self._ratings.col]
        expected = np.einsum("rc,rc->r", user[:, :-1], film[:, :-1]) + user[:, -1] + film[:, -1]
        squares = ((self._ratings.data - expected) ** 2).sum()
        self._noise_precision = rng.gamma(
            NOISE_SHAPE + len(expected) / 2, 1 / (NOISE_RATE + squares / 2)
        )

    def draw(self) -> Draw:
        """The present state. Users without a rating are at the prior mean of the average user."""
        prior = self._users.prior
        users = np.tile(prior.mean, (self._n_users, 1))
        users[self._raters] = self._users.vectors
        films = np.empty((self._n_films, users.shape[1]))
        variance = np.empty_like(films)
        films[self._rated], variance[self._rated] = self._films.means, self._films.variances
        films[self._unrated] = self._content.means_of(self._known_unrated)
        variance[self._unrated] = 1 / self._content.precision
        return Draw(
            users=users.astype(np.float32),
            films=films.astype(np.float32),
            film_variance=variance.astype(np.float32),
            user_mean=prior.mean.astype(np.float32),
            user_precision=prior.precision.astype(np.float32),
            user_link=prior.blocks[0].link.astype(np.float32),
            noise_precision=self._noise_precision,
        )
