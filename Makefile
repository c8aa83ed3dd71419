# Essay Planner. 'make run' opens it and 'make test' checks it; both set up all that they need, on Debian.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help run test check format evidence pictures screens bench fuzz wheel clean set-up-run set-up-test

LANG ?= C.UTF-8
export LANG
bin := .venv/bin
windows := tests/ui tests/access tests/e2e tests/screens
beside := -n auto --maxprocesses 4 --dist worksteal -m 'not (bench or window or alone)'
covered := $(foreach part,core files packs plans search export,--cov=essay_planner.$(part))

help:  ## Say what can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: set-up-run  ## Open Essay Planner (FILE=… opens that plan); without a display, make the tour in build/tour
	@if [[ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]]; then \
	  $(bin)/essay-planner $(if $(FILE),"$(FILE)"); \
	else \
	  echo "» There is no display here, so Essay Planner shows itself on one of its own: see build/tour"; \
	  LC_ALL=C.UTF-8 $(bin)/essay-planner tour build/tour && ls -1 build/tour; \
	fi

test: export LC_ALL := C.UTF-8
test: check  ## Check style and types, then run every test
	$(bin)/pytest $(beside) $(windows:%=--ignore=%) $(covered) --cov-branch --cov-fail-under=100
	$(bin)/pytest $(beside) $(windows)  # without coverage, which takes a quarter of their time
	$(bin)/pytest -m '(window or alone) and not bench'

check: set-up-test  ## Check style and types
	$(bin)/ruff check
	$(bin)/ruff format --check
	$(bin)/mypy

format: set-up-test  ## Put the code into its one format
	$(bin)/ruff check --fix
	$(bin)/ruff format

evidence: set-up-test  ## Bring the example plans up to date with their packs
	$(bin)/python -m tests.evidence.refresh

pictures: set-up-run  ## Make the README's pictures anew
	rm -rf /tmp/essays && LC_ALL=C.UTF-8 $(bin)/essay-planner tour /tmp/essays  # a folder's name is in a picture
	mkdir -p resources/pictures && cp /tmp/essays/*.png resources/pictures/ && rm -r /tmp/essays

screens: set-up-test  ## Picture every stage and dialog in every look, in build/screens, and check what can be checked
	LC_ALL=C.UTF-8 $(bin)/python -m tests.screens $(LOOKS)

bench: set-up-test  ## Print how quickly it starts, reads, searches and works, with up to 100,000 pieces
	LC_ALL=C.UTF-8 $(bin)/python -m tests.bench $(MEASURE)

fuzz: set-up-test  ## Spoil packs at random and fail on anything but sentences (MINUTES=10, SEED=…)
	LC_ALL=C.UTF-8 $(bin)/python -m tests.fuzz $(or $(MINUTES),10) $(SEED)

wheel: set-up-test  ## Build what 'pip install' takes, in dist
	$(bin)/python -m build --wheel --no-isolation

clean:  ## Remove everything that was made here
	rm -rf .venv build dist .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache

set-up-run set-up-test: set-up-%:
	@.ci/set-up $*
