"""Lets ``python -m engine`` run the command line."""

from engine.cli import main

main()
