"""Rating tables in every format that people bring, cleaned, with a report of what was dropped."""

from recommender.ratings.cleaning import CleaningReport
from recommender.ratings.loading import OWN_NUMBERS_FROM, Ratings, load_ratings

__all__ = ["OWN_NUMBERS_FROM", "CleaningReport", "Ratings", "load_ratings"]
