from datetime import date

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recommender import Profile, Recommender, artifact
from recommender.artifact import Artifact
from recommender.errors import ModelUnavailable, UnknownFilm
from recommender.models.blend import Blend
from recommender.models.liking import FEW, lift
from recommender.recommendation import Filters, ReasonKind
from recommender.settings import Settings
from recommender.shelves import shelves

ALIEN, ALIENS, TOY_STORY, AMELIE, PULP_FICTION = 1214, 1200, 1, 4973, 296
PROFILE = Profile({ALIEN: 4.5, 541: 5.0, 2571: 4.0, AMELIE: 2.0, 356: 1.5, 924: 5.0})
FAMOUS = (1, 260, 296, 318, 356, 480, 527, 541, 589, 593, 1196, 1198, 1214, 2571, 2858, 4993)

famous = st.sampled_from(FAMOUS)
profiles = st.builds(
    Profile,
    ratings=st.dictionaries(famous, st.sampled_from([0.5, 2.0, 3.5, 5.0]), max_size=8),
    genres=st.lists(st.sampled_from(["Comedy", "Horror"]), max_size=2).map(tuple),
    hidden=st.frozensets(famous, max_size=8),
    watchlist=st.frozensets(famous, max_size=8),
)
slow_but_bounded = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def ids(recommendations):
    return [item.film_id for item in recommendations]


@given(profile=profiles, surprise=st.sampled_from([0.0, 0.5, 1.0]))
@slow_but_bounded
def test_nothing_rated_hidden_or_listed_is_ever_recommended(model, profile, surprise):
    shown = set(ids(model.recommend(profile, 30, surprise=surprise)))
    for shelf in shelves(model, profile, Filters(surprise=surprise)):
        shown |= set(ids(shelf.items))
    assert shown
    assert not shown & profile.excluded


@given(profile=profiles)
@slow_but_bounded
def test_the_same_profile_gets_the_same_list(model, profile):
    twin = Profile.from_dict(profile.to_dict())
    assert model.recommend(profile, 20) == model.recommend(twin, 20)


@given(profile=profiles)
@slow_but_bounded
def test_stars_and_their_range_are_always_on_the_scale(model, profile):
    stars, half_widths = model.predict_range(profile, model.films.ids.tolist())
    assert np.all((stars >= 0.5) & (stars <= 5.0))
    assert np.all(half_widths > 0)


def test_two_loads_of_one_model_give_the_same_list(model):
    again = Recommender.load(Settings().shipped_model)
    assert again.recommend(PROFILE, 50) == model.recommend(PROFILE, 50)


def test_soon_after_the_last_rating_lists_follow_what_was_liked_of_late(model):
    # The ratings of the shipped model end in September 2018.
    shipped = artifact.load(Settings().shipped_model)
    then, later = (Recommender(shipped, day=date(year, 10, 1)) for year in (2018, 2026))

    def years(at: Recommender) -> float:
        return np.mean([at.films[film_id].year for film_id in ids(at.recommend(PROFILE, 20))])

    assert years(then) > years(later) + 1
    assert later.recommend(PROFILE, 20) == model.recommend(PROFILE, 20)


@pytest.mark.parametrize(("n_rated", "added"), [(FEW, False), (2 * FEW, True)])
def test_predicted_stars_count_in_the_lists_of_who_rated_many(model, n_rated, added):
    most_rated = sorted(model.film_ids.tolist(), key=model.rating_count)[-n_rated:]
    profile = Profile({film: 2.0 + film % 4 for film in most_rated})
    blend = Blend.from_parts(artifact.load(Settings().shipped_model).parts)
    scored = model.scored(profile)
    expected = blend.score_one(scored.history)
    if added:
        expected = expected + lift(scored.stars, n_rated)
    np.testing.assert_allclose(scored.scores, expected, rtol=1e-5, atol=1e-5)


def test_a_rating_changes_the_list(model):
    before = ids(model.recommend(Profile({ALIEN: 5.0}), 20))
    after = ids(model.recommend(Profile({ALIEN: 5.0, AMELIE: 5.0}), 20))
    assert before != after


def test_one_film_leads_to_its_kin(model):
    assert ALIENS in ids(model.recommend(Profile({ALIEN: 5.0}), 5))


def test_a_hated_film_lowers_the_stars_of_its_kin(model):
    loved = model.predict(Profile({ALIEN: 5.0}), [ALIENS])
    hated = model.predict(Profile({ALIEN: 0.5}), [ALIENS])
    assert hated[0] < loved[0] - 0.5


def test_one_hated_film_still_gives_a_whole_list(model):
    assert len(model.recommend(Profile({ALIEN: 0.5}), 20)) == 20


def test_nothing_known_gives_good_varied_popular_films_and_says_so(model):
    found = model.recommend(Profile(), 10)
    assert all(item.reasons[0].kind == ReasonKind.POPULAR for item in found)
    assert all(model.rating_count(item.film_id) > 100 for item in found)
    assert len({genre for item in found for genre in model.films[item.film_id].genres}) >= 8


def test_genres_alone_lead_the_list(model):
    found = model.recommend(Profile(genres=("Horror",)), 10)
    horror = [item for item in found if "Horror" in model.films[item.film_id].genres]
    assert len(horror) >= 7
    assert horror[0].reasons[0].kind == ReasonKind.PICKED_GENRES


