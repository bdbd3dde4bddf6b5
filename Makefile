# Commands for people and for CI. `make help` explains each.
PORT ?= 8000
EDIT_PORT ?= 8010
HOST ?= 127.0.0.1
FORMAT ?= terminal
PYTHON ?= python3
BIN := .venv/bin
NEEDS := PYTHON="$(PYTHON)"

.DEFAULT_GOAL := help
.PHONY: $(shell grep -oE '^[a-z-]+:' Makefile | tr -d ':')

help: ## toon deze uitleg
	@grep -E '^[a-z-]+:.*## ' Makefile | sed -E 's/^([a-z-]+):[^#]*## /\1|/' | awk -F'|' '{printf "  make %-15s %s\n", $$1, $$2}'

serve: .venv/ready ## bouw de site en toon site, vragenlijst en API op http://127.0.0.1:8000 (of PORT=...)
	@$(BIN)/python -m build_scripts
	@$(BIN)/python -m recommender.learning
	@$(BIN)/python -m recommender --host $(HOST) --port $(PORT)

build: .venv/ready ## bouw de site in build/site, laat het advies leren en meet hoe makkelijk elke pagina leest
	@$(BIN)/python -m build_scripts
	@$(BIN)/python -m recommender.learning
	@$(BIN)/python -m build_scripts.readability_report

check: .venv/ready ## controleer alle YAML-bestanden van de catalogus
	@$(BIN)/python -m catalog check

fix: .venv/ready ## verbeter wat zeker beter kan (DRY_RUN=1: alleen kijken; GUESSES=1: ook wat onzeker is)
	@$(BIN)/python -m catalog fix $(if $(DRY_RUN),--dry-run) $(if $(GUESSES),--guesses)

format: .venv/ready ## maak de opmaak van alle YAML-bestanden gelijk; de inhoud verandert niet
	@$(BIN)/python -m catalog format

schema: .venv/ready ## maak de schema's waarmee je tekstprogramma velden aanvult en fouten toont
	@$(BIN)/python -m catalog schema

export-xlsx: .venv/ready ## zet aanbod en begrippen in een Excel-bestand (FILE=build/aanbod.xlsx)
	@$(BIN)/python -m catalog export-xlsx $(if $(FILE),"$(FILE)")

import-xlsx: .venv/ready ## toon wat er in FILE=build/aanbod.xlsx gewijzigd is; APPLY=ja schrijft het op
	@$(BIN)/python -m catalog import-xlsx $(if $(FILE),"$(FILE)") $(if $(filter ja,$(APPLY)),--apply) $(if $(KEEP),--keep "$(KEEP)")

stale: .venv/ready ## toon per team welke stukken iemand moet nalopen (of FORMAT=csv)
	@$(BIN)/python -m catalog stale --format $(or $(FORMAT),terminal)

reviewed: .venv/ready ## zet de datum van een stuk dat je naliep: make reviewed ID=terms/inclusie
	@$(if $(ID),,$(error Zeg welk stuk je naliep, bijvoorbeeld: make reviewed ID=terms/inclusie))
	@$(BIN)/python -m catalog reviewed $(ID)

release: .venv/ready ## leg vast wat er voor lezers veranderde sinds de vorige uitgave
	@$(BIN)/python -m catalog release

rename: .venv/ready ## geef een stuk een andere id: make rename FROM=terms/oud TO=nieuw
	@$(if $(and $(FROM),$(TO)),,$(error Zeg welk stuk en de nieuwe naam: make rename FROM=terms/oud TO=nieuw))
	@$(BIN)/python -m catalog rename $(FROM) $(TO)

coverage: .venv/ready ## toon waar leeraanbod is en waar niet (FORMAT=terminal, csv of json)
	@$(BIN)/python -m catalog coverage --format $(FORMAT)

preview: .venv/ready ## toon de site en laat elke bewaarde wijziging binnen twee seconden zien
	@$(BIN)/python -m build_scripts.preview --host $(HOST) --port $(PORT)

edit: .venv/ready build_scripts/edit_form/node_modules/.package-lock.json ## wijzig de catalogus in een formulier, op http://127.0.0.1:8010 (of EDIT_PORT=...)
	@$(BIN)/python -m build_scripts.edit_form --port $(EDIT_PORT) --preview http://$(HOST):$(PORT)

test: .venv/ready-for-tests ## draai alles wat CI draait: stijl, types, tests en browsertests
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/python -m catalog check
	@$(BIN)/python -m recommender.learning
	@$(BIN)/python -m pytest -n 2 --dist loadfile

lint: .venv/ready-for-tests ## verbeter de opmaak van de code en controleer stijl en types
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .
	@$(BIN)/mypy

