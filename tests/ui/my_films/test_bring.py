import pytest

from recommender.errors import FileProblem, RatingsError
from ui.my_films.bring import error_text


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("problem", FileProblem)
def test_every_problem_of_a_file_is_told_with_its_place(problem, language):
    values = {"name": "mine.csv", "line": 7, "sites": "IMDb", "expected": "ratings.csv"}
    words = error_text(RatingsError("in English", problem, **values), language)
    assert "mine.csv" in words
    assert "in English" not in words


def test_a_problem_without_words_of_its_own_is_told_as_the_library_tells_it():
    assert "no such folder" in error_text(RatingsError("no such folder"), "zh")
