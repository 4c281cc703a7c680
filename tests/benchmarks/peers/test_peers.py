"""Every installed package finds what a checkerboard hides, or predicts the stars it shows."""

import numpy as np
import pytest

from benchmarks.contenders import CONTENDERS, Group, Task
from benchmarks.space import defaults
from tests.recommender.evaluation.protocols.data import features_of
from tests.recommender.models.data import checkerboard, history, interactions

PEERS = [each for each in CONTENDERS if each.group is Group.PEER]
NOTHING = history()
SMALL = {"factors": 2}
"More factors than there are kinds of films learn each user by heart."
pytestmark = pytest.mark.filterwarnings("ignore")
"Packages warn of what they do themselves."


def named(peers):
    return [pytest.param(peer, id=f"{peer.name} ({', '.join(peer.tasks)})") for peer in peers]


def model(peer, ratings):
    if not peer.is_here:
        pytest.skip(f"NO {peer.package.upper()} HERE: make bench installs it")
    chosen = {key: SMALL.get(key, value) for key, value in defaults(peer.space).items()}
    if peer.package == "myfm":
        chosen["samples"] = 60
    fitted = peer.factory(chosen)()
    return fitted.fit(ratings, features_of(ratings.film_ids), seed=0)


@pytest.mark.parametrize("peer", named(p for p in PEERS if Task.LISTS in p.tasks))
class TestLists:
    def test_a_visitor_who_was_never_seen_gets_films_of_her_kind(self, peer) -> None:
        fitted = model(peer, checkerboard())
        scores = fitted.score([history((0, 5.0), (2, 5.0), (4, 5.0), (6, 5.0))])[0]
        rest = np.setdiff1d(np.arange(20), [0, 2, 4, 6])
        best = rest[np.argsort(-scores[rest], kind="stable")[:6]]
        assert (best % 2 == 0).all()

    def test_a_film_that_nobody_else_rated_does_no_harm(self, peer) -> None:
        ratings = checkerboard()
        scores = model(peer, ratings.where(ratings.films != 5)).score(
            [history((0, 5.0), (5, 5.0)), history((5, 5.0))]
        )
        assert scores.shape == (2, ratings.n_films)
        assert np.isfinite(scores).all()

    def test_one_who_gave_nothing_gets_the_most_liked_film(self, peer) -> None:
        ratings = interactions(
            *[(user, film, 5.0) for user in range(9) for film in range(5)],
            *[(user, 5, 5.0) for user in range(12)],
        )
        scores = model(peer, ratings).score([NOTHING])
        assert scores.dtype == np.float32
        assert scores[0].argmax() == 5


@pytest.mark.parametrize("peer", named(p for p in PEERS if Task.STARS in p.tasks))
class TestStars:
    def test_stars_follow_user_and_film_and_stay_on_the_scale(self, peer) -> None:
        rng = np.random.default_rng(0)
        cells = [(u, f) for u in range(1, 31) for f in range(1, 31) if rng.random() < 0.7]
        ratings = interactions(*[(u, f, 1.0 + (u % 3) + (f % 3)) for u, f in cells])
        stars = model(peer, ratings).predict(ratings.users, ratings.films)
        assert stars.min() >= 1.0
        assert stars.max() <= 5.0
        assert np.sqrt(np.mean((stars - ratings.stars) ** 2)) < 0.7 * ratings.stars.std()

    def test_a_film_without_a_rating_has_stars_too(self, peer) -> None:
        ratings = interactions(
            *[(u, f, float(1 + (u + f) % 5)) for u in range(1, 9) for f in range(1, 9)],
            film_ids=(40,),
        )
        stars = model(peer, ratings).predict(np.array([0]), np.array([8]))
        assert 1.0 <= stars[0] <= 5.0
