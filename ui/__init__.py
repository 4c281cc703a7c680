"""Streamlit pieces that the pages share. Pages call them; they call `recommender`."""
