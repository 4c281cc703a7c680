"""The trained model at work: a profile goes in, a list comes out. NumPy only."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import numpy as np
from numpy.typing import NDArray

from recommender import artifact
from recommender.artifact import Artifact
from recommender.content import Content
from recommender.eligibility import Facets, Mask, eligible
from recommender.errors import DamagedModel, ModelUnavailable, UnknownFilm
from recommender.explain import leanings, reasons
from recommender.features import film_features
from recommender.films import Film, Films, load_films
from recommender.interactions import History, Rows
from recommender.lists import Scores, dialled, top_rows, varied, with_at_least
from recommender.models.blend import Blend
from recommender.models.calibration import RangeCalibration
from recommender.models.factor_draws import FactorDraws
from recommender.models.liking import with_stars
from recommender.models.taste_vectors import TasteVectors
from recommender.nearness import FilmSpace, Nearness, Neighbour
from recommender.onboarding import Survey
from recommender.profile import Profile
from recommender.recommendation import Filters, Reason, Recommendation
from recommender.scored import Scored
from recommender.settings import Settings

if TYPE_CHECKING:
    import pandas as pd

VARIETY = 0.15
"Weight of variety against score in a list."
POPULAR = 0.05
"A film counts as popular when at least this share of the training users rated it."
POOL = 4
"A list of n is chosen for variety among this many times n."


class Recommender:
    """A trained model with its catalogue. Read-only once made, so threads may share it."""

    def __init__(
        self,
        trained: Artifact,
        films: Films | None = None,
        notices: Sequence[str] = (),
        day: date | None = None,
    ) -> None:
        """Make a model ready to serve.

        Args:
            trained: The model as data.
            films: The catalogue; the one it was trained with when left out.
            notices: What a person should know of how it came to be loaded.
            day: When visitors come; today when left out.
        """
        self.card: Mapping[str, Any] = trained.card
        self.notices = tuple(notices)
        self._artifact = trained
        # One day for as long as it serves, so that the same profile gets the same list.
        midnight = datetime.combine(day or datetime.now(UTC).date(), time.min, UTC)
        self._when = midnight.timestamp()
        self.films = films if films is not None else _films_of(trained)
        counts = trained.parts["films"]
        self.film_ids: NDArray[np.int64] = counts["film_ids"]
        self._histogram: NDArray[np.int32] = counts["histogram"]
        self._levels: NDArray[np.float64] = counts["levels"]
        self._row_of = {film_id: row for row, film_id in enumerate(self.film_ids.tolist())}
        self.facets = Facets(self.films, self.film_ids)
        try:
            self._draws = FactorDraws.from_arrays(trained.parts["factors"])
            self._ranges = RangeCalibration.from_arrays(trained.parts["ranges"])
            self._taste = TasteVectors.from_arrays(trained.parts["taste"])
            self._ranker = Blend.from_parts(trained.parts)
        except KeyError as error:
            raise DamagedModel(
                f"the model lacks {error}; another version of this program wrote it. "
                "Train it again: python -m recommender train"
            ) from error

    @classmethod
    def load(cls, folder: str | Path | None = None, films: Films | None = None) -> Self:
        """The model in `folder`; without one the newest valid model, else the shipped one.

        Raises:
            ModelUnavailable: No model can be loaded; the text says why and what to run.
        """
        if folder is not None:
            return cls(artifact.load(folder), films)
        settings = Settings()
        notices: list[str] = []
        for place in (*artifact.newest_first(settings.models_folder), settings.shipped_model):
            try:
                return cls(artifact.load(place), films, notices)
            except ModelUnavailable as error:
                notices.append(f"{place.name}: {error}")
        told = "; ".join((*notices, "no model can be loaded. Run: python -m recommender train"))
        raise ModelUnavailable(told)

    @classmethod
    def train(
        cls,
        frame: "pd.DataFrame",
        films: Films | None = None,
        seed: int = 0,
        progress: Callable[[str, float], None] | None = None,
        *,
        users: "pd.DataFrame | None" = None,
    ) -> "Recommender":
        """Learn from ratings, as `recommender.training.train` does.

        Args:
            frame: Columns user_id, film_id, rating[, timestamp].
            films: The catalogue; None learns from the ratings alone.
            seed: Same frame, same seed, same machine: same model.
            progress: Told what is being done and the share of it that is done.
            users: Columns user_id, age, gender, occupation, where that is known.
        """
        # Training needs TensorFlow, serving must not load it.
        from recommender.training import train

        return train(frame, films, users=users, seed=seed, progress=progress)

    def save(self, folder: str | Path) -> None:
        """Write the model to `folder`, whole or not at all."""
        artifact.save(self._artifact, folder)

    @property
    def report(self) -> dict[str, Any]:
        """What training measured; empty for a model that was never examined."""
        text = self._artifact.extras.get("report.json")
        return {} if text is None else dict(json.loads(text))

    # -- what is known of films -------------------------------------------------------------

    def rows(self, film_ids: Iterable[int]) -> Rows:
        """Inside rows of these films.

        Raises:
            UnknownFilm: The model has no film with such an id.
        """
        try:
            return np.array([self._row_of[film_id] for film_id in film_ids], dtype=np.int64)
        except KeyError as error:
            raise UnknownFilm(error.args[0]) from None

    def knows(self, film_id: int) -> bool:
        """Whether the model has a place for this film."""
        return film_id in self._row_of

    @property
    def knows_people(self) -> bool:
        """Whether age, gender or occupation in a profile change what it recommends."""
        return self._ranker.demographics is not None

    def rating_count(self, film_id: int) -> int:
        """Ratings of the film in the training data; 0 for a film that nobody rated."""
        row = self._row_of.get(film_id)
        return 0 if row is None else int(self._histogram[row].sum())

    def histogram(self, film_id: int) -> dict[float, int]:
        """How often the training data gives the film each number of stars."""
        counts = self._histogram[self.rows([film_id])[0]]
        return dict(zip(self._levels.tolist(), counts.tolist(), strict=True))

    @cached_property
    def known(self) -> NDArray[np.float64]:
        """Share of the training users who rated each film, shape (n_films,)."""
        n_users = max(int(self.card["data"]["n_users"]), 1)
        return np.asarray(self._histogram.sum(axis=1) / n_users)

    @cached_property
    def _familiarity(self) -> NDArray[np.float32]:
        return np.asarray(np.log1p(self._histogram.sum(axis=1)), np.float32)

    @cached_property
    def content(self) -> Content:
        """What the films are about."""
        return Content(film_features(self.films, self.film_ids))

    @cached_property
    def survey(self) -> Survey:
        """What the choice of questions to a newcomer needs."""
        draws = self._draws
        # One draw, not their mean: components may turn from draw to draw.
        vectors = draws.films[-1].T.astype(np.float64)
        vectors[:, -1] = 1.0
        return Survey(
            film_ids=self.film_ids,
            vectors=vectors,
            known=self.known,
            precision=np.diag(draws.user_precision[-1].astype(np.float64)),
            noise=float(1.0 / draws.noise_precision[-1]),
        )

    # -- one visitor ------------------------------------------------------------------------

    def history(self, profile: Profile) -> History:
        """The visitor's ratings of films the model knows, as rows, oldest first."""
        known = [
            (self._row_of[f], stars) for f, stars in profile.ratings.items() if f in self._row_of
        ]
        rows, stars = zip(*known, strict=True) if known else ((), ())
        return History(
            np.array(rows, np.int64), np.array(stars, np.float64), self._when, profile.person
        )

    def eligible(self, profile: Profile, filters: Filters | None = None) -> Mask:
        """Films that may be recommended to this visitor, shape (n_films,)."""
        return eligible(self.facets, profile, filters or Filters())

    def scored(self, profile: Profile) -> Scored:
        """Every film scored for this visitor."""
        history = self.history(profile)
        visitor = self._draws.fold_in(history, profile.average_rating)

        def stars_of(rows: Rows | None) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
            stars, variances = self._draws.stars_of(visitor, rows)
            return stars, self._ranges.half_widths(variances, len(history))

        blended = self._ranker.score_one(history, profile.genres)
        scores = with_stars(blended, len(history), lambda: self._draws.expected(visitor))
        return Scored(history, scores, stars_of)

    def dialled(self, scored: Scored, filters: Filters, among: Mask) -> Scores:
        """Scores after the familiar-to-surprising dial, shape (n_films,)."""
        if filters.surprise == 0.0:
            return scored.scores
        return dialled(scored.scores, scored.stars, self._familiarity, filters.surprise, among)

    def recommend(self, profile: Profile, n: int = 10, **filters: Any) -> list[Recommendation]:
        """The best films for a visitor, best first; fewer where fewer pass the filters.

        Args:
            profile: The visitor; may be empty.
            n: Films wanted.
            **filters: Fields of `Filters`.
        """
        chosen = Filters(**filters)
        scored = self.scored(profile)
        among = self.eligible(profile, chosen)
        return self.pick(profile, scored, self.dialled(scored, chosen, among), among, n)

    def pick(
        self, profile: Profile, scored: Scored, scores: Scores, among: Mask, n: int
    ) -> list[Recommendation]:
        """A varied list of the best films by `scores`, with reasons.

        Args:
            profile: The visitor.
            scored: `scored(profile)`.
            scores: What this list is ordered by, shape (n_films,).
            among: Films that may be in it, shape (n_films,).
            n: Films wanted.
        """
        pool = top_rows(scores, n * POOL, among=among)
        # Variety must not take the place of what the visitor picked.
        picked = self.facets.having("genres", frozenset(profile.genres))[pool]
        fewest = int(picked[:n].sum())
        length = len(pool) if fewest else n
        order = varied(scores[pool], self.content.among(pool), length, VARIETY)
        chosen = pool[with_at_least(order, picked, n, fewest)]
        reasons_of = self._reasons(profile, scored, chosen)
        stars, half_widths = scored.stars_of(chosen)
        return [
            Recommendation(
                film_id=int(self.film_ids[row]),
                stars=float(stars[place]),
                uncertainty=float(half_widths[place]),
                score=float(scores[row]),
                reasons=reasons_of[place],
            )
            for place, row in enumerate(chosen)
        ]

    def predict(self, profile: Profile, film_ids: Iterable[int]) -> NDArray[np.float64]:
        """Stars this visitor would give, in the training scale, in the order of `film_ids`.

        Raises:
            UnknownFilm: The model has no film with such an id.
        """
        return self.predict_range(profile, film_ids)[0]

    def predict_range(
        self, profile: Profile, film_ids: Iterable[int]
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Stars, and the half-width of the range that holds them with 80 % probability."""
        rows = self.rows(film_ids)
        stars, half_widths = self.scored(profile).stars_of(rows)
        return stars.astype(np.float64), half_widths.astype(np.float64)

    def explain(self, profile: Profile, film_id: int) -> tuple[Reason, ...]:
        """Why this film would be in the visitor's list, the strongest reason first."""
        return self._reasons(profile, self.scored(profile), self.rows([film_id]))[0]

    def _reasons(self, profile: Profile, scored: Scored, rows: Rows) -> list[tuple[Reason, ...]]:
        history = scored.history
        leaning = leanings(self.content, history)
        pulls = self._ranker.pulls(history, rows)
        return [
            reasons(
                self.content,
                profile,
                history,
                self.film_ids,
                leaning,
                int(row),
                pull,
                popular=bool(self.known[row] >= POPULAR),
            )  # fmt: skip
            for row, pull in zip(rows, pulls.T, strict=True)
        ]

    # -- films near films -------------------------------------------------------------------

    def similar(self, film_id: int, n: int = 10, by: Nearness = "both") -> list[Neighbour]:
        """The films nearest to one film.

        Args:
            film_id: The film.
            n: Neighbours wanted.
            by: "taste" (rated alike by the same people), "content" (about the same), or "both".

        Raises:
            UnknownFilm: The model has no film with this id.
        """
        return self.mix({film_id: 1.0}, n, by)

    def mix(
        self, weights: Mapping[int, float], n: int = 10, by: Nearness = "both"
    ) -> list[Neighbour]:
        """The films nearest to a mix: "more like A and B, less like C".

        Args:
            weights: Film id to its share; negative pushes away.
            n: Neighbours wanted; the mixed films are not among them.
            by: As in `similar`.
        """
        shares = np.array(list(weights.values()), dtype=np.float64)
        return self._space.nearest(self.rows(weights), shares, n, by)

    def nearness(
        self, rows: Rows, shares: NDArray[np.float64], by: Nearness = "both"
    ) -> NDArray[np.float32]:
        """Similarity of every film to a mix of films, shape (n_films,)."""
        return self._space.nearness(rows, shares, by)

    @cached_property
    def _space(self) -> FilmSpace:
        return FilmSpace(self.film_ids, self._taste, self.content, self.facets.catalogued)


def _films_of(trained: Artifact) -> Films:
    own = trained.extras.get("films.jsonl")
    if own is None:
        return load_films()
    return Films(Film.model_validate_json(line) for line in own.splitlines())
