"""What the covers show: one function a motif, each drawing in a square of 300."""

from collections.abc import Callable

from ui.covers.art import Art
from ui.covers.motifs.animals import ANIMALS
from ui.covers.motifs.arms import ARMS
from ui.covers.motifs.arts import ARTS
from ui.covers.motifs.buildings import BUILDINGS
from ui.covers.motifs.cities import CITIES
from ui.covers.motifs.faces import FACES
from ui.covers.motifs.games import GAMES
from ui.covers.motifs.goods import GOODS
from ui.covers.motifs.hearth import HEARTH
from ui.covers.motifs.journeys import JOURNEYS
from ui.covers.motifs.monsters import MONSTERS
from ui.covers.motifs.nature import NATURE
from ui.covers.motifs.people import PEOPLE
from ui.covers.motifs.riddles import RIDDLES
from ui.covers.motifs.science import SCIENCE
from ui.covers.motifs.sky import SKY

Motif = Callable[[Art], str]

MOTIFS: dict[str, Motif] = {
    motif.__name__: motif
    for subject in (
        SKY, NATURE, CITIES, BUILDINGS, JOURNEYS, PEOPLE, FACES, ANIMALS, MONSTERS, ARTS, GAMES,
        RIDDLES, ARMS, SCIENCE, GOODS, HEARTH,
    )
    for motif in subject
}  # fmt: skip

__all__ = ["MOTIFS", "Motif"]
