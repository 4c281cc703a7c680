from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from recommender.errors import InvalidRating
from recommender.store import FilmState, Mark, Store
from ui import visitor as module
from ui.visitor import Action, ActionKind, Visitor, current_visitor

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def store():
    with Store("sqlite://") as opened:
        yield opened


@pytest.fixture
def visitor(store):
    return Visitor(store)


def kept(store, visitor):
    """What another session would find."""
    return Visitor(store, visitor.token)


def test_a_newcomer_has_no_token_and_an_empty_profile(visitor):
    assert visitor.token is None
    assert visitor.profile.is_empty
    assert visitor.last_action is None
    assert visitor.problem is None


def test_looking_around_leaves_no_row(store, visitor):
    visitor.shown({"top_picks": [1, 2]})
    visitor.opened(1)
    visitor.refresh()
    assert visitor.token is None
    assert store.click_through() == []


def test_the_first_star_makes_the_row_and_another_session_finds_it_by_the_token(store, visitor):
    visitor.rate(1, 4.5)
    assert dict(visitor.profile.ratings) == {1: 4.5}
    again = kept(store, visitor)
    assert again.profile == visitor.profile
    assert again.films == visitor.films


def test_a_forged_token_is_a_newcomer_and_is_not_used_for_the_row(store):
    visitor = Visitor(store, "a" * 43)
    assert visitor.token is None
    visitor.rate(1, 4.5)
    assert visitor.token not in (None, "a" * 43)


def test_the_profile_knows_every_choice_at_once(store, visitor):
    visitor.rate(1, 4.5)
    visitor.list(2)
    visitor.hide(3)
    visitor.not_seen(4)
    visitor.set_genres(("Drama",))
    for someone in (visitor, kept(store, visitor)):
        assert dict(someone.profile.ratings) == {1: 4.5}
        assert someone.profile.watchlist == {2}
        assert someone.profile.hidden == {3}
        assert someone.unseen == {4}
        assert someone.profile.genres == ("Drama",)
    visitor.unrate(1)
    visitor.unlist(2)
    visitor.unhide(3)
    assert visitor.profile.excluded == frozenset()
    assert kept(store, visitor).profile == visitor.profile


def test_what_another_tab_wrote_is_there_after_a_refresh(store, visitor):
    visitor.rate(1, 4.5)
    other_tab = kept(store, visitor)
    other_tab.rate(2, 3.0)
    other_tab.set_language("zh")
    visitor.refresh()
    assert visitor.profile == other_tab.profile
    assert visitor.language == "zh"


@pytest.mark.parametrize(
    ("act", "kind"),
    [
        (lambda visitor: visitor.rate(1, 5.0), ActionKind.RATED),
        (lambda visitor: visitor.unrate(2), ActionKind.UNRATED),
        (lambda visitor: visitor.list(3), ActionKind.LISTED),
        (lambda visitor: visitor.unlist(1), ActionKind.UNLISTED),
        (lambda visitor: visitor.hide(2), ActionKind.HIDDEN),
        (lambda visitor: visitor.unhide(3), ActionKind.UNHIDDEN),
        (lambda visitor: visitor.not_seen(2), ActionKind.NOT_SEEN),
        (
            lambda visitor: visitor.bring(FilmState(i, 3.0, NOON) for i in (1, 2, 5)),
            ActionKind.BROUGHT,
        ),
    ],
    ids=lambda value: str(value) if isinstance(value, ActionKind) else "",
)
def test_undo_restores_stars_marks_and_times_exactly(store, visitor, act, kind):
    visitor.list(1)
    visitor.rate(2, 2.0)
    visitor.hide(3)
    before = dict(visitor.films)
    act(visitor)
    assert visitor.last_action is not None
    assert visitor.last_action.kind == kind
    assert visitor.films != before
    visitor.undo()
    assert visitor.films == before
    assert kept(store, visitor).films == before
    assert visitor.last_action is None


def test_undo_without_an_action_does_nothing(visitor):
    visitor.undo()
    assert visitor.token is None


def test_the_last_action_names_its_films(visitor):
    visitor.bring([FilmState(7, 3.0, NOON), FilmState(5, 4.0, NOON)])
    action = visitor.last_action
    assert isinstance(action, Action)
    assert action.film_ids == (7, 5)


def test_stars_off_the_scale_are_refused_before_anything_happens(visitor):
    with pytest.raises(InvalidRating, match="got 7.0"):
        visitor.rate(1, 7.0)
    assert visitor.token is None


def test_a_list_is_logged_once_for_each_new_content_and_before_a_newcomers_first_star(
    store, visitor
):
    visitor.shown({"top_picks": [1, 2]})
    visitor.shown({"top_picks": [1, 2]})
    visitor.rate(2, 4.0)
    visitor.shown({"top_picks": [1, 3]})
    visitor.opened(1)
    places = store.click_through()
    assert [(place.position, place.shown, place.chosen) for place in places] == [
        (1, 2, 1),
        (2, 2, 1),
    ]


def test_an_undone_star_is_no_choice(store, visitor):
    visitor.shown({"top_picks": [1]})
    visitor.rate(1, 4.0)
    visitor.undo()
    assert store.click_through()[0].chosen == 0


