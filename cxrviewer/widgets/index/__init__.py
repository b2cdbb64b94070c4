"""The study index on screen: search line and tree."""
