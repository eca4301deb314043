# The commands of the project. uv is used where it is there, plain venv and pip where not.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ASSISTANT := ASSISTANT_DATA_DIR=$(CURDIR)/.data $(BIN)/assistant
STAMP := $(VENV)/.pins

.PHONY: setup run test ui check evals bench soak sentinels docs clean

setup: $(STAMP)

$(STAMP): requirements-dev.txt pyproject.toml
	@if command -v uv >/dev/null 2>&1; then \
	  test -x $(BIN)/python || uv venv -q --python $(PYTHON) $(VENV) && \
	  uv pip sync -q --require-hashes --python $(BIN)/python requirements-dev.txt && \
	  uv pip install -q --python $(BIN)/python --no-deps --no-build-isolation -e . ; \
	else \
	  test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) && \
	  $(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.txt && \
	  $(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e . ; \
	fi
	@touch $(STAMP)

run: setup
	@$(BIN)/python -m assistant.demo --data .data --out .data/draft.docx

ui: setup
	@$(ASSISTANT) ui

# Two processes, one a core; whichever is free takes the next part, the longest first.
SLOW := tests/ui tests/server tests/library
WORDS := tests/facts tests/language tests/register tests/rewriting tests/drafting tests/genres
define PARTS
$(SLOW)
tests --ignore=tests/checking --ignore=tests/evals $(SLOW:%=--ignore=%) $(WORDS:%=--ignore=%)
tests/evals
$(WORDS)
tests/checking/test_[n-z]*.py
tests/checking --ignore-glob=*/test_[n-z]*.py
endef
export PARTS

test: setup check
	@echo "$$PARTS" | xargs -P 2 -I % sh -c 'log=$$(mktemp); \
	  $(BIN)/python -m pytest -m "not soak" % >$$log 2>&1; status=$$?; echo "== %"; cat $$log; rm -f $$log; exit $$status'

check: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m tests.docs_freshness

docs: setup
	$(BIN)/python -m tests.docs_freshness --write

evals: setup
	$(ASSISTANT) eval

bench: setup
	$(BIN)/python -m bench

soak: setup
	ASSISTANT_KILL_ROUNDS=200 ASSISTANT_SENTINEL_DRAFTS=200 $(BIN)/python -m pytest -m "soak or slow"

# 200 drafts from a library of impossible values, offline and by bad writers; CI makes 16 of them.
sentinels: setup
	ASSISTANT_SENTINEL_DRAFTS=200 $(BIN)/python -m pytest tests/workspace/test_sentinels.py

clean:
	rm -rf $(VENV) .data dist
