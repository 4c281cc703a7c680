"""The order of a list: linear autoencoders, CF-DL and popularity, weighted by what is known."""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import numpy as np
from numpy.typing import NDArray

from recommender.features import FilmFeatures
from recommender.interactions import History, Interactions, Rows
from recommender.models.autoencoder import LinearAutoencoder
from recommender.models.base import Model, Progress, silent, stretch
from recommender.models.blend_weights import KNOTS, BlendWeights, Example
from recommender.models.cfdl_numpy import CFDLWeights
from recommender.models.demographic_prior import DemographicPrior
from recommender.models.genre_picks import GenrePicks
from recommender.models.histories import LIKED
from recommender.models.of_late import OfLate
from recommender.models.popularity import Popularity
from recommender.recommendation import TraitKind

if TYPE_CHECKING:
    from recommender.models.cfdl import CFDL, CFDLSettings

Array = NDArray[np.float32]

SIGNALS = ("popularity", "few", "many", "cfdl", "cfdl_stars")
"The rows that are weighted: two autoencoders, for few and for many ratings, and both heads."
NOTHING_KNOWN = (0.9, 0.0, 0.0, 0.45, 0.0)
"Weights for an empty history: every signal is one fixed list then, and learned ones do worse."
WEIGHTS_PER_FILM = 60
"Of each autoencoder's weights, the strongest: a compromise between size and order."
VALIDATION_SHARE = 0.2
GENRE_FADE = 4.0
"With this many stars picked genres count half."
PEOPLE_FADE = 10.0
"With this many stars age, gender and occupation count half."
TRACE = 0.1
"Of the list for everybody in that of picked genres: it orders the films that nobody rated."
OF_PICKED_GENRES = 7
"Of the first ten films that many have a picked genre, less and less as stars tell more."
MOST_VISITORS = 200
"More validation visitors would take time and memory, and move no weight."


