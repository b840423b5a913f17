"""Templates as Jinja fills them, and where they come from."""
