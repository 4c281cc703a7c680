from benchmarks.contenders import CONTENDERS, Task
from benchmarks.speed import jobs


def timed(*names: str) -> list[tuple[str, Task]]:
    return [(contender.name, task) for contender, task in jobs(names)]


def test_ours_is_timed_once_for_stars_and_once_for_lists():
    assert sorted(timed("movies.life")) == [
        ("movies.life", Task.LISTS),
        ("movies.life", Task.STARS),
    ]


def test_what_only_cures_cold_start_or_only_takes_genres_is_not_timed():
    assert timed("demographic prior", "popularity within genres") == []


def test_everybody_who_is_here_and_makes_lists_or_predicts_stars_is_timed():
    here = {each.name for each in CONTENDERS if each.is_here}
    found = timed(*here)
    assert len(found) == len(set(found))
    assert {name for name, _ in found} == {
        each.name for each in CONTENDERS if each.is_here and each.tasks & {Task.LISTS, Task.STARS}
    }
