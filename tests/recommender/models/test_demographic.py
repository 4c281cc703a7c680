import numpy as np
import pandas as pd

from recommender.models.base import StarModel
from recommender.models.demographic import Demographic, demographic_features
from recommender.models.linked_factorisation import FactorisationSettings, LinkedFactorisation
from tests.recommender.models.data import history, interactions

USERS = pd.DataFrame(
    [(1, 17, "M", "writer"), (2, 18, "F", "other"), (3, 60, "F", "writer")],
    columns=["user_id", "age", "gender", "occupation"],
)


def test_each_user_has_an_age_group_a_gender_and_an_occupation():
    found = demographic_features(USERS, np.array([3, 1, 2, 9])).toarray()
    # Seven age groups, then F and M, then other and writer.
    assert found.tolist() == [
        [0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 1],
        [1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1],
        [0, 1, 0, 0, 0, 0, 0, 1, 0, 1, 0],
        [0] * 11,
    ]


def test_the_model_inside_is_told_and_does_the_rest():
    short = FactorisationSettings(sweeps=6, burn_in=2, kept_draws=3, served_draws=2)
    cells = [(user, film, 1.0 + (user + film) % 5) for user in range(1, 4) for film in range(6)]
    ratings = interactions(*cells)
    plain = LinkedFactorisation(short).fit(ratings, seed=1)
    told = Demographic(LinkedFactorisation(short), USERS).fit(ratings, seed=1)
    assert isinstance(told, StarModel)
    assert told.name == "linked factorisation with demographics"
    pairs = ratings.users, ratings.films
    assert not np.array_equal(told.predict(*pairs), plain.predict(*pairs))
    assert told.score([history((0, 5.0))]).shape == (1, 6)
