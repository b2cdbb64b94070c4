"""The report for people: tables and figures of one or several models on the same cases, as HTML, PDF, JSON and CSV."""
