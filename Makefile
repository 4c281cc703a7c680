# One word a job. Everything runs in .venv, which is made on first use.

SHELL := /bin/bash
VENV := .venv
BIN := $(VENV)/bin
VENV_BENCH := .venv-bench
DATA ?= ../shared/data

# The newest interpreter here that TensorFlow supports.
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do \
	$$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null \
	&& { echo $$p; break; }; done)

.PHONY: run test check model bench screenshots browser clean

run: $(VENV)/.installed
	@echo "movies.life is at http://localhost:8501; Ctrl+C ends it."
	$(BIN)/streamlit run app.py --server.port 8501 --server.headless false --server.showEmailPrompt false

test: $(VENV)/.installed-dev browser
	$(BIN)/python -m pytest -n auto --dist loadgroup

check: $(VENV)/.installed-dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

# The shipped model, always from the same ratings with the same seed, with its cross-validation.
model: $(VENV)/.installed
	$(BIN)/python -m recommender train $(DATA)/ml-latest-small --out data/model --seed 0 --folds 5

# Ours beside every peer, in an environment of their own; hours on two cores, and it resumes.
bench: $(VENV_BENCH)/.installed
	$(VENV_BENCH)/bin/python -m benchmarks --data $(DATA) $(BENCH)
	$(VENV_BENCH)/bin/python -m benchmarks.tables

screenshots: $(VENV)/.installed-dev browser
	$(BIN)/python -m tests.browser.screenshots

browser: $(VENV)/.installed-dev
	@$(BIN)/python -m tests.browser.install

clean:
	rm -rf $(VENV) $(VENV_BENCH) build .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(VENV)/.installed: requirements.txt
	@test -n "$(PYTHON)" || { echo "movies.life needs Python 3.11, 3.12 or 3.13. Install one, or name it: make run PYTHON=/path/to/python3"; exit 1; }
	@test -d $(VENV) || $(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "No virtual environment could be made. On Debian: apt-get install python3-venv"; exit 1; }
	$(BIN)/pip install --quiet --disable-pip-version-check --requirement requirements.txt
	@touch $@

$(VENV)/.installed-dev: requirements-dev.txt $(VENV)/.installed
	$(BIN)/pip install --quiet --disable-pip-version-check --requirement requirements-dev.txt
	@touch $@

# Peers ask for versions that exclude each other, and do without: benchmarks/requirements.txt.
$(VENV_BENCH)/.installed: requirements.txt benchmarks/requirements.txt
	@test -n "$(PYTHON)" || { echo "The peers need Python 3.11. Name one: make bench PYTHON=/path/to/python3.11"; exit 1; }
	@test -d $(VENV_BENCH) || $(PYTHON) -m venv $(VENV_BENCH) || { rm -rf $(VENV_BENCH); echo "No virtual environment could be made. On Debian: apt-get install python3-venv"; exit 1; }
	$(VENV_BENCH)/bin/pip install --quiet --disable-pip-version-check --requirement requirements.txt
	$(VENV_BENCH)/bin/pip install --quiet --disable-pip-version-check --no-deps --requirement benchmarks/requirements.txt
	@touch $@
