"""movies.life: a film recommender that explains itself."""

from recommender.films import Film, Films, load_films
from recommender.profile import Profile
from recommender.ratings import Ratings, load_ratings
from recommender.recommendation import Recommendation
from recommender.search import Search
from recommender.serving import Recommender

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
