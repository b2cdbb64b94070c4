# Everything a person or a build machine does here. Each target sets up what it needs first; a second time that is instant.
PYTHON ?= python3
PY := .venv/bin/python
SAMPLE := resources/samples/phantom_monochrome2.dcm
# torch would start a thread per core in every test process; two processes with one thread each are faster.
TEST_ENV := OMP_NUM_THREADS=1
TEST_FLAGS ?= -n 2 --dist worksteal -q

.PHONY: help setup demo test check bench shots format clean

help:
	@echo "make demo    open the viewer on the shipped sample and analyse it (writes out/ where there is no display)"
	@echo "make test    run the tests"
	@echo "make check   formatting, lint, types, import rules, size budget"
	@echo "make bench   run the benchmarks"
	@echo "make shots   make the pictures and the list of commands of the manual again"

setup:
	@$(PYTHON) packaging/setup_env.py
	@$(PY) packaging/check_qt.py

demo: setup
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
	  $(PY) -m cxrviewer $(SAMPLE) --analyse; \
	else \
	  echo "No display here: the window goes to out/demo.png and the report to out/report."; \
	  mkdir -p out && \
	  $(PY) -m cxrviewer $(SAMPLE) --analyse --screenshot out/demo.png && \
	  $(PY) -m engine analyse $(SAMPLE) --out out/report && \
	  ls -l out/demo.png && ls out/report; \
	fi

test: setup
	@$(TEST_ENV) $(PY) -m pytest $(TEST_FLAGS)

check: setup
	@$(PY) -m ruff format --check .
	@$(PY) -m ruff check .
	@$(PY) -m mypy
	@.venv/bin/lint-imports
	@$(PY) packaging/size_budget.py

bench: setup
	@$(PY) -m tests.benchmarks all

shots: setup
	@mkdir -p docs/manual
	@$(PY) packaging/command_page.py
	@for script in packaging/shots*.py; do QT_QPA_PLATFORM=offscreen $(PY) $$script || exit 1; done

format: setup
	@$(PY) -m ruff format .
	@$(PY) -m ruff check --fix .

clean:
	rm -rf build dist out .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis *.egg-info
