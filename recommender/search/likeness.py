"""Queries that start from a film: "something like Her but funnier", "像花样年华但更欢乐"."""

import re
from dataclasses import dataclass

_OPENING = (
    r"(?:(?:i(?:'m| am)? (?:want|look)\w* (?:for )?|show me |find me |any )?"
    r"(?:something|anything|a|some)? ?(?:movies?|films?|one|ones)? ?(?:that(?:'s| is| are) )?)"
)
_ENGLISH = re.compile(
    rf"^{_OPENING}(?:like|similar to|in the style of) (?P<title>.+?)"
    r"(?:,? (?:but |only |except |just |(?=(?:in|on|at|with|without|set) ))(?P<turn>.+))?$",
    re.IGNORECASE,
)
_SUFFIX = re.compile(r"^(?P<title>.+?)[- ](?:like|style|esque) (?P<turn>.+)$", re.IGNORECASE)
_BUT = re.compile(r"^(?P<title>.+?),? but (?P<turn>.+)$", re.IGNORECASE)
_CHINESE = re.compile(
    r"^(?:有没有|想看|找)?(?:一部)?(?:像|类似于?|跟|和)《?(?P<title>.+?)》?"
    r"(?:一样|那样|差不多|这样|类似|这种|那种)?的?(?:电影|片子|片)?"
    r"(?:[，, ]*(?:但是?|不过|只是|可是)(?P<turn>.+))?$"
)
_SHAPES = (_ENGLISH, _SUFFIX, _BUT, _CHINESE)

_LESS = re.compile(
    r"\b(?:less|not(?: so| as)?|without|no)\s+(\w+)|(?:不那么|没有|少些?)(\w+)", re.I
)
_COMPARATIVE = re.compile(r"\b(?:more|更加?|再)\s*|\b(?:with|set in|about)\b", re.IGNORECASE)
_COMPARATIVES = {
    "funnier": "funny", "wittier": "witty", "scarier": "scary", "eerier": "eerie",
    "grittier": "gritty", "quirkier": "quirky", "sillier": "absurd", "happier": "feel-good",
    "lighter": "feel-good playful", "cosier": "cozy", "cozier": "cozy", "gentler": "tender",
    "sweeter": "tender warm", "warmer": "warm", "sadder": "sad", "darker": "dark",
    "bleaker": "bleak", "tenser": "tense", "slower": "slow-burn", "faster": "action-packed",
    "weirder": "surreal quirky", "stranger": "surreal dreamlike", "smarter": "cerebral",
    "sexier": "provocative", "bloodier": "violent", "newer": "", "older": "",
}  # fmt: skip
"Comparatives as the moods of the catalogue."


@dataclass(frozen=True)
class Likeness:
    """A film to start from, and where to turn."""

    title: str
    "As it was typed; whether there is such a film is for others to say."
    more: str = ""
    "What there should be more of."
    less: str = ""
    "What there should be less of."


def likenesses(query: str) -> list[Likeness]:
    """Ways to read a query as a likeness, likeliest first; none for most queries.

    >>> likenesses("something like Her but funnier")[0]
    Likeness(title='Her', more='funny', less='')
    >>> likenesses("Alien but less violent")[0]
    Likeness(title='Alien', more='', less='violent')
    """
    found = []
    for shape in _SHAPES:
        if match := shape.match(" ".join(query.split())):
            more, less = _turn(match["turn"] or "")
            found.append(Likeness(match["title"], more, less))
    return found


def _turn(text: str) -> tuple[str, str]:
    less = " ".join(first or second for first, second in _LESS.findall(text))
    more = _COMPARATIVE.sub(" ", _LESS.sub(" ", text))
    return " ".join(_COMPARATIVES.get(word.lower(), word) for word in more.split()), less
