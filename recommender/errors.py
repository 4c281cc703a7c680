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

from enum import StrEnum


class FileProblem(StrEnum):
    """What can be wrong with a file of ratings as a whole."""

    EMPTY = "empty"
    BINARY = "binary"
    WEB_PAGE = "web_page"
    ZIP = "zip"
    "An archive where a table was expected."
    DAMAGED_ZIP = "damaged_zip"
    NOTHING_IN_ZIP = "nothing_in_zip"
    "Values: `expected`, the files that were looked for."
    TOO_LARGE = "too_large"
    BROKEN_ROW = "broken_row"
    "Values: `line`, counted from 1."
    UNKNOWN_SITE = "unknown_site"
    "Values: `sites`, those whose exports are known."
    DAMAGED = "damaged"
    "A file of this program's own that it cannot read back."


class RecommenderError(Exception):
    """Something a person can act on; the text says what was wrong, where, and what to do."""


class DataError(RecommenderError):
    """A file that was read does not hold what it should."""


class CatalogueError(DataError):
    """A row of the film catalogue is wrong; the text names line and field."""


class RatingsError(DataError):
    """A rating table cannot be read at all: wrong path, not a table, columns missing."""

    def __init__(self, text: str, problem: FileProblem | None = None, **values: str | int) -> None:
        """Say it in English, and as data for those who say it in another language.

        Args:
            text: For whoever reads a log or a terminal.
            problem: Where it is one of these.
            **values: `name` of the file, and what `FileProblem` says of its kind.
        """
        super().__init__(text)
        self.problem = problem
        self.values = values


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
