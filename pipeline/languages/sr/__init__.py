"""Serbian."""
