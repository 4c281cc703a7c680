import json

PAGE = "pages/onboarding.py"


def test_a_newcomer_may_skip(open_app):
    assert open_app(PAGE).button(key="onboarding.go").label == "Skip"


def test_after_three_stars_the_list_is_offered(open_app, new_visitor):
    two, three = {1: 4.0, 260: 5.0}, {1: 4.0, 260: 5.0, 296: 3.5}
    assert open_app(PAGE, new_visitor(two)).button(key="onboarding.go").label == "Skip"
    assert open_app(PAGE, new_visitor(three)).button(key="onboarding.go").label == "See my list"


def test_picked_genres_are_kept(open_app, new_visitor):
    visitor = new_visitor({})
    app = open_app(PAGE, visitor)
    app.pills(key="onboarding.genres").select("Horror").run()
    assert visitor.profile.genres == ("Horror",)


def find(app, query):
    """Put `query` into the box, as the browser does when typing settles."""
    app.session_state["onboarding.box"] = {"query": {"text": query, "number": 1}}
    return app.run()


def titles(app, board):
    """Titles on one of the boards, as the browser gets them."""
    found = [json.loads(each.proto.json or "[{}]") for each in app.get("bidi_component")]
    rows = [row for (data,) in found if "rows" in data for row in data["rows"]]
    return [[card["title"] for card in row["cards"]] for row in rows][board]


def test_a_slip_of_the_finger_still_finds_the_film(open_app):
    app = find(open_app(PAGE), "toy stroy")
    assert not app.exception
    assert titles(app, 0)[0] == "Toy Story"


def test_a_chinese_title_is_found_in_either_language(open_app, new_visitor):
    for language, title in (("en", "The Matrix"), ("zh", "黑客帝国")):
        app = find(open_app(PAGE, new_visitor({}, language)), "黑客帝国")
        assert titles(app, 0)[0] == title


def test_a_search_without_a_hit_says_so(open_app):
    app = find(open_app(PAGE), "qqqqzzzzxxxx")
    assert "No film is called “qqqqzzzzxxxx”" in app.info[0].value
