"""The findings panel and its parts."""
