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


def test_a_search_without_a_hit_says_so(open_app):
    app = open_app(PAGE)
    app.text_input(key="onboarding.search").input("qqqqzzzzxxxx").run()
    assert "No film is called “qqqqzzzzxxxx”" in app.info[0].value
