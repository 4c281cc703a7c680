"""The forward pass of CF-DL in NumPy: what serving needs of the network, and nothing else."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from recommender.interactions import History
from recommender.models.histories import liking
from recommender.models.rounding import rounded

Array = NDArray[np.float32]

SHRINKAGE = 5.0
"Ratings at which half of a visitor's deviation from the films' means is believed."


@dataclass(frozen=True)
class CFDLWeights:
    """A trained network as plain arrays; `d` dimensions, `h` hidden units, `s` star units."""

    films: Array
    "Film vectors, with the ranking and the star bias behind them, shape (n_films, d + 2)."
    mean_stars: Array
    "Mean stars in the training data, shape ()."
    hidden: Array
    "Shape (2 d + 2, h): from what the encoder sums up to its hidden layer."
    hidden_bias: Array
    "Shape (h,)."
    taste: Array
    "Shape (h, d): from the hidden layer to the visitor's ranking vector."
    taste_bias: Array
    "Shape (d,)."
    taste_skip: Array
    "Shape (2 d + 2, d): past the hidden layer to the ranking vector."
    star_taste: Array
    "Shape (h, d): from the hidden layer to the visitor's star vector."
    star_visitor: Array
    "Shape (h, s): the visitor's part of the star head's hidden layer."
    star_film: Array
    "Shape (d, s): the film's part of it."
    star_bias: Array
    "Shape (s,)."
    star_out: Array
    "Shape (s,): from the star head's hidden layer to stars."

    @property
    def n_films(self) -> int:
        """Number of film rows."""
        return len(self.films)

    @property
    def vectors(self) -> Array:
        """Film vectors without biases, shape (n_films, d)."""
        return self.films[:, :-2]

    @cached_property
    def _film_star_units(self) -> Array:
        return self.vectors @ self.star_film + self.star_bias

    def _encode(self, history: History) -> tuple[Array, Array]:
        """What the encoder sums up, shape (2 d + 2,), and its hidden layer, shape (h,)."""
        n_rated = len(history)
        rated = self.films[history.films]
        liked = liking(history.stars).astype(np.float32) @ rated[:, :-2]
        seen = rated[:, :-2].sum(axis=0)
        surplus = np.sum(history.stars - self.mean_stars - rated[:, -1]) / (n_rated + SHRINKAGE)
        scale = np.float32(1.0 / np.sqrt(n_rated + 1.0))
        summed = np.concatenate([liked * scale, seen * scale, [surplus, np.log1p(n_rated)]])
        summed = summed.astype(np.float32)
        return summed, np.tanh(summed @ self.hidden + self.hidden_bias)

    def score(self, history: History) -> Array:
        """Preference for every film, shape (n_films,): log-odds, up to a constant, to like it."""
        summed, hidden = self._encode(history)
        visitor = hidden @ self.taste + self.taste_bias + summed @ self.taste_skip
        return np.asarray(self.vectors @ visitor + self.films[:, -2])

    def stars(self, history: History) -> Array:
        """Predicted stars of every film, shape (n_films,), not clipped to the scale."""
        summed, hidden = self._encode(history)
        units = np.maximum(self._film_star_units + hidden @ self.star_visitor, 0.0)
        visitor = hidden @ self.star_taste
        level = self.mean_stars + summed[-2] + self.films[:, -1]
        return np.asarray(level + self.vectors @ visitor + units @ self.star_out)

    def scores(self, histories: Sequence[History]) -> Array:
        """`score` of each history, shape (n_histories, n_films)."""
        return np.array([self.score(history) for history in histories], np.float32).reshape(
            len(histories), self.n_films
        )

    def to_arrays(self) -> dict[str, NDArray[Any]]:
        """The weights as plain arrays, rounded within half precision."""
        return {field.name: rounded(getattr(self, field.name), 6) for field in fields(self)}

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[Any]]) -> Self:
        """The weights that `to_arrays` described."""
        return cls(*(arrays[field.name].astype(np.float32) for field in fields(cls)))
