import pytest

from recommender.films import Film, Films
from recommender.profile import Profile
from recommender.recommendation import Reason, ReasonKind, Trait, TraitKind
from ui.reasons import reason_text, traits_text

FILMS = Films(
    [
        Film(film_id=1, title="Alien", title_zh="异形"),
        Film(film_id=2, title="Stalker"),
    ]
)
PROFILE = Profile(ratings={1: 4.5, 2: 4.0})
SCIENCE_FICTION = Trait(TraitKind.GENRE, "Sci-Fi")
SLOW_BURN = Trait(TraitKind.MOOD, "slow-burn")
SCOTT = Trait(TraitKind.DIRECTOR, "Ridley Scott")
SPACE = Trait(TraitKind.THEME, "space travel")


def sentence(reason, language="en", profile=PROFILE):
    return reason_text(reason, profile, FILMS, language)


def test_a_liked_film_is_named_with_the_stars_it_got_and_what_both_share():
    reason = Reason(ReasonKind.LIKED_FILMS, (1,), (SLOW_BURN, SCIENCE_FICTION))
    expected = "Because you gave Alien 4.5 and like slow-burn science fiction"
    assert sentence(reason) == expected


def test_whole_stars_have_no_decimals():
    reason = Reason(ReasonKind.LIKED_FILMS, (2,))
    assert sentence(reason) == "Because you gave Stalker 4"


def test_two_films_are_joined_where_there_is_room():
    reason = Reason(ReasonKind.LIKED_FILMS, (1, 2))
    assert sentence(reason) == "Because you gave Alien 4.5 and Stalker 4"


def test_with_shared_traits_one_film_is_enough():
    reason = Reason(ReasonKind.LIKED_FILMS, (1, 2), (SCIENCE_FICTION,))
    assert sentence(reason) == "Because you gave Alien 4.5 and like science fiction"


def test_a_film_that_is_no_longer_rated_is_not_named():
    reason = Reason(ReasonKind.LIKED_FILMS, (1,), (SCIENCE_FICTION,))
    assert sentence(reason, profile=Profile()) == "Because you like science fiction"


def test_picked_genres_say_that_they_were_picked():
    reason = Reason(ReasonKind.PICKED_GENRES, traits=(Trait(TraitKind.GENRE, "Comedy"),))
    assert sentence(reason) == "You picked comedies"


def test_popularity_is_named_as_such():
    assert sentence(Reason(ReasonKind.POPULAR)) == "Well liked by many"


def test_the_chinese_sentence_has_the_chinese_title():
    reason = Reason(ReasonKind.LIKED_FILMS, (1,), (SCIENCE_FICTION,))
    assert sentence(reason, "zh") == "因为你给了《异形》4.5 星，也喜欢科幻片"


@pytest.mark.parametrize(
    ("traits", "phrase"),
    [
        ((SCIENCE_FICTION,), "science fiction"),
        ((SLOW_BURN,), "slow-burn films"),
        ((SCOTT,), "films by Ridley Scott"),
        ((SCOTT, SPACE), "films about space travel by Ridley Scott"),
        ((SPACE, SLOW_BURN), "slow-burn films about space travel"),
        ((Trait(TraitKind.CAST, "Sigourney Weaver"),), "films with Sigourney Weaver"),
        ((Trait(TraitKind.DECADE, "1980"),), "films of the 1980s"),
        ((Trait(TraitKind.COUNTRY, "JP"), SCIENCE_FICTION), "science fiction from Japan"),
        ((SCIENCE_FICTION, Trait(TraitKind.GENRE, "Horror")), "science fiction and horror"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_traits_make_one_noun_phrase(traits, phrase):
    assert traits_text(traits, "en") == phrase


def test_in_chinese_what_a_film_is_about_comes_before_what_it_is():
    traits = (SCIENCE_FICTION, SCOTT)
    assert traits_text(traits, "zh") == "Ridley Scott 执导的科幻片"


def test_a_theme_without_a_chinese_word_is_left_out_where_the_sentence_stands_without_it():
    rare = Trait(TraitKind.THEME, "a theme nobody knows")
    reason = Reason(ReasonKind.LIKED_FILMS, (1,), (rare, SCIENCE_FICTION))
    assert sentence(reason, "zh") == "因为你给了《异形》4.5 星，也喜欢科幻片"
    assert (
        sentence(Reason(ReasonKind.LIKED_FILMS, (1,), (rare,)), "zh") == "因为你给了《异形》4.5 星"
    )
    only = Reason(ReasonKind.TRAITS, traits=(rare,))
    assert sentence(only, "zh") == "因为你喜欢讲a theme nobody knows的电影"


def test_a_newcomer_is_not_told_of_stars_that_they_never_gave():
    reason = Reason(ReasonKind.PREDICTED)
    assert sentence(reason) == "Few know it; your stars point here"
    assert sentence(reason, profile=Profile()) == "Likely to please most people"
