"""Stage merge."""
