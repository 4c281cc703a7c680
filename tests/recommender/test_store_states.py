from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from recommender.errors import InvalidRating
from recommender.store import FilmState, Mark, profile_of

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
ONE_O_CLOCK = NOON + timedelta(hours=1)
NOTHING = FilmState(1)


def test_a_film_of_which_nothing_is_said_is_empty():
    assert NOTHING.is_empty
    assert not NOTHING.rated(3.0, NOON).is_empty
    assert not NOTHING.marked(Mark.UNSEEN, NOON).is_empty


def test_a_rating_takes_the_film_off_the_watchlist_and_out_of_the_hidden_and_unseen_films():
    for mark in Mark:
        assert NOTHING.marked(mark, NOON).rated(4.5, ONE_O_CLOCK) == FilmState(1, 4.5, ONE_O_CLOCK)


@pytest.mark.parametrize("mark", [Mark.HIDDEN, Mark.UNSEEN])
def test_hiding_a_film_or_not_having_seen_it_takes_the_stars_away(mark):
    assert NOTHING.rated(2.0, NOON).marked(mark, NOON) == FilmState(1, marks={mark: NOON})


def test_a_rated_film_can_be_listed_to_be_seen_again():
    state = NOTHING.rated(5.0, NOON).marked(Mark.WATCHLIST, ONE_O_CLOCK)
    assert state == FilmState(1, 5.0, NOON, {Mark.WATCHLIST: ONE_O_CLOCK})


def test_hidden_and_listed_exclude_each_other_and_the_last_word_counts():
    hidden = NOTHING.marked(Mark.WATCHLIST, NOON).marked(Mark.HIDDEN, ONE_O_CLOCK)
    assert hidden.marks == {Mark.HIDDEN: ONE_O_CLOCK}
    assert hidden.marked(Mark.WATCHLIST, NOON).marks == {Mark.WATCHLIST: NOON}


def test_an_unseen_film_can_be_on_the_watchlist():
    state = NOTHING.marked(Mark.UNSEEN, NOON).marked(Mark.WATCHLIST, NOON)
    assert set(state.marks) == {Mark.UNSEEN, Mark.WATCHLIST}


def test_marking_twice_keeps_the_first_time():
    state = NOTHING.marked(Mark.HIDDEN, NOON)
    assert state.marked(Mark.HIDDEN, ONE_O_CLOCK) == state


def test_taking_stars_or_a_mark_away_leaves_the_rest():
    both = NOTHING.rated(5.0, NOON).marked(Mark.WATCHLIST, NOON)
    assert both.unrated() == FilmState(1, marks={Mark.WATCHLIST: NOON})
    assert both.unmarked(Mark.WATCHLIST) == NOTHING.rated(5.0, NOON)
    assert both.unmarked(Mark.HIDDEN) == both


def test_stars_from_a_file_replace_everything():
    here = NOTHING.rated(1.0, ONE_O_CLOCK).marked(Mark.WATCHLIST, ONE_O_CLOCK)
    assert here.merged(NOTHING.rated(4.0, NOON)) == FilmState(1, 4.0, NOON)


def test_marks_from_a_file_are_added_and_the_later_one_counts_where_they_contradict():
    assert NOTHING.marked(Mark.UNSEEN, NOON).merged(NOTHING.marked(Mark.WATCHLIST, NOON)).marks == {
        Mark.UNSEEN: NOON,
        Mark.WATCHLIST: NOON,
    }
    both = FilmState(1, marks={Mark.HIDDEN: ONE_O_CLOCK, Mark.WATCHLIST: NOON})
    assert NOTHING.merged(both).marks == {Mark.HIDDEN: ONE_O_CLOCK}


def test_marks_from_a_file_do_not_touch_a_film_that_has_stars():
    here = NOTHING.rated(1.0, NOON)
    assert here.merged(NOTHING.marked(Mark.WATCHLIST, ONE_O_CLOCK)) == here


def test_stars_off_the_scale_are_refused():
    with pytest.raises(InvalidRating, match=r"stars must be from 0.5 to 5.0, got 5.5"):
        NOTHING.rated(5.5, NOON)


def test_stars_without_a_time_and_impossible_film_ids_are_refused():
    with pytest.raises(ValueError, match="film 1 needs both stars and rated_at"):
        FilmState(1, 3.0)
    with pytest.raises(ValueError, match="film_id must be from 1 to .*, got 0"):
        FilmState(0)
    with pytest.raises(ValueError, match="got 9223372036854775808"):
        FilmState(2**63)


def test_a_profile_has_its_ratings_oldest_first_and_equal_times_by_film_id():
    states = [
        FilmState(3).rated(3.0, ONE_O_CLOCK),
        FilmState(2).rated(2.0, NOON),
        FilmState(1).rated(1.0, NOON),
        FilmState(4).marked(Mark.HIDDEN, NOON),
        FilmState(5).marked(Mark.WATCHLIST, NOON),
        FilmState(6).marked(Mark.UNSEEN, NOON),
    ]
    profile = profile_of(states, ("Drama",))
    assert list(profile.ratings.items()) == [(1, 1.0), (2, 2.0), (3, 3.0)]
    assert profile.hidden == {4}
    assert profile.watchlist == {5}
    assert profile.genres == ("Drama",)


_steps = some.lists(
    some.one_of(
        some.sampled_from([0.5, 3.0, 5.0]).map(lambda stars: lambda s: s.rated(stars, NOON)),
        some.just(FilmState.unrated),
        some.sampled_from(Mark).map(lambda mark: lambda s: s.marked(mark, NOON)),
        some.sampled_from(Mark).map(lambda mark: lambda s: s.unmarked(mark)),
    )
)


@given(_steps)
def test_whatever_is_done_no_film_is_both_rated_and_hidden_or_both_hidden_and_listed(steps):
    state = NOTHING
    for step in steps:
        state = step(state)
    assert not (state.stars is not None and {Mark.HIDDEN, Mark.UNSEEN} & state.marks.keys())
    assert not {Mark.HIDDEN, Mark.WATCHLIST} <= state.marks.keys()
