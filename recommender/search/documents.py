"""What is written about a film: for the sentence encoder, and as weighted words."""

from collections import defaultdict
from collections.abc import Iterator

from recommender.films import Film
from recommender.search.normal import has_chinese, normalised, only_chinese
from recommender.search.places import NAMES_OF_COUNTRY
from recommender.search.remembered import Remembered
from recommender.search.stems import STOP_WORDS, spans

CHINESE_TITLE_WORTH = 0.5
REMEMBERED_WORTH, CHINESE_REMEMBERED_WORTH = 0.7, 0.8
"Of a word of what is remembered; of a run of characters, however often it is said."
CHINESE_NGRAMS = (2, 3)


def sentence(film: Film) -> str:
    """The text whose vector stands for the film."""
    nations = [
        NAMES_OF_COUNTRY[country].split()[0].title()
        for country in film.countries
        if country != "US" and country in NAMES_OF_COUNTRY
    ]
    about = ", ".join((*film.themes, *film.moods))
    return " ".join(filter(None, [f"{film.title}.", film.logline, f"{about}.", *nations]))


def longer_sentence(film: Film, remembered: Remembered) -> str:
    """The same with what people remember of the film."""
    return f"{sentence(film)} {', '.join(remembered.en)}"


def _fields(film: Film) -> Iterator[tuple[float, str]]:
    yield 1.0, film.logline
    yield 1.4, " ".join(film.themes)
    yield 0.5, " ".join(film.moods)
    yield 0.5, " ".join(film.genres)
    yield 0.4, " ".join((film.title, *film.alternative_titles))
    yield 0.5, " ".join((*film.directors, *film.cast))
    # Most films are American: that is no news of any of them.
    yield 0.7, " ".join(NAMES_OF_COUNTRY.get(c, "") for c in film.countries if c != "US")
    if film.year is not None:
        yield 0.5, f"{film.year // 10 * 10}s"


def weighted_words(film: Film, remembered: Remembered | None = None) -> dict[str, float]:
    """Every word said of the film with the weight of where it stands, summed."""
    words: defaultdict[str, float] = defaultdict(float)
    fields = [*_fields(film)]
    if remembered is not None:
        fields.append((REMEMBERED_WORTH, " ".join(remembered.en)))
        for ngram in set().union(*map(chinese_ngrams, remembered.zh)):
            words[ngram] += CHINESE_REMEMBERED_WORTH
    for weight, text in fields:
        for word in normalised(text).split():
            if word not in STOP_WORDS:
                words[word] += weight
    for ngram in chinese_ngrams(film.title_zh or ""):
        words[ngram] += CHINESE_TITLE_WORTH
    return dict(words)


def chinese_ngrams(text: str) -> set[str]:
    """Runs of two and three Chinese characters, which serve as words where no spaces are."""
    if not has_chinese(text):
        return set()
    characters = only_chinese(text)
    return {characters[begin:end] for begin, end in spans(characters, CHINESE_NGRAMS)}
