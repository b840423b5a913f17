"""Kurdish."""
