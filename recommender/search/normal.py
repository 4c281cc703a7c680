"""Text brought to one form, so that spelling that nobody types does not stand in the way."""

import re
import unicodedata

LONGEST_QUERY = 300
"Letters of a query that are looked at; no title and no sensible wish is longer."

ARTICLES = frozenset(
    "the a an le la les un une el los las il lo gli der die das den det ein eine".split()
)

_LETTERS_WITHOUT_DECOMPOSITION = str.maketrans(
    {"ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "æ": "ae", "œ": "oe", "ı": "i", "½": " 1 2"}
)
_APOSTROPHES = re.compile(r"['’‘`´ʼ]")
_NO_LETTER_OR_DIGIT = re.compile(r"[\W_]+")
_NUMBER_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve".split(),
    "i ii iii iv v vi vii viii ix x xi xii".split(),
)
_DIGITS = {
    word: str(number) for words in _NUMBER_WORDS for number, word in enumerate(words, start=1)
}
_CHINESE = re.compile(r"[\u3400-\u9fff]")


def normalised(text: str) -> str:
    """Lower case, no accents, no punctuation, numbers as digits, single spaces.

    >>> normalised("Amélie & the Schindler's List: Part II")
    'amelie and the schindlers list part 2'
    """
    text = text.replace("&", " and ").casefold()
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.translate(_LETTERS_WITHOUT_DECOMPOSITION))
        text = "".join(letter for letter in text if not unicodedata.combining(letter))
    text = _NO_LETTER_OR_DIGIT.sub(" ", _APOSTROPHES.sub("", text))
    words = text.split()
    # "X-Men" and "V for Vendetta" begin with a letter, "Rocky V" ends with a number.
    return " ".join(
        _DIGITS.get(word, word) if place or len(word) > 1 else word
        for place, word in enumerate(words)
    )


def without_article(name: str) -> str:
    """A normalised name without its first word, where that is an article and more follows."""
    first, _, rest = name.partition(" ")
    return rest if rest and first in ARTICLES else name


def has_chinese(text: str) -> bool:
    """Whether there is at least one Chinese character (or a Japanese kanji)."""
    return _CHINESE.search(text) is not None


def only_chinese(text: str) -> str:
    """The Chinese characters of a text, nothing between them."""
    return "".join(_CHINESE.findall(text))
