from pathlib import Path

import numpy as np
import pytest

from recommender.evaluation import protocols
from recommender.evaluation.protocols.stars import Predictions, mean_of_splits, star_estimates
from recommender.interactions import Interactions
from recommender.models.baseline import Baseline
from recommender.ratings import load_ratings
from tests.conftest import RealRatings
from tests.recommender.evaluation.protocols.data import Oracle, Spy, random_ratings

RATINGS = random_ratings()


def predictions(actual: list[float], predicted: list[float], widths=None) -> Predictions:
    rows = np.arange(len(actual))
    half_widths = None if widths is None else np.array(widths)
    return Predictions(rows, rows, np.array(actual), np.array(predicted), half_widths)


def test_who_knows_all_stars_makes_no_error() -> None:
    (report,) = protocols.u_splits(lambda: Oracle(RATINGS), RATINGS)
    assert report.protocol == "u1"
    assert report.settings == {"split": "u1"}
    values = {name: found.value for name, found in report.estimates.items()}
    assert values["rmse"] == values["mae"] == 0
    assert values["pearson"] == pytest.approx(1)
    assert values["f1"] == values["precision"] == values["recall"] == values["accuracy"] == 1


def test_measures_of_four_predictions() -> None:
    found = star_estimates(predictions([5, 4, 2, 3], [4, 3, 4, 3], [1, 0.5, 1, 0]))
    values = {name: estimate.value for name, estimate in found.items()}
    assert values["rmse"] == pytest.approx(np.sqrt(6 / 4))
    assert values["mae"] == 1
    assert values["precision"] == values["recall"] == values["f1"] == values["accuracy"] == 0.5
    assert values["coverage of 80 % range"] == 0.5


def test_the_mean_of_splits_weighs_splits_alike() -> None:
    found = mean_of_splits([predictions([5, 5, 5], [4, 4, 4]), predictions([5], [2])])
    assert found["rmse"].value == 2


def test_models_that_tell_ranges_are_asked_for_them() -> None:
    class Ranging(Spy):
        def predict_range(self, users, films):
            return np.full(len(users), 3.0), np.full(len(users), 2.0)

    (report,) = protocols.u_splits(Ranging, RATINGS)
    assert 0 < report.estimates["coverage of 80 % range"].value < 1


def test_the_future_asks_only_for_users_and_films_known_before() -> None:
    made: list[Spy] = []

    def factory() -> Spy:
        made.append(Spy())
        return made[-1]

    protocols.future_stars(factory, RATINGS)
    learned, (users, films) = made[0].learned[0], made[0].pairs[0]
    assert np.isin(users, learned.users).all()
    assert np.isin(films, learned.films).all()


def test_without_times_there_is_no_future() -> None:
    timeless = Interactions(
        RATINGS.users, RATINGS.films, RATINGS.stars, None, RATINGS.user_ids, RATINGS.film_ids
    )
    with pytest.raises(ValueError, match="must have timestamps"):
        protocols.future_stars(Spy, timeless)


def test_progress_goes_up_to_the_whole() -> None:
    told: list[tuple[str, float]] = []
    protocols.star_folds(Spy, RATINGS, progress=lambda step, share: told.append((step, share)))
    assert [share for _, share in told] == pytest.approx([0.2, 0.4, 0.6, 0.8, 1.0])
    assert told[0][0] == "fold 0: spying"


def test_the_baseline_errs_as_an_outside_implementation_of_it_does(
    real_ratings: RealRatings,
) -> None:
    """Surprise's BaselineOnly: on the same folds, or as its authors publish it of other folds."""
    published = {
        "ml-latest-small": pytest.approx(0.8729, abs=5e-5),
        "ml-100k": pytest.approx(0.944, abs=5e-3),
    }
    ratings = Interactions.from_frame(load_ratings(real_ratings.path).frame)
    *_, mean = protocols.star_folds(Baseline, ratings)
    assert mean.estimates["rmse"].value == published[real_ratings.name]


def test_the_future_is_split_as_an_outside_program_splits_it(latest_small: Path) -> None:
    """Surprise's BaselineOnly on the same split: 0.9200."""
    ratings = Interactions.from_frame(load_ratings(latest_small).frame)
    (future,) = protocols.future_stars(Baseline, ratings)
    assert future.estimates["rmse"].value == pytest.approx(0.9200, abs=5e-5)
    assert future.estimates["rmse"].n == 28
