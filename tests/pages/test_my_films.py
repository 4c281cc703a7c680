import json
from datetime import UTC, datetime, timedelta

import pytest

from recommender.store import FilmState, Mark
from ui.my_films.files import everything_json
from ui.my_films.library import DATA, PER_PAGE, VIEW_KEY
from ui.my_films.listing import Order, View
from ui.my_films.taste import TASTE
from ui.resources import get_recommender, get_store
from ui.visitor import Visitor

PAGE = "pages/my_films.py"
HEAT, PULP_FICTION, USUAL_SUSPECTS = 6, 296, 50
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def visitor(new_visitor):
    """Rated 1: 4.0, 260: 5.0, 1214: 4.5, 1721: 2.0 in this order, listed two, hid one."""
    visitor = new_visitor()
    visitor.list(HEAT)
    visitor.list(USUAL_SUSPECTS)
    visitor.hide(PULP_FICTION)
    return visitor


@pytest.fixture
def collector(new_visitor):
    """One who brought 500 ratings, one a minute."""
    visitor = new_visitor({})
    film_ids = [film.film_id for film in get_recommender().films][:500]
    visitor.bring(
        FilmState(film_id, 3.0, NOON + timedelta(minutes=minute))
        for minute, film_id in enumerate(film_ids)
    )
    return visitor


def words(app):
    kinds = ("title", "subheader", "markdown", "caption", "info", "error", "success")
    return " ".join(str(element.value) for kind in kinds for element in app.get(kind))


def cards(app):
    """The cards on the wall, as the browser gets them."""
    sent = [json.loads(each.proto.json or "[{}]") for each in app.get("bidi_component")]
    ((row,),) = [data["rows"] for (data,) in sent if "rows" in data]
    return row["cards"]


def film_ids(app):
    return [card["film_id"] for card in cards(app)]


def views(app):
    return app.segmented_control(key=VIEW_KEY).options


def test_the_views_say_how_many_films_they_hold(open_app, visitor):
    assert views(open_app(PAGE, visitor)) == [
        "Ratings 4",
        "Watchlist 2",
        "Hidden 1",
        "Taste",
        "Your data",
    ]


def test_ratings_come_first_newest_first_with_their_stars(open_app, visitor):
    app = open_app(PAGE, visitor)
    assert [(card["film_id"], card["given"]) for card in cards(app)] == [
        (1721, 2.0),
        (1214, 4.5),
        (260, 5.0),
        (1, 4.0),
    ]


def test_ratings_can_be_sorted_by_stars_and_by_title(open_app, visitor):
    app = open_app(PAGE, visitor)
    order = app.segmented_control(key="my_films.ratings.order")
    assert film_ids(order.set_value(Order.STARS).run()) == [260, 1214, 1, 1721]
    titles = [card["title"] for card in cards(order.set_value(Order.TITLE).run())]
    assert titles == sorted(titles)


def test_the_watchlist_has_the_stars_one_would_give_and_sorts_by_them(open_app, visitor):
    app = open_app(PAGE, visitor, **{VIEW_KEY: View.WATCHLIST})
    assert film_ids(app) == [USUAL_SUSPECTS, HEAT]
    best_first = cards(app.segmented_control[-1].set_value(Order.STARS).run())
    stars = [card["stars"] for card in best_first]
    assert stars == sorted(stars, reverse=True)
    assert stars == pytest.approx(
        get_recommender().predict(visitor.profile, [card["film_id"] for card in best_first]),
        abs=0.05,
    )


def test_hidden_films_can_be_shown_again(open_app, visitor):
    app = open_app(PAGE, visitor, **{VIEW_KEY: View.HIDDEN})
    assert film_ids(app) == [PULP_FICTION]
    visitor.unhide(PULP_FICTION)
    app.run()
    assert "Nothing hidden" in words(app)
    assert cards(app) == [], "the empty board stays, because it holds the undo bar"


