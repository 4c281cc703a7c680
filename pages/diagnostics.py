"""The model, examined: what it learned from, how good it is, where it errs."""

import streamlit as st

from recommender.errors import DataError
from recommender.evaluation.examination import Report
from ui.charts import current_palette
from ui.diagnostics import STYLE, TABS, Examined, claim
from ui.page import open_page
from ui.resources import get_recommender
from ui.texts import text
from ui.visitor import Visitor

visitor = open_page("diagnostics")
language = visitor.language
st.html(STYLE)
st.title(text("diagnostics.title", language))
model = get_recommender()
for notice in model.notices:
    st.warning(notice)
if not model.report:
    claim(text("diagnostics.no_report", language), text("diagnostics.train_again", language))
    st.stop()
try:
    report = Report.from_dict(model.report)
except DataError as error:
    claim(str(error), text("diagnostics.train_again", language))
    st.stop()


@st.fragment
def examination(visitor: Visitor) -> None:
    labels = [text(f"diagnostics.tab.{name}", visitor.language) for name in TABS]
    tabs = st.tabs(labels, key="diagnostics.tab", on_change="rerun")
    page = Examined(model, report, visitor, current_palette())
    for tab, draw in zip(tabs, TABS.values(), strict=True):
        # All charts at once would take seconds.
        if tab.open:
            with tab:
                draw(page)


examination(visitor)
