"""Who is looking: one person's profile, and what they do to it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from types import MappingProxyType
from typing import TypeVar

import streamlit as st

from recommender.errors import StoreUnavailable, UnknownVisitor
from recommender.profile import Profile, check_stars
from recommender.store import Change, EventKind, FilmState, Mark, Store, profile_of
from ui.account import Account
from ui.actions import EVENTS, Action, ActionKind
from ui.cookie import send_to_browser, token_from_browser
from ui.resources import get_store
from ui.texts import LANGUAGES, Language, text

__all__ = ["Action", "ActionKind", "Visitor", "current_visitor", "remember"]

SESSION_KEY = "visitor"
Result = TypeVar("Result")


class Visitor:
    """A profile in memory that is written through to the store.

    A newcomer has no row and no token before the first write. When the store fails, everything
    works on in memory, `problem` says so, and the changes are saved as soon as it recovers.
    """

    def __init__(
        self,
        store: Store,
        token: str | None = None,
        language: Language = "en",
        *,
        retry_seconds: float = 30.0,
    ) -> None:
        """Find the visitor of `token`; one whom the store does not know is a newcomer."""
        self._account = Account(store, token, retry_seconds=retry_seconds)
        self._language = language
        self.forgotten_token: str | None = None
        "The token that `forget` made worthless."
        self._start_empty()
        self.refresh()

    def _start_empty(self) -> None:
        self.last_action: Action | None = None
        "What `undo` would take back."
        self._genres: tuple[str, ...] = ()
        self._shown: dict[str, tuple[int, ...]] = {}
        self._unsaved_films: set[int] = set()
        self._unsaved_choices = False
        self._keep({})

    # What is known

    @property
    def token(self) -> str | None:
        """What the browser keeps; None before the first write."""
        return self._account.token

    @property
    def worthless_tokens(self) -> frozenset[str]:
        """Tokens that the browser may replace: made up, or forgotten."""
        forgotten = {self.forgotten_token} if self.forgotten_token else set()
        return frozenset(self._account.refused | forgotten)

    @property
    def profile(self) -> Profile:
        """Stars and choices, as the recommender takes them."""
        return self._profile

    @property
    def films(self) -> Mapping[int, FilmState]:
        """Everything said of films, by film id."""
        return MappingProxyType(self._films)

    @property
    def unseen(self) -> frozenset[int]:
        """Films marked "haven't seen it"."""
        return frozenset(i for i, state in self._films.items() if Mark.UNSEEN in state.marks)

    @property
    def language(self) -> Language:
        """Language of the interface."""
        return self._language

    @property
    def problem(self) -> str | None:
        """A sentence for the page when changes are not being saved."""
        return text("visitor.problem", self._language) if self._account.fails else None

    # What can be done

    def rate(self, film_id: int, stars: float) -> None:
        """Give stars from 0.5 to 5."""
        now, checked = _now(), check_stars(stars)
        self._act(ActionKind.RATED, [film_id], lambda state: state.rated(checked, now))

    def unrate(self, film_id: int) -> None:
        """Take the stars away."""
        self._act(ActionKind.UNRATED, [film_id], FilmState.unrated)

    def list(self, film_id: int) -> None:
        """Put on the watchlist."""
        self._mark(ActionKind.LISTED, film_id, Mark.WATCHLIST)

    def unlist(self, film_id: int) -> None:
        """Take off the watchlist."""
        self._unmark(ActionKind.UNLISTED, film_id, Mark.WATCHLIST)

    def hide(self, film_id: int) -> None:
        """Never suggest it again."""
        self._mark(ActionKind.HIDDEN, film_id, Mark.HIDDEN)

    def unhide(self, film_id: int) -> None:
        """Let it be suggested again."""
        self._unmark(ActionKind.UNHIDDEN, film_id, Mark.HIDDEN)

    def not_seen(self, film_id: int) -> None:
        """Note that the visitor hasn't seen it."""
        self._mark(ActionKind.NOT_SEEN, film_id, Mark.UNSEEN)

    def bring(self, states: Iterable[FilmState]) -> None:
        """Merge in what a file says of films; see `FilmState.merged`. Undone as one action."""
        brought = {state.film_id: state for state in states}
        self._act(
            ActionKind.BROUGHT, [*brought], lambda state: state.merged(brought[state.film_id])
        )

    def undo(self) -> None:
        """Put the films of the last action back into the states they had."""
        if (action := self.last_action) is None:
            return
        before = {state.film_id: state for state in action.before}
        event = EventKind.UNDONE if action.kind in EVENTS else None
        self._change([*before], lambda state: before[state.film_id], event)
        self.last_action = None

    def set_genres(self, genres: Iterable[str]) -> None:
        """Keep the genres the visitor picked."""
        chosen = tuple(genres)
        try:
            self._write(lambda visitor_id: self._account.store.set_genres(visitor_id, chosen))
        except StoreUnavailable:
            self._unsaved_choices = True
        self._genres = chosen
        self._keep(self._films)

    def set_language(self, language: Language) -> None:
        """Keep the language of the interface."""
        try:
            self._write(lambda visitor_id: self._account.store.set_language(visitor_id, language))
        except StoreUnavailable:
            self._unsaved_choices = True
        self._language = language

    def forget(self) -> bool:
        """Remove everything that is kept of this visitor; False when the store cannot now."""
        forgotten = self.token
        try:
            self._account.attempt(self._remove_row)
        except StoreUnavailable:
            return False
        self._account.leave()
        self._start_empty()
        self.forgotten_token = forgotten
        return True

    def adopt(self, token: str) -> None:
        """Be the visitor of `token`, whom another tab of this browser made first.

        What was done here comes along. A token that nobody has changes nothing.
        """
        was_newcomer = self.token is None
        with suppress(StoreUnavailable):
            if self._account.attempt(lambda: self._account.adopt(token)) and was_newcomer:
                self._write(self._log_all_shown)
        self.refresh()

    def shown(self, shelves: Mapping[str, Iterable[int]]) -> None:
        """Log that lists came into view, once for each new content of a shelf.

        A newcomer's lists are logged with the first write: what was only looked at leaves no row.

        Args:
            shelves: Film ids by the name of the shelf.
        """
        now = {shelf: tuple(film_ids) for shelf, film_ids in shelves.items()}
        new = {shelf: films for shelf, films in now.items() if self._shown.get(shelf) != films}
        self._shown.update(new)
        if new and self.token is not None:
            with suppress(StoreUnavailable):
                self._write(lambda visitor_id: self._account.store.log_shown(visitor_id, new))

    def opened(self, film_id: int) -> None:
        """Log that a film's page was opened."""
        if self.token is not None:
            with suppress(StoreUnavailable):
                self._write(
                    lambda visitor_id: self._account.store.log(
                        visitor_id, EventKind.OPENED, film_id
                    )
                )

    def refresh(self) -> None:
        """Take in what other tabs wrote; save what could not be saved before."""
        with suppress(StoreUnavailable):
            if self._unsaved_films or self._unsaved_choices:
                self._write(lambda visitor_id: None)
            self._account.attempt(self._read)

    # How it is written

    def _mark(self, kind: ActionKind, film_id: int, mark: Mark) -> None:
        now = _now()
        self._act(kind, [film_id], lambda state: state.marked(mark, now))

    def _unmark(self, kind: ActionKind, film_id: int, mark: Mark) -> None:
        self._act(kind, [film_id], lambda state: state.unmarked(mark))

    def _act(self, kind: ActionKind, film_ids: Sequence[int], change: Change) -> None:
        before = self._change(film_ids, change, EVENTS.get(kind))
        self.last_action = Action(kind, before)

    def _change(
        self, film_ids: Sequence[int], change: Change, event: EventKind | None
    ) -> tuple[FilmState, ...]:
        try:
            before = self._write(
                lambda visitor_id: self._account.store.change(visitor_id, film_ids, change, event)
            )
        except StoreUnavailable:
            before = tuple(self._state(film_id) for film_id in film_ids)
            self._unsaved_films.update(film_ids)
        self._keep({**self._films, **{state.film_id: change(state) for state in before}})
        return before

    def _write(self, work: Callable[[int], Result]) -> Result:
        """Run `work` on the visitor's row, which is made where there is none yet.

        Raises:
            StoreUnavailable: It was not done; `problem` says so from now on.
        """
        return self._account.attempt(lambda: self._write_now(work))

    def _write_now(self, work: Callable[[int], Result]) -> Result:
        try:
            return self._write_after_the_rest(work)
        except UnknownVisitor:
            # Forgotten in another tab: what was there must not come back.
            self._account.leave()
            self._start_empty()
            return self._write_after_the_rest(work)

    def _write_after_the_rest(self, work: Callable[[int], Result]) -> Result:
        store, visitor_id = self._account.store, self._account.visitor_id()
        if visitor_id is None:
            visitor_id = self._account.make_row(self._language)
            self._log_all_shown(visitor_id)
        if self._unsaved_films:
            store.restore(visitor_id, map(self._state, sorted(self._unsaved_films)))
            self._unsaved_films = set()
        if self._unsaved_choices:
            store.set_genres(visitor_id, self._genres)
            store.set_language(visitor_id, self._language)
            self._unsaved_choices = False
        return work(visitor_id)

    def _read(self) -> None:
        visitor_id = self._account.visitor_id()
        if visitor_id is None or self.token is None:
            return
        record = self._account.store.visitor(self.token)
        if record is None:
            self._account.leave()
            self._start_empty()
            return
        self._language = known_language(record.language) or self._language
        self._genres = record.genres
        self._keep(self._account.store.films(visitor_id))

    def _remove_row(self) -> None:
        if (visitor_id := self._account.visitor_id()) is not None:
            self._account.store.forget(visitor_id)

    def _keep(self, films: Mapping[int, FilmState]) -> None:
        self._films = {film_id: state for film_id, state in films.items() if not state.is_empty}
        self._profile = profile_of(self._films.values(), self._genres)

    def _state(self, film_id: int) -> FilmState:
        return self._films.get(film_id, FilmState(film_id))

    def _log_all_shown(self, visitor_id: int) -> None:
        self._account.store.log_shown(visitor_id, self._shown)


def current_visitor() -> Visitor:
    """The visitor of this session; the browser's cookie says who that is."""
    visitor = st.session_state.get(SESSION_KEY)
    if isinstance(visitor, Visitor):
        visitor.refresh()
    else:
        language = known_language(st.context.locale) or "en"
        visitor = Visitor(get_store(), token_from_browser(), language)
        st.session_state[SESSION_KEY] = visitor
    remember(visitor)
    return visitor


def remember(visitor: Visitor) -> None:
    """Let the browser keep who is looking.

    Call it at the end of every fragment in which something can be written: a newcomer's first
    star redraws that fragment alone.
    """
    send_to_browser(visitor.token, visitor.worthless_tokens)


def known_language(name: str | None) -> Language | None:
    """The language of the interface for a locale such as `zh-CN`; None where there is none."""
    short = (name or "").partition("-")[0].lower()
    return next((language for language in LANGUAGES if language == short), None)


def _now() -> datetime:
    return datetime.now(UTC)