@pytest.mark.parametrize("view", list(View))
@pytest.mark.parametrize("language", ["en", "zh"])
def test_an_empty_list_says_so_kindly_and_leads_on(open_app, new_visitor, view, language):
    app = open_app(PAGE, new_visitor({}, language), **{VIEW_KEY: view})
    assert not app.exception
    assert app.subheader
    assert app.button(key=f"my_films.{view}.way_on")


def test_a_newcomer_is_led_to_the_import(open_app, new_visitor):
    app = open_app(PAGE, new_visitor({}))
    app.button(key="my_films.ratings.bring").click().run()
    assert "Bring your ratings" in words(app)


def test_five_hundred_ratings_come_a_page_at_a_time(open_app, collector):
    app = open_app(PAGE, collector)
    newest = [state.film_id for state in reversed(collector.films.values())]
    assert film_ids(app) == newest[:PER_PAGE]
    app.session_state["my_films.ratings.page"] = 21
    assert film_ids(app.run()) == newest[20 * PER_PAGE :]


def test_a_search_looks_through_all_pages_and_comes_back_to_the_first(open_app, collector):
    app = open_app(PAGE, collector)
    app.session_state["my_films.ratings.page"] = 21
    app.run()
    app.text_input(key="my_films.ratings.search").input("toy story").run()
    assert [card["title"] for card in cards(app)] == ["Toy Story"]
    app.text_input(key="my_films.ratings.search").input("no such title").run()
    assert cards(app) == []
    assert "None of these films has “no such title” in its title" in words(app)


def test_a_page_never_has_more_than_thirty_widgets(open_app, collector):
    app = open_app(PAGE, collector)
    kinds = ("button", "text_input", "button_group", "selectbox", "pagination", "bidi_component")
    assert sum(len(app.get(kind)) for kind in kinds) < 10


def test_forgetting_takes_two_steps_and_names_what_goes(open_app, visitor):
    token = visitor.token
    app = open_app(PAGE, visitor, **{VIEW_KEY: DATA})
    app.button(key="my_films.forget.ask").click().run()
    assert "your stars (films: 4)" in words(app)
    assert "your watchlist (films: 2)" in words(app)
    assert "the films that you hid (1)" in words(app)
    app.button(key="my_films.forget.no").click().run()
    assert get_store().visitor(token) is not None
    app.button(key="my_films.forget.ask").click().run()
    app.button(key="my_films.forget.yes").click().run()
    assert get_store().visitor(token) is None
    assert "All of it is gone" in words(app)
    assert views(app)[0] == "Ratings 0"


def test_a_forgotten_visitor_can_start_again(open_app, visitor):
    app = open_app(PAGE, visitor, **{VIEW_KEY: DATA})
    app.button(key="my_films.forget.ask").click().run()
    app.button(key="my_films.forget.yes").click().run()
    visitor.rate(HEAT, 4.0)
    assert Visitor(get_store(), visitor.token).profile == visitor.profile


def test_nothing_can_be_downloaded_where_there_is_nothing(open_app, new_visitor):
    app = open_app(PAGE, new_visitor({}), **{VIEW_KEY: DATA})
    assert [button.proto.disabled for button in app.get("download_button")] == [True, True]


