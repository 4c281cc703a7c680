"""Drawn covers: every film has one, made from what it is about, without any network."""

from ui.covers.cover import Look, arrange, cover_look, cover_svg

__all__ = ["Look", "arrange", "cover_look", "cover_svg"]
