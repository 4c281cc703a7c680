import json

import numpy as np
import pytest

from recommender import artifact
from recommender.artifact import Artifact
from recommender.errors import DamagedModel, ModelUnavailable


def trained(at="2026-01-01", value=1.0):
    return Artifact({"trained_at": at}, {"part": {"x": np.array([value])}}, {"note.txt": b"hello"})


def test_what_is_saved_is_loaded(tmp_path):
    artifact.save(trained(), tmp_path / "model")
    loaded = artifact.load(tmp_path / "model")
    assert loaded.parts["part"]["x"].tolist() == [1.0]
    assert loaded.extras == {"note.txt": b"hello"}
    assert loaded.card["trained_at"] == "2026-01-01"


def test_saving_replaces_a_model_and_leaves_nothing_beside_it(tmp_path):
    artifact.save(trained(value=1.0), tmp_path / "model")
    artifact.save(trained(value=2.0), tmp_path / "model")
    assert artifact.load(tmp_path / "model").parts["part"]["x"].tolist() == [2.0]
    assert [path.name for path in tmp_path.iterdir()] == ["model"]


def test_the_same_model_is_the_same_bytes(tmp_path):
    artifact.save(trained(), tmp_path / "one")
    artifact.save(trained(), tmp_path / "two")
    assert (tmp_path / "one/part.npz").read_bytes() == (tmp_path / "two/part.npz").read_bytes()


@pytest.mark.parametrize("name", ["part.npz", "note.txt"])
def test_one_flipped_byte_is_noticed(tmp_path, name):
    artifact.save(trained(), tmp_path / "model")
    path = tmp_path / "model" / name
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)
    with pytest.raises(DamagedModel, match=f"{name}: checksum differs"):
        artifact.load(tmp_path / "model")


def test_a_missing_part_is_noticed(tmp_path):
    artifact.save(trained(), tmp_path / "model")
    (tmp_path / "model/part.npz").unlink()
    with pytest.raises(DamagedModel, match=r"part\.npz"):
        artifact.load(tmp_path / "model")


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"files": 3}'])
def test_a_card_that_is_no_card_is_damage(tmp_path, text):
    (tmp_path / "card.json").write_text(text)
    with pytest.raises(DamagedModel, match="is damaged"):
        artifact.load(tmp_path)


def test_another_format_says_to_train_again(tmp_path):
    artifact.save(trained(), tmp_path / "model")
    path = tmp_path / "model/card.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | {"format": 0}))
    with pytest.raises(DamagedModel, match="recommender train"):
        artifact.load(tmp_path / "model")


def test_pickled_objects_are_never_loaded(tmp_path):
    evil = Artifact({}, {"part": {"x": np.array([{}], dtype=object)}})
    artifact.save(evil, tmp_path / "model")
    with pytest.raises(ValueError, match="allow_pickle"):
        artifact.load(tmp_path / "model")


def test_models_are_listed_newest_first_and_unreadable_ones_last(tmp_path):
    artifact.save(trained(at="2026-01-01"), tmp_path / "a")
    artifact.save(trained(at="2026-03-01"), tmp_path / "b")
    artifact.save(trained(at="2026-02-01"), tmp_path / "c")
    (tmp_path / "b/card.json").write_text("{")
    assert [path.name for path in artifact.newest_first(tmp_path)] == ["c", "a", "b"]


def test_a_folder_that_cannot_be_written_says_so(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(ModelUnavailable, match="cannot be written"):
        artifact.save(trained(), tmp_path / "file" / "model")
