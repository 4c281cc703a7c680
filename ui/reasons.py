"""Reasons as sentences: "Because you gave Alien 4.5 and like slow-burn science fiction"."""

from collections.abc import Sequence
from functools import reduce

from recommender.films import Films
from recommender.profile import Profile
from recommender.recommendation import Reason, ReasonKind, Trait, TraitKind
from ui.board.card import local_title
from ui.texts import term, text

TAIL_ORDER = (
    TraitKind.THEME,
    TraitKind.DIRECTOR,
    TraitKind.CAST,
    TraitKind.COUNTRY,
    TraitKind.DECADE,
)
"The order in which a phrase names them after its noun."


def reason_text(reason: Reason, profile: Profile, films: Films, language: str) -> str:
    """The reason as one sentence without its full stop.

    Args:
        reason: What the model says.
        profile: The visitor, for the stars of the films that the reason names.
        films: The catalogue.
        language: `"en"` or `"zh"`.
    """
    told = [trait for trait in reason.traits if _has_words(trait, language)]
    if reason.kind != ReasonKind.LIKED_FILMS:
        # Nothing else carries this sentence: an English word in it is better than none.
        told = told or list(reason.traits)
    traits = traits_text(told, language) if told else ""
    rated = [
        text(
            "reasons.film_stars",
            language,
            title=local_title(films[film_id], language),
            stars=f"{profile.ratings[film_id]:g}",
        )
        for film_id in reason.film_ids
        if film_id in films and film_id in profile.ratings
    ]
    # A card has room for one film with its traits, or for two without.
    rated = rated[:1] if traits else rated
    if reason.kind == ReasonKind.LIKED_FILMS and rated:
        key = "reasons.liked_films_traits" if traits else "reasons.liked_films"
        return text(key, language, films=_joined(rated, language), traits=traits)
    if reason.kind == ReasonKind.PICKED_GENRES:
        genres = [genre_noun(trait.value, language) for trait in reason.traits]
        return text("reasons.picked_genres", language, traits=_joined(genres, language))
    if traits:
        return text("reasons.traits", language, traits=traits)
    if reason.kind == ReasonKind.PREDICTED:
        # Of a newcomer there are no stars that could point anywhere.
        if not profile.ratings:
            return text("reasons.predicted_for_all", language)
        return text("reasons.predicted", language)
    return text("reasons.popular", language)


def traits_text(traits: Sequence[Trait], language: str) -> str:
    """Facts as one noun phrase: "slow-burn science fiction about first contact".

    Args:
        traits: At least one; of several genres or moods, all are named.
        language: `"en"` or `"zh"`.
    """
    moods = [
        term("mood", trait.value, language) for trait in traits if trait.kind == TraitKind.MOOD
    ]
    genres = [
        genre_noun(trait.value, language) for trait in traits if trait.kind == TraitKind.GENRE
    ]
    tails = [
        text(f"reasons.{kind}", language, value=_tail_value(trait, language))
        for kind in TAIL_ORDER
        for trait in traits
        if trait.kind == kind
    ]
    return text(
        "reasons.phrase",
        language,
        moods=text("reasons.moods", language, moods=_joined(moods, language)) if moods else "",
        noun=_joined(genres, language) if genres else text("reasons.films", language),
        tails="".join(tails),
    )


def genre_noun(genre: str, language: str) -> str:
    """The genre as films are called: "comedies", "science fiction"."""
    return text(f"reasons.genre.{genre}", language)


def country_noun(country: str, language: str) -> str:
    """The country as it stands in a sentence: "the United States", "Japan"."""
    named = term("the_country", country, language)
    return named if named != country else term("country", country, language)


def _has_words(trait: Trait, language: str) -> bool:
    """Whether the language has a word for it; rare themes have an English one only."""
    if language == "en" or trait.kind != TraitKind.THEME:
        return True
    return term(trait.kind, trait.value, language) != trait.value


def _tail_value(trait: Trait, language: str) -> str:
    if trait.kind == TraitKind.COUNTRY:
        return country_noun(trait.value, language)
    if trait.kind == TraitKind.THEME:
        return term(trait.kind, trait.value, language)
    return trait.value


def _joined(parts: Sequence[str], language: str) -> str:
    if not parts:
        return ""
    return reduce(
        lambda first, second: text("reasons.and", language, first=first, second=second), parts
    )
