"""English words without their endings, so that "robbing" finds "robbed" and "robs"."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

STOP_WORDS = frozenset(
    """a an the and or but of to in on at by for with from as is are was were be been being it its
    this that these those he she they them his her their him who whom whose which what when where
    while into onto out up down over after before about than then so not no hers i you we my your
    our me us there here will would can could should must may might do does did done has have had
    having just also very more most own s t film films movie movies""".split()
)
"Words that say nothing about a film."

FOREIGN_STOP_WORDS = frozenset(
    """le les un une des du et qui que dans par avec sur est au aux ses sa leur elle il ils
    el los las una y en con para por del al se su sus lo como gli di che per nel della si suo sua
    os um uma do da dos das na com seu der das den dem ein eine einen einem einer und mit von zu im
    ist auf sich het een van met la de и в на с по не его""".split()
)
"The same of the encoder's other languages, but for those that are English words too."

EMPTY_CHARACTERS = frozenset(
    "的了在和是把被着过与或很就都也还不之其及于而后前里上下个一这那他她它们我你吗呢吧啊得地为对"
    "从到让要会能有没想看说去来"
)
"Chinese characters that carry grammar more often than meaning: few words begin or end with one."

SHORTEST_STEM = 3
_ENDINGS = (
    ("sses", "ss"), ("ies", "y"), ("ing", ""), ("edly", ""), ("ed", ""), ("ers", "er"),
    ("es", ""), ("s", ""), ("ly", ""),
)  # fmt: skip


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The word without one ending; both sides of a search go through here, so it need not be one.

    >>> [stem(word) for word in ("robs", "robbing", "robbed", "stories", "story")]
    ['rob', 'rob', 'rob', 'story', 'story']
    """
    if len(word) <= SHORTEST_STEM:
        return word
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            word = word[: -len(ending)] + instead
            break
    if len(word) > SHORTEST_STEM and word[-1] == word[-2] and word[-1] not in "ls":
        word = word[:-1]
    if len(word) > SHORTEST_STEM and word[-1] == "e":
        return word[:-1]
    if len(word) > SHORTEST_STEM and word[-1] == "i":
        return word[:-1] + "y"
    return word


def spans(characters: str, lengths: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Where words may begin and end in Chinese characters, which have no spaces between them.

    >>> list(spans("爱的故事", [2]))
    [(2, 4)]
    """
    for length in lengths:
        for begin in range(len(characters) - length + 1):
            if not EMPTY_CHARACTERS & {characters[begin], characters[begin + length - 1]}:
                yield begin, begin + length
