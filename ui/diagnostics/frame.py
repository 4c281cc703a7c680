"""What all tabs share: the model under examination, claims with their notes, charts with tables."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from pathlib import Path

import streamlit as st
from plotly.graph_objects import Figure

from recommender.evaluation.estimates import Estimate
from recommender.evaluation.examination import Report
from recommender.serving import Recommender
from ui.charts import Palette, draw_chart
from ui.texts import text
from ui.visitor import Visitor

STYLE = Path(__file__).parent / "style.css"

MODELS = frozenset(
    {
        "attention",
        "autoencoder",
        "baseline",
        "bias",
        "blend",
        "cfdl",
        "content_and_demographics",
        "content_knn",
        "decision_tree",
        "demographic_prior",
        "dropoutnet",
        "factorisation",
        "film_mean",
        "item_knn",
        "linear_autoencoder",
        "linked_factorisation",
        "lstm",
        "matrix_factorisation",
        "mean",
        "movies_life_stars_alone",
        "popularity",
        "popularity_within_genres",
        "recent_popularity",
        "text_convolution",
        "user_knn",
        "user_mean",
    }
)
"Models that have a name of their own in both languages."


def model_key(model: str) -> str:
    """A model's name as the texts write it: `content kNN` as `content_knn`."""
    return re.sub(r"\W+", "_", model).lower()


@dataclass(frozen=True)
class Examined:
    """The model that is examined, and who looks at it."""

    model: Recommender
    report: Report
    visitor: Visitor
    palette: Palette

    @property
    def language(self) -> str:
        """Language of the interface."""
        return self.visitor.language

    def say(self, key: str, **values: object) -> str:
        """The text `diagnostics.<key>`."""
        return text(f"diagnostics.{key}", self.language, **values)

    def model_name(self, model: str) -> str:
        """A model as people call it; its own name where it has no other."""
        key = model_key(model)
        return self.say(f"model.{key}") if key in MODELS else model.replace("_", " ")

    def split_note(self, *parts: str) -> str:
        """Where numbers come from: ratings or visitors that were held out, seed, errors.

        Args:
            parts: `"stars"`, `"lists"` or both.
        """
        split = self.report.split
        told = [
            self.say(
                f"split.{part}",
                ratings=f"{split.n_test:,}",
                users=f"{split.n_test_users:,}",
                visitors=f"{split.n_visitors:,}",
                candidates=f"{split.n_candidates:,}",
                how=self.say(f"split.{split.star_split}"),
            )
            for part in parts
        ]
        return self.joined(*told, self.say("split.seed", seed=split.seed))

    def joined(self, *sentences: str) -> str:
        """Sentences in a row; Chinese ones need no space between."""
        return ("" if self.language == "zh" else " ").join(filter(None, sentences))


def verdict(margin: Estimate) -> str:
    """`"better"` or `"worse"` where a margin is beyond two standard errors, else `"alike"`.

    Args:
        margin: By how much ours is better; an error that is not known decides nothing.
    """
    if not abs(margin.value) > 2 * margin.standard_error:
        return "alike"
    return "better" if margin.value > 0 else "worse"


def claim(sentence: str, note: str = "") -> None:
    """A heading that says what the figures beneath it show, and quietly where they come from."""
    # A line must not end within "20–49".
    whole = escape(sentence).replace("–", "–\u2060")
    quiet = f"<p>{escape(note)}</p>" if note else ""
    st.html(f'<div class="claim"><h2>{whole}</h2>{quiet}</div>')


def quiet(sentence: str) -> None:
    """What a reader may want to know besides, in small."""
    st.html(f'<p class="quiet">{escape(sentence)}</p>')


def chart_and_table(
    page: Examined, figure: Callable[[Palette], Figure], alt: str, table: str, *, key: str
) -> None:
    """A chart with its numbers beside it, or beneath it on a phone."""
    left, right = st.columns([3, 2], gap="large")
    with left:
        draw_chart(figure(page.palette), alt, key=f"diagnostics.{key}")
    with right:
        st.html(table)
