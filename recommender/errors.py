"""Every error that the package raises on purpose.

    RecommenderError                 something a person can act on; its text says how
    ├── DataError                    a file that was read does not hold what it should
    │   ├── CatalogueError           a row of the film catalogue is wrong
    │   └── RatingsError             a rating table cannot be read at all
    ├── DatasetUnavailable           a data set could not be fetched
    ├── ModelUnavailable             no trained model can be loaded
    │   └── DamagedModel             this model folder fails its own checksums
    ├── UnknownFilm                  a film id that the catalogue does not have (also a KeyError)
    ├── InvalidRating                stars that are not on the scale (also a ValueError)
    ├── StoreUnavailable             the database is locked, read-only or gone
    └── UnknownVisitor               a visitor whom the store does not have (any more)

A caller's mistake in code is a plain `ValueError`.
"""


class RecommenderError(Exception):
    """Something a person can act on; the text says what was wrong, where, and what to do."""


class DataError(RecommenderError):
    """A file that was read does not hold what it should."""


class CatalogueError(DataError):
    """A row of the film catalogue is wrong; the text names line and field."""


class RatingsError(DataError):
    """A rating table cannot be read at all: wrong path, not a table, columns missing."""


class DatasetUnavailable(RecommenderError):
    """A data set could not be fetched: unknown name, no network, or a checksum that differs."""


class ModelUnavailable(RecommenderError):
    """No trained model can be loaded."""


class DamagedModel(ModelUnavailable):
    """A model folder is incomplete or fails its own checksums."""


class UnknownFilm(RecommenderError, KeyError):
    """A film id that neither the model nor the catalogue has."""

    def __init__(self, film_id: int) -> None:
        super().__init__(f"there is no film with id {film_id}")
        self.film_id = film_id

    def __str__(self) -> str:
        # KeyError would quote the text as if it were a key.
        return str(self.args[0])


class InvalidRating(RecommenderError, ValueError):
    """Stars that are not a number on the scale."""


class StoreUnavailable(RecommenderError):
    """The database cannot be read or written: locked, read-only, full, or gone."""


class UnknownVisitor(RecommenderError):
    """A visitor whom the store does not have, for example one who was forgotten in another tab."""

    def __init__(self, visitor_id: int) -> None:
        super().__init__(f"there is no visitor {visitor_id}; nothing was changed")
        self.visitor_id = visitor_id
