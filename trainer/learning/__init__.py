"""Training with torch: loaders, losses, the loop, tasks and export."""
