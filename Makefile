# The commands of the project. `make help` lists them.

PYTHON ?= python3
VENV := .venv
MODELS_VENV := .venv-models
BIN := $(VENV)/bin
CATALOGUE := data/catalogue/register.jsonl data/catalogue/illustrative.jsonl
# The day of collection was not recorded for the shipped files; the month was.
RETRIEVED := 2026-11
# Folders in BEIR layout. The project's own copy is not ours to publish: docs/evaluation.md.
EVAL ?= $(sort $(wildcard ../shared/eval/*_dev))
# Byte code is made as modules are first used: that halves the time of the install and spares 80 MB.
PIP_FLAGS := --quiet --disable-pip-version-check --no-compile
# A shell that forbids byte code would have every command compile all of it again: 3 s more for each.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help run import test check test-models evaluate fit-dialogue translations benchmark format clean

help: ## Show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

$(BIN)/mc-finder: pyproject.toml
	@echo "Setting up $(VENV) (once; a minute or two)…"
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "mc-finder needs Python 3.11 or newer; try: make PYTHON=python3.12 …")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install $(PIP_FLAGS) -e .
	@touch $@

$(BIN)/pytest: $(BIN)/mc-finder
	$(BIN)/pip install $(PIP_FLAGS) -e '.[dev]'
	@touch $@

# A virtual environment of its own, so that the tests in $(VENV) prove that nothing needs torch.
# torch first: a plain install of the extra may take several GB of CUDA packages.
$(MODELS_VENV)/bin/pytest: pyproject.toml
	@echo "Setting up $(MODELS_VENV) with torch (once; some minutes)…"
	$(PYTHON) -m venv $(MODELS_VENV)
	$(MODELS_VENV)/bin/pip install $(PIP_FLAGS) $(TORCH_INDEX) torch==2.13.0
	$(MODELS_VENV)/bin/pip install $(PIP_FLAGS) -e '.[dev,models]'
	@touch $@

run: import ## Set up, import the catalogue and serve it on http://127.0.0.1:8000
	@echo "The finder answers on http://127.0.0.1:$${PORT:-8000} (Ctrl-C stops it)."
	$(BIN)/gunicorn 'webapp:create_app()'

import: $(BIN)/mc-finder ## Import the shipped catalogue; a second time changes nothing
	$(BIN)/mc-finder import --full --retrieved $(RETRIEVED) $(CATALOGUE)

test: check ## Set up, then lint, check types and import contracts, and run the tests
	$(BIN)/pytest --cov --cov-report=term -m 'not models'

check: $(BIN)/pytest ## Lint, types and import contracts only
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test-models: $(MODELS_VENV)/bin/pytest ## Add the extra `models` (torch) and run the tests that need it
	$(MODELS_VENV)/bin/pytest -m models

evaluate: import ## Measure answers on our judgements, and on EVAL="folder …" (BEIR layout)
	@test -n "$(EVAL)" || echo 'No ranking tests: judgements only. Name some: make evaluate EVAL="folder …"'
	$(BIN)/mc-finder evaluate --judgements data/judgements --picture docs/images/reliability.svg \
		--figures data/judgements/figures.json --cache var/evaluation $(EVAL)

fit-dialogue: $(BIN)/mc-finder ## Fit the intents of the conversation to utterances and model anew
	$(BIN)/python -m recommender.dialogue.fit

translations: $(BIN)/pytest ## Bring the catalogue of te reo Māori up to date with the English, and compile it
	@mkdir -p var
	$(BIN)/pybabel extract --mapping pyproject.toml --keyword "words plain counted:1,2" --add-location file \
		--sort-by-file --omit-header --output var/messages.pot webapp
	$(BIN)/pybabel update --input-file var/messages.pot --output-dir webapp/translations --locale mi --width 100 \
		--no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date
	$(BIN)/pybabel compile --directory webapp/translations

benchmark: $(BIN)/mc-finder ## Measure size, start-up, memory and speed
	$(BIN)/python tests/load/benchmark.py

format: $(BIN)/pytest ## Put the code into the house's form
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean: ## Remove what the other commands made, the database included
	rm -rf $(VENV) $(MODELS_VENV) var build *.egg-info .coverage .mypy_cache .pytest_cache .ruff_cache
