"""Which films to ask a newcomer about: well known, and telling.

Optimal design for matrix factorisation: each film is a question about the visitor's unknown taste
vector, and the next film asked is the one that is expected to tell most about it (D-optimality;
Rish & Tesauro, 2008; Golbandi, Koren & Lempel, WSDM 2011), times the chance that it was seen.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from recommender.interactions import Rows
from recommender.profile import Profile

if TYPE_CHECKING:
    from recommender.serving import Recommender

GENRE_SHARE = 2 / 3
"Share of the wall that keeps to the picked genres; the rest looks beyond them."


@dataclass(frozen=True)
class Survey:
    """What the choice of questions needs of a trained model."""

    film_ids: NDArray[np.int64]
    "Outside id of each row."
    vectors: NDArray[np.float64]
    "Posterior mean vector of each film with a trailing 1, shape (n_films, k)."
    known: NDArray[np.float64]
    "Share of the training users who rated the film, shape (n_films,)."
    precision: NDArray[np.float64]
    "Prior precision of a visitor's vector, shape (k, k)."
    noise: float
    "Variance of a rating around its prediction."


def telling_rows(
    vectors: NDArray[np.float64],
    known: NDArray[np.float64],
    precision: NDArray[np.float64],
    noise: float,
    *,
    rated: Rows,
    eligible: NDArray[np.bool_],
    preferred: NDArray[np.bool_],
    n: int,
) -> list[int]:
    """Film rows to ask about, the most telling first.

    Args:
        vectors: Taste vector of each film with a trailing 1 for the visitor's bias, shape
            (n_films, k).
        known: Chance that a visitor has seen the film, shape (n_films,), from 0 to 1.
        precision: Prior precision of a visitor's vector, shape (k, k).
        noise: Variance of a rating around its prediction.
        rated: Films that the visitor rated already: what they told is not asked again.
        eligible: Films that may be asked, shape (n_films,).
        preferred: Films of the picked genres; two thirds of the wall are taken from them.
        n: How many.
    """
    covariance = np.asarray(np.linalg.inv(precision), np.float64)
    for row in rated:
        covariance = _told(covariance, vectors[row], noise)
    left = eligible.copy()
    chosen: list[int] = []
    while len(chosen) < n and left.any():
        inside = sum(bool(preferred[row]) for row in chosen)
        wants_preferred = inside < GENRE_SHARE * (len(chosen) + 1) and (left & preferred).any()
        rows = np.flatnonzero(left & preferred if wants_preferred else left)
        spread = np.einsum("fi,ij,fj->f", vectors[rows], covariance, vectors[rows])
        worth = known[rows] * np.log1p(spread / noise)
        row = int(rows[np.argmax(worth)])
        chosen.append(row)
        left[row] = False
        covariance = _told(covariance, vectors[row], noise / max(float(known[row]), 1e-3))
    return chosen


def _told(
    covariance: NDArray[np.float64], vector: NDArray[np.float64], noise: float
) -> NDArray[np.float64]:
    """Covariance of the taste vector after one more rating (Sherman & Morrison, 1950)."""
    along = covariance @ vector
    return np.asarray(covariance - np.outer(along, along) / (noise + vector @ along))


def telling_films(
    model: "Recommender",
    profile: Profile | None = None,
    *,
    exclude: Iterable[int] = (),
    n: int = 18,
) -> list[int]:
    """Film ids to ask a visitor about, the most telling first.

    Args:
        model: The trained model.
        profile: What the visitor said so far: picked genres lead the choice, rated films are
            learnt from and not asked again.
        exclude: Further film ids not to ask about, for example those already shown.
        n: How many.
    """
    profile = profile or Profile()
    survey = model.survey
    rows = telling_rows(
        survey.vectors,
        survey.known,
        survey.precision,
        survey.noise,
        rated=model.history(profile).films,
        eligible=model.eligible(profile) & ~np.isin(survey.film_ids, list(exclude)),
        preferred=model.facets.having("genres", frozenset(profile.genres)),
        n=n,
    )
    return [int(survey.film_ids[row]) for row in rows]
