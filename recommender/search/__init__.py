"""Search over the catalogue: titles with typing errors forgiven, and meaning."""

from recommender.search.engine import Search
from recommender.search.hit import Hit, Notice, Why

__all__ = ["Hit", "Notice", "Search", "Why"]
