from benchmarks.contenders import CONTENDERS, Task
from benchmarks.data import Data
from recommender import load_films
from tests.recommender.evaluation.protocols.data import features_of, random_ratings

DATA = Data(random_ratings(), features_of)


def named(name):
    return next(each for each in CONTENDERS if each.name == name)


def test_the_text_convolution_is_given_the_texts_of_the_catalogue() -> None:
    texts = named("text convolution").factory({"dropout": 0.3})().texts
    films = load_films()
    assert texts.keys() == set(films.ids)
    film = films[1214]
    assert film.title in texts[1214] and film.logline in texts[1214]


def test_networks_of_the_comparison_are_asked_for_stars_and_for_lists() -> None:
    for name in ("cfdl", "lstm", "attention", "text convolution", "dropoutnet"):
        assert named(name).tasks == {Task.STARS, Task.LISTS}
