"""The trainer: turns labelled radiographs into model packages, one run folder per training."""
