"""Tests: unit, gui, golden, and the benchmarks."""
