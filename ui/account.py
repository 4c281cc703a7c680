"""A visitor's row in the store: found by its token, made at the first write."""

import logging
import time
from collections.abc import Callable
from typing import TypeVar

from recommender.errors import StoreUnavailable
from recommender.store import Store

Result = TypeVar("Result")
logger = logging.getLogger(__name__)


class Account:
    """Token and number of one visitor, and whether the store works for them."""

    def __init__(self, store: Store, token: str | None, *, retry_seconds: float) -> None:
        """Look nothing up yet.

        Args:
            store: Where the row is or will be.
            token: What the browser sent; it may be made up.
            retry_seconds: A store that failed is left alone this long, because each attempt may
                wait for a lock.
        """
        self.store = store
        self.token: str | None = None
        "The token of a row that exists; None for a newcomer."
        self.fails = False
        "Whether the last attempt failed."
        self.refused: set[str] = set()
        "Tokens that the browser sent and no row has: nothing is lost where they are replaced."
        self._claimed_token = token
        self._visitor_id: int | None = None
        self._retry_seconds = retry_seconds
        self._retry_at = 0.0

    def attempt(self, work: Callable[[], Result]) -> Result:
        """Run `work`, which uses the store.

        Raises:
            StoreUnavailable: It failed, or it was not tried because of a failure just before.
        """
        if self.fails and time.monotonic() < self._retry_at:
            raise StoreUnavailable("the database failed a moment ago: try again later")
        try:
            result = work()
        except StoreUnavailable as error:
            self.fails, self._retry_at = True, time.monotonic() + self._retry_seconds
            logger.warning("%s", error)
            raise
        self.fails = False
        return result

    def visitor_id(self) -> int | None:
        """The number of the row, looked up where the token is still unproven; None for none."""
        if self._visitor_id is None and self._claimed_token is not None:
            record = self.store.visitor(self._claimed_token)
            if record is None:
                self.refused.add(self._claimed_token)
            else:
                self._visitor_id, self.token = record.visitor_id, self._claimed_token
            self._claimed_token = None
        return self._visitor_id

    def adopt(self, token: str) -> bool:
        """Have the row of `token`, and join to it the row there was; False where there is none."""
        record = self.store.visitor(token)
        if record is None:
            self.refused.add(token)
            return False
        own = self.visitor_id()
        if own is not None and own != record.visitor_id:
            self.store.join(own, record.visitor_id)
        self._visitor_id, self.token = record.visitor_id, token
        return True

    def make_row(self, language: str) -> int:
        """A new row with a new token."""
        self._claimed_token = self.store.create_visitor(language)
        visitor_id = self.visitor_id()
        if visitor_id is None:
            raise StoreUnavailable("the database lost a visitor it had just made: try again")
        return visitor_id

    def leave(self) -> None:
        """Be a newcomer again."""
        self.token = self._claimed_token = self._visitor_id = None
