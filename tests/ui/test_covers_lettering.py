"""Setting titles: what is measured, where lines break, what is large."""

import pytest

from ui.covers.lettering import LARGEST, ROOM, SMALLEST, fit, title_and_subtitle, width_of


def test_width_adds_up_letter_by_letter() -> None:
    # W 1.07, A 0.80, L 0.64, another L, the dot as wide as an I.
    assert width_of("WALL") == pytest.approx(1.07 + 0.80 + 2 * 0.64)
    assert width_of("玩具") == 2
    assert width_of("É") == width_of("E")
    assert width_of("") == 0


def test_a_short_title_is_as_large_as_titles_get() -> None:
    lines = fit("UP")
    assert lines.lines == ("UP",)
    assert lines.size == pytest.approx(LARGEST[0], abs=0.1)


def test_a_long_word_fills_the_line() -> None:
    lines = fit("CLIFFHANGER")
    assert lines.lines == ("CLIFFHANGER",)
    assert ROOM - 4 < lines.width <= ROOM


def test_lines_are_about_equally_long() -> None:
    assert fit("THE WIZARD OF OZ").lines == ("THE WIZARD", "OF OZ")
    assert fit("ONE FLEW OVER THE CUCKOO'S NEST").lines == (
        "ONE FLEW",
        "OVER THE",
        "CUCKOO'S NEST",
    )


def test_a_numeral_does_not_stand_alone() -> None:
    assert fit("POLTERGEIST II").lines == ("POLTERGEIST II",)


def test_chinese_breaks_between_characters_but_not_before_a_comma() -> None:
    lines = fit("摇啊摇，摇到外婆桥").lines
    assert "".join(lines) == "摇啊摇，摇到外婆桥"
    assert not any(line.startswith("，") for line in lines)


def test_a_chinese_word_is_not_broken_for_a_little_more_size() -> None:
    assert fit("这个杀手不太冷").lines == ("这个杀手不太冷",)
    assert len(fit("终结者之审判日归来").lines) == 2


def test_latin_words_in_a_chinese_title_stay_whole() -> None:
    lines = fit("攻壳机动队 STAND ALONE COMPLEX").lines
    words = " ".join(lines).split()
    assert {"STAND", "ALONE", "COMPLEX"} <= set(words)


def test_an_endless_word_is_broken_where_the_line_is_full() -> None:
    lines = fit("A" * 200)
    assert lines.size == SMALLEST
    assert len(lines.lines) == len(LARGEST)
    assert lines.width <= ROOM


def test_height_runs_from_the_top_to_the_last_baseline() -> None:
    two = fit("THE WIZARD OF OZ")
    assert two.height == pytest.approx(two.size * (0.76 + 1.08))


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        ("Star Wars: Episode IV - A New Hope", ("Star Wars", "Episode IV - A New Hope")),
        ("黄飞鸿之三：狮王争霸与另外的事情", ("黄飞鸿之三", "狮王争霸与另外的事情")),
        ("Mission: Impossible", ("Mission: Impossible", "")),
        (
            "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb",
            ("Dr. Strangelove or", "How I Learned to Stop Worrying and Love the Bomb"),
        ),
        ("The Godfather", ("The Godfather", "")),
    ],
)
def test_what_follows_a_colon_is_set_smaller_in_a_long_title(
    title: str, parts: tuple[str, str]
) -> None:
    assert title_and_subtitle(title) == parts
