# Two commands matter: `make run` and `make test`. `make` alone tells the others.

VENV   := .venv
PYTHON := $(VENV)/bin/python
DEMO   ?= 1

# A bundle brings its wheels; then nothing is fetched.
WHEELS  := $(wildcard wheels)
INSTALL := $(PYTHON) -m pip install --quiet --disable-pip-version-check --no-input --require-hashes \
           $(if $(WHEELS),--no-index --find-links wheels)

.PHONY: help run setup test lint bench survive pictures bundle vendor lock
.DEFAULT_GOAL := help

help: ## Daftar perintah ini | This list of commands
	@sed -n 's/^\([a-z]*\):.*## \(.*\) | \(.*\)/\1|\2|\3/p' Makefile \
	| while IFS='|' read -r name id en; do printf '  make %-9s %s\n  %14s %s\n' "$$name" "$$id" '' "$$en"; done

run: setup ## Jalankan dengan lantai contoh yang ramai; DEMO=0: mulai kosong | Run with a living demo crowd; DEMO=0: start empty
	@$(PYTHON) run.py $(if $(filter 0,$(DEMO)),serve,demo)

setup: $(VENV)/run.stamp ## Pasang program saja | Install the program only

test: lint ## Pasang alat uji, lalu jalankan semua uji | Install what tests need, then run every test
	@tests/install-tools
	@$(PYTHON) -m pytest --numprocesses 4 --dist loadfile --durations 15

lint: $(VENV)/test.stamp ## Periksa gaya, tipe, dan arah impor | Check style, types and the direction of imports
	@$(PYTHON) -m ruff check
	@$(PYTHON) -m ruff format --check
	@$(PYTHON) -m mypy
	@$(PYTHON) -m bandit --quiet --configfile pyproject.toml --recursive run.py queue_server printers
	@$(PYTHON) -m pytest --quiet tests/test_architecture.py

bench: $(VENV)/test.stamp ## Ukur kecepatan dan ukuran | Measure speed and size
	@$(PYTHON) -m benchmarks

survive: $(VENV)/test.stamp ## Gangguan panjang: listrik padam, kabel putus | The long faults: power cuts, pulled cables
	@$(PYTHON) -m benchmarks.survive

pictures: $(VENV)/test.stamp ## Potret setiap layar ke docs/pictures | Picture every screen into docs/pictures
	@tests/install-tools
	@$(PYTHON) -m tests.floor.pictures

bundle: setup ## Satu berkas untuk mesin tanpa Internet | One file for a machine without Internet
	@$(PYTHON) requirements/bundle.py

vendor: $(VENV)/run.stamp ## Ambil lagi pustaka peramban | Fetch the browser's libraries again
	@$(PYTHON) displays/shared/vendor/renew.py

lock: ## Kunci ulang versi pustaka | Lock the versions of the libraries anew
	@python3 -m venv .venv-lock
	@.venv-lock/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/lock.txt
	@for part in run:3.11 test:3.11 second-opinion:3.11 lock:3.11 printer-emulator:3.13; do \
	  .venv-lock/bin/uv pip compile --quiet --upgrade --universal --generate-hashes --no-header \
	    --no-emit-index-url --no-emit-find-links --python-version "$${part#*:}" \
	    "requirements/$${part%:*}.in" -o "requirements/$${part%:*}.txt" || exit 1; \
	done

# python3 itself is looked at first: what venv says about its absence helps nobody on a bare machine.
$(PYTHON):
	@python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo 'Perlu Python 3.11 atau lebih baru sebagai python3. / Needs Python 3.11 or later as python3.' >&2; exit 1; }
	@python3 -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo 'Modul venv belum ada. / The venv module is missing: apt-get install python3-venv' >&2; exit 1; }
	@python3 -m venv $(VENV)

$(VENV)/%.stamp: requirements/%.txt | $(PYTHON)
	@echo 'Memasang pustaka ... / Installing the libraries ... ($<)'
	@$(INSTALL) -r $<
	@touch $@
