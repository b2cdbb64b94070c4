"""Running the models: everything below here imports torch."""
