"""Tests of the viewer: pure parts, and the real window end to end."""
