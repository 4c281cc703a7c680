import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from recommender.__main__ import build_parser, main
from recommender.commands.recommend import told
from recommender.evaluation.reports import read_reports
from recommender.people import Person
from recommender.profile import Profile
from recommender.search.encoder import Encoder
from tests.conftest import PROJECT
from tests.recommender.evaluation.protocols.data import random_ratings

COMMANDS = ("fetch", "train", "evaluate", "recommend", "import", "embed")
SHIPPED = ["--model", str(PROJECT / "data" / "model")]


@pytest.fixture
def ratings_csv(tmp_path: Path) -> str:
    ratings = random_ratings()
    lines = [
        f"{ratings.user_ids[user]},{ratings.film_ids[film]},{stars},{at}"
        for user, film, stars, at in zip(
            ratings.users, ratings.films, ratings.stars, ratings.timestamps, strict=True
        )
    ]
    path = tmp_path / "ratings.csv"
    path.write_text("\n".join(["userId,movieId,rating,timestamp", *lines, "x,1,4,0"]))
    return str(path)


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_explains_itself_with_examples(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="0"):
        main([command, "--help"])
    assert f"examples:\n  python -m recommender {command}" in capsys.readouterr().out


def test_the_program_lists_its_commands() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "recommender", "--help"],
        cwd=PROJECT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert all(f"    {command} " in run.stdout or command in run.stdout for command in COMMANDS)


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["dance"],
        ["fetch"],
        ["evaluate", "--protocol", "tea-leaves", "--data", "x"],
        ["evaluate", "--protocol", "u1"],
        ["recommend", "-n", "0"],
        ["recommend", "-n", "ten"],
        ["recommend", "--age", "0"],
        ["recommend", "--genre", "Opera"],
        ["train", "x", "--seed", "-1"],
        ["train", "x", "--folds", "1"],
        ["import", "x.csv"],
    ],
    ids=" ".join,
)
def test_wrong_usage_ends_with_two(
    arguments: Sequence[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(arguments)
    assert "usage: python -m recommender" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["fetch", "ml-99"], "there is no data set 'ml-99'; known: ml-latest-small"),
        (["fetch", "ml-25m", "--url", "http://127.0.0.1:9"], "cannot be reached"),
        (["train", "nowhere"], "there is no file or folder nowhere"),
        (["evaluate", "--protocol", "u1", "--data", "nowhere"], "no file or folder nowhere"),
        (["recommend", "--model", "nowhere"], "nowhere"),
        (["recommend", *SHIPPED, "--profile", "none.json"], "none.json cannot be read"),
        (["recommend", *SHIPPED, "--rate", "Alien"], "'Alien' has no stars"),
        (["recommend", *SHIPPED, "--rate", "Alien=9"], "stars of Alien must be from 0.5 to 5.0"),
        (["recommend", *SHIPPED, "--rate", "Alein=4"], "no film is called 'Alein'; did you mean"),
        (["recommend", *SHIPPED, "--rate", "Crash=4"], "Crash (1996) [id 1483] or Crash (2004)"),
        (["import", "none.csv", "--out", "me.json"], "none.csv cannot be read"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_a_person_can_mend_ends_with_one_and_a_line(
    arguments: Sequence[str],
    message: str,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MOVIES_DATASETS_FOLDER", str(tmp_path / "datasets"))
    assert main(arguments) == 1
    errors = capsys.readouterr().err
    assert errors.startswith("error: ")
    assert message in errors
    assert errors.count("\n") == 1


def test_an_evaluation_prints_value_error_and_seed_and_writes_json(
    ratings_csv: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.json"
    arguments = ["evaluate", "--protocol", "folds", "--data", ratings_csv, "--model", "baseline"]
    assert main([*arguments, "--seed", "3", "4", "--json", str(out)]) == 0
    printed = capsys.readouterr().out
    assert "300 ratings of 40 films by 30 users" in printed
    assert "1 rows dropped: 1 unparsable" in printed
    mean = read_reports(out)[-1]
    assert mean.settings == {"split": "mean of 5"}
    assert mean.seeds == (3, 4)
    row = next(line for line in printed.splitlines() if "mean of 5" in line)
    rmse = mean.estimates["rmse"]
    assert f"{rmse.value:.4f} ± {rmse.standard_error:.4f}" in row
    assert "3 4" in row


@pytest.mark.parametrize(
    ("protocol", "reports"),
    [
        ("new-visitor", 4),
        ("u1", 1),
        ("u1-u5", 6),
        ("future", 2),
        ("new-films", 7),
        ("genres", 1),
    ],
)
def test_every_protocol_runs(protocol: str, reports: int, ratings_csv: str, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    arguments = ["evaluate", "--protocol", protocol, "--data", ratings_csv, "--model", "baseline"]
    assert main([*arguments, "--json", str(out)]) == 0
    assert len(read_reports(out)) == reports


def test_a_table_without_times_has_no_future(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "data.csv"
    path.write_text("user_id,movie_id,rating\n1,1,4\n2,1,5\n")
    assert main(["evaluate", "--protocol", "future", "--data", str(path)]) == 1
    assert "has no timestamps" in capsys.readouterr().err
    assert main(["evaluate", "--protocol", "u1", "--data", str(path), "--demographics"]) == 1
    assert "comes without age" in capsys.readouterr().err


def test_a_list_names_films_with_stars_and_range_and_never_a_rated_one(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["recommend", *SHIPPED, "--rate", "Alien=4.5", "--rate", "1200=4", "-n", "5"]) == 0
    rows = [line for line in capsys.readouterr().out.splitlines() if " ± " in line]
    assert len(rows) == 5
    assert not any("Alien (1979)" in row or "Aliens (1986)" in row for row in rows)


def test_who_says_nothing_gets_what_many_like_and_is_told_so(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["recommend", *SHIPPED]) == 0
    assert "Nothing is known of you yet" in capsys.readouterr().out


def test_who_tells_of_herself_is_told_where_that_changes_nothing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["recommend", *SHIPPED, "--age", "30", "--occupation", "artist"]) == 0
    assert "Age, gender and occupation change nothing" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ([], Person(30, "F", "artist")),
        (["--age", "31", "--gender", "M"], Person(31, "M", "artist")),
        (["--occupation", "writer"], Person(30, "F", "writer")),
    ],
    ids=["nothing said", "age and gender", "occupation"],
)
def test_the_command_line_goes_before_the_profile(options, expected) -> None:
    arguments = build_parser().parse_args(["recommend", *options])
    assert told(Person(30, "F", "artist"), arguments) == expected


@pytest.mark.parametrize("content", ["[]", "no json", '{"mood": 1}', '{"ratings": {"1": 9}}'])
def test_a_file_that_is_no_profile_is_named(
    content: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "me.json"
    path.write_text(content)
    assert main(["recommend", *SHIPPED, "--profile", str(path)]) == 1
    assert "me.json is no profile" in capsys.readouterr().err


def test_an_import_makes_a_profile_that_recommend_reads(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    export, profile = tmp_path / "ratings.csv", tmp_path / "me.json"
    export.write_text(
        "Date,Name,Year,Letterboxd URI,Rating\n2024-01-01,Alien,1979,x,4.5\n"
        "2024-01-01,Crash,2004,x,2\n2024-01-01,My Home Video,2019,x,5\n2024-01-01,Heat,1995,x,\n"
    )
    assert main(["import", str(export), "--out", str(profile)]) == 0
    printed = capsys.readouterr().out
    assert "4 rows: 2 matched, 0 ambiguous, 1 not in the catalogue, 1 skipped" in printed
    assert "My Home Video (2019)" in printed
    read = Profile.from_dict(json.loads(profile.read_text()))
    assert dict(read.ratings) == {1214: 4.5, 33166: 2.0}
    assert main(["recommend", *SHIPPED, "--profile", str(profile), "-n", "3"]) == 0


def test_an_interrupt_ends_without_a_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("recommender.commands.fetch.fetch", interrupted)
    assert main(["fetch", "ml-25m", "--to", str(tmp_path)]) == 130
    assert capsys.readouterr().err == "interrupted\n"


@pytest.mark.skipif(not Encoder.installed(), reason="the sentence encoder is optional")
def test_a_catalogue_of_ones_own_gets_sentence_vectors(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    films, out = tmp_path / "films.jsonl", tmp_path / "sentences.npz"
    shipped = (PROJECT / "data" / "films.jsonl").read_text(encoding="utf-8").splitlines()
    films.write_text("\n".join(shipped[:40]), encoding="utf-8")
    assert main(["embed", "--films", str(films), "--out", str(out)]) == 0
    assert f"40 films, saved in {out}" in capsys.readouterr().out
    with np.load(out) as stored:
        assert len(stored["film_ids"]) == 40
