"""What the window knows: immutable snapshots, replaced whole, and the pure function that resolves them to a screen."""
