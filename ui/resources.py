"""What all visitors share: model, store and search, loaded once and read-only."""

from collections.abc import Callable
from threading import RLock, Timer
from typing import TypeVar

import streamlit as st
from threadpoolctl import threadpool_limits

from recommender.errors import RecommenderError
from recommender.search import Search
from recommender.serving import Recommender
from recommender.settings import Settings
from recommender.store import Store

Resource = TypeVar("Resource")
WARM_AFTER_SECONDS = 2.0

# Visitors who arrive together would otherwise each load the model (streamlit#8009).
_lock = RLock()


@st.cache_resource(show_spinner=False)
def _recommender() -> Recommender:
    # Matrices this small gain nothing from a second core, and threads that wait for one another
    # on a busy machine take several times as long.
    threadpool_limits(1, user_api="blas")
    return Recommender.load()


@st.cache_resource(show_spinner=False)
def _store() -> Store:
    return Store(Settings().database_url)


@st.cache_resource(show_spinner=False)
def _search() -> Search:
    model = get_recommender()
    known = {film.film_id: model.rating_count(film.film_id) for film in model.films}
    search = Search.load(model.films, known)
    # After the first page is drawn, with which it would compete; before most have typed.
    warming = Timer(WARM_AFTER_SECONDS, search.warm)
    warming.daemon = True
    warming.start()
    return search


def get_recommender() -> Recommender:
    """The trained model; without one the page says what to run, and stops."""
    return _load(_recommender)


def get_store() -> Store:
    """The visitors' database; where it cannot be opened the page says so, and stops."""
    return _load(_store)


def get_search() -> Search:
    """Titles and meanings over the model's catalogue."""
    return _load(_search)


def _load(resource: Callable[[], Resource]) -> Resource:
    try:
        with _lock:
            return resource()
    except RecommenderError as error:
        st.error(str(error), icon=":material/error:")
        st.stop()
