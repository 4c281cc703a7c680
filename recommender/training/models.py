"""The models that ship: the winners of the evaluation, in one place."""

from recommender.models.blend import Blend
from recommender.models.linked_factorisation import LinkedFactorisation


def star_model() -> LinkedFactorisation:
    """An unfitted model of the kind that predicts stars, with their range."""
    return LinkedFactorisation()


def ranking_model() -> Blend:
    """An unfitted model of the kind that orders lists."""
    return Blend()
