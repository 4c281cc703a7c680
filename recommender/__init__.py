"""movies.life: a film recommender that explains itself."""

from typing import TYPE_CHECKING, Any

from recommender.films import Film, Films, load_films
from recommender.profile import Profile
from recommender.recommendation import Recommendation
from recommender.search import Search
from recommender.serving import Recommender

if TYPE_CHECKING:
    from recommender.ratings import Ratings, load_ratings

__all__ = [
    "Film",
    "Films",
    "Profile",
    "Ratings",
    "Recommendation",
    "Recommender",
    "Search",
    "load_films",
    "load_ratings",
]


def __getattr__(name: str) -> Any:
    """Rating tables bring pandas along, which serving does without."""
    if name in ("Ratings", "load_ratings"):
        from recommender import ratings

        return getattr(ratings, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
