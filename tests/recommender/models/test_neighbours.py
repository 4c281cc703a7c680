import numpy as np
import pytest
import scipy.sparse as sp

from recommender.models.base import StarModel
from recommender.models.item_neighbours import ItemNeighbours
from recommender.models.neighbours import Neighbours, strongest
from recommender.models.user_neighbours import UserNeighbours
from tests.recommender.models.data import history, interactions

MODELS = pytest.mark.parametrize("make", [ItemNeighbours, UserNeighbours])


def camps():
    """Two camps of users: odd users love odd films and hate even ones, even users contrariwise.

    Nobody rated the film of her own number.
    """
    return interactions(
        *(
            (user, film, 4.5 if (user - film) % 2 == 0 else 1.5)
            for user in range(8)
            for film in range(8)
            if user != film
        )
    )


def test_of_equal_weights_the_first_stay():
    weights = sp.csr_matrix([[0.2, 0.5, 0.2, 0.2], [0.0, 0.1, 0.0, 0.0]])
    assert strongest(weights, 2).toarray().tolist() == [[0.2, 0.5, 0, 0], [0, 0.1, 0, 0]]


def test_few_enough_weights_all_stay():
    weights = sp.csr_matrix([[0.2, 0.5, 0.3]])
    assert strongest(weights, 3).toarray().tolist() == weights.toarray().tolist()


@MODELS
def test_a_withheld_star_is_told_by_those_who_agree(make: type[Neighbours]):
    model = make(k=4, shrinkage=1.0, damping=0.0).fit(camps())
    assert isinstance(model, StarModel)
    own, other = np.arange(8), (np.arange(8) + 1) % 8
    assert (model.predict(own, own) > 4.0).all()
    assert (model.predict(own, other) < 2.0).all()


@MODELS
def test_damping_draws_towards_the_baseline(make: type[Neighbours]):
    rows = np.arange(8)
    free, damped, deaf = (
        make(k=4, shrinkage=1.0, damping=damping).fit(camps()).predict(rows, rows)
        for damping in (0.0, 2.0, 1e9)
    )
    assert ((free > damped) & (damped > deaf)).all()
    baseline = make().fit(camps()).baseline
    np.testing.assert_allclose(deaf, baseline.predict(rows, rows), atol=1e-6)


@MODELS
def test_a_visitor_gets_her_camp_without_a_new_fit(make: type[Neighbours]):
    model = make(shrinkage=1.0, popularity_weight=0.0).fit(camps())
    scores = model.score([history((0, 4.5), (1, 1.5), (2, 4.5), (3, 1.5))])[0]
    assert scores[[4, 6]].min() > scores[[5, 7]].max()


@MODELS
def test_without_a_history_popularity_decides(make: type[Neighbours]):
    ratings = interactions((1, 10, 5.0), (1, 20, 4.0), (2, 20, 4.0), (2, 30, 2.0))
    scores = make().fit(ratings).score([history()])[0]
    assert np.argsort(-scores).tolist() == [1, 0, 2]


@MODELS
def test_who_and_what_has_no_rating_gets_the_baseline(make: type[Neighbours]):
    ratings = interactions((1, 10, 5), (1, 20, 4), (2, 10, 3), (3, 30, 1), film_ids=(99,))
    model = make().fit(ratings.where(np.array([0, 1, 2])))
    found = model.predict(np.array([2, 2, 0]), np.array([3, 2, 3]))
    np.testing.assert_allclose(found, model.baseline.predict([2, 2, 0], [3, 2, 3]))


@MODELS
def test_predictions_stay_within_the_stars_of_the_training_data(make: type[Neighbours]):
    model = make(shrinkage=0.1, user_ridge=0.01, film_ridge=0.01).fit(camps())
    found = model.predict(np.repeat(np.arange(8), 8), np.tile(np.arange(8), 8))
    assert found.min() >= 1.5
    assert found.max() <= 4.5


@MODELS
def test_a_users_own_star_is_not_among_what_is_said_of_it(make: type[Neighbours]):
    model = make(k=4, shrinkage=1.0).fit(camps())
    asked = np.arange(8)
    user_history = camps().histories()[0]
    said = model._opinions(user_history, np.ones(7), asked, 0)
    if make is UserNeighbours:
        assert not said.similarities[:, [0]].nnz
    else:
        assert not said.similarities.toarray()[user_history.films, np.arange(7)].any()


@MODELS
def test_no_neighbours_are_refused(make: type[Neighbours]):
    with pytest.raises(ValueError, match="k must be positive, got 0"):
        make(k=0)
