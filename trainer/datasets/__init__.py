"""Data sets as tables of cases: one importer per source, all alike."""
