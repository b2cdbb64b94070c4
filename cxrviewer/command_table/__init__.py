"""What a person can do, one table per menu."""
