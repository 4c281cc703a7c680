"""Sentence vectors of the catalogue on disk: small, and sure of the catalogue they belong to."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from recommender.errors import DataError
from recommender.films import Films
from recommender.search.encoder import Vectors

LEVELS = 127


@dataclass(frozen=True)
class Compressed:
    """Vectors in fewer dimensions (PCA without centring, so that products stay) and 8 bits."""

    levels: NDArray[np.int8]
    "Shape (n_rows, n_kept)."
    scale: Vectors
    "Worth of one level in each dimension, shape (n_kept,)."
    axes: Vectors
    "Principal axes, shape (n_dimensions, n_kept)."

    @classmethod
    def of(cls, vectors: Vectors, n_kept: int) -> Self:
        """Compress `vectors` (n_rows, n_dimensions) to `n_kept` dimensions."""
        axes = np.linalg.svd(vectors, full_matrices=False)[2][:n_kept].T
        # Of an axis and its opposite, the same one on every machine.
        axes = axes * np.sign(axes[np.abs(axes).argmax(axis=0), np.arange(axes.shape[1])])
        projected = vectors @ axes
        scale = np.maximum(np.abs(projected).max(axis=0, initial=0.0), 1e-9) / LEVELS
        levels = np.round(projected / scale).astype(np.int8)
        return cls(levels, scale.astype(np.float32), axes.astype(np.float16).astype(np.float32))

    @property
    def vectors(self) -> Vectors:
        """The rows again, shape (n_rows, n_kept), of about unit length."""
        return self.levels * self.scale

    def project(self, vectors: Vectors) -> Vectors:
        """Other vectors (n, n_dimensions) in the same few dimensions, (n, n_kept)."""
        return vectors @ self.axes


@dataclass(frozen=True)
class Sentences:
    """What `python -m recommender embed` computes from a catalogue."""

    fingerprint: str
    "`Films.fingerprint` of the catalogue."
    film_ids: NDArray[np.int64]
    "Ascending, shape (n_films,)."
    films: Compressed
    "One vector a film."
    words: tuple[str, ...]
    "Words of loglines and themes that at least two films share, sorted."
    vocabulary: Compressed
    "One vector a word."
    plane: Vectors
    "Place of each film on the map, from -1 to 1, shape (n_films, 2)."

    def save(self, path: str | Path) -> None:
        """Write one `.npz` file, whole or not at all."""
        path = Path(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_suffix(".tmp.npz")
        arrays: dict[str, Any] = {
            "fingerprint": np.array(self.fingerprint),
            "film_ids": self.film_ids,
            "plane": self.plane.astype(np.float16),
            "words": np.frombuffer("\n".join(self.words).encode(), np.uint8),
            **_arrays("films", self.films),
            **_arrays("vocabulary", self.vocabulary),
        }
        np.savez_compressed(beside, **arrays)
        beside.replace(path)

    @classmethod
    def load(cls, path: str | Path) -> Self:
        """Read what `save` wrote.

        Raises:
            DataError: There is no such file, or it is damaged; the text says what to run.
        """
        remedy = "Run: python -m recommender embed"
        try:
            # Opened here, because NumPy leaves a damaged file open.
            with open(path, "rb") as file, np.load(file, allow_pickle=False) as stored:
                return cls(
                    fingerprint=str(stored["fingerprint"]),
                    film_ids=stored["film_ids"],
                    films=_compressed("films", stored),
                    words=tuple(stored["words"].tobytes().decode().split("\n")),
                    vocabulary=_compressed("vocabulary", stored),
                    plane=stored["plane"].astype(np.float32),
                )
        except FileNotFoundError:
            raise DataError(f"{path} is missing. {remedy}") from None
        except (OSError, ValueError, KeyError, EOFError, BadZipFile) as error:
            raise DataError(f"{path} is damaged ({error}). {remedy}") from error


def lined_up(values: Vectors, sentences: Sentences, films: Films) -> Vectors:
    """Rows of `values` (one a film of `sentences`) in the order of `films`, NaN where none is."""
    place_of = {film_id: place for place, film_id in enumerate(sentences.film_ids.tolist())}
    places = np.array([place_of.get(film.film_id, -1) for film in films], np.int64)
    rows = np.full((len(films), values.shape[1]), np.nan, np.float32)
    rows[places >= 0] = values[places[places >= 0]]
    return rows


def _arrays(name: str, compressed: Compressed) -> dict[str, Any]:
    return {
        f"{name}.levels": compressed.levels,
        f"{name}.scale": compressed.scale,
        f"{name}.axes": compressed.axes.astype(np.float16),
    }


def _compressed(name: str, stored: "np.lib.npyio.NpzFile") -> Compressed:
    return Compressed(
        stored[f"{name}.levels"],
        stored[f"{name}.scale"],
        stored[f"{name}.axes"].astype(np.float32),
    )
