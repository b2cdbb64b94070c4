"""Tests of the kind that the folder is named after."""
