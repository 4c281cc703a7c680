import pytest

from recommender.films import Film, Films
from recommender.taste_tree import Branch, Fact, FactKind, Fit, Leaf, TasteTree
from ui.my_films.taste import fit_text, leaf_text, said, tree_html

FILMS = Films(
    [
        Film(film_id=1, title="<script>Alien</script>", title_zh="异形", year=1979),
        Film(film_id=2, title="Heat", year=1995),
    ]
)
DRAMA, SLOW = Fact(FactKind.GENRE, "Drama"), Fact(FactKind.MOOD, "slow-burn")
US, KNOWN = Fact(FactKind.COUNTRY, "US"), Fact(FactKind.KNOWN, "20%")
SINCE_1990, SINCE_2000 = Fact(FactKind.SINCE, "1990"), Fact(FactKind.SINCE, "2000")
BRANCH = Branch(film_ids=(1, 2), mean=4.25)
TREE = Branch((1, 2), 3.75, DRAMA, true=Branch((2,), 3.0), false=Branch((1,), 4.5))
GOOD, LUCKY, BAD = Fit(0.6, 0.8, 0.05), Fit(0.7, 0.8, 0.2), Fit(0.9, 0.8, 0.05)


@pytest.mark.parametrize(
    ("way", "english", "chinese"),
    [
        (
            [(SLOW, True), (DRAMA, True), (SINCE_2000, True)],
            "slow-burn dramas since 2000",
            "慢热的剧情片，2000 年及以后",
        ),
        ([(DRAMA, False)], "films, no dramas", "电影，非剧情片"),
        (
            [(SLOW, False), (KNOWN, False)],
            "films seen by fewer than 20% of people, not slow-burn",
            "电影，不到 20% 的人看过，不算慢热",
        ),
        ([(US, True)], "films from the United States", "美国的电影"),
        ([(SINCE_1990, True), (SINCE_2000, True)], "films since 2000", "电影，2000 年及以后"),
        (
            [(SINCE_2000, False), (KNOWN, True), (SINCE_1990, True)],
            "films before 2000 since 1990 seen by 20% of people or more",
            "电影，2000 年以前，1990 年及以后，至少 20% 的人看过",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_way_to_a_leaf_is_one_phrase(way, english, chinese):
    leaf = Leaf(tuple(way), BRANCH)
    assert leaf_text(leaf, "en") == f"{english}: 4.2 stars on average, 2 films"
    assert leaf_text(leaf, "zh") == f"{chinese}：平均 4.2 星，2 部"


def test_it_says_what_gets_the_most_and_the_fewest_stars():
    words = said(TasteTree(TREE, GOOD), "en")
    assert words.startswith("You give the most to films, no dramas: 4.5 stars")
    assert "The fewest go to dramas: 3.0 stars" in words


def test_stars_that_no_fact_parts_are_said_to_be_so():
    assert "On average you give 4.2." in said(TasteTree(BRANCH, BAD), "en")


@pytest.mark.parametrize(
    ("fit", "verdict"),
    [
        (GOOD, "does explain a part of your taste"),
        (LUCKY, "may be chance"),
        (BAD, "foretells nothing"),
    ],
    ids=["better than the mean", "hardly better", "worse"],
)
def test_how_well_it_fits_is_said_beside_the_mean(fit, verdict):
    words = fit_text(fit, "en")
    assert f"off by {fit.error:.2f} stars" in words
    assert "your mean alone would be off by 0.80" in words
    assert verdict in words


def test_every_row_is_a_sentence_for_those_who_hear_it_and_the_better_half_comes_first():
    html = tree_html(TREE, FILMS, "en")
    assert html.index("no dramas: 4.5 stars on average") < html.index(">dramas: 3.0 stars")
    assert html.count("<li") == html.count("</li>") == 3


def test_a_title_that_looks_like_html_is_only_text():
    assert "<script" not in tree_html(TREE, FILMS, "en")
    assert "异形" in tree_html(TREE, FILMS, "zh")
