"""Other recommender packages behind our interface, one file a package.

Each file imports its package when a model is fitted, so that the harness runs without any of them.
What a package cannot answer it is not asked to: of a visitor with nothing to go by, and of films
without a score, all of them get popularity (`filled`).
"""
