"""A search box that answers as soon as typing settles, drawn by a component of our own."""

from ui.search_box.box import search_box

__all__ = ["search_box"]
