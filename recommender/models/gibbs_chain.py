"""The Markov chain behind the linked factorisation: one sweep draws everything once.

Salakhutdinov & Mnih, "Bayesian probabilistic matrix factorization using MCMC" (ICML 2008), with
biases as the last latent component, and with linked priors in the place of normal ones. Some users
rate more erratically than others, and some films divide people more than their place explains:
the precision of a rating is that of all ratings times one factor of its user and one of its film
(Lakshminarayanan, Bouchard & Archambeau, "Robust Bayesian matrix factorisation", AISTATS 2011).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

from recommender.interactions import Rows
from recommender.models.factor_draws import USER_DEGREES
from recommender.models.linked_prior import Array, Basis, Columns, LinkedPrior

Floats = NDArray[np.float32]

NOISE_SHAPE, NOISE_RATE = 1.0, 1.0
"Gamma prior of the precision of the average rating."
CONTENT_EVERY = 5
"Sweeps from one draw of the content prior to the next: nothing else waits for it."
FILM_DEGREES = 40.0
"Degrees of freedom of a film's reliability; `USER_DEGREES` are those of a user's."
IMPLICIT_DIRECTIONS = 600
"Singular directions kept of who rated whom."
FACT_DIRECTIONS = 200
"Singular directions kept of each block of facts."
FIRST_SPREAD = 0.1
"Standard deviation of the latent vectors before the first sweep."
BLOCK = 1 << 15
"Ratings whose vectors are held at a time; they fit into a processor's cache."


def most_met(met: sp.csr_matrix, n: int) -> Rows:
    """The `n` columns with the most entries, ascending; none that has a single entry or less."""
    count = np.bincount(met.indices, minlength=met.shape[1])
    order = np.argsort(-count, kind="stable")[:n]
    return np.sort(order[count[order] > 1])


def implicit_columns(met: sp.csr_matrix, columns: Rows) -> sp.csr_matrix:
    """The chosen columns of who met whom, divided by the root of how many each row met."""
    count = np.maximum(np.diff(met.indptr), 1)
    return sp.csr_matrix(sp.diags(1 / np.sqrt(count)) @ met[:, columns])


@dataclass(frozen=True)
class Evidence:
    """All that is given, prepared once for all chains.

    Inside, there are only users and films with ratings.
    """

    stars: sp.csr_matrix
    "Stars less their mean, shape (n_raters, n_rated); a stored zero is a rating."
    raters: Rows
    "User rows that have a rating, ascending, shape (n_raters,)."
    rated: Rows
    "Film rows that have a rating, ascending, shape (n_rated,)."
    shape: tuple[int, int]
    "Number of user rows and of film rows, with or without ratings."
    telling_films: Rows
    "Film rows whose being rated tells of a user: the columns of the users' first basis."
    user_bases: tuple[Basis, ...]
    "What is known of raters: whom they rated first."
    film_bases: tuple[Basis, ...]
    "What is known of rated films: who rated them first."
    unrated_known: tuple[Columns, ...]
    "What is known of the other films, block by block: all but who rated them."

    @classmethod
    def of(
        cls,
        stars: sp.csr_matrix,
        known_users: Sequence[Columns] = (),
        known_films: Sequence[Columns] = (),
        *,
        n_telling: int,
    ) -> Self:
        """Prepare ratings and what else is known.

        Args:
            stars: Stars less their mean, shape (n_users, n_films); a stored zero is a rating.
            known_users: What is known of users besides their ratings, each (n_users, n_columns).
            known_films: The same of films.
            n_telling: At most so many films (users) tell of users (films) by being rated.
        """
        n_users, n_films = stars.shape
        raters = np.flatnonzero(np.bincount(stars.tocoo().row, minlength=n_users))
        rated = np.flatnonzero(np.bincount(stars.tocoo().col, minlength=n_films))
        unrated = np.setdiff1d(np.arange(n_films), rated)
        stars = sp.csr_matrix(stars[raters][:, rated])
        met = stars.copy()
        met.data = np.ones_like(met.data)
        met_films = sp.csr_matrix(met.T)
        films, users = most_met(met, n_telling), most_met(met_films, n_telling)
        whom = Basis.of(implicit_columns(met, films), IMPLICIT_DIRECTIONS)
        by_whom = Basis.of(implicit_columns(met_films, users), IMPLICIT_DIRECTIONS)
        of_users = [Basis.of(block[raters], FACT_DIRECTIONS) for block in known_users]
        of_films = [Basis.of(block[rated], FACT_DIRECTIONS) for block in known_films]
        return cls(
            stars=stars,
            raters=raters,
            rated=rated,
            shape=(n_users, n_films),
            telling_films=rated[films],
            user_bases=(whom, *of_users),
            film_bases=(by_whom, *of_films),
            unrated_known=tuple(block[unrated] for block in known_films),
        )


class Side:
    """Latent vectors of users or of films; the last component is the bias."""

    def __init__(
        self, stars: sp.csr_matrix, bases: Sequence[Basis], first: Array, degrees: float
    ) -> None:
        """Begin with the vectors `first`.

        Args:
            stars: Stars less their mean, shape (n_rows, n_other_rows).
            bases: Of what is known of the rows.
            first: Shape (n_rows, n_components).
            degrees: Degrees of freedom of `reliability`; the fewer, the more it may vary.
        """
        self._stars, self._degrees = stars, degrees
        self._count = np.diff(stars.indptr)
        self._row_of = np.repeat(np.arange(len(first)), self._count)
        self.prior = LinkedPrior(bases, *first.shape)
        self.reliability: Array = np.ones(len(first))
        "Precision of each row's ratings relative to that of all, shape (n_rows,)."
        self.vectors: Array = first
        self.means: Array = first
        "Means of the vectors given the other side, about which they were drawn."
        self.variances: Array = np.zeros_like(first)
        "Variances of each component about these means."

    def sample(self, other: "Side", noise_precision: float, rng: np.random.Generator) -> None:
        """One step: the prior given the vectors, then every vector given the other side."""
        self.prior.sample(self.vectors, rng)
        n_components = self.vectors.shape[1]
        columns, starts = self._stars.indices, self._stars.indptr
        weights = noise_precision * self.reliability[self._row_of] * other.reliability[columns]
        left = weights * (self._stars.data - other.vectors[columns, -1])
        design = other.vectors.copy()
        design[:, -1] = 1.0
        # Symmetric: one half of it is half of the work.
        first, second = np.tril_indices(n_components)
        halves = sp.csr_matrix((weights, columns, starts), self._stars.shape) @ (
            design[:, first] * design[:, second]
        )
        precisions = np.empty((len(halves), n_components, n_components))
        precisions[:, first, second] = precisions[:, second, first] = halves
        precisions += np.diag(self.prior.precision)
        linear = sp.csr_matrix((left, columns, starts), self._stars.shape) @ design
        linear += self.prior.precision * self.prior.means
        # With precision = root rootᵀ, the mean plus root⁻ᵀ noise has the right covariance.
        inverse_roots = np.linalg.inv(np.linalg.cholesky(precisions))
        upper = inverse_roots.transpose(0, 2, 1)
        halfway = inverse_roots @ linear[:, :, None]
        self.means = (upper @ halfway)[:, :, 0]
        self.vectors = self.means + (upper @ rng.normal(size=halfway.shape))[:, :, 0]
        self.variances = (inverse_roots**2).sum(1)

    def sample_reliability(self, squares: Array, rng: np.random.Generator) -> None:
        """Draw the reliability given each row's sum of squared errors.

        Args:
            squares: Squared errors times their precision but for the row's own factor, summed by
                row, shape (n_rows,).
            rng: Source of the draw.
        """
        self.reliability = rng.gamma(
            (self._degrees + self._count) / 2, 2 / (self._degrees + squares)
        )


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
    "Inverse variance of the average rating about its expectation."
    film_reliability: Floats
    "Precision of a film's ratings relative to that of all, shape (n_films,)."


class GibbsChain:
    """Users, films and noise of one chain."""

    def __init__(self, evidence: Evidence, factors: int, rng: np.random.Generator) -> None:
        """Nothing sampled yet.

        Args:
            evidence: Ratings and what else is known.
            factors: Latent components besides the bias.
            rng: Source of all draws.
        """
        self._evidence, self._rng = evidence, rng
        stars = evidence.stars
        n_users, n_films = stars.shape
        self._users = Side(
            stars,
            evidence.user_bases,
            rng.normal(0, FIRST_SPREAD, (n_users, factors + 1)),
            USER_DEGREES,
        )
        self._films = Side(
            sp.csr_matrix(stars.T),
            evidence.film_bases,
            rng.normal(0, FIRST_SPREAD, (n_films, factors + 1)),
            FILM_DEGREES,
        )
        # A film that nobody rated must not take "nobody rated it" for "nobody wants it", so its
        # prior is learned from the rated films' vectors and features alone.
        self._content = LinkedPrior(evidence.film_bases[1:], n_films, factors + 1)
        self._noise_precision = 1.0
        self._ratings = stars.tocoo()
        self._n_sweeps = 0

    def sweep(self) -> None:
        """Draw everything once."""
        rng = self._rng
        self._users.sample(self._films, self._noise_precision, rng)
        self._films.sample(self._users, self._noise_precision, rng)
        if self._n_sweeps % CONTENT_EVERY == 0:
            self._content.sample(self._films.vectors, rng)
        self._n_sweeps += 1
        self._sample_noise()

    def draw(self) -> Draw:
        """The present state. Users without a rating are at the prior mean of the average user."""
        evidence, prior = self._evidence, self._users.prior
        n_users, n_films = evidence.shape
        users = np.tile(prior.mean, (n_users, 1))
        users[evidence.raters] = self._users.vectors
        unrated = np.setdiff1d(np.arange(n_films), evidence.rated)
        films, variance = np.empty((2, n_films, users.shape[1]))
        films[evidence.rated], variance[evidence.rated] = self._films.means, self._films.variances
        films[unrated] = self._content.means_of(evidence.unrated_known)
        variance[unrated] = 1 / self._content.precision
        reliability = np.ones(n_films)
        reliability[evidence.rated] = self._films.reliability
        return Draw(
            users=users.astype(np.float32),
            films=films.astype(np.float32),
            film_variance=variance.astype(np.float32),
            user_mean=prior.mean.astype(np.float32),
            user_precision=prior.precision.astype(np.float32),
            user_link=prior.blocks[0].link.astype(np.float32),
            noise_precision=self._noise_precision,
            film_reliability=reliability.astype(np.float32),
        )

    def _sample_noise(self) -> None:
        users, films, rng = self._users, self._films, self._rng
        user_of, film_of = self._ratings.row, self._ratings.col
        squares = np.empty(len(user_of))
        # In parts: the vectors of ten million ratings would take gigabytes.
        for start in range(0, len(user_of), BLOCK):
            part = slice(start, start + BLOCK)
            user, film = users.vectors[user_of[part]], films.vectors[film_of[part]]
            expected = np.einsum("rc,rc->r", user[:, :-1], film[:, :-1]) + user[:, -1] + film[:, -1]
            squares[part] = (self._ratings.data[part] - expected) ** 2
        reliability = users.reliability[user_of] * films.reliability[film_of]
        self._noise_precision = rng.gamma(
            NOISE_SHAPE + len(squares) / 2, 1 / (NOISE_RATE + (reliability * squares).sum() / 2)
        )
        squares *= self._noise_precision
        for side, own, other, other_of in (
            (users, user_of, films, film_of),
            (films, film_of, users, user_of),
        ):
            side.sample_reliability(
                np.bincount(own, other.reliability[other_of] * squares).astype(np.float64), rng
            )
