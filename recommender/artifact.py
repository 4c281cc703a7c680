"""The trained model on disk: plain arrays, a card that says where they come from, checksums.

A folder holds `card.json`, one `.npz` a part, and extra files such as `cfdl.keras`. It is written
beside its place and moved there whole, so that a reader never meets half a model.
"""

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from recommender.errors import DamagedModel, ModelUnavailable

FORMAT = 3
"Raised when a model written by older code can no longer be read."

CARD = "card.json"

Arrays = Mapping[str, NDArray[Any]]


@dataclass(frozen=True)
class Artifact:
    """A trained model as data."""

    card: Mapping[str, Any]
    "Where it comes from and how good it is: fingerprints, seed, versions, parameters, metrics."
    parts: Mapping[str, Arrays]
    "Part name to its arrays; each part is one `.npz`."
    extras: Mapping[str, bytes] = field(default_factory=dict)
    "File name to content, for what serving does not read."


def _pack(arrays: Arrays) -> bytes:
    buffer = BytesIO()
    np.savez_compressed(buffer, **arrays)  # type: ignore[arg-type]
    return buffer.getvalue()


def save(artifact: Artifact, folder: str | Path) -> None:
    """Write a model to `folder`, whole or not at all; a model that is there is replaced."""
    folder = Path(folder).absolute()
    files = {f"{name}.npz": _pack(arrays) for name, arrays in artifact.parts.items()}
    files |= artifact.extras
    card = {
        **artifact.card,
        "format": FORMAT,
        "files": {name: hashlib.sha256(data).hexdigest() for name, data in sorted(files.items())},
    }
    files[CARD] = json.dumps(card, indent=1, ensure_ascii=False, allow_nan=False).encode()
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    except OSError as error:
        raise ModelUnavailable(f"{folder} cannot be written: {error.strerror}") from error
    try:
        for name, data in files.items():
            with open(beside / name, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        beside.chmod(0o755)
        if folder.exists():
            # A folder cannot be replaced in one step everywhere; the old one steps aside first.
            old = Path(tempfile.mkdtemp(prefix=f".{folder.name}-old-", dir=folder.parent))
            os.replace(folder, old / "model")
            os.replace(beside, folder)
            shutil.rmtree(old)
        else:
            os.replace(beside, folder)
    except OSError as error:
        raise ModelUnavailable(f"{folder} cannot be written: {error.strerror}") from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def read_card(folder: str | Path) -> dict[str, Any]:
    """The card of a model folder.

    Raises:
        ModelUnavailable: There is no card.
        DamagedModel: It is not readable as a card.
    """
    path = Path(folder) / CARD
    try:
        card = json.loads(path.read_bytes())
    except FileNotFoundError:
        raise ModelUnavailable(f"{folder} holds no model ({CARD} is missing)") from None
    except (OSError, ValueError) as error:
        raise DamagedModel(f"{path} is damaged ({error})") from error
    if not isinstance(card, dict) or not isinstance(card.get("files"), dict):
        raise DamagedModel(f"{path} is damaged (it lists no files)")
    if card.get("format") != FORMAT:
        raise DamagedModel(
            f"{folder} has format {card.get('format')}, this program reads {FORMAT}. "
            "Train it again: python -m recommender train"
        )
    return card


def load(folder: str | Path) -> Artifact:
    """Read a model and check every file against the card.

    Raises:
        ModelUnavailable: There is no model in `folder`.
        DamagedModel: A file is missing or differs from its checksum.
    """
    folder = Path(folder)
    card = read_card(folder)
    parts: dict[str, Arrays] = {}
    extras: dict[str, bytes] = {}
    for name, checksum in card["files"].items():
        try:
            data = (folder / name).read_bytes()
        except OSError as error:
            raise DamagedModel(f"{folder} is damaged ({name}: {error.strerror})") from error
        if hashlib.sha256(data).hexdigest() != checksum:
            raise DamagedModel(f"{folder} is damaged ({name}: checksum differs)")
        if name.endswith(".npz"):
            with np.load(BytesIO(data), allow_pickle=False) as arrays:
                parts[name.removesuffix(".npz")] = dict(arrays)
        else:
            extras[name] = data
    return Artifact(card, parts, extras)


def newest_first(models_folder: Path) -> list[Path]:
    """Model folders inside `models_folder`, the most recently trained first; unreadable ones last.

    Unreadable ones are listed too, so that the reader can say that it passed them over.
    """

    def trained_at(folder: Path) -> str:
        try:
            return str(read_card(folder).get("trained_at", ""))
        except ModelUnavailable:
            return ""

    found = [path.parent for path in models_folder.glob(f"[!.]*/{CARD}")]
    return sorted(found, key=lambda folder: (trained_at(folder), folder.name), reverse=True)
