import numpy as np
import pytest

from recommender import Film, Films
from recommender.features import FilmFeatures, film_features
from recommender.models.rating_statistics import RatingStatistics
from tests.recommender.models.data import interactions

FILMS = Films(
    [
        Film(film_id=1, title="A", year=1984, genres=("Comedy",)),
        Film(film_id=2, title="B", year=1995, genres=("Comedy", "Horror")),
        Film(film_id=3, title="C", genres=("Horror",)),
    ]
)
RATINGS = interactions((1, 1, 5), (1, 3, 1), (2, 1, 5), (2, 3, 1), film_ids=(2,))


@pytest.fixture
def features() -> FilmFeatures:
    return film_features(FILMS, [1, 2, 3])


def described(statistics: RatingStatistics, *ratings: tuple[int, float], film: int):
    """What is told of a visitor with these (film row, stars) and a film row, by name."""
    films, stars = (
        np.array([row for row, _ in ratings], np.int64),
        np.array([s for _, s in ratings]),
    )
    visitors = statistics.visitors(np.zeros(len(films), np.int64), films, stars, 1)
    values = statistics.describe(visitors, np.array([0]), np.array([film]))[0]
    return dict(zip(statistics.names, values, strict=True))


def test_a_film_is_told_by_its_ratings_and_its_decade(features):
    found = described(RatingStatistics(RATINGS, features, ridge=2.0), film=0)
    # Mean 3: the film's two ratings are 2 above it, and two of expected size are added.
    assert found["film's bias"] == pytest.approx(4 / (2 + 2))
    assert found["film's ratings (log)"] == pytest.approx(np.log(3))
    assert found["decade"] == 1980
    assert described(RatingStatistics(RATINGS, features), film=2)["decade"] == 0


def test_spread_is_what_the_baseline_leaves_open(features):
    found = described(RatingStatistics(RATINGS, features, ridge=2.0), film=0)
    # All four ratings are 1 from the baseline.
    assert found["film's spread"] == pytest.approx(1.0)


def test_a_visitor_is_told_by_what_she_leans_to(features):
    statistics = RatingStatistics(RATINGS, features, ridge=2.0)
    found = described(statistics, (0, 5.0), (2, 1.0), film=1)
    # The baseline expects 4 and 2, and she gave 5 and 1; her bias is 0. Of each genre she rated one
    # film, a star better (comedy) and worse (horror) than expected.
    assert found["visitor's bias"] == pytest.approx(0.0)
    assert found["visitor's ratings (log)"] == pytest.approx(np.log(3))
    assert found["leaning to its genre"] == pytest.approx((1 / 3 - 1 / 3) / 2)
    comedy = described(statistics, (0, 5.0), (2, 1.0), film=0)
    assert comedy["leaning to its genre"] == pytest.approx(1 / 3)


def test_nothing_known_is_nothing_leaned_to(features):
    found = described(RatingStatistics(RATINGS, features), film=1)
    assert found["visitor's bias"] == found["visitor's ratings (log)"] == found["film's bias"] == 0
    assert found["leaning to its genre"] == 0


def test_without_features_there_is_no_leaning():
    names = RatingStatistics(RATINGS, None).names
    assert len(names) == 6
    assert "decade" not in names
