# The briefing, from saved articles to a site. `make help` lists the targets.
#
# Strategy: two stamps carry the work. docs/ is as new as seeds/ and generator/; site/ is as new as docs/ and
# mkdocs.yml. Folders count as files too, so that a removed seed is a change. Nothing newer: nothing is done.

PYTHON ?= python3
SHARED ?= ../shared
JOBS ?= 1
BIN := .venv/bin
STATE := .cache
SEARCH := $(shell sed -n "s/^search: *['\"]*\([a-z]*\).*/\1/p" seeds/briefing.yml 2>/dev/null)
LOCK = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --upgrade

# What Material says about its own end of life at each build is known: CONTRIBUTING.md, mkdocs.yml.
export NO_MKDOCS_2_WARNING := 1

# `search: pagefind` in seeds/briefing.yml: the theme's search is left out, and Pagefind reads the site when it is built.
ifeq ($(SEARCH),pagefind)
INDEXED := true
site/.built: export PAGEFIND := true
site/.built: export MATERIAL_SEARCH := false
endif

# What each step reads. Names with spaces are escaped, as make wants them.
escaped = $(shell find $(1) -not -name '__pycache__' -not -name '*.pyc' 2>/dev/null | sed 's/ /\\ /g')
SEEDS := $(call escaped,seeds)
CODE := $(call escaped,generator)
PAGES := $(call escaped,docs)
THEME := $(call escaped,overrides)

.DEFAULT_GOAL := all
.DELETE_ON_ERROR:
.PHONY: all help generate site offline serve screenshots test check format lint types actions audit fuzz evaluate speed lock clean

all: ## Build the briefing and the site; does nothing when nothing changed
	@if $(MAKE) --no-print-directory --question $(STATE)/docs 2>/dev/null && $(MAKE) --no-print-directory --question site/.built 2>/dev/null; then \
		echo "Nothing changed: site/index.html is what seeds/ say."; \
	else \
		$(MAKE) --no-print-directory site && echo "Open site/index.html"; \
	fi

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

generate: $(STATE)/docs ## Generate docs/ from seeds/

site: $(STATE)/docs ## Build site/ from docs/
	@$(MAKE) --no-print-directory --silent site/.built

offline: $(STATE)/docs ## Pack the site into dist/briefing.zip, which needs no server, not even for its search
	OFFLINE=true PAGEFIND=false MATERIAL_SEARCH=true SITE_URL= $(BIN)/mkdocs build --quiet --strict --site-dir $(STATE)/offline
	$(BIN)/python -m generator bundle $(STATE)/offline dist/briefing.zip

serve: $(STATE)/venv ## Show the site; rebuild and reload on every change
	@$(BIN)/python -m generator serve

screenshots: $(STATE)/venv-dev site ## Picture every kind of page into .cache/screenshots, light and dark, wide and narrow
	$(BIN)/python tests/screenshots.py --site site --to $(STATE)/screenshots

test: $(STATE)/venv-dev ## Run all tests with branch coverage
	$(BIN)/pytest -n 2 --dist loadscope --cov --cov-report=term

check: format lint types actions test ## Format, lint, types, workflows, tests

format: $(STATE)/venv-dev ## Tell what is not formatted
	$(BIN)/ruff format --check .

lint: $(STATE)/venv-dev ## Look for mistakes and bad habits
	$(BIN)/ruff check .

types: $(STATE)/venv-dev ## Check the types
	$(BIN)/mypy

actions: $(STATE)/venv-dev ## Check the GitHub workflows
	$(BIN)/actionlint

audit: $(STATE)/venv-dev ## Hold the locked packages against the known vulnerabilities; says so where it has no network
	@if [ ! -x $(BIN)/pip-audit ]; then echo "make: pip-audit is not installed here, so nothing was audited"; else \
		$(BIN)/pip-audit --strict --disable-pip --require-hashes -r requirements.txt 2>.audit; code=$$?; cat .audit; \
		if [ $$code -ne 0 ] && grep -qE 'ConnectionError|ServiceError|Max retries|not found on PyPI' .audit; then \
			echo "make: the advisory service cannot be reached, so nothing was audited"; code=$${CI:+1}; fi; \
		rm -f .audit; exit $${code:-0}; fi

fuzz: $(STATE)/venv-dev ## Feed acquire, clean and render a minute of texts that nobody would write
	$(BIN)/python -m fuzz

evaluate: $(STATE)/venv ## Score reading and extraction on the annotated corpus under SHARED, if it is there
	$(BIN)/python -m benchmarks.evaluate --shared $(SHARED)
	$(BIN)/python -m benchmarks.reading --shared $(SHARED)
	$(BIN)/python -m benchmarks.quotations --shared $(SHARED)
	$(BIN)/python -m benchmarks.statements --shared $(SHARED)
	$(BIN)/python -m benchmarks.events --shared $(SHARED)
	$(BIN)/python -m benchmarks.salience --shared $(SHARED)
	$(BIN)/python -m benchmarks.dates --shared $(SHARED)
	$(BIN)/python -m benchmarks.diplomacy --shared $(SHARED)
	$(BIN)/python -m benchmarks.merging --shared $(SHARED)
	$(BIN)/python -m benchmarks.stories --shared $(SHARED) --most 300

speed: $(STATE)/venv ## Measure what a briefing costs, from ten articles to a thousand, on the archive under SHARED, if it is there
	$(BIN)/python -m benchmarks.speed --shared $(SHARED)

lock: $(STATE)/venv-dev ## Pin the newest allowed versions, with hashes
	$(LOCK) --extra model pyproject.toml -o requirements.txt
	$(LOCK) requirements-search.in -o requirements-search.txt
	$(LOCK) requirements-dev.in -o requirements-dev.txt

clean: ## Remove what make made (docs/ are committed and stay)
	rm -rf site dist $(STATE) .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage

$(STATE)/venv: requirements.txt
	@mkdir -p $(STATE)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "make: Python 3.11 or newer is needed; name one with make PYTHON=python3.11"; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(STATE)/venv-search: requirements-search.txt $(STATE)/venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-search.txt
	@touch $@

$(STATE)/venv-dev: requirements-dev.txt $(STATE)/venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

$(STATE)/docs: $(SEEDS) $(CODE) $(STATE)/venv $(if $(wildcard docs/data/manifest.json),,force) $(if $(wildcard .docs.briefing-work),force)
	$(BIN)/python -m generator build --jobs $(JOBS)
	@touch $@

# Asked for in a make of its own, after docs/ are made: the list of pages is what lies there then.
site/.built: $(PAGES) mkdocs.yml $(THEME) $(wildcard seeds/briefing.yml) $(STATE)/venv $(if $(INDEXED),$(STATE)/venv-search)
	$(BIN)/mkdocs build --quiet --strict
	$(if $(INDEXED),$(BIN)/python -m generator index site)
	@touch $@

.PHONY: force
force:
