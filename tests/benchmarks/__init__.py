"""Benchmarks: paired measurements, ours beside the plain way, run by ``python -m tests.benchmarks``."""
