"""Network architectures, each buildable from a name and arguments."""
