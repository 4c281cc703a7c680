"""Years and decades that stand in a query."""

import re
from dataclasses import dataclass

_DECADE = re.compile(r"(?<!\d)((?:18|19|20)?\d0)\s?(?:['’]?s\b|年代)")
_YEAR = re.compile(r"(?<!\d)((?:18[7-9]|19\d|20\d)\d)(?!\d)年?")
_NEWEST_TWO_DIGIT_DECADE = 20


@dataclass(frozen=True)
class YearsInQuery:
    """A query taken apart: the years it names, and what remains of it."""

    spans: tuple[tuple[int, int], ...]
    "First and last year of each mention."
    rest: str


def years_in(query: str) -> YearsInQuery:
    """Find "1968", "1990s", "90s", "1994年" and "60年代".

    >>> years_in("kubrick 1968")
    YearsInQuery(spans=((1968, 1968),), rest='kubrick')
    """
    spans: list[tuple[int, int]] = []

    def decade(match: re.Match[str]) -> str:
        first = int(match[1])
        if first < 100:
            first += 2000 if first <= _NEWEST_TWO_DIGIT_DECADE else 1900
        spans.append((first, first + 9))
        return " "

    def year(match: re.Match[str]) -> str:
        spans.append((int(match[1]), int(match[1])))
        return " "

    rest = _YEAR.sub(year, _DECADE.sub(decade, query))
    return YearsInQuery(tuple(spans), " ".join(rest.split()))
