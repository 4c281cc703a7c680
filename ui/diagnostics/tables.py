"""Small tables of numbers, as HTML: readable on a phone and by a screen reader."""

from collections.abc import Sequence
from html import escape
from math import isnan

from recommender.evaluation.estimates import Estimate
from recommender.evaluation.examination import OURS

UNKNOWN = "–"
ROOMY = 4
"So many columns leave room for errors beside values instead of beneath."
Cell = str | Estimate


def number(value: float, digits: int = 3) -> str:
    """A number with so many decimals; a dash where it is undefined."""
    return UNKNOWN if isnan(value) else f"{value:,.{digits}f}".replace("-", "−")


def percent(value: float, digits: int = 0) -> str:
    """A share as per cent: 0.805 gives 81 %, with a space that does not break."""
    return UNKNOWN if isnan(value) else f"{100 * value:.{digits}f}\u00a0%".replace("-", "−")


def measured(estimate: Estimate, digits: int = 3) -> str:
    """A value with its standard error, in words: "0.795 ± 0.015"."""
    value = number(estimate.value, digits)
    if isnan(estimate.standard_error):
        return value
    return f"{value}\u00a0±\u00a0{number(estimate.standard_error, digits)}"


def in_percent(share: Estimate) -> Estimate:
    """The same share, of a hundred."""
    return Estimate(100 * share.value, 100 * share.standard_error, share.n)


def table(
    headers: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    caption: str,
    *,
    ours: int | None = None,
    digits: int = 3,
) -> str:
    """An HTML table; the first column names the row, numbers stand to the right.

    Args:
        headers: One a column.
        rows: Words are escaped; an estimate shows its standard error in small beneath.
        caption: What the table holds, read out and not shown.
        ours: The row of our model, which stands out.
        digits: Decimals of estimates.
    """
    head = "".join(f'<th scope="col">{escape(_capital(header))}</th>' for header in headers)
    body = "".join(
        f'<tr{" class=ours" if at == ours else ""}><th scope="row">{_cell(row[0], digits)}</th>'
        + "".join(f"<td>{_cell(cell, digits)}</td>" for cell in row[1:])
        + "</tr>"
        for at, row in enumerate(rows)
    )
    roomy = " roomy" if len(headers) <= ROOMY else ""
    return (
        f'<table class="figures{roomy}"><caption class="unseen">{escape(caption)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    )


def _capital(header: str) -> str:
    return header if header == OURS else header[:1].upper() + header[1:]


def _cell(cell: Cell, digits: int) -> str:
    if isinstance(cell, str):
        return escape(cell)
    value = number(cell.value, digits)
    if isnan(cell.standard_error):
        return value
    return f"{value}<small>±{number(cell.standard_error, digits)}</small>"
