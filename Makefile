# Everything a press office or a developer does here, by name. `make help` lists it.
# The recipes are thin: the work is done by the `press` command and by the tools that pyproject.toml configures.

PYTHON ?= python3
PRESS := .venv/bin/press
PY := .venv/bin/python

# Where this is set, nothing that is compiled is kept: each command, and each test that starts one, would compile it all.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := all
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory
STARTED := $(shell date +%s)
TOOK = echo "make $@: $$(($$(date +%s) - $(STARTED))) s"

# An environment that was moved with its folder, or whose Python is gone, is made again.
$(shell test -x .venv/bin/python && test "$$(cat .venv/made-in)" = "$$(pwd -P)" || rm -f .venv/*.stamp)

.PHONY: all
all: build ## Set up, check every item and build everything (this is plain `make`)

.PHONY: setup
setup: .venv/run.stamp ## Make .venv with pinned requirements and the `press` command
	@echo "setup: $(PRESS) is ready"

.PHONY: check
check: .venv/run.stamp ## Print every fault in every file
	@$(PRESS) check

.PHONY: desk
desk: .venv/run.stamp ## Open the newsroom in the browser: write, see and build (NEWSROOM=folder for another one)
	@$(PRESS) desk $(if $(NEWSROOM),--newsroom "$(NEWSROOM)")

.PHONY: status
status: .venv/run.stamp ## Show the newsroom at a glance: drafts, embargoes, deadlines, and what happens next
	@$(PRESS) status

# A build checks first: it prints every fault, builds what is whole, and fails when anything was not.
.PHONY: build
build: .venv/run.stamp ## Build every page, Word file, text and pack into build/
	@$(PRESS) build

.PHONY: pack
pack: .venv/run.stamp ## Build one item: make pack ITEM=2026-05-01-dam
	@test -n "$(ITEM)" || { echo "which item? make pack ITEM=slug" >&2; exit 2; }
	@$(PRESS) build "$(ITEM)"

.PHONY: publish
publish: .venv/run.stamp ## Put what is cleared into build/public/, and into the ledger (ITEM=slug for one)
	@$(PRESS) publish $(ITEM)

.PHONY: pseudo
pseudo: .venv/run.stamp ## For designers: disguised pages in build/pseudo/ show what a template forgot (ITEM=slug for one)
	@$(PRESS) build $(ITEM) --pseudo

.PHONY: verify
verify: .venv/run.stamp ## Verify every pack that was built
	@set -e; for pack in build/packs/*.zip; do \
		test -e "$$pack" || { echo "no packs yet: run make" >&2; exit 1; }; $(PRESS) verify "$$pack"; done

.PHONY: lint
lint: .venv/dev.stamp ## Lint, check types and architecture
	@$(PY) -m ruff check --quiet && $(PY) -m ruff format --check --quiet && echo "ruff: clean"
	@$(PY) -m mypy --no-error-summary && echo "mypy: clean"
	@.venv/bin/lint-imports --no-logo >.venv/imports.log || { cat .venv/imports.log; exit 1; }; echo "import-linter: clean"

.PHONY: quick
quick: lint ## Lint, and hold the golden editions and the faults of every file: within a minute, once set up
	@$(PY) -m pytest -n auto -m "not long and not builds" tests/test_golden.py tests/test_faulty.py
	@$(TOOK)

.PHONY: test
test: lint ## Lint, and run the tests but the long ones: within five minutes on two cores
	@$(PY) -m pytest -n auto --dist=worksteal -m "not long"
	@$(TOOK)

.PHONY: test-long
test-long: .venv/dev.stamp ## Run the long tests, and try each property with twenty-five times as many examples
	@$(PY) -m pytest -n auto --dist=worksteal -m "long or hypothesis" --hypothesis-profile=long
	@$(TOOK)

.PHONY: explore
explore: .venv/dev.stamp ## Try each property with new examples; one that fails becomes an @example beside its mending
	@$(PY) -m pytest -n auto -m hypothesis --hypothesis-profile=explore

.PHONY: test-readers
test-readers: .venv/dev.stamp ## Install browser, office program, fonts and checkers (Debian); run the tests that use them
	@tests/install-readers
	@READERS=required $(PY) -m pytest -n auto -m readers

.PHONY: accept
accept: .venv/dev.stamp ## Rewrite the golden editions after looking at what changed (then read git diff)
	@$(PY) -m pytest -n auto --accept tests/test_golden.py tests/documents

.PHONY: bench
bench: .venv/bench.stamp .venv/dev.stamp ## Measure the build beside pandoc, Hugo and an afternoon’s program, and write docs/speed.md (QUICK=1 for a trial)
	@$(PY) -m bench $(if $(QUICK),--quick)

.PHONY: mutants
mutants: .venv/mutants.stamp .venv/dev.stamp ## Change one thing at a time in what guards people; the tests have to notice (MODULE=file for one)
	@$(PY) -m mutants $(MODULE)

.PHONY: gallery
gallery: .venv/dev.stamp ## Photograph what has changed of the samples, for docs/gallery.md
	@tests/install-readers
	@$(PY) -m gallery

.PHONY: docs
docs: .venv/run.stamp ## Write the generated pages of docs/ and the JSON Schemas of schema/ again
	@$(PY) -m pipeline.docs

.PHONY: dist
dist: .venv/run.stamp ## Make wheel and source archive in dist/, and try the wheel in an empty environment
	@$(PY) -m shipping
	@$(TOOK)

.PHONY: lock
lock: .venv/dev.stamp ## Resolve requirements/ from pyproject.toml (UPGRADE=1 takes the newest versions)
	@requirements/lock $(if $(UPGRADE),--upgrade)

.PHONY: clean
clean: ## Remove everything made: build/, .venv and caches
	@rm -rf build dist .venv tests/readers/node_modules .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

.PHONY: help
help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

# Setting up is done again only when what it installs has changed.
.venv/run.stamp: requirements/run.txt requirements/install pyproject.toml
	@requirements/install run "$(PYTHON)"
	@touch $@

.venv/dev.stamp: requirements/dev.txt .venv/run.stamp
	@requirements/install dev "$(PYTHON)"
	@touch $@

.venv/bench.stamp: requirements/bench.txt .venv/run.stamp
	@requirements/install bench "$(PYTHON)"
	@touch $@

.venv/mutants.stamp: requirements/mutants.txt .venv/run.stamp
	@requirements/install mutants "$(PYTHON)"
	@touch $@
