"""Drawn covers: every film has one, made from what it is about, without any network."""

from ui.covers.cover import cover_svg
from ui.covers.look import Look, arrange, cover_look

__all__ = ["Look", "arrange", "cover_look", "cover_svg"]
