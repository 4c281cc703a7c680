"""Which films may be in a list: the one place that decides."""

from collections.abc import Mapping
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from recommender.films import Film, Films
from recommender.profile import Profile
from recommender.recommendation import Filters

Mask = NDArray[np.bool_]


class Facets:
    """The facts that filters ask for, as masks over film rows."""

    def __init__(self, films: Films, film_ids: NDArray[np.int64]) -> None:
        self.film_ids = film_ids
        self._films: list[Film | None] = [films.get(film_id) for film_id in film_ids.tolist()]

    @cached_property
    def catalogued(self) -> Mask:
        """Films that the catalogue describes; nobody can be shown another one."""
        return np.array([film is not None for film in self._films], dtype=bool)

    @cached_property
    def years(self) -> NDArray[np.int64]:
        """Year of each film, 0 where unknown."""
        return np.array([(film.year or 0) if film else 0 for film in self._films], dtype=np.int64)

    @cached_property
    def _masks(self) -> Mapping[str, Mapping[str, Mask]]:
        masks: dict[str, dict[str, Mask]] = {}
        for attribute in ("genres", "countries", "languages", "moods"):
            of_value = masks.setdefault(attribute, {})
            for row, film in enumerate(self._films):
                for value in getattr(film, attribute) if film else ():
                    if value not in of_value:
                        of_value[value] = np.zeros(len(self._films), dtype=bool)
                    of_value[value][row] = True
        return masks

    def values(self, attribute: str) -> list[str]:
        """What films have as `attribute`, the most frequent first."""
        of_value = self._masks[attribute]
        return sorted(of_value, key=lambda value: (-int(of_value[value].sum()), value))

    def having(self, attribute: str, wanted: frozenset[str]) -> Mask:
        """Films with at least one of the wanted values, shape (n_films,)."""
        of_value = self._masks[attribute]
        mask = np.zeros(len(self._films), dtype=bool)
        for value in wanted:
            if value in of_value:
                mask |= of_value[value]
        return mask


def eligible(facets: Facets, profile: Profile, filters: Filters) -> Mask:
    """Films that may be recommended: described, not excluded by the visitor, passing the filters.

    Returns:
        Shape (n_films,).
    """
    mask = facets.catalogued.copy()
    if profile.excluded:
        mask &= ~np.isin(facets.film_ids, np.fromiter(profile.excluded, np.int64))
    for attribute in ("genres", "countries", "languages", "moods"):
        if wanted := getattr(filters, attribute):
            mask &= facets.having(attribute, wanted)
    if filters.without_genres:
        mask &= ~facets.having("genres", filters.without_genres)
    if filters.years is not None:
        mask &= (facets.years >= filters.years[0]) & (facets.years <= filters.years[1])
    return mask
