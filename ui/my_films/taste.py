"""What your stars say: the tree of one visitor's taste, as rows and sentences."""

from html import escape
from pathlib import Path

import streamlit as st

from recommender.films import Films
from recommender.profile import HIGHEST_STARS
from recommender.recommendation import Trait, TraitKind
from recommender.taste_tree import (
    FEWEST_FILMS,
    Branch,
    Fact,
    FactKind,
    Fit,
    Leaf,
    TasteTree,
    taste_tree,
)
from ui.board import local_title
from ui.page import PLACES
from ui.reasons import country_noun, genre_noun, traits_text
from ui.resources import get_recommender
from ui.texts import term, text
from ui.visitor import Visitor

TASTE = "taste"
"The view beside the lists: what the ratings have in common."
STYLE = Path(__file__).parent / "taste.css"
EXAMPLES = 3
"Films that a leaf names."

Way = tuple[tuple[Fact, bool], ...]
TRAITS = {
    FactKind.GENRE: TraitKind.GENRE,
    FactKind.MOOD: TraitKind.MOOD,
    FactKind.COUNTRY: TraitKind.COUNTRY,
}
"Facts that a noun phrase can hold; the others follow it."
ORDER = tuple(FactKind)
"The order in which a phrase names what follows its noun."


def draw_taste(visitor: Visitor) -> None:
    """The tree with what it says and how well it fits, or how many stars it still wants."""
    language, model = visitor.language, get_recommender()
    st.subheader(text("my_films.taste.title", language))
    known = [film_id for film_id in visitor.profile.ratings if model.knows(film_id)]
    shares = dict(zip(known, model.known[model.rows(known)].tolist(), strict=True))
    tree = taste_tree(visitor.profile.ratings, model.films, shares)
    if tree is None:
        missing = FEWEST_FILMS - sum(film_id in model.films for film_id in visitor.profile.ratings)
        st.markdown(text("my_films.taste.few", language, fewest=FEWEST_FILMS, count=missing))
        st.page_link(PLACES["onboarding"].script, label=text("my_films.ratings.way_on", language))
        return
    st.html(STYLE)
    st.markdown(said(tree, language))
    if tree.root.fact is not None:
        st.html(tree_html(tree.root, model.films, language))
        st.caption(fit_text(tree.fit, language))


def said(tree: TasteTree, language: str) -> str:
    """What gets the most and the fewest stars, as sentences."""
    leaves = sorted(tree.root.leaves(), key=lambda leaf: -leaf.branch.mean)
    if len(leaves) == 1:
        return text("my_films.taste.flat", language, stars=f"{tree.root.mean:.1f}")
    return " ".join(
        text(f"my_films.taste.{which}", language, leaf=leaf_text(leaf, language))
        for which, leaf in (("most", leaves[0]), ("fewest", leaves[-1]))
    )


def leaf_text(leaf: Leaf, language: str) -> str:
    """ "slow-burn dramas since 2000: 4.3 stars on average, 9 films"."""
    return _branch_text(way_text(leaf.way, language), leaf.branch, language)


def way_text(way: Way, language: str) -> str:
    """The answers on the way to a leaf as one noun phrase."""
    told = _narrowest(way)
    in_noun = [fact for fact, is_so in told if is_so and fact.kind in TRAITS]
    noun = traits_text([Trait(TRAITS[fact.kind], fact.value) for fact in in_noun], language)
    # "dramas since 1990, not funny": what limits the noun stands before what is taken from it.
    rest = [answer for answer in told if answer[0] not in in_noun]
    rest.sort(key=lambda answer: (answer[0].kind in TRAITS, ORDER.index(answer[0].kind)))
    joints = {False: "my_films.taste.limit", True: "my_films.taste.without"}
    return noun + "".join(
        text(joints[fact.kind in TRAITS], language, value=fact_text(fact, is_so, language))
        for fact, is_so in rest
    )


def fact_text(fact: Fact, is_so: bool, language: str) -> str:
    """One answer: "dramas", "not slow-burn", "before 2000"."""
    if fact.kind is FactKind.GENRE:
        value = genre_noun(fact.value, language)
    elif fact.kind is FactKind.COUNTRY:
        value = country_noun(fact.value, language)
    elif fact.kind is FactKind.MOOD:
        value = term(fact.kind, fact.value, language)
    else:
        value = fact.value
    answer = "yes" if is_so else "no"
    return text(f"my_films.taste.{fact.kind}.{answer}", language, value=value)


def fit_text(fit: Fit, language: str) -> str:
    """How far the tree's guesses are off beside the visitor's mean, and what that means."""
    verdict = "sure" if fit.is_sure else "unsure" if fit.gain > 0 else "worse"
    return " ".join(
        (
            text(
                "my_films.taste.fit",
                language,
                error=f"{fit.error:.2f}",
                mean_error=f"{fit.mean_error:.2f}",
            ),
            text(f"my_films.taste.fit.{verdict}", language),
            text("my_films.taste.note", language),
        )
    )


def tree_html(root: Branch, films: Films, language: str) -> str:
    """The tree as nested lists, which a screen reader reads as sentences."""
    words = text("my_films.taste.all", language)
    return f'<ul class="taste-tree">{_item_html(words, root, films, language)}</ul>'


def _item_html(words: str, branch: Branch, films: Films, language: str) -> str:
    count = text("my_films.taste.count", language, count=len(branch.film_ids))
    full = _branch_text(words, branch, language)
    row = (
        f'<div class="taste-row"><span class="unseen">{escape(full)}</span>'
        f'<span aria-hidden="true"><b>{escape(words[0].upper() + words[1:])}</b> '
        f"<small>{escape(count)}</small></span>"
        f'<i aria-hidden="true"><i style="width:{100 * branch.mean / HIGHEST_STARS:.0f}%"></i></i>'
        f'<span class="taste-stars" aria-hidden="true">{branch.mean:.1f}</span></div>'
    )
    if branch.fact is None or branch.true is None or branch.false is None:
        titles = [local_title(films[film_id], language) for film_id in branch.film_ids[:EXAMPLES]]
        named = escape(text("my_films.taste.and", language).join(titles))
        return f'<li class="taste-leaf">{row}<p>{named}</p></li>'
    # The half with more stars first.
    halves = sorted(((branch.true, True), (branch.false, False)), key=lambda half: -half[0].mean)
    inner = "".join(
        _item_html(fact_text(branch.fact, is_so, language), half, films, language)
        for half, is_so in halves
    )
    return f"<li>{row}<ul>{inner}</ul></li>"


def _branch_text(words: str, branch: Branch, language: str) -> str:
    return text(
        "my_films.taste.leaf",
        language,
        what=words,
        stars=f"{branch.mean:.1f}",
        count=len(branch.film_ids),
    )


def _narrowest(way: Way) -> list[tuple[Fact, bool]]:
    """The way without answers that a later one of their kind makes superfluous."""
    kept: list[tuple[Fact, bool]] = []
    for fact, is_so in way:
        if fact.kind not in TRAITS:
            # A tree asks again only between the bounds it has: the later answer is the narrower.
            kept = [each for each in kept if (each[0].kind, each[1]) != (fact.kind, is_so)]
        kept.append((fact, is_so))
    return kept
