"""The picture on a card: the film's own, and sent to a browser once."""

from collections.abc import Collection, Iterator, Sequence
from itertools import count

from recommender.films import Film
from ui.covers import Look, cover_look
from ui.posters import poster


def variants(films: Sequence[Film]) -> Iterator[int]:
    """Which variant of its cover each film of a row shows.

    A film keeps its cover wherever it stands, so that it is known again. Only beside a cover with
    the same motif in the same hue it takes the next colours.
    """
    before: Look | None = None
    for film in films:
        for variant in count():
            look = cover_look(film, variant)
            if before is None or (look.motif, look.palette.hue) != (
                before.motif,
                before.palette.hue,
            ):
                break
        before = look
        yield variant


def picture(film: Film, language: str, variant: int, known: Collection[str]) -> dict[str, str]:
    """The film's picture as data: its key, and what to draw unless the browser knows the key."""
    shown = poster(film, language, variant)
    key = f"{language}:{film.film_id}:{shown.kind}:{variant}"
    if key in known:
        return {"key": key}
    return {"key": key, "svg" if shown.kind == "svg" else "url": shown.content}
