import subprocess
import sys

import numpy as np
import pytest

from recommender.films import Film, Films
from recommender.taste_tree import (
    DEEPEST,
    FEWEST_FILMS,
    FEWEST_IN_LEAF,
    Fact,
    FactKind,
    taste_tree,
)

SLOW_AND_NEW = [Film(film_id=i, title="a", year=2005, moods=("slow-burn",)) for i in range(1, 11)]
SLOW_AND_OLD = [Film(film_id=i, title="b", year=1985, moods=("slow-burn",)) for i in range(11, 21)]
OTHERS = [Film(film_id=i, title="c", year=2005, genres=("Comedy",)) for i in range(21, 41)]
FILMS = Films([*SLOW_AND_NEW, *SLOW_AND_OLD, *OTHERS])
LIKES_SLOW = {
    **{film.film_id: 5.0 for film in SLOW_AND_NEW},
    **{film.film_id: 4.0 for film in SLOW_AND_OLD},
    **{film.film_id: 2.0 for film in OTHERS},
}
SLOW = Fact(FactKind.MOOD, "slow-burn")
SINCE_1990 = Fact(FactKind.SINCE, "1990")


def tree_of(ratings=LIKES_SLOW, films=FILMS, known=None):
    found = taste_tree(ratings, films, known or {})
    assert found is not None
    return found


def chance(n, seed=0):
    """Stars that have nothing to do with their films, which differ in mood and year."""
    random = np.random.default_rng(seed)
    moods = ("slow-burn", "funny", "tense", "warm")
    films = [
        Film(
            film_id=i,
            title="a",
            year=int(random.integers(1940, 2020)),
            moods=(moods[random.integers(4)],),
        )
        for i in range(1, n + 1)
    ]
    stars = random.choice([2.0, 3.0, 4.0, 5.0], n)
    return dict(enumerate(stars.tolist(), start=1)), Films(films)


def test_a_taste_made_of_two_facts_is_read_from_the_stars():
    leaves = {
        (leaf.branch.mean, len(leaf.branch.film_ids)): leaf.way for leaf in tree_of().root.leaves()
    }
    assert set(leaves) == {(5.0, 10), (4.0, 10), (2.0, 20)}
    (first, is_first), *_ = leaves[5.0, 10]
    assert (first, is_first) in {(SLOW, True), (Fact(FactKind.GENRE, "Comedy"), False)}
    assert leaves[5.0, 10][1][1] is not leaves[4.0, 10][1][1]


def test_such_a_tree_guesses_films_that_it_did_not_see():
    fit = tree_of().fit
    assert fit.error == 0.0
    # Half of the films have 2 stars and a quarter 4 and 5 each: the mean, 3.25, misses by 1.25.
    assert fit.mean_error == pytest.approx(1.25, abs=0.05)
    assert fit.is_sure


def test_stars_that_follow_no_fact_are_not_called_explained():
    unsure = [tree_of(*chance(40, seed)).fit.is_sure for seed in range(10)]
    assert sum(unsure) <= 1


def test_equal_stars_need_no_question():
    root = tree_of(dict.fromkeys(LIKES_SLOW, 3.5)).root
    assert root.fact is None
    assert root.mean == 3.5


def test_fewer_than_a_dozen_films_make_no_tree():
    few = dict(list(LIKES_SLOW.items())[: FEWEST_FILMS - 1])
    assert taste_tree(few, FILMS, {}) is None
    assert taste_tree({**few, 999: 4.0}, FILMS, {}) is None, "999 is not in the catalogue"
    assert taste_tree(dict(list(LIKES_SLOW.items())[:FEWEST_FILMS]), FILMS, {}) is not None


@pytest.mark.parametrize("n", [12, 60, 500])
def test_the_tree_stays_small_enough_to_be_read(n):
    leaves = list(tree_of(*chance(n)).root.leaves())
    assert 1 <= len(leaves) <= 2**DEEPEST
    assert all(len(leaf.way) <= DEEPEST for leaf in leaves)
    assert all(len(leaf.branch.film_ids) >= min(FEWEST_IN_LEAF, n) for leaf in leaves)
    assert sum(len(leaf.branch.film_ids) for leaf in leaves) == n


def test_the_order_of_the_stars_changes_nothing():
    ratings, films = chance(60)
    assert tree_of(ratings, films) == tree_of(dict(reversed(ratings.items())), films)


def test_how_well_known_a_film_is_can_be_what_counts():
    films = Films([Film(film_id=i, title="a", year=2000) for i in range(1, 21)])
    ratings = {i: 4.5 if i <= 10 else 2.5 for i in range(1, 21)}
    root = tree_of(ratings, films, {i: 0.01 if i <= 10 else 0.1 for i in range(1, 21)}).root
    assert root.fact == Fact(FactKind.KNOWN, "5%")
    assert root.true.mean == 2.5


def test_the_favourites_of_a_branch_come_first():
    assert tree_of().root.film_ids[:11] == (*range(1, 11), 11)


def test_scikit_learn_is_loaded_only_for_a_tree():
    asked = "import sys, recommender.taste_tree; sys.exit('sklearn' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0
