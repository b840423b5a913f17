"""Western Frisian."""
