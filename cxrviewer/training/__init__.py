"""The training room behind its window: runs as they lie in their folders, and the processes that train them."""
