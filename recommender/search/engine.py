"""The search over the whole catalogue: one object, loaded once, shared by all visitors."""

from collections.abc import Mapping
from typing import Self

from recommender.films import Films, load_films
from recommender.search.hit import Hit
from recommender.search.titles import TitleIndex


class Search:
    """Titles and meaning over a catalogue; read-only after loading, safe for many threads."""

    def __init__(self, films: Films, prior: Mapping[int, float] | None = None) -> None:
        """Index a catalogue.

        Args:
            films: The catalogue.
            prior: How well known a film is, by film id (for example how many rated it); decides
                between films that fit equally well.
        """
        self.films = films
        self._titles = TitleIndex(films, prior)

    @classmethod
    def load(cls, films: Films | None = None, prior: Mapping[int, float] | None = None) -> Self:
        """Search over `films`, or over the shipped catalogue."""
        return cls(load_films() if films is None else films, prior)

    def titles(self, query: str, n: int = 10) -> list[Hit]:
        """Films by title, people and year; see `TitleIndex.search`."""
        return self._titles.search(query, n)
