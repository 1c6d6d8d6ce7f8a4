# make run   sets up and serves the built-in map
# make test  sets up and runs every test
# make check sets up and runs the linters and the type checker

PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test check arrange bench clean

run: .venv/ready
	$(BIN)/conceptmap serve --open

# Two at a time, handed out one by one: a browser test takes a thousand times as long as most others.
test: .venv/ready
	$(BIN)/pytest -n 2 --dist loadgroup

check: .venv/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

arrange: .venv/ready
	$(BIN)/conceptmap arrange

bench: .venv/ready
	$(BIN)/python tests/bench/page.py
	$(BIN)/python tests/bench/layout.py
	$(BIN)/python tests/bench/export.py
	$(BIN)/python tests/bench/reading.py
	$(BIN)/python tests/bench/listing.py
	$(BIN)/python tests/bench/lecture.py
	$(BIN)/python tests/bench/live.py

clean:
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis tests/golden/changed

.venv/ready: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/pip install --quiet --editable . --group dev
	touch $@
