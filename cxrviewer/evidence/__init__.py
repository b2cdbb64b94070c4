"""The evidence room: patches, ensemble, maps and model card of the film on screen."""
