"""Nothing is tuned or learned on what is asked, whichever the race."""

from dataclasses import replace

import pytest

from benchmarks.races import RACES, Race
from benchmarks.tuning import tune
from benchmarks.validation import of
from tests.benchmarks.contest import DATA, RATINGS, Clock, Remembering, Study, remembering

ALL = set(RATINGS.stars.tolist())


def asked_first(race: Race) -> set[float]:
    """Ratings that the protocol keeps from the first model it has fitted."""
    made: list[Remembering] = []
    race.run(lambda: Remembering(made), RATINGS, features_of=DATA.features_of, seed=0)
    return ALL - set(made[0].learned[0].stars.tolist())


def seen_in_tuning(race: Race) -> set[float]:
    """Ratings that a model was shown, or that its score on the validation cut comes from."""
    made: list[Remembering] = []
    seen: set[float] = set()

    def validate(factory, data) -> float:
        seen.update(data.interactions.stars.tolist())
        return race.validate(factory, data)

    watched = replace(race, validate=validate)
    tuning = tune(remembering(made), watched, DATA, 25.0, clock=Clock(), new_study=Study)
    assert tuning.trials == len({spy.width for spy in made}) > 1
    return seen.union(*(spy.stars_seen for spy in made))


@pytest.mark.parametrize("name", RACES)
def test_tuning_sees_training_ratings_of_the_first_split_alone(name) -> None:
    race = RACES[name]
    asked, seen = asked_first(race), seen_in_tuning(race)
    assert asked
    assert seen
    assert not asked & seen


@pytest.mark.parametrize("name", RACES)
def test_a_race_that_gave_everything_away_would_be_found_out(name) -> None:
    leaking = replace(RACES[name], training=lambda ratings: ratings)
    assert asked_first(leaking) & seen_in_tuning(leaking)


@pytest.mark.parametrize("name", RACES)
def test_validation_asks_for_ratings_that_it_did_not_give(name) -> None:
    race = RACES[name]
    made: list[Remembering] = []
    training = race.training(RATINGS)
    race.validate(lambda: Remembering(made), of(DATA, training))
    for spy in made:
        assert set(spy.learned[0].stars.tolist()) < set(training.stars.tolist())
