import numpy as np
import pandas as pd
import pytest

from recommender import Film, Films, Profile, Recommender
from recommender.errors import RatingsError
from recommender.evaluation.examination import OURS, Report
from recommender.models.blend import Blend
from recommender.models.cfdl import CFDLSettings
from recommender.models.linked_factorisation import FactorisationSettings, LinkedFactorisation
from recommender.people import Person
from recommender.settings import Settings
from recommender.training import cross_validation, examine, pipeline, train

N_USERS, N_FILMS = 60, 80
FILMS = Films(
    Film(
        film_id=film_id,
        title=f"F{film_id}",
        year=1990 + film_id % 30,
        genres=("Comedy" if film_id % 2 else "Horror",),
        moods=("funny" if film_id % 2 else "scary",),
        logline="A film.",
    )
    for film_id in range(1, N_FILMS + 5)
)


USERS = pd.DataFrame(
    [(user, 30, "M" if user % 2 else "F", "critic") for user in range(N_USERS)],
    columns=["user_id", "age", "gender", "occupation"],
)


@pytest.fixture(scope="module")
def frame():
    """Two camps: men like odd films, women even ones; four films nobody rated."""
    rng = np.random.default_rng(0)
    rows = [
        (
            user,
            film_id,
            float(np.clip(4.5 - 2.5 * ((user + film_id) % 2) + rng.normal(0, 0.4), 1, 5)),
        )
        for user in range(N_USERS)
        for film_id in rng.choice(np.arange(1, N_FILMS + 1), 30, replace=False).tolist()
    ]
    return pd.DataFrame(rows, columns=["user_id", "film_id", "rating"]).round({"rating": 0})


@pytest.fixture(scope="module")
def trained(frame):
    """Trained once, with small settings in place of those that ship."""
    short = FactorisationSettings(
        factors=(2, 3), sweeps=20, burn_in=10, kept_draws=6, served_draws=3
    )
    with pytest.MonkeyPatch.context() as patch:
        for module in (cross_validation, examine, pipeline):
            patch.setattr(module, "star_model", lambda: LinkedFactorisation(short))
        patch.setattr(examine, "ranking_model", lambda: Blend(1, CFDLSettings(epochs=3)))
        heard = []
        model = train(
            frame,
            FILMS,
            users=USERS,
            seed=0,
            n_folds=2,
            progress=lambda step, share: heard.append(share),
        )
        return model, heard


def test_the_camps_are_told_apart(trained):
    model, _ = trained
    loves_odd = Profile({1: 5.0, 3: 5.0, 5: 5.0, 2: 1.0, 4: 1.0})
    stars = model.predict(loves_odd, [21, 23, 25, 22, 24, 26])
    assert stars[:3].min() > stars[3:].max()
    assert np.mean([item.film_id % 2 for item in model.recommend(loves_odd, 8)]) > 0.8


def test_who_gave_no_star_and_tells_her_gender_gets_films_of_her_camp(trained):
    model, _ = trained
    assert model.knows_people
    for gender, odd in (("M", 1), ("F", 0)):
        first = model.recommend(Profile(person=Person(gender=gender)), 8)
        assert np.mean([item.film_id % 2 == odd for item in first]) > 0.8


def test_progress_runs_from_start_to_end(trained):
    _, heard = trained
    assert heard == sorted(heard)
    assert heard[0] < 0.1 and heard[-1] == pytest.approx(1.0)


def test_a_cross_validation_is_kept_where_folds_were_asked_for(trained):
    model, _ = trained
    folds = Report.from_dict(model.report).folds
    assert {(row.model, row.fold, row.measure) for row in folds} == {
        (name, fold, measure)
        for name in (OURS, "bias")
        for fold in ("fold 0", "fold 1")
        for measure in ("rmse", "mae")
    }
    rmse = {(row.model, row.fold): row.found.value for row in folds if row.measure == "rmse"}
    for fold in ("fold 0", "fold 1"):
        assert rmse[OURS, fold] < rmse["bias", fold]


def test_what_is_saved_serves_the_same_list(trained, tmp_path):
    model, _ = trained
    model.save(tmp_path / "model")
    loaded = Recommender.load(tmp_path / "model")
    profile = Profile({1: 5.0, 2: 1.5}, person=Person(gender="M"))
    # Half precision on disk may move a score, not the films at the top.
    wanted = [item.film_id for item in model.recommend(profile, 5)]
    assert [item.film_id for item in loaded.recommend(profile, 5)] == wanted
    assert loaded.films[1].title == "F1"


def test_the_card_says_where_the_model_comes_from(trained):
    card = trained[0].card
    assert card["seed"] == 0
    assert card["data"]["n_users"] == N_USERS
    assert len(card["data"]["fingerprint"]) == 64
    assert "numpy" in card["versions"]


def test_the_report_compares_with_baselines_on_held_out_ratings(trained):
    report = Report.from_dict(trained[0].report)
    assert {row.model for row in report.stars} >= {OURS, "bias", "mean"}
    ours = next(row for row in report.stars if row.model == OURS)
    mean = next(row for row in report.stars if row.model == "mean")
    assert ours.rmse.value < mean.rmse.value
    assert {row.n_given for row in report.lists} == {0, 3, 5, 10, 20}


def test_films_nobody_rated_have_stars_too(trained):
    model, _ = trained
    stars = model.predict(Profile({1: 5.0, 3: 5.0, 2: 1.0}), [81, 82])
    assert np.isfinite(stars).all()


def test_too_few_ratings_are_refused_with_the_number_needed(frame):
    with pytest.raises(RatingsError, match="1000 ratings of 20 users are needed"):
        train(frame.head(300), FILMS)


def test_the_shipped_model_says_it_was_trained_on_ml_latest_small():
    card = Recommender.load(Settings().shipped_model).card
    assert card["data"]["n_ratings"] == 100_836
    assert card["data"]["n_users"] == 610


def test_the_shipped_model_learned_nothing_of_age_gender_or_occupation():
    assert not Recommender.load(Settings().shipped_model).knows_people
