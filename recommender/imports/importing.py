"""From the bytes of an export to what its owner rated, saw and wants to see."""

import io
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from recommender.delimited import decode
from recommender.errors import FileProblem, RatingsError
from recommender.films import Films
from recommender.imports.matching import Ambiguous, Matched, Matcher
from recommender.imports.rows import ExportRow, Kind, Skipped
from recommender.imports.sites import parse_file
from recommender.profile import Profile

LARGEST_FILE = 50_000_000
"Bytes of one file inside a ZIP; no person has rated so much."
LETTERBOXD_FILES = ("ratings.csv", "watched.csv", "watchlist.csv")
"What is read of a Letterboxd ZIP: diary and reviews repeat what these say."
DIARY_FILES = ("diary.csv", "reviews.csv")


@dataclass(frozen=True)
class Import:
    """An export, row by row: each is in exactly one of these."""

    matched: tuple[Matched, ...] = ()
    ambiguous: tuple[Ambiguous, ...] = ()
    unmatched: tuple[ExportRow, ...] = ()
    "Rows whose film the catalogue does not have."
    skipped: tuple[Skipped, ...] = ()

    @property
    def n_rows(self) -> int:
        """All rows that were read."""
        return sum(map(len, (self.matched, self.ambiguous, self.unmatched, self.skipped)))

    @cached_property
    def ratings(self) -> Mapping[int, float]:
        """Stars by film id, oldest first; of several for one film the newest."""
        rated = [match for match in self.matched if match.row.stars is not None]
        # Stable, so that of one day's ratings the later row is the newer.
        rated.sort(key=lambda match: match.row.day)
        newest: dict[int, float] = {}
        for match in rated:
            newest.pop(match.film_id, None)
            newest[match.film_id] = float(match.row.stars or 0)
        return newest

    @cached_property
    def watched(self) -> frozenset[int]:
        """Films that were seen and have no stars."""
        return self._of_kind(Kind.WATCHED) - self.ratings.keys()

    @cached_property
    def watchlist(self) -> frozenset[int]:
        """Films to be seen: on the list, and neither rated nor seen."""
        return self._of_kind(Kind.WATCHLIST) - self.ratings.keys() - self.watched

    def _of_kind(self, kind: Kind) -> frozenset[int]:
        return frozenset(match.film_id for match in self.matched if match.row.kind is kind)

    def profile(self) -> Profile:
        """A profile of it; films seen without stars are hidden, so that they do not come back."""
        return Profile(ratings=self.ratings, hidden=self.watched, watchlist=self.watchlist)


def read_export_file(path: str | Path, films: Films) -> Import:
    """`read_export` for a file.

    Raises:
        RatingsError: The file cannot be read or is no export.
    """
    path = Path(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise RatingsError(f"{path} cannot be read: {error.strerror}") from error
    return read_export(data, path.name, films)


def read_export(data: bytes, name: str, films: Films) -> Import:
    """Read and match a personal export.

    Args:
        data: A CSV file of Letterboxd, IMDb or MovieLens.org, or the ZIP of Letterboxd.
        name: The file's name without folders; it tells watched.csv from watchlist.csv.
        films: The catalogue.

    Raises:
        RatingsError: It is empty, a web page, a damaged ZIP, or from no site that is known.
    """
    matcher = Matcher(films)
    matched: list[Matched] = []
    ambiguous: list[Ambiguous] = []
    unmatched: list[ExportRow] = []
    skipped: list[Skipped] = []
    for file_name, content in _files(data, name):
        for row in parse_file(decode(content, file_name), file_name.casefold()):
            if isinstance(row, Skipped):
                skipped.append(row)
                continue
            match matcher.match(row):
                case Matched() as found:
                    matched.append(found)
                case Ambiguous() as several:
                    ambiguous.append(several)
                case nothing:
                    unmatched.append(nothing)
    return Import(tuple(matched), tuple(ambiguous), tuple(unmatched), tuple(skipped))


def _files(data: bytes, name: str) -> Iterator[tuple[str, bytes]]:
    """Name and content of each file to read: the one given, or what matters inside a ZIP."""
    if not data.startswith(b"PK\x03\x04"):
        yield name, data
        return
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            # At the root only: folders hold lists, likes, and what was deleted.
            there = set(archive.namelist())
            wanted = [each for each in LETTERBOXD_FILES if each in there]
            if "ratings.csv" not in there:
                wanted += [each for each in DIARY_FILES if each in there]
            if not wanted:
                expected = ", ".join(LETTERBOXD_FILES)
                raise RatingsError(
                    f"{name} holds none of {expected}",
                    FileProblem.NOTHING_IN_ZIP,
                    name=name,
                    expected=expected,
                )
            for each in wanted:
                if archive.getinfo(each).file_size > LARGEST_FILE:
                    raise RatingsError(
                        f"{name}: {each} is too large for a personal export",
                        FileProblem.TOO_LARGE,
                        name=f"{name}: {each}",
                    )
                yield each, archive.read(each)
    except zipfile.BadZipFile as error:
        raise RatingsError(
            f"{name} is a damaged ZIP archive: {error}", FileProblem.DAMAGED_ZIP, name=name
        ) from error
