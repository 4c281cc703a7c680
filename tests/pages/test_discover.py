import pytest

from tests.pages.conftest import TOY_STORY
from ui.discover.address import film_in_address
from ui.discover.browse import counts
from ui.discover.histogram import histogram_html
from ui.discover.mix import MIX
from ui.discover.views import VIEW
from ui.resources import get_recommender

PAGE = "pages/discover.py"
MATRIX = 2571


def texts(app) -> str:
    return " ".join(element.value for element in (*app.title, *app.markdown, *app.caption))


@pytest.fixture
def open_film(open_app, new_visitor):
    def run(film: str, language: str = "en"):
        app = open_app(PAGE, new_visitor(language=language))
        app.query_params["film"] = film
        return app.run()

    return run


@pytest.mark.parametrize(("language", "title"), [("en", "The Matrix"), ("zh", "黑客帝国")])
def test_a_film_has_a_page_of_its_own(open_film, language, title) -> None:
    app = open_film(str(MATRIX), language)

    assert not app.exception
    assert app.title[0].value == title
    assert "Keanu Reeves" in texts(app)


@pytest.mark.parametrize("film", ["999999999", "-1", "<script>", "٣", "1e3", ""])
def test_an_address_without_such_a_film_says_so_and_shows_the_page(open_film, film) -> None:
    app = open_film(film)

    assert not app.exception
    assert "There is no film at this address" in app.info[0].value


def test_a_theme_of_a_film_leads_to_the_films_that_share_it(open_film) -> None:
    app = open_film(str(MATRIX))
    themes = next(group for group in app.button_group if "theme" in (group.key or ""))
    app = themes.set_value("dystopia").run()

    assert not app.exception
    assert "film" not in app.query_params
    assert app.session_state["discover.browse.value"] == "dystopia"


@pytest.mark.parametrize("view", ["browse", "mix", "map", "surprise"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_view_opens(open_app, new_visitor, view, language) -> None:
    app = open_app(PAGE, new_visitor(language=language), **{VIEW: view})

    assert not app.exception
    assert not app.error


def test_a_mix_keeps_its_films_and_shares(open_app, new_visitor) -> None:
    state = {VIEW: "mix", MIX: {MATRIX: 1.0, TOY_STORY: -0.5}}
    app = open_app(PAGE, new_visitor(), **state)

    assert not app.exception
    assert [slider.value for slider in app.slider] == [1.0, -0.5]


def test_the_film_at_random_honours_the_filters(open_app, new_visitor) -> None:
    state = {VIEW: "surprise", "discover.genres": ["Western"], "discover.years": (1950, 1979)}
    app = open_app(PAGE, new_visitor(), **state)
    film = get_recommender().films[app.session_state["discover.surprise.film"]]

    assert not app.exception
    assert "Western" in film.genres
    assert 1950 <= film.year <= 1979


def test_a_hidden_film_is_never_the_one_at_random(open_app, new_visitor) -> None:
    visitor = new_visitor({})
    state = {VIEW: "surprise", "discover.genres": ["Western"], "discover.years": (1950, 1957)}
    passing = [
        f.film_id
        for f in get_recommender().films
        if "Western" in f.genres and 1950 <= f.year <= 1957
    ]
    for film_id in passing[1:]:
        visitor.hide(film_id)
    app = open_app(PAGE, visitor, **state)

    assert app.session_state["discover.surprise.film"] == passing[0]


def test_values_are_counted_with_the_most_frequent_first() -> None:
    films = get_recommender().films
    moods = counts(films, "mood")

    assert dict(moods)["funny"] == sum("funny" in film.moods for film in films)
    assert [n for _, n in moods] == sorted((n for _, n in moods), reverse=True)


def test_the_histogram_is_text_and_scales_to_its_highest_bar() -> None:
    html = histogram_html({0.5: 1, 5.0: 4}, "<b>", "{stars} stars: {times}")

    assert "&lt;b&gt;" in html
    assert "height:25%" in html and "height:100%" in html
    assert "5 stars: 4" in html


def test_no_address_names_no_film() -> None:
    assert film_in_address(get_recommender().films) is None
