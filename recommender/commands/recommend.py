"""`python -m recommender recommend`."""

import argparse
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from rich.table import Table

from recommender.commands.arguments import Subparsers, add_command, positive
from recommender.commands.console import output
from recommender.errors import DataError, InvalidRating
from recommender.films import GENRES, Film, Films
from recommender.people import Person
from recommender.profile import Profile, check_stars
from recommender.search import Search
from recommender.serving import Recommender
from recommender.titles import TitleIndex, parse_title

EXAMPLES = """\
  python -m recommender recommend --rate "Alien=4.5" --rate "Crash (2004)=2"
  python -m recommender recommend --genre Comedy --genre Romance -n 20
  python -m recommender recommend --profile me.json --model my-model"""
UNUSED = (
    "Age, gender and occupation change nothing: the ratings that this model learned from do not "
    "tell them."
)


def register(subparsers: Subparsers) -> None:
    """Add the command."""
    parser = add_command(subparsers, "recommend", run, "print a list for one person", EXAMPLES)
    parser.add_argument(
        "--profile", type=Path, metavar="FILE", help="a profile as JSON, as `import` writes it"
    )
    parser.add_argument(
        "--rate",
        action="append",
        default=[],
        metavar="FILM=STARS",
        help="a title, with its year in brackets where needed, or a film id; may be repeated",
    )
    parser.add_argument(
        "--genre", action="append", default=[], choices=GENRES, metavar="GENRE",
        help=f"a favourite genre, may be repeated: {', '.join(GENRES)}",
    )  # fmt: skip
    parser.add_argument("--age", type=positive, help="yours, if you care to tell")
    parser.add_argument("--gender", help="as the model's ratings write it: MovieLens has F and M")
    parser.add_argument("--occupation", help="as the model's ratings write it: student, artist, …")
    parser.add_argument("-n", type=positive, default=10, help="films in the list (default: 10)")
    parser.add_argument(
        "--model", type=Path, metavar="DIR", help="a model's folder (default: the newest valid one)"
    )


def run(arguments: argparse.Namespace) -> None:
    """Print the list: title, year, stars and their range."""
    profile = read_profile(arguments.profile) if arguments.profile else Profile()
    model = Recommender.load(arguments.model)
    profile = replace(
        profile,
        genres=(*profile.genres, *arguments.genre),
        person=told(profile.person, arguments),
    )
    for text in arguments.rate:
        film, stars = read_rating(text, model.films)
        profile = profile.rated(film.film_id, stars)
    console = output()
    for notice in model.notices:
        console.print(notice)
    if profile.person and not model.knows_people:
        console.print(UNUSED)
    if profile.is_empty:
        console.print("Nothing is known of you yet: these are films that many people like.")
    table = Table()
    table.add_column("", justify="right")
    table.add_column("film")
    table.add_column("stars", justify="right")
    for place, film_of_list in enumerate(model.recommend(profile, arguments.n), start=1):
        table.add_row(
            str(place),
            _named(model.films[film_of_list.film_id]),
            f"{film_of_list.stars:.1f} ± {film_of_list.uncertainty:.1f}",
        )
    console.print(table)


def told(before: Person, arguments: argparse.Namespace) -> Person:
    """The person of a profile with what the command line tells in its place."""
    return Person(
        age=before.age if arguments.age is None else arguments.age,
        gender=arguments.gender or before.gender,
        occupation=arguments.occupation or before.occupation,
    )


def read_profile(path: Path) -> Profile:
    """A profile from a JSON file.

    Raises:
        DataError: The file is missing or holds no profile.
    """
    try:
        content = json.loads(path.read_bytes())
        if not isinstance(content, dict):
            raise DataError(f"{path} is no profile: it holds no JSON object")
        return Profile.from_dict(content)
    except OSError as error:
        raise DataError(f"{path} cannot be read: {error.strerror}") from error
    except (ValueError, TypeError, AttributeError) as error:
        raise DataError(f"{path} is no profile: {error}") from error


def read_rating(text: str, films: Films) -> tuple[Film, float]:
    """The film and the stars of `Alien=4.5`, `Crash (2004)=2` or `1214=4.5`.

    Raises:
        InvalidRating: There are no stars, or not on the scale.
        DataError: No film or more than one has this title.
    """
    name, separator, stars = text.rpartition("=")
    if not separator:
        raise InvalidRating(f"{text!r} has no stars; write a film and its stars, as in 'Alien=4.5'")
    value = check_stars(stars, f"stars of {name}")
    found = TitleIndex(films).candidates(parse_title(name))
    if not found and name.isdecimal() and int(name) in films:
        found = [films[int(name)]]
    if len(found) == 1:
        return found[0], value
    if found:
        raise DataError(f"{name!r} may be {_listed(found)}; write the year in brackets, or the id")
    near = [films[hit.film_id] for hit in Search(films).titles(name, 3)]
    suggestion = f"; did you mean {_listed(near)}?" if near else ""
    raise DataError(f"no film is called {name!r}{suggestion}")


def _listed(films: Sequence[Film]) -> str:
    return " or ".join(f"{_named(film)} [id {film.film_id}]" for film in films)


def _named(film: Film) -> str:
    return film.title if film.year is None else f"{film.title} ({film.year})"