class Blend:
    """Several models in one, their weights learned on visitors whom none of them had seen.

    A fifth of the users is set aside, the models learn from the others, and the weights are those
    that bring up what the fifth liked when 1, 3, 5, … of their ratings are given. Then the models
    learn again from all users. For who comes soon after the last rating, what is liked of late is
    added (`OfLate`); for who tells age, gender or occupation, what people like her like
    (`DemographicPrior`), less and less as stars come in.
    """

    name = "blend"

    popularity: Popularity
    few: LinearAutoencoder
    many: LinearAutoencoder
    networks: tuple[CFDLWeights, ...]
    weights: BlendWeights
    of_late: OfLate | None
    "None where the ratings have no times."
    genre_picks: GenrePicks | None
    "None where the features hold no genres."
    demographics: DemographicPrior | None
    "None where the ratings tell nothing of people."

    def __init__(self, n_networks: int = 2, settings: "CFDLSettings | None" = None) -> None:
        """Choose the networks.

        Args:
            n_networks: CF-DL networks from different seeds, whose answers are averaged.
            settings: Of each network; the default ones when left out.
        """
        self._n_networks = n_networks
        self._settings = settings
        self._trained: list[CFDL] = []

    def fit(
        self,
        interactions: Interactions,
        features: FilmFeatures | None = None,
        *,
        seed: int = 0,
        progress: Progress = silent,
    ) -> Self:
        """See `Model.fit`; sets the global seeds of Keras, NumPy and `random`."""
        self.learn_weights(interactions, features, seed=seed, progress=stretch(progress, 0.0, 0.5))
        return self.refit(interactions, features, seed=seed, progress=stretch(progress, 0.5, 1.0))

    def learn_weights(
        self,
        interactions: Interactions,
        features: FilmFeatures | None = None,
        *,
        seed: int = 0,
        progress: Progress = silent,
    ) -> Self:
        """Set users aside, learn from the others, and find the weights that suit those aside.

        The blend is whole then, but has one network and knows nothing of the users who were set
        aside.
        """
        random = np.random.default_rng(seed)
        aside = random.permutation(np.unique(interactions.users))
        aside = aside[: min(MOST_VISITORS, int(VALIDATION_SHARE * len(aside)))]
        histories = interactions.histories()
        visitors = [histories[user] for user in aside]
        known = interactions.where(~np.isin(interactions.users, aside))
        self._fit_parts(known, features, 1, seed, progress)
        self.weights = BlendWeights.learn(self._examples(visitors, known, random), NOTHING_KNOWN)
        return self

    def refit(
        self,
        interactions: Interactions,
        features: FilmFeatures | None = None,
        *,
        seed: int = 0,
        progress: Progress = silent,
    ) -> Self:
        """Learn from other ratings, more of them for example, and keep the weights."""
        self._fit_parts(interactions, features, self._n_networks, seed, progress)
        return self

    def _fit_parts(
        self,
        interactions: Interactions,
        features: FilmFeatures | None,
        n_networks: int,
        seed: int,
        progress: Progress,
    ) -> None:
        # TensorFlow takes seconds to import, and only training needs it.
        from recommender.models.cfdl import CFDL

        self.popularity = Popularity().fit(interactions)
        has_genres = features is not None and bool(features.values.get(TraitKind.GENRE))
        self.few = LinearAutoencoder(5, 1.0, 0.3, WEIGHTS_PER_FILM).fit(interactions)
        self.many = LinearAutoencoder(12, 2.0, 0.6, WEIGHTS_PER_FILM).fit(interactions)
        self.of_late = None if interactions.timestamps is None else OfLate.learn(interactions)
        self.genre_picks = (
            GenrePicks(self.few.weights).fit(interactions, features, seed=seed)
            if features and has_genres
            else None
        )
        self.demographics = (
            DemographicPrior(self.few.weights).fit(interactions) if interactions.people else None
        )
        self._trained = []
        for number in range(n_networks):
            start, end = number / n_networks, (number + 1) / n_networks
            network = CFDL(self._settings)
            network.fit(
                interactions, features, seed=seed + number, progress=stretch(progress, start, end)
            )
            self._trained.append(network)
        self.networks = tuple(network.weights for network in self._trained)

    def _examples(
        self,
        visitors: Sequence[History],
        known: Interactions,
        random: np.random.Generator,
    ) -> Iterator[tuple[int, list[Example]]]:
        """Lengths of history with what visitors of that length would be shown, one at a time.

        Args:
            visitors: Users who were set aside.
            known: What the models learned from; films without a rating in it are left out.
            random: Draws what is given of each visitor.
        """
        never_rated = np.bincount(known.films, minlength=known.n_films) == 0
        for n_given in KNOTS:
            examples = []
            for visitor in visitors:
                if len(visitor) <= n_given:
                    continue
                order = random.permutation(len(visitor))
                given, rest = order[:n_given], order[n_given:]
                excluded = never_rated.copy()
                excluded[visitor.films[given]] = True
                shown = self.signals(History(visitor.films[given], visitor.stars[given]))
                liked = visitor.films[rest][visitor.stars[rest] >= LIKED]
                examples.append(Example(shown, liked, excluded))
            yield n_given, examples

    def signals(self, history: History) -> Array:
        """What is blended, in the order of `SIGNALS`, shape (n_signals, n_films)."""
        return np.stack(
            [
                self.popularity.prior(),
                self.few.score([history])[0],
                self.many.score([history])[0],
                np.mean([network.score(history) for network in self.networks], axis=0),
                np.mean([network.stars(history) for network in self.networks], axis=0),
            ]
        ).astype(np.float32)

    def score_one(self, history: History, genres: Sequence[str] = ()) -> Array:
        """Preference of one visitor for every film, shape (n_films,).

        Picked `genres` make the list before the first star, and count less and less as stars tell
        more.
        """
        scores = self.weights.combine(self.signals(history), len(history))
        if self.of_late is not None and (share := np.float32(self.of_late.share(history.when))):
            scores = scores + share * self.of_late.score(history)
        if self.demographics is not None and history.person:
            share = np.float32(PEOPLE_FADE / (PEOPLE_FADE + len(history)))
            scores = scores + share * self.demographics.log_lift(history.person)
        if self.genre_picks is None or not self.genre_picks.has_any(genres).any():
            return scores
        fade = GENRE_FADE / (GENRE_FADE + len(history))
        if len(history):
            scores = scores + np.float32(fade) * self.genre_picks.log_lift(genres)
        else:
            scores = np.float32(TRACE) * scores + self.genre_picks.log_chance(genres)
        fewest = round(OF_PICKED_GENRES * fade)
        return self.genre_picks.favour(scores, genres, fewest, history.films)

    def score(self, histories: Sequence[History]) -> Array:
        """See `Model.score`."""
        scores = [self.score_one(history) for history in histories]
        return np.array(scores, np.float32).reshape(len(histories), len(self.popularity.prior()))

    def score_genres(self, picked: Sequence[tuple[str, ...]]) -> Array:
        """Preferences of visitors who picked genres and gave no star, (n_visitors, n_films)."""
        nothing = History(np.empty(0, np.int64), np.empty(0, np.float64))
        return np.stack([self.score_one(nothing, genres) for genres in picked])

    def pulls(self, history: History, rows: Rows) -> NDArray[np.float64]:
        """What each rated film adds to each film's score, shape (n_history, n_rows).

        In the units of the autoencoder for short histories, the part that can be taken apart.
        """
        return self.few.pulls(history, rows)

    def alone(self) -> list[Model]:
        """The trained parts, each a model of its own, for comparison."""
        return [self.few, *self._trained[:1]]

    def curves(self) -> dict[str, list[float]]:
        """Losses of the first network after each epoch, by name."""
        if not self._trained:
            return {}
        return {f"cfdl.{name}": losses for name, losses in self._trained[0].history.items()}

    def extras(self) -> dict[str, bytes]:
        """Files for further training, by name: the first network."""
        if not self._trained:
            return {}
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "cfdl.keras"
            self._trained[0].save(path)
            return {path.name: path.read_bytes()}

    def to_parts(self) -> dict[str, Mapping[str, NDArray[Any]]]:
        """Plain arrays by part, which `from_parts` reads."""
        parts: dict[str, Mapping[str, NDArray[Any]]] = {
            "popularity": self.popularity.to_arrays(),
            "few": self.few.to_arrays(),
            "many": self.many.to_arrays(),
            "blend": self.weights.to_arrays(),
            **{f"cfdl_{n}": network.to_arrays() for n, network in enumerate(self.networks)},
        }
        if self.of_late is not None:
            parts |= self.of_late.to_parts()
        if self.genre_picks is not None:
            parts["genres"] = self.genre_picks.to_arrays()
        if self.demographics is not None:
            parts["demographics"] = self.demographics.to_arrays()
        return parts

    @classmethod
    def from_parts(cls, parts: Mapping[str, Mapping[str, NDArray[Any]]]) -> Self:
        """The blend of a model folder."""
        names = sorted(name for name in parts if name.startswith("cfdl_"))
        blend = cls(len(names))
        blend.popularity = Popularity.from_arrays(parts["popularity"])
        blend.few = LinearAutoencoder.from_arrays(parts["few"])
        blend.many = LinearAutoencoder.from_arrays(parts["many"])
        blend.networks = tuple(CFDLWeights.from_arrays(parts[name]) for name in names)
        blend.weights = BlendWeights.from_arrays(parts["blend"])
        blend.of_late = OfLate.from_parts(parts) if "of_late" in parts else None
        blend.genre_picks = GenrePicks.from_arrays(parts["genres"]) if "genres" in parts else None
        blend.demographics = (
            DemographicPrior.from_arrays(parts["demographics"]) if "demographics" in parts else None
        )
        return blend
