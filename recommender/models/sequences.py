"""Histories as arrays of one shape, and the examples that models of histories learn from."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from recommender.interactions import History, Interactions, Rows
from recommender.models.baseline import Baseline
from recommender.models.histories import LIKED

NOTHING_GIVEN = 0.1
"Share of examples in which the history is empty."
HALF_BELIEVED = 15.0
"Ratings at which half of a visitor's deviation from the baseline is believed."

Arrays = dict[str, NDArray[Any]]


def padded(histories: Sequence[History], length: int) -> tuple[NDArray[np.int32], NDArray[Any]]:
    """The last `length` ratings of each history, filled up with zeros on the left.

    Returns:
        Film rows plus one, and stars as float32; both (n_histories, length), newest last.
    """
    films = np.zeros((len(histories), length), np.int32)
    stars = np.zeros((len(histories), length), np.float32)
    for row, history in enumerate(histories):
        n_read = min(len(history), length)
        if n_read:
            films[row, -n_read:] = history.films[-n_read:] + 1
            stars[row, -n_read:] = history.stars[-n_read:]
    return films, stars


def without_asked(
    histories: Sequence[History], users: Rows, films: Rows
) -> tuple[list[History], Rows]:
    """What each pair may be predicted from: the user's history, less the asked film.

    Args:
        histories: One a user row.
        users: User row of each pair, shape (n_pairs,).
        films: Film row of each pair.

    Returns:
        Histories without repetition, and the place among them for each pair, shape (n_pairs,).
    """
    places = np.empty(len(users), np.int64)
    found: list[History] = []
    for user in np.unique(users):
        history, pairs = histories[user], np.flatnonzero(users == user)
        is_rated = np.isin(films[pairs], history.films)
        places[pairs[~is_rated]] = len(found)
        if not is_rated.all():
            found.append(history)
        for pair in pairs[is_rated]:
            others = history.films != films[pair]
            places[pair] = len(found)
            found.append(History(history.films[others], history.stars[others]))
    return found, places


@dataclass(frozen=True)
class Reader:
    """Makes a network's input of histories; beside the sequence it tells the visitor's level."""

    baseline: Baseline
    "Fitted: stars of a film without regard to who is asked."
    length: int
    "Ratings that are read of a history, the last ones."

    def read(self, histories: Sequence[History]) -> Arrays:
        """Sequences and sums of histories.

        `films` and `stars` (n, length) as of `padded`; `level` (n, 1), by how many stars the
        visitor gives more than others to the same films, held back where little is known, over
        the whole history; `amount` (n, 1), log(1 + number of ratings); `surplus` (n, length), by
        how many stars each rating lies above the film's and the visitor's level, 0 where there
        is none.
        """
        films, stars = padded(histories, self.length)
        usual = self.baseline.usual_stars
        level = [np.sum(h.stars - usual[h.films]) / (len(h) + HALF_BELIEVED) for h in histories]
        amount = [np.log1p(len(history)) for history in histories]
        levels = np.array(level, np.float32).reshape(-1, 1)
        surplus = np.where(films > 0, stars - usual[films - 1] - levels, 0.0)
        return {
            "films": films,
            "stars": stars,
            "surplus": surplus.astype(np.float32),
            "level": levels,
            "amount": np.array(amount, np.float32).reshape(-1, 1),
        }


def asked_of(held: Interactions, users: Rows) -> Arrays:
    """The ratings of these users as a question about stars alone, like those of `Parts.draw`."""
    counts = np.bincount(held.users, minlength=held.n_users)[users]
    asked = {
        "films": np.zeros((len(users), max(counts, default=0)), np.int32),
        "stars": np.zeros((len(users), max(counts, default=0)), np.float32),
        "liked": np.zeros((len(users), held.n_films), np.float32),
        "given": np.zeros((len(users), held.n_films), bool),
    }
    histories = held.histories()
    for row, user in enumerate(users):
        asked["films"][row, : counts[row]] = histories[user].films
        asked["stars"][row, : counts[row]] = histories[user].stars
    return asked


@dataclass(frozen=True)
class Parts:
    """Examples: a part of a user's history is given, and some of the rest is asked.

    The length of the given part is log-uniform from one film to all but one, so that three stars
    are practised as much as three hundred. No asked rating is ever given.
    """

    histories: Sequence[History]
    "None of them empty."
    listed: NDArray[np.bool_]
    "Films that a list may hold, shape (n_films,): others are asked the stars of, no more."
    n_asked: int
    "Films a visitor is asked the stars of, in one example."
    only_before: bool
    "Whether all that is given is older than all that is asked; else the part is any part."

    @classmethod
    def of(
        cls,
        interactions: Interactions,
        listed: NDArray[np.bool_],
        n_asked: int,
        only_before: bool,
    ) -> Self:
        """Parts of all users' histories; without times, any part of a history may be given."""
        histories = [history for history in interactions.histories() if len(history)]
        in_time = only_before and interactions.timestamps is not None
        return cls(histories, listed, n_asked, in_time)

    def __len__(self) -> int:
        return len(self.histories)

    def draw(self, users: Rows, random: np.random.Generator) -> tuple[list[History], Arrays]:
        """One part of each of these histories: what is given, and what is asked.

        Asked are `films` and `stars` (n, n_asked), stars zero where there is none left, and
        `liked` (n, n_films), 1 for each liked film of the rest that a list may hold. `given`
        (n, n_films) is True for the films of the part.
        """
        given = []
        asked = {
            "films": np.zeros((len(users), self.n_asked), np.int32),
            "stars": np.zeros((len(users), self.n_asked), np.float32),
            "liked": np.zeros((len(users), len(self.listed)), np.float32),
            "given": np.zeros((len(users), len(self.listed)), bool),
        }
        for row, user in enumerate(users):
            history = self.histories[user]
            part, rest = self._cut(len(history), random)
            given.append(History(history.films[part], history.stars[part]))
            asked["given"][row, history.films[part]] = True
            asked["liked"][row, history.films[rest]] = history.stars[rest] >= LIKED
            asked["liked"][row, ~self.listed] = 0.0
            some = random.permutation(rest)[: self.n_asked]
            asked["films"][row, : len(some)] = history.films[some]
            asked["stars"][row, : len(some)] = history.stars[some]
        return given, asked

    def _cut(self, n_ratings: int, random: np.random.Generator) -> tuple[Rows, Rows]:
        """Places in a history, oldest first: what is given, and the rest."""
        length = int(np.exp(random.uniform(0.0, np.log(max(n_ratings - 1, 1)))))
        if n_ratings == 1 or random.random() < NOTHING_GIVEN:
            length = 0
        if not self.only_before:
            order = random.permutation(n_ratings)
            return np.sort(order[:length]), order[length:]
        # Some of what lies before a moment, not all: visitors do not tell us all they have seen.
        moment = int(random.integers(length, n_ratings)) if length else 0
        part = np.sort(random.permutation(moment)[:length])
        return part, np.arange(moment, n_ratings)
