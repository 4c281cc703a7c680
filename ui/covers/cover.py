"""A film's cover as SVG: a motif, five colours, its title."""

from functools import lru_cache
from html import escape
from random import Random

from recommender.films import Film
from ui.covers.art import SIZE, Art, box, number
from ui.covers.block import WIDTH, Block
from ui.covers.look import Layout, cover_look, seed_of
from ui.covers.motifs import MOTIFS

HEIGHT = 450
FRAME = 16
"Width of the frame around inset art."
FONTS = (
    "'Avenir Next','Segoe UI',Inter,'PingFang SC','Microsoft YaHei','Noto Sans SC',"
    "'Noto Sans CJK SC',system-ui,sans-serif"
)


@lru_cache(maxsize=4096)
def cover_svg(film: Film, language: str = "en", variant: int = 0) -> str:
    """The film's cover as a self-contained SVG of 300 by 450.

    The same film and arguments give the same text on every machine. It has no ids, so that any
    number of covers can stand in one page.

    Args:
        film: Whose cover.
        language: "zh" sets the Chinese title where there is one.
        variant: From `arrange`; 0 is the film's usual cover.
    """
    look = cover_look(film, variant)
    palette = look.palette
    title = (film.title_zh if language == "zh" else None) or film.title
    inset = look.layout is Layout.INSET
    block = Block.of(title, film, capitals=not inset, centred=inset)

    below = HEIGHT - block.height
    text_top = 0.0 if look.layout is Layout.TOP else below
    art_top = block.height if look.layout is Layout.TOP else 0.0
    ink = palette.ink
    band = ""
    if look.layout is Layout.BAND:
        band, ink = box(0, below, WIDTH, block.height, palette.ink), palette.ground

    own_ground = look.layout in (Layout.PANEL, Layout.INSET)
    art = Art.of(palette.on_shade if own_ground else palette, Random(seed_of(film)))
    drawn = MOTIFS[look.motif](art)
    if own_ground:
        drawn = box(0, 0, SIZE, SIZE, art.ground) + drawn
    edge = FRAME if inset else 0
    # A nested svg cuts off what leaves the art's own rectangle; a clip path would need an id.
    picture = (
        f'<svg x="{edge}" y="{number(art_top + edge)}" width="{WIDTH - 2 * edge}" '
        f'height="{number(below - edge)}" viewBox="0 0 {SIZE} {SIZE}" '
        f'preserveAspectRatio="xMidYMid slice">{drawn}</svg>'
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'aria-label="{escape(title)}" font-family="{FONTS}">'
        f"{box(0, 0, WIDTH, HEIGHT, palette.ground)}{picture}{band}"
        f"{block.draw(text_top, ink)}</svg>"
    )
