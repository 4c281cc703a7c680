"""What the covers show: one function a motif, each drawing in a square of 300."""

from collections.abc import Callable

from ui.covers.art import Art
from ui.covers.motifs.arms import ARMS
from ui.covers.motifs.arts import ARTS
from ui.covers.motifs.creatures import CREATURES
from ui.covers.motifs.games import GAMES
from ui.covers.motifs.hearth import HEARTH
from ui.covers.motifs.journeys import JOURNEYS
from ui.covers.motifs.more import MORE
from ui.covers.motifs.people import PEOPLE
from ui.covers.motifs.places import PLACES
from ui.covers.motifs.riddles import RIDDLES
from ui.covers.motifs.science import SCIENCE
from ui.covers.motifs.sky import SKY

Motif = Callable[[Art], str]

MOTIFS: dict[str, Motif] = {
    motif.__name__: motif
    for subject in (
        SKY, PLACES, JOURNEYS, PEOPLE, CREATURES, ARTS, GAMES, RIDDLES, ARMS, HEARTH, SCIENCE, MORE,
    )
    for motif in subject
}  # fmt: skip

__all__ = ["MOTIFS", "Motif"]
