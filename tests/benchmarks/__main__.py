"""``python -m tests.benchmarks NAME [--json] [--repeats N | --films N]``; NAME is one of those below, or ``all``."""

import argparse
import importlib
import sys
from typing import cast

from tests.benchmarks.timing import Benchmark

#: Name -> how often each side runs, or how many films are asked about, unless told otherwise.
BENCHMARKS = {"start": 7, "analyse": 3, "view": 3, "train": 3, "gate": 12, "explain": 3, "evidence": 24}
#: Parts of those, for one who wants no more than that.
PARTS = {"train_window": 3}


def main() -> int:
    """Runs the benchmarks asked for and prints one line for each measurement."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description="Paired measurements.")
    parser.add_argument("name", choices=[*BENCHMARKS, *PARTS, "all"])
    parser.add_argument("--json", action="store_true", help="print one line of JSON for each measurement")
    parser.add_argument("--repeats", "--films", type=int, default=0, help="how often each side runs; how many films")
    arguments = parser.parse_args()
    if arguments.repeats < 0:
        parser.error("--repeats must be positive")
    names = list(BENCHMARKS) if arguments.name == "all" else [arguments.name]
    for name in names:
        benchmark = cast(Benchmark, importlib.import_module(f"tests.benchmarks.{name}"))
        for measurement in benchmark.run(arguments.repeats or {**BENCHMARKS, **PARTS}[name]):
            print(measurement.as_json() if arguments.json else measurement.as_text(), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
