"""Computing the sentence vectors of a catalogue; half a minute on one core, sklearn included."""

from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np

from recommender.films import Films
from recommender.search.documents import longer_sentence, sentence
from recommender.search.encoder import N_DIMENSIONS, Encoder, Vectors
from recommender.search.normal import normalised
from recommender.search.plane import place_on_plane
from recommender.search.remembered import Memories
from recommender.search.sentences import Compressed, Sentences
from recommender.search.stems import STOP_WORDS

FILM_DIMENSIONS = 256
WORD_DIMENSIONS = 192
"Kept of 512; what that costs stands in benchmarks/results/search.json."
FEWEST_FILMS = 2
"A word of one film alone is mostly a name."
BATCH = 256

Progress = Callable[[str, float], None]


def embed_catalogue(
    films: Films,
    progress: Progress | None = None,
    encoder: Encoder | None = None,
    seed: int = 0,
    memories: Memories | None = None,
) -> Sentences:
    """Sentence vectors of films and of the words about them, and the films' map.

    Args:
        films: The catalogue.
        progress: Called with what is being done and the share of it that is done, from 0 to 1.
        encoder: Gives the vectors; the installed one when left out.
        seed: Of the map; the same catalogue and seed give the same map.
        memories: What people remember of the films. Such a film has the mean of two vectors, of
            its sentence without and with that: either alone finds less.
    """
    encoder = encoder or Encoder()
    tell = progress or (lambda _step, _share: None)
    vectors = _encoded(encoder, [sentence(film) for film in films], "films", tell)
    if memories:
        longer = {
            row: longer_sentence(film, memories[film.film_id])
            for row, film in enumerate(films)
            if film.film_id in memories
        }
        vectors[[*longer]] += _encoded(encoder, [*longer.values()], "memories", tell)
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    words = shared_words(films)
    of_words = _encoded(encoder, words, "words", tell)
    tell("map", 0.0)
    plane = place_on_plane(vectors, seed=seed)
    tell("map", 1.0)
    return Sentences(
        fingerprint=films.fingerprint,
        film_ids=films.ids,
        films=Compressed.of(vectors, FILM_DIMENSIONS),
        words=tuple(words),
        vocabulary=Compressed.of(of_words, WORD_DIMENSIONS),
        plane=plane,
    )


def shared_words(films: Films) -> list[str]:
    """Words of loglines and themes that at least two films share, sorted."""
    count = Counter(
        word
        for film in films
        for word in set(normalised(" ".join((film.logline, *film.themes))).split())
    )
    return sorted(word for word, n in count.items() if n >= FEWEST_FILMS and word not in STOP_WORDS)


def _encoded(encoder: Encoder, texts: Sequence[str], what: str, tell: Progress) -> Vectors:
    vectors = np.empty((len(texts), N_DIMENSIONS), np.float32)
    for start in range(0, len(texts), BATCH):
        tell(what, start / len(texts))
        vectors[start : start + BATCH] = encoder.encode(texts[start : start + BATCH])
    tell(what, 1.0)
    return vectors
