"""The window of the training room and its parts."""
