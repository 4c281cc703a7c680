"""Films by what they are called, who made them and when."""

from collections.abc import Callable, Mapping

import numpy as np
from numpy.typing import NDArray

from recommender.films import Films
from recommender.search.facts import FactIndex
from recommender.search.hit import Hit, Why
from recommender.search.names import NameIndex, Scores
from recommender.search.normal import LONGEST_QUERY
from recommender.search.years import years_in

FACTS_WORTH = 0.92
"A query answered word by word is worth less than one that is a title as it stands."
CUTOFF = 0.7
"Below it a title shares letters with the query and nothing else."
PRIOR_WORTH = 0.05
"What being the best known film adds: enough to choose among equals, not among different."


class TitleIndex:
    """Names as a whole and facts word by word, the better of the two for each film."""

    def __init__(self, films: Films, prior: Mapping[int, float] | None = None) -> None:
        """Index a catalogue.

        Args:
            films: The catalogue.
            prior: How well known a film is, by film id, on any scale from 0 up.
        """
        self._films = films
        self._names = NameIndex(films)
        self._facts = FactIndex(films)
        self._prior = prior_of(films, prior)

    def search(self, query: str, n: int = 10, *, cutoff: float = CUTOFF) -> list[Hit]:
        """At most `n` films, best first, equal ones by film id; none for a query without letters.

        Args:
            query: Anything; what goes beyond `LONGEST_QUERY` letters is not looked at.
            n: Films wanted.
            cutoff: Hits that score lower are left out; 0 gives the nearest there are.
        """
        if n < 1:
            raise ValueError(f"n must be positive, got {n}")
        query = query[:LONGEST_QUERY]
        scores, why = self._scores(query)
        found = np.flatnonzero(scores >= max(cutoff, 1e-6))
        order = scores[found] + PRIOR_WORTH * self._prior[found]
        best = found[np.argsort(-order, kind="stable")[:n]]
        return [Hit(int(self._films.ids[row]), float(scores[row]), why(int(row))) for row in best]

    def _scores(self, query: str) -> tuple[Scores, Callable[[int], Why]]:
        named = self._names.scores(query)
        facts = self._facts.scores(years_in(query))
        from_facts = facts.total * np.float32(FACTS_WORTH)

        def why(row: int) -> Why:
            if named[row] >= from_facts[row]:
                return Why.TITLE
            if facts.by_person[row] > facts.by_title[row]:
                return Why.PERSON
            return Why.TITLE if facts.by_title[row] else Why.YEAR

        best: Scores = np.maximum(named, from_facts)
        return best, why


def prior_of(films: Films, known: Mapping[int, float] | None) -> NDArray[np.float32]:
    """How well known each film is, from 0 to 1 on a logarithmic scale, shape (n_films,)."""
    counts = np.array([(known or {}).get(film.film_id, 0.0) for film in films], np.float32)
    logarithms = np.log1p(np.maximum(counts, 0))
    highest = max(float(logarithms.max(initial=0.0)), 1e-9)
    return np.asarray(logarithms / highest, np.float32)
