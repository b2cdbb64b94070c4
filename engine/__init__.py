"""The engine: reads radiographs and runs Patched FLANNEL on them, without any window."""
