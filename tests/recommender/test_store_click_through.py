import pytest

from recommender.store import EventKind, PlaceCounts
from recommender.store.click_through import Event, count_places

ANNE, BEN = 1, 2


def shown(visitor_id, shelf, *films):
    return Event(visitor_id, EventKind.SHOWN, shelf=shelf, films=films)


def test_every_place_of_a_shown_list_counts_one_impression():
    assert count_places([shown(ANNE, "top", 7, 8), shown(BEN, "top", 9)]) == [
        PlaceCounts("top", 1, shown=2, chosen=0, hidden=0),
        PlaceCounts("top", 2, shown=1, chosen=0, hidden=0),
    ]


def test_an_action_counts_at_the_place_where_this_visitor_saw_the_film_last():
    places = count_places(
        [
            shown(ANNE, "top", 7, 8),
            shown(ANNE, "new", 8),
            Event(ANNE, EventKind.RATED, 8),
            Event(BEN, EventKind.RATED, 7),
        ]
    )
    assert [(place.shelf, place.position, place.chosen) for place in places] == [
        ("new", 1, 1),
        ("top", 1, 0),
        ("top", 2, 0),
    ]


def test_opening_and_then_rating_a_film_is_one_choice():
    seen = [shown(ANNE, "top", 7), shown(ANNE, "top", 7)]
    (place,) = count_places(
        [*seen, Event(ANNE, EventKind.OPENED, 7), Event(ANNE, EventKind.RATED, 7)]
    )
    assert (place.shown, place.chosen) == (2, 1)
    assert place.click_through == pytest.approx(1 / 2)


def test_hiding_is_counted_but_is_no_choice():
    (place,) = count_places([shown(ANNE, "top", 7), Event(ANNE, EventKind.HIDDEN, 7)])
    assert (place.chosen, place.hidden) == (0, 1)


def test_what_was_undone_did_not_happen_but_the_opening_before_it_did():
    rated_and_undone = [Event(ANNE, EventKind.RATED, 7), Event(ANNE, EventKind.UNDONE, 7)]
    (place,) = count_places([shown(ANNE, "top", 7), *rated_and_undone])
    assert place.chosen == 0
    opened_first = Event(ANNE, EventKind.OPENED, 7)
    (place,) = count_places([shown(ANNE, "top", 7), opened_first, *rated_and_undone])
    assert place.chosen == 1


def test_actions_on_films_of_no_list_count_nowhere():
    assert count_places([Event(ANNE, EventKind.RATED, 7), Event(ANNE, EventKind.UNDONE, 7)]) == []
