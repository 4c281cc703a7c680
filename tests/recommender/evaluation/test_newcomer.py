import numpy as np
import pytest

from recommender.evaluation import protocols
from recommender.evaluation.newcomer import Newcomer
from recommender.models.linked_factorisation import FactorisationSettings, LinkedFactorisation
from recommender.ranker import Ranker
from tests.recommender.evaluation.protocols.data import FILMS, features_of, random_ratings

SHORT = FactorisationSettings(sweeps=6, burn_in=2, kept_draws=3, served_draws=2)
RATINGS = random_ratings()


def newcomer() -> Newcomer:
    return Newcomer(LinkedFactorisation(SHORT), Ranker())


def test_films_of_a_picked_genre_rise() -> None:
    model = newcomer().fit(RATINGS, features_of(RATINGS.film_ids))
    with_comedy, without = model.score_genres([(FILMS[4].genres[0],), ()])
    of_genre = np.array([FILMS[film_id].genres == FILMS[4].genres for film_id in RATINGS.film_ids])
    rise = with_comedy - without
    assert rise[of_genre].min() > rise[~of_genre].max()


def test_it_runs_through_the_protocol() -> None:
    (report,) = protocols.genre_lists(newcomer, RATINGS, features_of=features_of)
    assert report.model.endswith("with picked genres")


def test_genres_need_features() -> None:
    with pytest.raises(ValueError, match="features must be given"):
        newcomer().fit(RATINGS)
