import pytest

from recommender.films import Film, load_films
from ui.board.covers import picture, variants
from ui.covers import cover_look

ALIEN = Film(film_id=1214, title="Alien", title_zh="异形", genres=("Horror", "Sci-Fi"))


def test_a_cover_that_the_browser_has_is_only_named():
    first = picture(ALIEN, "en", 0, set())
    assert first["svg"].startswith("<svg")
    assert picture(ALIEN, "en", 0, {first["key"]}) == {"key": first["key"]}


@pytest.mark.parametrize(("language", "variant"), [("zh", 0), ("en", 1)])
def test_another_language_or_variant_is_another_picture(language, variant):
    first = picture(ALIEN, "en", 0, set())
    assert picture(ALIEN, language, variant, {first["key"]})["svg"] != first["svg"]


def test_a_film_keeps_its_cover_unless_its_neighbour_has_the_same():
    twin = ALIEN.model_copy(update={"title": "Aliens"})
    assert list(variants([ALIEN, twin])) != [0, 0]
    assert list(variants([ALIEN])) == [0]


def test_no_two_neighbours_share_motif_and_hue():
    films = list(load_films())[:300]
    looks = [cover_look(film, v) for film, v in zip(films, variants(films), strict=True)]
    for one, other in zip(looks, looks[1:], strict=False):
        assert (one.motif, one.palette.hue) != (other.motif, other.palette.hue)


def test_nearly_every_film_keeps_its_first_cover():
    films = list(load_films())[:300]
    assert sum(variant == 0 for variant in variants(films)) >= 290
