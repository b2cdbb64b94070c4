"""Exports: what of a film goes into a file, and the work that writes it; loaded when somebody asks for it."""
