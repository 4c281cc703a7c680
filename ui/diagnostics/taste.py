"""You: the visitor's own stars put through the model, each predicted from the others."""

from dataclasses import replace
from html import escape

import numpy as np
import streamlit as st

from recommender.evaluation.metrics import mae
from recommender.explain import leanings
from recommender.interactions import Stars
from recommender.profile import Profile
from recommender.recommendation import Trait, TraitKind
from recommender.serving import Recommender
from ui.board import local_title
from ui.charts import bars, ranges
from ui.diagnostics.frame import Examined, chart_and_table, claim
from ui.diagnostics.tables import Cell, number, table
from ui.page import PLACES
from ui.texts import term

NEWEST = 15
"So many of the visitor's newest stars are predicted: each takes a run of the model."
FEWEST = 3
LEANINGS = 8
"So many leanings to each side."
FEWEST_BEHIND = 2
"One film alone is no leaning."


def draw_taste(page: Examined) -> None:
    """How well the model does on this visitor, and what it believes they like."""
    profile = page.visitor.profile
    known = [film_id for film_id in profile.ratings if page.model.knows(film_id)]
    if len(known) < FEWEST:
        claim(page.say("taste.empty", fewest=FEWEST))
        st.page_link(PLACES["onboarding"].script, label=page.say("taste.start"))
        return
    _draw_own_stars(page, known[::-1][:NEWEST])
    _draw_leanings(page)


def left_out(model: Recommender, profile: Profile, film_ids: list[int]) -> tuple[Stars, Stars]:
    """Stars of rated films and the half-widths of their ranges, each without its own rating.

    Returns:
        Both of shape (n_film_ids,).
    """
    found = []
    for film_id in film_ids:
        others = {other: stars for other, stars in profile.ratings.items() if other != film_id}
        found.append(model.predict_range(replace(profile, ratings=others), [film_id]))
    predicted, half_widths = (np.concatenate(each) for each in zip(*found, strict=True))
    return predicted, half_widths


def _draw_own_stars(page: Examined, film_ids: list[int]) -> None:
    profile = page.visitor.profile
    given = np.array([profile.ratings[film_id] for film_id in film_ids])
    predicted, half_widths = left_out(page.model, profile, film_ids)
    held = int(np.sum(np.abs(given - predicted) <= half_widths + 1e-9))
    claim(
        page.say("taste.own.claim", count=len(film_ids), off=number(mae(given, predicted), 2)),
        page.say("taste.own.note", held=held, count=len(film_ids)),
    )
    names = [local_title(page.model.films[film_id], page.language) for film_id in film_ids]
    body: list[list[Cell]] = [
        [name, f"{stars:g}", f"{number(guess, 1)} ±{number(width, 1)}"]
        for name, stars, guess, width in zip(names, given, predicted, half_widths, strict=True)
    ]
    chart_and_table(
        page,
        lambda palette: ranges(
            [_short(name) for name in names],
            given.tolist(),
            predicted.tolist(),
            half_widths.tolist(),
            palette,
            x_title=page.say("data.stars"),
            given_name=page.say("taste.given"),
            predicted_name=page.say("taste.predicted"),
        ),
        page.say("taste.own.note", held=held, count=len(film_ids)),
        table(
            [page.say("taste.film"), page.say("taste.given"), page.say("taste.predicted")],
            body,
            page.say("taste.own.note", held=held, count=len(film_ids)),
        ),
        key="taste.own",
    )


def _short(name: str, longest: int = 22) -> str:
    # Plotly reads tags in its words.
    return escape(name if len(name) <= longest else f"{name[: longest - 1]}…")


def _draw_leanings(page: Examined) -> None:
    model = page.model
    history = model.history(page.visitor.profile)
    by_column = leanings(model.content, history).by_column
    behind = np.asarray(model.content.binary[history.films].sum(axis=0)).ravel()
    order = [at for at in np.argsort(-by_column, kind="stable") if behind[at] >= FEWEST_BEHIND]
    liked = [at for at in order[:LEANINGS] if by_column[at] > 0]
    disliked = [at for at in order[-LEANINGS:] if by_column[at] < 0]
    chosen = [*liked, *disliked]
    if not chosen:
        return
    names = [_trait_name(page, model.content.traits[at]) for at in chosen]
    values = [float(by_column[at]) for at in chosen]
    claim(
        page.say("taste.leanings.claim", most=names[0])
        if liked
        else page.say("taste.leanings.none"),
        page.say("taste.leanings.note"),
    )
    axis = page.say("taste.leanings.axis")
    chart_and_table(
        page,
        lambda palette: bars(names, values, palette, x_title=axis, upright=False),
        page.say("taste.leanings.note"),
        table(
            [page.say("taste.trait"), axis, page.say("data.films")],
            [
                (name, f"{value:+.2f}".replace("-", "−"), f"{behind[at]:.0f}")
                for name, value, at in zip(names, values, chosen, strict=True)
            ],
            page.say("taste.leanings.note"),
        ),
        key="taste.leanings",
    )


def _trait_name(page: Examined, trait: Trait) -> str:
    if trait.kind == TraitKind.DECADE:
        return page.say("data.decade", decade=trait.value)
    return term(trait.kind, trait.value, page.language)
