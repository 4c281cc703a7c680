"""From ratings to a model that serves, examined on ratings it did not see."""

from recommender.training.models import list_model, star_model
from recommender.training.pipeline import train

__all__ = ["list_model", "star_model", "train"]
