"""The command line, one command a module; `python -m recommender --help` lists them."""
