"""The parts of an analysis that can be explained, by name."""

from enum import StrEnum


class Explanation(StrEnum):
    """What can be explained; ``ALL`` stands for the rest."""

    ALL = "all"
    CHECKS = "checks"
    CONCLUSION = "conclusion"
    EVIDENCE = "evidence"
    BIOMARKERS = "biomarkers"
    MAPS = "maps"
    CHANGES = "changes"
