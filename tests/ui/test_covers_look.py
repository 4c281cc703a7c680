"""Motifs and colours: what suits a film, and what can stand beside what."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender.films import GENRES, Film, load_films
from ui.covers import Look, arrange, cover_look
from ui.covers.art import Art
from ui.covers.choice import called, has_drawable_theme, motifs_for, vocabulary
from ui.covers.look import seed_of
from ui.covers.motifs import MOTIFS
from ui.covers.palette import (
    OF_GENRE,
    OF_MOOD,
    PALETTES,
    Palette,
    contrast,
    luminance,
    palettes_for,
)

FILMS = load_films()
ALL = tuple(FILMS)


@pytest.mark.parametrize(
    ("film_id", "motif"),
    [
        pytest.param(1, "blocks", id="Toy Story: toys"),
        pytest.param(1387, "shark", id="Jaws: the shark"),
        pytest.param(1214, "egg", id="Alien: the egg"),
        pytest.param(480, "dinosaur", id="Jurassic Park: a dinosaur"),
        pytest.param(858, "hat", id="The Godfather: a man in a hat"),
        pytest.param(2571, "code", id="The Matrix: signs that fall"),
        pytest.param(364, "lion", id="The Lion King: a lion"),
        pytest.param(318, "bars", id="The Shawshank Redemption: bars"),
        pytest.param(593, "butterfly", id="The Silence of the Lambs: the moth"),
        pytest.param(4973, "eiffel", id="Amelie: Paris"),
        pytest.param(736, "tornado", id="Twister: a funnel"),
        pytest.param(161, "submarine", id="Crimson Tide: a submarine"),
    ],
)
def test_a_famous_film_shows_what_everybody_has_in_mind(film_id: int, motif: str) -> None:
    assert cover_look(FILMS[film_id]).motif == motif


def test_nearly_every_film_shows_one_of_its_own_themes() -> None:
    drawable = sum(has_drawable_theme(film) for film in ALL)
    assert drawable / len(ALL) > 0.95


def test_every_film_has_at_least_three_motifs_to_choose_from() -> None:
    for film in ALL:
        motifs = motifs_for(film, seed_of(film))
        assert len(set(motifs)) == len(motifs) >= 3
        assert set(motifs) <= MOTIFS.keys()


def test_the_catalogue_uses_the_whole_collection_and_no_motif_rules_it() -> None:
    shown = [cover_look(film).motif for film in ALL]
    most = max(shown.count(motif) for motif in MOTIFS)
    assert len(set(shown)) > 180
    assert most / len(ALL) < 0.04


def test_every_motif_is_called_for_and_every_call_is_answered() -> None:
    words = vocabulary()
    tables = (words.things, words.stories, words.moods, words.genres)
    named = {motif for table in tables for motifs in table.values() for motif in motifs}
    assert named | set(words.films.values()) == MOTIFS.keys()


def test_the_longest_known_phrase_of_a_theme_decides() -> None:
    table = {"star": ("wish",), "star war": ("planet",), "war": ("helmet",)}
    assert called("the star wars", table) == ("planet",)
    assert called("a star at war", table) == ("wish", "helmet")
    assert called("nothing of it", table) == ()


def test_a_story_in_the_first_theme_beats_a_thing_in_the_third() -> None:
    film = Film(film_id=5, title="X", themes=("first love", "unknown to us", "shark"))
    assert motifs_for(film, 0)[0] in called("first love", vocabulary().things) + called(
        "first love", vocabulary().stories
    )
    film = Film(film_id=5, title="X", themes=("suburb", "shark"))
    assert motifs_for(film, 0)[0] in ("shark", "suburb", "house")


def test_without_themes_title_and_logline_are_read() -> None:
    assert motifs_for(Film(film_id=5, title="The Submarine"), 0)[0] == "submarine"
    film = Film(film_id=5, title="X", logline="A boxer returns.")
    assert motifs_for(film, 0)[0] in ("boxing_glove", "boxing_ring")


@pytest.mark.parametrize("genre", GENRES)
def test_a_genre_alone_gives_a_look(genre: str) -> None:
    look = cover_look(Film(film_id=5, title="X", genres=(genre,)))
    assert look.motif in MOTIFS


def test_films_with_one_motif_are_related_but_not_the_same() -> None:
    drawings = {
        MOTIFS["house"](Art.of(PALETTES["navy"], random)) for random in map(Random, range(20))
    }
    assert len(drawings) == 20


@pytest.mark.parametrize("name", MOTIFS)
def test_a_motif_draws_the_same_from_the_same_seed(name: str) -> None:
    one, other = (MOTIFS[name](Art.of(PALETTES["teal"], Random(3))) for _ in range(2))
    assert one == other
    assert len(one) < 6_000


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_lettering_is_read_and_shapes_are_seen(palette: Palette) -> None:
    assert contrast(palette.ink, palette.ground) >= 4.5
    assert contrast(palette.shape, palette.ground) >= 1.8
    assert contrast(palette.accent, palette.ground) >= 1.8
    assert palette.shape != palette.accent


def test_contrast_is_what_wcag_says() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert luminance("#ffffff") == pytest.approx(1)


@pytest.mark.parametrize("names", [*OF_GENRE.values(), *OF_MOOD.values()])
def test_each_genre_and_mood_has_colours_enough_for_a_varied_wall(names: str) -> None:
    palettes = [PALETTES[name] for name in names.split()]
    assert len(palettes) >= 5
    assert len({palette.hue for palette in palettes}) >= 3


def test_every_genre_has_its_own_colours_but_the_one_that_is_a_format() -> None:
    assert OF_GENRE.keys() == set(GENRES) - {"IMAX"}
    assert palettes_for((), ()) == palettes_for(("IMAX",), ())


def looks(films: list[Film]) -> list[Look]:
    return [cover_look(film, variant) for film, variant in zip(films, arrange(films), strict=True)]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(ALL), max_size=14))
def test_no_two_neighbours_on_a_shelf_share_a_motif_or_a_hue(films: list[Film]) -> None:
    shelf = looks(films)
    for left, right in zip(shelf, shelf[1:], strict=False):
        assert left.motif != right.motif
        assert left.palette.hue != right.palette.hue


def test_even_one_kind_of_film_side_by_side_is_varied() -> None:
    boxers = [film for film in ALL if "boxing" in film.themes]
    shelf = looks(boxers)
    assert len(boxers) > 30
    assert all(a.motif != b.motif for a, b in zip(shelf, shelf[1:], strict=False))


def test_the_first_film_of_a_shelf_looks_as_it_does_everywhere() -> None:
    assert arrange(ALL[:1]) == [0]
    assert arrange([]) == []


def test_a_variant_keeps_the_motif_until_its_colours_are_used_up() -> None:
    film = FILMS[1387]
    palettes = palettes_for(film.genres, film.moods)
    first = [cover_look(film, variant) for variant in range(len(palettes))]
    assert {look.motif for look in first} == {"shark"}
    assert {look.palette for look in first} == set(palettes)
    assert cover_look(film, len(palettes)).motif != "shark"
