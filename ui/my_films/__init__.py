"""The pieces of the page My films."""
