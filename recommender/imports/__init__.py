"""Personal exports of Letterboxd, IMDb and MovieLens.org, read and matched to the catalogue."""

from recommender.imports.importing import Import, read_export, read_export_file
from recommender.imports.matching import Ambiguous, Matched
from recommender.imports.rows import ExportRow, Kind, Skipped, SkipReason

__all__ = [
    "Ambiguous",
    "ExportRow",
    "Import",
    "Kind",
    "Matched",
    "SkipReason",
    "Skipped",
    "read_export",
    "read_export_file",
]
