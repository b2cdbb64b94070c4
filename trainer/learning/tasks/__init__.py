"""The three tasks: segmenter, base model and ensemble."""