class TestBringing:
    @pytest.fixture
    def bring(self, open_app, visitor):
        def upload(data: bytes, name: str):
            app = open_app(PAGE, visitor, **{VIEW_KEY: DATA})
            return app.file_uploader[0].set_value((name, data, "text/plain")).run()

        return upload

    def test_a_file_is_shown_first_then_added_then_undone(self, bring, visitor):
        films = get_recommender().films
        states = [FilmState(HEAT, 4.0, NOON), FilmState(1, 1.0, NOON)]
        before = dict(visitor.films)
        app = bring(everything_json(states, (), "en", films), "mine.json")
        assert "2 films with stars. One of them you have rated here already" in words(app)
        assert visitor.films == before
        app.button(key="my_films.bring.add").click().run()
        assert visitor.profile.ratings[HEAT] == 4.0
        assert visitor.profile.ratings[1] == 1.0
        assert "2 films were added" in words(app)
        app.button(key="my_films.bring.undo").click().run()
        assert visitor.films == before

    def test_what_is_left_out_is_named_with_the_reason(self, bring):
        app = bring(b"film_id,title,rating\n6,Heat,4\n999999999,Nowhere,3\n", "mine.csv")
        assert "One film with stars." in words(app)
        (table,) = app.dataframe
        assert table.value.to_numpy().tolist() == [["Nowhere", "not in our catalogue"]]

    def test_a_title_that_may_mean_two_films_is_asked_about(self, bring, visitor):
        header = "Date,Name,Year,Letterboxd URI,Rating"
        data = f"{header}\n2020-01-01,Les Misérables,,u,4\n".encode()
        app = bring(data, "ratings.csv")
        question = app.selectbox(key="my_films.bring.question.0")
        assert app.button(key="my_films.bring.add").disabled
        meant = question.options[1]
        app = question.select(meant).run()
        app.button(key="my_films.bring.add").click().run()
        (rated,) = set(visitor.profile.ratings) - {1, 260, 1214, 1721}
        film = get_recommender().films[rated]
        assert f"{film.title} ({film.year})" == meant

    @pytest.mark.parametrize(
        ("data", "said", "said_in_chinese"),
        [
            (b"", "is empty", "是空文件"),
            (b"<!doctype html>", "is a web page", "是一个网页"),
            (b"dear,diary\n", "is no export of", "不是 MovieLens.org, IMDb, Letterboxd 导出的"),
            (b'{"format": "movies.life"', "is damaged", "已损坏，无法读回"),
            (b"PK\x03\x04nonsense", "is a damaged ZIP archive", "ZIP 压缩包已损坏"),
            (b'name,year\n"Alien,1979\n', "from line 2 on", "从第 2 行起"),
            (b"a\0b", "holds no text", "里面没有文字"),
        ],
        ids=["empty", "a web page", "a diary", "cut off", "a broken ZIP", "a quote", "binary"],
    )
    def test_a_file_that_cannot_be_read_is_refused_with_the_reason(
        self, bring, visitor, data, said, said_in_chinese
    ):
        before = dict(visitor.films)
        assert said in words(bring(data, "mine.csv"))
        visitor.set_language("zh")
        assert said_in_chinese in words(bring(data, "mine.csv"))
        assert visitor.films == before

    def test_marks_and_genres_come_back_too(self, bring, visitor):
        states = [FilmState(1193, marks={Mark.WATCHLIST: NOON})]
        films = get_recommender().films
        app = bring(everything_json(states, ("Drama",), "en", films), "mine.json")
        assert "One film to be watched." in words(app)
        app.button(key="my_films.bring.add").click().run()
        assert 1193 in visitor.profile.watchlist
        assert visitor.profile.genres == ("Drama",)


class TestTaste:
    @pytest.mark.parametrize("language", ["en", "zh"])
    def test_a_dozen_stars_are_drawn_as_a_tree(self, open_app, new_visitor, language):
        films = [film.film_id for film in get_recommender().films if "Horror" in film.genres][:8]
        others = [film.film_id for film in get_recommender().films if "Comedy" in film.genres][:8]
        stars = {**dict.fromkeys(films, 4.5), **dict.fromkeys(others, 2.0)}
        app = open_app(PAGE, new_visitor(stars, language), **{VIEW_KEY: TASTE})
        assert not app.exception
        assert {"en": "4.5 stars on average", "zh": "平均 4.5 星"}[language] in words(app)
        assert any("taste-tree" in element.proto.body for element in app.get("html"))

    def test_with_fewer_it_says_how_many_are_missing(self, open_app, visitor):
        app = open_app(PAGE, visitor, **{VIEW_KEY: TASTE})
        assert "8 to go" in words(app)
        assert "taste-tree" not in str(app.get("html"))
