"""Posterior draws of a linked factorisation as plain arrays, served with NumPy alone."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from recommender.interactions import History, Rows, Stars
from recommender.models.rounding import rounded

Floats = NDArray[np.float32]

USER_DEGREES = 20.0
"Degrees of freedom of how reliable a user's ratings are; a prior of mean 1."
RELIABILITY_STEPS = 2
"Rounds of solving for the visitor's vector and reliability in turn."
STATED_MEAN_WEIGHT = 20.0
"Ratings that a visitor's stated mean stands for: MovieLens users have at least as many."
VARIANCE_EVERY = 5
"Only each so-many-th draw tells how far a visitor's own vector may be off: draws agree on it."
ROUNDED = frozenset({"films", "user_link"})
"The large arrays."
STORED_BITS = 5
"Fraction bits that are stored of them; on a profile of six films no stars moved by 0.005."


@dataclass(frozen=True)
class FoldedVisitor:
    """A visitor in each draw: a normal distribution of the latent vector, bias last."""

    means: Floats
    "Shape (n_draws, n_components)."
    covariances: Floats
    "Shape (n_draws, n_components, n_components)."
    reliability: Floats
    "Precision of the visitor's ratings relative to that of all, shape (n_draws,)."


@dataclass(frozen=True)
class FactorDraws:
    """Draws of films, link and precisions: all that stars for a new visitor need.

    In each draw the expected stars are `centre + visitor[:-1] · film[:-1] + visitor[-1] +
    film[-1]`. The visitor's prior mean is linear in which films were rated (SVD++, Koren 2008),
    and the visitor's vector follows exactly from the stars, draw by draw; nothing is retrained.
    """

    centre: float
    "Mean of the training stars."
    scale: tuple[float, float]
    "Lowest and highest stars of the training data."
    films: Floats
    "Film vectors, shape (n_draws, n_components, n_films): means given the draw's users."
    film_variance: Floats
    "Variance of the vectors about them, mean over draws, shape (n_components, n_films)."
    typical_film: Floats
    "Film vector of the average training rating, shape (n_draws, n_components)."
    telling_films: Rows
    "Film rows whose presence in a history moves the prior mean, ascending, shape (n_telling,)."
    telling_centre: Floats
    "What the average training user has in these columns, shape (n_telling,)."
    user_link: Floats
    "Link from these columns to the vector, shape (n_draws, n_telling, n_components)."
    user_mean: Floats
    "Prior mean of the average user, shape (n_draws, n_components)."
    user_precision: Floats
    "Inverse variance of users about their prior means, shape (n_draws, n_components)."
    noise_precision: Floats
    "Inverse variance of the average rating about its expectation, shape (n_draws,)."
    film_reliability: Floats
    "Precision of each film's ratings relative to that of all, shape (n_films,)."

    @property
    def n_films(self) -> int:
        """Number of film rows."""
        return int(self.films.shape[2])

    def fold_in(self, history: History, mean_stars: float | None = None) -> FoldedVisitor:
        """The visitor's vector in each draw.

        Args:
            history: Rated film rows and stars; may be empty.
            mean_stars: The mean of the visitor's stars where only that is known. It is left out
                as soon as there is a history.
        """
        reliability: Floats = np.ones((len(self.user_mean), 1), np.float32)
        if not len(history):
            known = 0.0 if mean_stars is None else STATED_MEAN_WEIGHT
            stars = np.array([mean_stars or self.centre])
            design, residuals = self._against(self.typical_film[:, :, None], stars)
            weights: Floats = np.float32(known) * self.noise_precision[:, None]
            return FoldedVisitor(
                *self._solve(design, residuals, weights, self.user_mean), reliability[:, 0]
            )
        design, residuals = self._against(self.films[:, :, history.films], history.stars)
        noise, film_noise = self._noise(history.films)
        prior = self.user_mean + self._linked_part(history.films)
        for _ in range(RELIABILITY_STEPS):
            weights = (1 / (noise / reliability + film_noise)).astype(np.float32)
            means, covariances = self._solve(design, residuals, weights, prior)
            errors = residuals - (means[:, None] @ design)[:, 0]
            squares = errors**2 + ((covariances @ design) * design).sum(1)
            squares /= noise + film_noise
            reliability = (USER_DEGREES + len(history)) / (
                USER_DEGREES + squares.sum(1, keepdims=True)
            )
        return FoldedVisitor(means, covariances, reliability[:, 0])

    def stars(self, history: History, mean_stars: float | None = None) -> tuple[Floats, Floats]:
        """Expected stars of every film, and the variance of the stars about them.

        Args:
            history: Rated film rows and stars; may be empty.
            mean_stars: As in `fold_in`.

        Returns:
            Stars within the scale, shape (n_films,), and the variance, shape (n_films,): of the
            visitor's vector, of the film's, and of a single rating about its expectation.
        """
        return self.stars_of(self.fold_in(history, mean_stars))

    def stars_of(self, visitor: FoldedVisitor, rows: Rows | None = None) -> tuple[Floats, Floats]:
        """Expected stars and variances as of `stars`, of these film rows or of every film."""
        films, film_variance, reliability = self.films, self.film_variance, self.film_reliability
        if rows is not None:
            films, film_variance = films[:, :, rows], film_variance[:, rows]
            reliability = reliability[rows]
        expected = self._expected(visitor, films)
        variance = expected.var(0) + _visitor_variance(visitor.covariances, films)
        squares = (visitor.means**2).mean(0)
        squares[-1] = 1.0
        noise = (1 / (self.noise_precision * visitor.reliability)).mean()
        variance += squares @ film_variance + noise / reliability
        return expected.mean(0).clip(*self.scale), variance

    def expected(self, visitor: FoldedVisitor) -> Floats:
        """Expected stars of every film as of `stars`, (n_films,), without the slow variance."""
        stars: Floats = self._expected(visitor, self.films).mean(0).clip(*self.scale)
        return stars

    def to_arrays(self) -> dict[str, NDArray[Any]]:
        """Plain arrays by field name, for `numpy.savez`; the large ones with few bits."""
        arrays = {field.name: np.asarray(getattr(self, field.name)) for field in fields(self)}
        return {
            name: rounded(array, STORED_BITS) if name in ROUNDED else array
            for name, array in arrays.items()
        }

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[Any]]) -> Self:
        """Draws from what `to_arrays` gave."""
        values: dict[str, Any] = {field.name: arrays[field.name] for field in fields(cls)}
        values |= {name: values[name].astype(np.float32) for name in ROUNDED}
        low, high = values["scale"].tolist()
        return cls(**values | {"centre": float(values["centre"]), "scale": (low, high)})

    def _expected(self, visitor: FoldedVisitor, films: Floats) -> Floats:
        """Stars in each draw, shape (n_draws, n_films), of film vectors as `self.films` holds."""
        expected: Floats = (visitor.means[:, None, :-1] @ films[:, :-1])[:, 0]
        expected += films[:, -1] + visitor.means[:, -1:] + np.float32(self.centre)
        return expected

    def _against(self, films: Floats, stars: Stars) -> tuple[Floats, Floats]:
        """Design (n_draws, n_components, n_rated) and stars less centre and film biases."""
        design = films.copy()
        design[:, -1] = 1.0
        return design, (stars - self.centre).astype(np.float32) - films[:, -1]

    def _solve(
        self, design: Floats, residuals: Floats, weights: Floats, prior: Floats
    ) -> tuple[Floats, Floats]:
        """Mean and covariance of the visitor's vector, draw by draw: Bayesian regression."""
        weighted = design * weights[:, None]
        precisions = weighted @ design.transpose(0, 2, 1)
        diagonal = np.arange(precisions.shape[1])
        precisions[:, diagonal, diagonal] += self.user_precision
        linear = (weighted @ residuals[:, :, None])[:, :, 0] + self.user_precision * prior
        covariances: Floats = np.linalg.inv(precisions)
        means: Floats = (covariances @ linear[:, :, None])[:, :, 0]
        return means, covariances

    def _noise(self, films: Rows) -> tuple[Floats, Floats]:
        """Variance of a rating of these films by itself, and from not knowing the films' vectors.

        Both have the shape (n_draws, n_rated).
        """
        scatter = self.user_mean**2 + 1 / self.user_precision
        scatter[:, -1] = 1.0
        noise = 1 / (self.noise_precision[:, None] * self.film_reliability[films])
        film_noise = scatter @ self.film_variance[:, films]
        return noise.astype(np.float32), film_noise.astype(np.float32)

    def _linked_part(self, films: Rows) -> Floats:
        """What having rated these films adds to the prior mean, (n_draws, n_components)."""
        columns = -self.telling_centre
        at = np.searchsorted(self.telling_films, films)
        at = at[np.isin(films, self.telling_films)]
        columns[at] += np.float32(1 / np.sqrt(len(films)))
        return np.asarray(columns @ self.user_link)


def _visitor_variance(covariances: Floats, films: Floats) -> Floats:
    """Variance of stars that comes from not knowing the visitor's vector, (n_films,).

    Args:
        covariances: Of the visitor's vector, shape (n_draws, n_components, n_components).
        films: Film vectors, shape (n_draws, n_components, n_films).
    """
    roots = np.linalg.cholesky(covariances[::VARIANCE_EVERY])
    design = films[::VARIANCE_EVERY]
    parts = roots[:, :-1].transpose(0, 2, 1) @ design[:, :-1] + roots[:, -1][:, :, None]
    return np.asarray(np.einsum("dcf,dcf->f", parts, parts) / len(roots))
