PAGE = "pages/recommendations.py"


def words(app):
    return " ".join(element.value for element in app.markdown)


def test_a_newcomer_is_told_that_the_list_is_not_theirs_yet(open_app):
    app = open_app(PAGE)
    assert "good, varied, popular films" in words(app)
    assert app.button(key="for_you.start").label == "Rate three films"


def test_picked_genres_alone_are_named_as_the_reason(open_app, new_visitor):
    visitor = new_visitor({})
    visitor.set_genres(("Sci-Fi",))
    assert "from the genres you picked" in words(open_app(PAGE, visitor))


def test_with_stars_nothing_asks_for_a_start(open_app, new_visitor):
    app = open_app(PAGE, new_visitor())
    assert "for_you.start" not in {button.key for button in app.button}


def test_filters_that_leave_nothing_can_be_cleared_with_one_click(open_app, new_visitor):
    app = open_app(PAGE, new_visitor())
    app.multiselect(key="for_you.genres").select("War")
    app.multiselect(key="for_you.without_genres").select("War")
    app.run()
    assert "No film passes all of these filters." in app.info[0].value
    app.button(key="for_you.loosen").click().run()
    assert not app.info
    assert app.multiselect(key="for_you.genres").value == []
