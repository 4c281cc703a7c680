"""Protocols: a model goes in unfitted, reports come out. Peers and ours run through this code.

A model sees the training ratings when it is fitted and given ratings when it scores. Ratings that
are asked for stay here; they are never an argument of anything the model has.
"""

from recommender.evaluation.protocols.future import future_lists, future_stars
from recommender.evaluation.protocols.genres import GenreModel, genre_lists
from recommender.evaluation.protocols.new_films import new_film_lists, new_film_stars
from recommender.evaluation.protocols.stars import star_folds, u_splits
from recommender.evaluation.protocols.visitors import new_visitor_lists

__all__ = [
    "GenreModel",
    "future_lists",
    "future_stars",
    "genre_lists",
    "new_film_lists",
    "new_film_stars",
    "new_visitor_lists",
    "star_folds",
    "u_splits",
]