evaluate: .venv/ready ## meet hoe goed het advies is, met de beoordeelde vragenlijsten
	@$(BIN)/python -m recommender.evaluation

bench: .venv/ready-for-tests ## meet de snelheid van het advies
	@$(BIN)/python -m recommender.learning
	@PYTHONPATH=. $(BIN)/python tests/bench/bench_advice.py

bench-build: .venv/ready-for-tests ## meet de snelheid van het bouwen, naast kale MkDocs
	@$(BIN)/python tests/bench/bench_build.py

bench-preview: .venv/ready ## meet hoe snel een bewaarde wijziging op de pagina staat
	@$(BIN)/python tests/bench/bench_preview.py

load: .venv/ready-for-tests ## zet twee processen achter nginx onder druk (duurt drie minuten)
	@sh tests/deploy/get_tools.sh
	@$(BIN)/python -m build_scripts
	@PYTHONPATH=. $(BIN)/python tests/bench/bench_load.py

deploy-settings: .venv/ready ## schrijf de instellingen voor nginx die uit de app komen
	@$(BIN)/python -m recommender.web.proxy_settings

deploy-check: .venv/ready-for-deploy-check ## controleer alles in deploy/ met de echte hulpmiddelen
	@$(BIN)/python -m pytest tests/deploy

lighthouse: .venv/ready-for-tests ## meet elke soort pagina met Lighthouse (duurt een paar minuten)
	@$(BIN)/python -m build_scripts
	@npm ci --prefix tests/lighthouse --silent --no-audit --no-fund --ignore-scripts
	@node tests/lighthouse/measure.mjs

observatory: .venv/ready-for-tests ## meet de veiligheid met de HTTP Observatory van Mozilla, op deze computer
	@$(BIN)/python -m build_scripts
	@npm ci --prefix tests/observatory --silent --no-audit --no-fund --ignore-scripts
	@$(BIN)/python tests/observatory/measure.py

lint-api: .venv/ready-for-tests ## toets de beschrijving van de API aan de Nederlandse API-regels
	@npm ci --prefix tests/api-lint --silent --no-audit --no-fund --ignore-scripts
	@$(BIN)/python -m pytest -q -k design_rules tests/recommender/test_api_description.py

fuzz: .venv/ready-for-tests ## stel de API 10.000 vragen die niemand bedacht (duurt een kwartier)
	@$(BIN)/python -m build_scripts
	@PYTHONPATH=. $(BIN)/python tests/recommender/fuzzing.py

sbom: .venv/ready-for-tests ## schrijf de lijst met alle onderdelen van het programma (SBOM)
	@$(BIN)/python -m tests.supply_chain.sbom

audit: .venv/ready-for-tests ## vraag of een onderdeel een bekend lek heeft (heeft internet nodig)
	@$(BIN)/python -m tests.supply_chain.audit

lock: .venv/ready-for-tests ## zet de nieuwste versies vast (heeft uv nodig)
	uv pip compile -q pyproject.toml --universal --python-version 3.11 --generate-hashes --upgrade --no-emit-index-url --no-emit-find-links --no-header --no-annotate -o requirements.lock
	uv pip compile -q pyproject.toml --group test --universal --python-version 3.11 --generate-hashes --upgrade --no-emit-index-url --no-emit-find-links --no-header --no-annotate -c requirements.lock -o requirements-test.lock
	uv pip compile -q --group deploy-check --universal --python-version 3.11 --generate-hashes --upgrade --no-emit-index-url --no-emit-find-links --no-header --no-annotate -c requirements-test.lock -o tests/deploy/requirements.lock

clean: ## verwijder alles wat gemaakt is
	rm -rf build .venv

.venv/ready: requirements.lock
	@echo "De eerste keer: een eigen Python-omgeving maken. Dat duurt ongeveer een minuut."
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 of nieuwer is nodig.") if sys.version_info < (3, 11) else None'
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

build_scripts/edit_form/node_modules/.package-lock.json: build_scripts/edit_form/package-lock.json
	@command -v npm >/dev/null || { echo "Voor het formulier is npm nodig. Het hoort bij Node.js. Vraag je beheerder erom." >&2; exit 2; }
	@echo "De eerste keer: het formulier ophalen."
	@npm ci --prefix build_scripts/edit_form --silent --no-audit --no-fund --ignore-scripts
	@touch $@

.venv/ready-for-tests: .venv/ready requirements-test.lock tests/browser/package-lock.json build_scripts/edit_form/package-lock.json
	@echo "Hulpmiddelen voor de tests ophalen."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.lock
	@sh tests/browser/get_browser.sh
	@sh tests/deploy/get_tools.sh
	@touch $@

.venv/ready-for-deploy-check: .venv/ready-for-tests tests/deploy/requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r tests/deploy/requirements.lock
	@touch $@
