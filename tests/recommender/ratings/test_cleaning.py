import json

import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from recommender.ratings import CleaningReport
from recommender.ratings.cleaning import clean
from recommender.ratings.tables import Layout, read_table

COLUMNS = ("user_id", "film_id", "rating", "timestamp")


def cleaned(*lines: str, columns: tuple[str, ...] = COLUMNS) -> tuple[pd.DataFrame, CleaningReport]:
    layout = Layout("table", columns, ",", has_header=False)
    return clean(read_table("\n".join(lines) + "\n", layout, columns), "table")


def kept(frame: pd.DataFrame) -> list[tuple[float, ...]]:
    return list(frame.itertuples(index=False, name=None))


def test_a_row_without_a_user_a_film_a_rating_or_a_time_is_missing_something() -> None:
    frame, report = cleaned(",1,4,10", "1,,4,10", "1,1,NaN,10", "1,1,4,", "1,1,4", "1,2,4,10")
    assert kept(frame) == [(1, 2, 4.0, 10)]
    assert report.missing_values == 5
    assert report.rows_dropped == 5


def test_a_table_whose_times_are_all_empty_has_none() -> None:
    frame, report = cleaned("1,1,4,", "1,2,5,")
    assert list(frame.columns) == ["user_id", "film_id", "rating"]
    assert report.rows_dropped == 0


def test_what_is_no_number_is_told_by_its_line() -> None:
    frame, report = cleaned(
        "1,1,4,10", "one,1,4,10", "1,1.5,4,10", "0,1,4,10", "1,-3,4,10", "1,1,four,10",
        "1,1,inf,10", "1,1,4,noon", "1,1,4,10,surplus", "1,2,4,10",
    )  # fmt: skip
    assert kept(frame) == [(1, 1, 4.0, 10), (1, 2, 4.0, 10)]
    assert report.unparsable_lines == (2, 3, 4, 5, 6, 7, 8, 9)
    assert report.rows_read == 10


def test_lines_are_counted_right_behind_a_quoted_line_break() -> None:
    layout = Layout("table", (*COLUMNS[:3], "note"), ",", has_header=True)
    text = 'u,f,r,note\n1,1,4,"two\nlines"\n1,2,x,\n'
    _, report = clean(read_table(text, layout, COLUMNS[:3]), "table")
    assert report.unparsable_lines == (4,)


def test_a_line_that_lacks_a_cell_does_not_hide_one_that_has_a_cell_too_many() -> None:
    frame, report = cleaned("1,1,4,10", "1,2,4", "1,3,4,10,9", "1,4,4,10")
    assert kept(frame) == [(1, 1, 4.0, 10), (1, 4, 4.0, 10)]
    assert report.missing_values == 1
    assert report.unparsable_lines == (3,)


def test_stars_outside_half_to_five_are_off_the_scale() -> None:
    frame, report = cleaned("1,1,0,10", "1,2,0.5,10", "1,3,5,10", "1,4,5.5,10", "1,5,-1,10")
    assert frame["rating"].tolist() == [0.5, 5.0]
    assert report.off_scale == 3


def test_the_same_row_again_is_an_exact_duplicate() -> None:
    frame, report = cleaned("1,1,4,10", "1,2,4,10", "1,1,4.0,10", "1,1,4,10")
    assert kept(frame) == [(1, 1, 4.0, 10), (1, 2, 4.0, 10)]
    assert report.exact_duplicates == 2
    assert report.superseded == 0


def test_of_several_ratings_of_a_film_the_newest_stays_in_its_place() -> None:
    frame, report = cleaned("1,1,2,10", "1,1,5,30", "1,1,3,20", "1,2,4,5")
    assert kept(frame) == [(1, 1, 5.0, 30), (1, 2, 4.0, 5)]
    assert report.superseded == 2


def test_of_ratings_of_one_second_and_of_ratings_without_time_the_last_stays() -> None:
    assert kept(cleaned("1,1,2,10", "1,1,5,10")[0]) == [(1, 1, 5.0, 10)]
    assert kept(cleaned("1,1,2", "1,1,5", columns=COLUMNS[:3])[0]) == [(1, 1, 5.0)]


def test_a_report_survives_json() -> None:
    _, report = cleaned("1,1,4,10", "x,1,4,10", "1,1,5,11")
    assert CleaningReport.from_dict(json.loads(json.dumps(report.to_dict()))) == report
    assert report.to_dict()["rows_dropped"] == 2
    assert report.to_dict()["unparsable"] == 1


CELL = st.sampled_from(["1", "2", "3", "4.5", "5", "0", "9", "", "x", "NaN", "inf", "1e400", " 2 "])
LINES = st.lists(st.lists(CELL, min_size=1, max_size=6).map(",".join), min_size=1, max_size=30)


@given(LINES)
def test_every_row_is_kept_or_in_exactly_one_count(lines: list[str]) -> None:
    frame, report = cleaned("1,1,1,1", *lines)
    filled = [line for line in lines if line.replace(",", "").strip()]
    assert report.rows_read == len(filled) + 1
    assert report.rows_read == report.rows_kept + report.rows_dropped
    assert report.rows_kept == len(frame)


@given(LINES)
def test_what_is_kept_is_clean(lines: list[str]) -> None:
    frame, _ = cleaned("1,1,1,1", *lines)
    assert not frame.isna().any().any()
    assert frame["rating"].between(0.5, 5).all()
    assert not frame.duplicated(["user_id", "film_id"]).any()
    assert (frame[["user_id", "film_id"]] > 0).to_numpy().all()
    assert np.array_equal(frame.index, np.arange(len(frame)))
