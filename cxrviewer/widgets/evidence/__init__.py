"""The window of the evidence room and its pages."""
