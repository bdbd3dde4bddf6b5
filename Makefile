# Commands for people and for CI. `make help` explains each.
PORT ?= 8000
HOST ?= 127.0.0.1
PYTHON ?= python3
BIN := .venv/bin
NEEDS := PYTHON="$(PYTHON)"

.DEFAULT_GOAL := help
.PHONY: help serve build check format preview test lint evaluate bench bench-build lighthouse observatory lint-api fuzz lock clean

help: ## toon deze uitleg
	@grep -E '^[a-z-]+:.*## ' Makefile | sed -E 's/^([a-z-]+):[^#]*## /\1|/' | awk -F'|' '{printf "  make %-12s %s\n", $$1, $$2}'

serve: .venv/ready ## bouw de site en toon site, vragenlijst en API op http://127.0.0.1:8000 (of PORT=...)
	@$(BIN)/python -m build_scripts
	@$(BIN)/python -m recommender --host $(HOST) --port $(PORT)

build: .venv/ready ## bouw de site in build/site en meet hoe makkelijk elke pagina leest
	@$(BIN)/python -m build_scripts
	@$(BIN)/python -m build_scripts.readability_report

check: .venv/ready ## controleer alle YAML-bestanden van de catalogus
	@$(BIN)/python -m catalog check

format: .venv/ready ## maak de opmaak van alle YAML-bestanden gelijk; de inhoud verandert niet
	@$(BIN)/python -m catalog format

preview: .venv/ready ## bouw opnieuw bij elke wijziging en toon de site
	@$(BIN)/python -m build_scripts.preview --host $(HOST) --port $(PORT)

test: .venv/ready-for-tests ## draai alles wat CI draait: stijl, types, tests en browsertests
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/python -m catalog check
	@$(BIN)/python -m pytest -n 2 --dist loadfile

lint: .venv/ready-for-tests ## verbeter de opmaak van de code en controleer stijl en types
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .
	@$(BIN)/mypy

evaluate: .venv/ready ## meet hoe goed het advies is, met de beoordeelde vragenlijsten
	@$(BIN)/python -m recommender.evaluation

bench: .venv/ready-for-tests ## meet de snelheid van het advies
	@PYTHONPATH=. $(BIN)/python tests/bench/bench_advice.py

bench-build: .venv/ready-for-tests ## meet de snelheid van het bouwen, naast kale MkDocs
	@$(BIN)/python tests/bench/bench_build.py

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

fuzz: .venv/ready-for-tests ## stel de API 10.000 vragen die niemand bedacht (duurt een paar minuten)
	@$(BIN)/python -m build_scripts
	@PYTHONPATH=. $(BIN)/python tests/recommender/fuzzing.py

lock: .venv/ready-for-tests ## zet de nieuwste versies vast (heeft uv nodig)
	uv pip compile -q pyproject.toml --universal --python-version 3.11 --generate-hashes --upgrade --no-emit-index-url --no-emit-find-links --no-header --no-annotate -o requirements.lock
	uv pip compile -q pyproject.toml --group test --universal --python-version 3.11 --generate-hashes --upgrade --no-emit-index-url --no-emit-find-links --no-header --no-annotate -c requirements.lock -o requirements-test.lock

clean: ## verwijder alles wat gemaakt is
	rm -rf build .venv

.venv/ready: requirements.lock
	@echo "De eerste keer: een eigen Python-omgeving maken. Dat duurt ongeveer een minuut."
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 of nieuwer is nodig.") if sys.version_info < (3, 11) else None'
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

.venv/ready-for-tests: .venv/ready requirements-test.lock tests/browser/package-lock.json
	@echo "Hulpmiddelen voor de tests ophalen."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.lock
	@sh tests/browser/get_browser.sh
	@touch $@