def test_the_language_is_kept_and_unknown_ones_are_not_taken(store, visitor):
    visitor.set_language("zh")
    assert kept(store, visitor).language == "zh"
    token = store.create_visitor("xx")
    assert Visitor(store, token).language == "en"


def test_forgetting_leaves_a_newcomer_and_a_worthless_token(store, visitor):
    visitor.rate(1, 4.5)
    visitor.shown({"top_picks": [2]})
    token = visitor.token
    assert visitor.forget()
    assert (visitor.token, visitor.forgotten_token) == (None, token)
    assert visitor.profile.is_empty
    assert store.visitor(token) is None
    assert store.click_through() == []


def test_a_newcomer_can_be_forgotten_too(visitor):
    assert visitor.forget()
    assert visitor.forgotten_token is None


class TestTwoTabsOpenedBeforeTheFirstStar:
    """Each is a newcomer of its own; the first to have a token is the visitor of both."""

    @pytest.fixture
    def first(self, store):
        visitor = Visitor(store)
        visitor.rate(1, 4.5)
        visitor.set_genres(("Drama",))
        return visitor

    def test_a_tab_that_only_looked_has_the_others_profile_and_its_lists_count(
        self, store, visitor, first
    ):
        visitor.shown({"top_picks": [7]})
        visitor.adopt(first.token)
        assert visitor.token == first.token
        assert visitor.profile == first.profile
        assert [place.shown for place in store.click_through()] == [1]

    def test_what_the_second_tab_did_comes_along_and_its_own_row_goes(self, store, visitor, first):
        visitor.rate(2, 3.0)
        visitor.list(3)
        own = visitor.token
        visitor.adopt(first.token)
        first.refresh()
        assert dict(first.profile.ratings) == {1: 4.5, 2: 3.0}
        assert first.profile.watchlist == {3}
        assert first.profile == visitor.profile == kept(store, first).profile
        assert store.visitor(own) is None

    def test_what_the_second_tab_did_can_still_be_undone(self, store, visitor, first):
        visitor.rate(2, 3.0)
        visitor.adopt(first.token)
        visitor.undo()
        assert dict(kept(store, first).profile.ratings) == {1: 4.5}

    def test_a_token_that_nobody_has_changes_nothing_and_may_be_replaced(self, store, visitor):
        visitor.rate(2, 3.0)
        before = visitor.token
        visitor.adopt("a" * 43)
        assert visitor.token == before
        assert dict(visitor.profile.ratings) == {2: 3.0}
        assert visitor.worthless_tokens == {"a" * 43}

    def test_its_own_token_changes_nothing(self, first):
        before = first.profile
        first.adopt(first.token)
        assert first.profile == before


def test_what_was_forgotten_in_another_tab_does_not_come_back(store, visitor):
    visitor.rate(1, 4.5)
    other_tab = kept(store, visitor)
    visitor.forget()
    other_tab.rate(2, 3.0)
    assert dict(other_tab.profile.ratings) == {2: 3.0}
    assert other_tab.token != visitor.forgotten_token
    assert kept(store, other_tab).profile == other_tab.profile


def test_a_refresh_after_forgetting_in_another_tab_shows_a_newcomer(store, visitor):
    visitor.rate(1, 4.5)
    other_tab = kept(store, visitor)
    visitor.forget()
    other_tab.refresh()
    assert other_tab.profile.is_empty
    assert other_tab.token is None


class TestTheSession:
    @pytest.fixture
    def browser(self, store, monkeypatch):
        """What Streamlit would give: cookies, locale, session state, and what is sent back."""
        sent = []
        browser = SimpleNamespace(session_state={}, cookie=None, sent=sent)
        browser.context = SimpleNamespace(locale="zh-CN")
        monkeypatch.setattr(module, "st", browser)
        monkeypatch.setattr(module, "get_store", lambda: store)
        monkeypatch.setattr(module, "token_from_browser", lambda: browser.cookie)
        monkeypatch.setattr(
            module, "send_to_browser", lambda token, old: sent.append((token, set(old)))
        )
        return browser

    def test_a_newcomer_reads_in_the_browsers_language_and_gets_no_cookie(self, browser):
        visitor = current_visitor()
        assert visitor.language == "zh"
        assert browser.sent == [(None, set())]

    def test_the_same_session_keeps_its_visitor_and_sends_the_token_after_a_write(self, browser):
        visitor = current_visitor()
        visitor.rate(1, 4.5)
        assert current_visitor() is visitor
        assert browser.sent[-1] == (visitor.token, set())

    def test_a_new_session_with_the_cookie_finds_the_profile(self, browser, store):
        known = Visitor(store)
        known.rate(1, 4.5)
        browser.cookie = known.token
        assert current_visitor().profile == known.profile

    def test_a_forgotten_token_is_taken_out_of_the_browser(self, browser):
        visitor = current_visitor()
        visitor.rate(1, 4.5)
        token = visitor.token
        visitor.forget()
        current_visitor()
        assert browser.sent[-1] == (None, {token})


def test_marks_come_with_their_times(visitor):
    visitor.list(2)
    assert visitor.films[2].marks.keys() == {Mark.WATCHLIST}