def test_the_smallest_profile_there_is(model):
    kind = Profile.from_dict({"average_rating": 4.5, "favorite_genre": "Action"})
    strict = Profile.from_dict({"average_rating": 2.5, "favorite_genre": "Action"})
    assert any("Action" in model.films[i.film_id].genres for i in model.recommend(kind, 3))
    assert model.predict(kind, [PULP_FICTION]) > model.predict(strict, [PULP_FICTION]) + 1.0


def test_films_nobody_rated_are_recommended_by_what_they_are_about(model):
    """Nobody in the training data rated a film of 2020 or later."""

    def frightening_or_strange(profile):
        new = model.recommend(profile, 20, years=(2020, 2025))
        assert len(new) == 20
        assert all(model.rating_count(item.film_id) == 0 for item in new)
        genres = [set(model.films[item.film_id].genres) for item in new]
        return sum(bool({"Sci-Fi", "Horror"} & found) for found in genres)

    loves_aliens = Profile({ALIEN: 5.0, ALIENS: 5.0, 924: 5.0, 541: 5.0})
    loves_romance = Profile({AMELIE: 5.0, 7: 5.0, 597: 4.5, 539: 5.0})
    assert frightening_or_strange(loves_aliens) >= frightening_or_strange(loves_romance) + 5


def test_filters_hold_for_the_list(model):
    found = model.recommend(PROFILE, 20, genres={"Comedy"}, without_genres={"Romance"})
    for item in found:
        film = model.films[item.film_id]
        assert "Comedy" in film.genres and "Romance" not in film.genres


def test_a_filter_that_does_not_exist_is_a_mistake(model):
    with pytest.raises(TypeError, match="colour"):
        model.recommend(PROFILE, colour="red")


def test_filters_that_nothing_passes_give_an_empty_list(model):
    assert model.recommend(PROFILE, 10, years=(1880, 1890)) == []


def test_towards_surprising_the_films_are_less_known(model):
    def known(surprise):
        found = model.recommend(PROFILE, 20, surprise=surprise)
        return np.mean([model.rating_count(item.film_id) for item in found])

    assert known(0.0) > known(0.5) > known(1.0)


def test_predictions_come_in_the_order_asked(model):
    forward = model.predict(PROFILE, [TOY_STORY, ALIENS])
    assert model.predict(PROFILE, [ALIENS, TOY_STORY]).tolist() == forward[::-1].tolist()


@pytest.mark.parametrize("ask", ["predict", "similar", "histogram", "explain"])
def test_an_unknown_film_is_named(model, ask):
    calls = {
        "predict": lambda: model.predict(PROFILE, [424242424]),
        "similar": lambda: model.similar(424242424),
        "histogram": lambda: model.histogram(424242424),
        "explain": lambda: model.explain(PROFILE, 424242424),
    }
    with pytest.raises(UnknownFilm, match="no film with id 424242424"):
        calls[ask]()


def test_unknown_films_in_a_profile_are_passed_over(model):
    assert model.recommend(Profile({424242424: 5.0}), 5) == model.recommend(Profile(), 5)


@pytest.mark.parametrize("by", ["taste", "content", "both"])
def test_neighbours_are_many_sorted_and_never_the_film_itself(model, by):
    near = model.similar(ALIEN, 40, by)
    scores = [neighbour.score for neighbour in near]
    assert len(near) == 40
    assert scores == sorted(scores, reverse=True)
    assert ALIEN not in [neighbour.film_id for neighbour in near]


def test_a_neighbour_says_why_it_is_near(model):
    traits = next(n for n in model.similar(ALIEN, 20) if n.film_id == ALIENS).traits
    assert "Sci-Fi" in [trait.value for trait in traits] or len(traits) == 4


def test_less_like_pushes_a_film_out_of_the_mix(model):
    plain = [n.film_id for n in model.mix({ALIEN: 1.0}, 40)]
    without = [n.film_id for n in model.mix({ALIEN: 1.0, ALIENS: -1.0}, 40)]
    assert plain != without
    assert ALIENS not in without


def test_the_histogram_counts_every_rating(model):
    counts = model.histogram(PULP_FICTION)
    assert sum(counts.values()) == model.rating_count(PULP_FICTION) > 300
    assert list(counts) == sorted(counts)


def test_without_a_model_anywhere_the_error_says_what_to_run(monkeypatch, tmp_path):
    monkeypatch.setenv("MOVIES_SHIPPED_MODEL", str(tmp_path / "none"))
    with pytest.raises(ModelUnavailable, match="python -m recommender train"):
        Recommender.load()


def test_a_damaged_newer_model_gives_way_to_the_shipped_one_with_a_notice(
    model, monkeypatch, tmp_path
):
    model.save(tmp_path / "newer")
    (tmp_path / "newer/factors.npz").write_bytes(b"half a file")
    monkeypatch.setenv("MOVIES_MODELS_FOLDER", str(tmp_path))
    loaded = Recommender.load()
    assert loaded.recommend(PROFILE, 5) == model.recommend(PROFILE, 5)
    assert "factors.npz: checksum differs" in loaded.notices[0]


def test_a_model_of_another_version_gives_way_too(model, monkeypatch, tmp_path):
    trained = artifact.load(Settings().shipped_model)
    parts = {name: part for name, part in trained.parts.items() if name != "ranges"}
    artifact.save(Artifact(trained.card, parts), tmp_path / "other")
    monkeypatch.setenv("MOVIES_MODELS_FOLDER", str(tmp_path))
    loaded = Recommender.load()
    assert loaded.recommend(PROFILE, 5) == model.recommend(PROFILE, 5)
    assert "lacks 'ranges'" in loaded.notices[0]
