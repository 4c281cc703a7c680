"""From a path to ratings whose film ids are the catalogue's."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pandas as pd

from recommender.errors import RatingsError
from recommender.films import Film, Films, load_films
from recommender.ratings.cleaning import CleaningReport, clean
from recommender.ratings.descriptions import Description, read_films, read_users
from recommender.ratings.sources import find_source, read_source
from recommender.titles import TitleIndex

OWN_NUMBERS_FROM = 20_000_000
"Added to a data set's own film number where the catalogue does not have the film."


@dataclass(frozen=True)
class Ratings:
    """A cleaned rating table and what came with it."""

    frame: pd.DataFrame
    "Columns user_id, film_id, rating and, where the source has one, timestamp; source order."
    report: CleaningReport
    films: tuple[Film, ...] = ()
    "Rated films that the catalogue lacks and the data set describes, by film id."
    users: pd.DataFrame | None = None
    "Columns user_id, age, gender, occupation, where the data set tells them."


def load_ratings(path: str | Path, films: Films | None = None) -> Ratings:
    """Read and clean ratings.

    Args:
        path: A folder of MovieLens or RecBole, or one file: ratings.csv, u.data, ratings.dat,
            .inter, or any CSV with columns user_id, movie_id, rating and perhaps timestamp.
        films: The catalogue; the shipped one when left out.

    Raises:
        RatingsError: The path is wrong or holds no rating that can be used.
    """
    source = find_source(Path(path))
    # Folder and file only: reports travel with models, and where they lay is nobody's business.
    name = f"{source.path.resolve().parent.name}/{source.path.name}"
    frame, report = clean(read_source(source), name)
    if frame.empty:
        raise RatingsError(f"{source.path} holds no rating that can be used: {_reasons(report)}")
    films = load_films() if films is None else films
    described = read_films(source.films) if source.films is not None else []
    if source.own_numbering:
        id_of = _catalogue_ids(described, films)
        numbers = frame["film_id"].to_numpy()
        rated = np.unique(numbers)
        known = np.array([id_of.get(item, OWN_NUMBERS_FROM + item) for item in rated.tolist()])
        frame["film_id"] = known[np.searchsorted(rated, numbers)]
        described_films = {
            film_id: each
            for each in described
            if (film_id := OWN_NUMBERS_FROM + each.item_id) not in films
        }
        report = replace(report, matched_by_title=int((known < OWN_NUMBERS_FROM).sum()))
        if source.films is None:
            report = replace(report, notes=(*report.notes, _NOTHING_TO_MATCH))
    else:
        described_films = {each.item_id: each for each in described}
    outside = [film_id for film_id in np.unique(frame["film_id"]).tolist() if film_id not in films]
    added = [
        described_films[film_id].film(film_id) for film_id in outside if film_id in described_films
    ]
    return Ratings(
        frame=frame,
        report=replace(
            report,
            films_not_in_catalogue=len(outside),
            ratings_not_in_catalogue=int(frame["film_id"].isin(outside).sum()),
            films_without_description=len(outside) - len(added),
        ),
        films=tuple(added),
        users=None if source.users is None else read_users(source.users),
    )


_NOTHING_TO_MATCH = (
    "No file beside the ratings tells which film each number means (u.item or .item): "
    "no film could be matched to the catalogue."
)


def _catalogue_ids(described: Sequence[Description], films: Films) -> Mapping[int, int]:
    """Catalogue film id by the data set's number, where title and year agree with one film only.

    Two numbers never get one film, so that no rating of a user takes another's place: MovieLens
    100K has some films twice, and the first number keeps the film.
    """
    index = TitleIndex(films)
    id_of: dict[int, int] = {}
    taken: set[int] = set()
    for each in described:
        candidates = index.candidates(each.title)
        if len(candidates) == 1 and candidates[0].film_id not in taken:
            id_of[each.item_id] = candidates[0].film_id
            taken.add(candidates[0].film_id)
    return id_of


def _reasons(report: CleaningReport) -> str:
    counts = {
        "missing values": report.missing_values,
        "unparsable": report.unparsable,
        "off the scale": report.off_scale,
    }
    told = [f"{count} rows {reason}" for reason, count in counts.items() if count]
    if report.unparsable_lines:
        told.append(f"the first unparsable one is line {report.unparsable_lines[0]}")
    return ", ".join(told) or "it has a header and no rows"
