"""What an examination found, as values and as JSON."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BeforeValidator, TypeAdapter, ValidationError

from recommender.errors import DataError
from recommender.evaluation.estimates import Estimate
from recommender.evaluation.examination.held_out import StarSplit


def _measured(value: Any) -> Any:
    if not isinstance(value, Mapping):
        return value
    try:
        return Estimate.from_dict(value)
    except (KeyError, TypeError) as error:
        raise ValueError(f"no estimate, {error!r}") from None


def _number(value: Any) -> Any:
    return float("nan") if value is None else value


# JSON has no NaN: what is undefined is null there.
Measured = Annotated[Estimate, BeforeValidator(_measured)]
Number = Annotated[float, BeforeValidator(_number)]


@dataclass(frozen=True)
class Bin:
    """How many fall from `low` to `high`, both included."""

    low: int
    high: int | None
    "None for the last bin, which is open."
    n: int


@dataclass(frozen=True)
class Group:
    """Films that share a genre or a decade."""

    name: str
    n_films: int
    n_ratings: int


@dataclass(frozen=True)
class DataProfile:
    """What the ratings look like that the shipped model learned from."""

    n_ratings: int
    n_users: int
    n_films: int
    "Films with a rating."
    n_films_unrated: int
    "Films of the catalogue that nobody rated."
    first_rated_on: str | None
    "ISO date; None where the ratings have no times."
    last_rated_on: str | None
    mean_stars: float
    stars: tuple[tuple[float, int], ...]
    "Each number of stars and how often it was given."
    ratings_per_user: tuple[Bin, ...]
    "Users by the number of their ratings."
    ratings_per_film: tuple[Bin, ...]
    "Rated films by the number of their ratings."
    top_tenth_share: float
    "Share of all ratings that the most rated tenth of the rated films carries."
    decades: tuple[Group, ...]
    genres: tuple[Group, ...]
    "A film counts for each of its genres."

    @property
    def density(self) -> float:
        """Share of all pairs of user and rated film that have a rating."""
        return self.n_ratings / (self.n_users * self.n_films)

    @property
    def unrated_share(self) -> float:
        """Share of all films that nobody rated."""
        return self.n_films_unrated / (self.n_films + self.n_films_unrated)


@dataclass(frozen=True)
class SplitUsed:
    """What was learned from and what was asked. The shipped model then learned from all of it."""

    seed: int
    star_split: StarSplit
    n_train: int
    "Ratings that the examined models learned from."
    n_train_users: int
    n_test: int
    "Ratings whose stars were predicted."
    n_test_users: int
    n_visitors: int
    "Visitors whose lists were examined; no rating of theirs was learned from."
    n_candidates: int
    "Films that a list could hold."


@dataclass(frozen=True)
class StarRow:
    """How well one model predicts stars. Errors are over users, who are clusters of ratings."""

    model: str
    rmse: Measured
    mae: Measured
    pearson: Measured
    precision: Measured
    "Of the films predicted at 4 stars or more, how many got 4 or more."
    recall: Measured
    "Of the films that got 4 or more, how many were predicted so."
    f1: Measured
    accuracy: Measured
    margin: Measured | None
    "RMSE of this model minus ours, its error that of the paired difference; None for ours."


@dataclass(frozen=True)
class ListRow:
    """How good one model's lists are for new visitors who gave so many ratings."""

    model: str
    n_given: int
    ndcg: Measured
    "NDCG@10."
    recall: Measured
    "Recall@20, of min(20, targets)."
    coverage: Number
    "Share of the candidates in at least one list of ten."
    gini: Number
    novelty: Measured
    "Bits."
    diversity: Measured
    popularity_lift: Measured
    margin: Measured | None
    "Our NDCG@10 minus this model's, its error that of the paired difference; None for ours."


@dataclass(frozen=True)
class RangeRow:
    """How many stars fell into their ranges, for predictions with ranges of about one width."""

    half_width: float
    "Mean of the group."
    coverage: Measured
    n_ratings: int


@dataclass(frozen=True)
class Ranges:
    """Whether the stated ranges hold what they say."""

    stated: float
    overall: RangeRow
    by_width: tuple[RangeRow, ...]
    "Five groups of equal size, narrowest ranges first."


@dataclass(frozen=True)
class LevelRow:
    """What was predicted where so many stars were given."""

    stars: float
    predicted: Measured
    n_ratings: int


@dataclass(frozen=True)
class CalibrationRow:
    """What was given where from `low` to `high` stars were predicted, both included."""

    low: float
    high: float
    predicted: float
    "Mean of the group."
    given: Measured
    n_ratings: int


@dataclass(frozen=True)
class Agreement:
    """Predicted stars against the stars that were given, of our model."""

    edges: tuple[float, ...]
    "Edges of the steps in which predictions are counted."
    counts: tuple[tuple[int, ...], ...]
    "One row a number of given stars, lowest first; one column a step of predicted stars."
    by_given: tuple[LevelRow, ...]
    by_predicted: tuple[CalibrationRow, ...]
    "Ten groups of equal size, lowest predictions first."


@dataclass(frozen=True)
class ErrorRow:
    """The error of one model on ratings of one group of films or users."""

    model: str
    low: int
    high: int | None
    rmse: Measured
    n_ratings: int


@dataclass(frozen=True)
class FoldRow:
    """One measure of one model on one fold of a cross-validation."""

    model: str
    fold: str
    measure: str
    found: Measured


@dataclass(frozen=True)
class Report:
    """Everything the diagnostics page shows of a model; kept as `report.json` beside it."""

    data: DataProfile
    cleaning: Mapping[str, Any]
    split: SplitUsed
    stars: tuple[StarRow, ...]
    "Best RMSE first."
    lists: tuple[ListRow, ...]
    "By number of given ratings, then best NDCG first."
    ranges: Ranges | None
    agreement: Agreement
    by_popularity: tuple[ErrorRow, ...]
    "Groups of films by the number of their training ratings."
    by_history: tuple[ErrorRow, ...]
    "Groups of users by the number of their training ratings."
    curves: Mapping[str, tuple[Number, ...]]
    folds: tuple[FoldRow, ...] = ()
    "Of a cross-validation, where one was run."

    def to_dict(self) -> dict[str, Any]:
        """Plain data for JSON; what is undefined is None there, since JSON has no NaN."""
        return dict(json.loads(_ADAPTER.dump_json(self)))

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "Report":
        """The report that `to_dict` gave this for.

        Raises:
            DataError: It is no report, or one of another version of this program.
        """
        try:
            return _ADAPTER.validate_python(data)
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(map(str, first["loc"]))
            raise DataError(
                f"the model's report cannot be read ({where}: {first['msg']})"
            ) from None


_ADAPTER = TypeAdapter(Report)
