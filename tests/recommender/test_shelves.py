from recommender import Profile
from recommender.recommendation import Filters
from recommender.shelves import NEW_SINCE, ShelfKind, shelves

ALIEN = 1214
PROFILE = Profile({ALIEN: 4.5, 541: 5.0, 2571: 4.0, 4973: 2.0, 356: 1.5, 924: 5.0})


def by_kind(model, profile, filters=None):
    return {shelf.kind: shelf for shelf in shelves(model, profile, filters)}


def test_somebody_with_stars_gets_every_shelf(model):
    assert list(by_kind(model, PROFILE)) == list(ShelfKind)


def test_no_film_stands_on_two_shelves(model):
    shown = [item.film_id for shelf in shelves(model, PROFILE) for item in shelf.items]
    assert len(shown) == len(set(shown)) == 60


def test_a_newcomer_gets_only_shelves_that_need_no_stars(model):
    kinds = by_kind(model, Profile())
    assert ShelfKind.BECAUSE_YOU_LIKED not in kinds
    assert ShelfKind.OUT_OF_COMFORT_ZONE not in kinds
    assert ShelfKind.TOP_PICKS in kinds


def test_because_you_liked_names_the_newest_of_the_best_rated(model):
    assert by_kind(model, PROFILE)[ShelfKind.BECAUSE_YOU_LIKED].film_id == 924
    only_bad = Profile({ALIEN: 2.0})
    assert ShelfKind.BECAUSE_YOU_LIKED not in by_kind(model, only_bad)


def test_new_means_new(model):
    for item in by_kind(model, PROFILE)[ShelfKind.NEW].items:
        assert model.films[item.film_id].year >= NEW_SINCE


def test_hidden_gems_are_little_known_and_promising(model):
    for item in by_kind(model, PROFILE)[ShelfKind.HIDDEN_GEMS].items:
        assert 0 < model.rating_count(item.film_id) < 31
        assert item.stars > 3.5


def test_filters_hold_on_every_shelf(model):
    for shelf in shelves(model, PROFILE, Filters(years=(1990, 2022), without_genres={"Drama"})):
        for item in shelf.items:
            film = model.films[item.film_id]
            assert 1990 <= film.year <= 2022 and "Drama" not in film.genres
