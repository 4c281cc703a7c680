import numpy as np
import pytest

from recommender import Film, Films, Profile
from recommender.content import Content
from recommender.explain import leaning_traits, leanings, reasons
from recommender.features import film_features
from recommender.interactions import History
from recommender.recommendation import ReasonKind, Trait, TraitKind

FILMS = Films(
    [
        Film(film_id=10, title="A", genres=("Horror",), moods=("scary", "slow-burn")),
        Film(film_id=20, title="B", genres=("Horror",), moods=("scary",)),
        Film(film_id=30, title="C", genres=("Comedy",), moods=("funny",)),
        Film(film_id=40, title="D", genres=("Comedy",), moods=("funny", "scary", "slow-burn")),
        Film(film_id=50, title="E", genres=("Horror",), moods=("funny", "slow-burn")),
    ]
)
IDS = FILMS.ids
CONTENT = Content(film_features(FILMS, IDS))
HORROR, COMEDY = Trait(TraitKind.GENRE, "Horror"), Trait(TraitKind.GENRE, "Comedy")


def history(ratings):
    rows = np.searchsorted(IDS, list(ratings))
    return History(rows, np.array(list(ratings.values()), np.float64))


def reasons_for(film_id, ratings, pulls, popular=True, **profile):
    given = history(ratings)
    return reasons(
        CONTENT,
        Profile(ratings, **profile),
        given,
        IDS,
        leanings(CONTENT, given),
        int(np.searchsorted(IDS, film_id)),
        np.array(pulls, np.float64),
        popular=popular,
    )


def test_a_leaning_is_the_shrunken_distance_from_the_visitors_middle():
    leaning = leanings(CONTENT, history({10: 5.0, 30: 1.0}))
    # Middle: (6 + 2 * 3.25) / 4 = 3.125; one horror film, so (5 - 3.125) / (1 + 2) = 0.625.
    assert leaning.by_column[CONTENT.traits.index(HORROR)] == pytest.approx(0.625)
    assert leaning.by_column[CONTENT.traits.index(COMEDY)] == pytest.approx(-2.125 / 3)


def test_without_ratings_there_are_no_leanings():
    leaning = leanings(CONTENT, history({}))
    assert leaning_traits(CONTENT, leaning, 0) == ()


def test_the_film_that_pulls_most_is_named_with_what_both_share():
    found = reasons_for(20, {10: 5.0, 30: 1.0}, pulls=[0.8, 0.1])
    assert found[0].kind == ReasonKind.LIKED_FILMS
    assert found[0].film_ids == (10,)
    assert HORROR in found[0].traits
    assert found[0].weight == pytest.approx(0.8 / 0.9)


def test_a_second_film_is_named_only_when_it_pulls_nearly_as_much():
    nearly = reasons_for(50, {10: 5.0, 20: 5.0}, pulls=[1.0, 0.8])
    hardly = reasons_for(50, {10: 5.0, 20: 5.0}, pulls=[1.0, 0.5])
    assert nearly[0].film_ids == (10, 20)
    assert hardly[0].film_ids == (10,)


def test_a_film_rated_badly_is_never_given_as_a_reason():
    found = reasons_for(20, {10: 2.0}, pulls=[1.0])
    assert all(reason.kind != ReasonKind.LIKED_FILMS for reason in found)


def test_a_film_that_pulls_down_is_never_given_as_a_reason():
    found = reasons_for(20, {10: 5.0, 30: 4.0}, pulls=[-1.0, 0.5])
    assert found[0].film_ids == (30,)


def test_only_what_the_visitor_leans_to_is_named():
    found = reasons_for(40, {10: 5.0, 30: 1.0}, pulls=[0.5, 0.0])
    named = {trait for reason in found for trait in reason.traits}
    assert Trait(TraitKind.MOOD, "slow-burn") in named or Trait(TraitKind.MOOD, "scary") in named
    assert not named & {COMEDY, Trait(TraitKind.MOOD, "funny")}


def test_picked_genres_are_a_reason_where_the_film_has_them():
    assert reasons_for(30, {}, pulls=[], genres=("Comedy",))[0].traits == (COMEDY,)
    assert reasons_for(30, {}, pulls=[], genres=("Horror",))[0].kind == ReasonKind.POPULAR


def test_a_film_few_rated_is_never_called_popular():
    assert reasons_for(30, {}, pulls=[])[0].kind == ReasonKind.POPULAR
    assert reasons_for(30, {}, pulls=[], popular=False)[0].kind == ReasonKind.PREDICTED


def test_the_named_film_is_truly_a_cause(model):
    """Without the named film the recommended one scores lower, for nearly every reason given."""
    ratings = {1214: 4.5, 541: 5.0, 2571: 4.0, 4973: 4.5, 356: 1.5, 924: 5.0, 1: 4.0, 318: 4.5}
    profile = Profile(ratings)
    before = model.scored(profile).scores
    held = []
    for item in model.recommend(profile, 30):
        reason = item.reasons[0]
        if reason.kind != ReasonKind.LIKED_FILMS:
            continue
        without = {f: s for f, s in ratings.items() if f not in reason.film_ids}
        row = model.rows([item.film_id])[0]
        # Compared with films at large, because every score falls a little with fewer ratings.
        change = model.scored(Profile(without)).scores - before
        held.append(change[row] < np.median(change))
    assert len(held) > 20
    assert np.mean(held) >= 0.95
