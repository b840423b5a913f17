"""Northern Kurdish."""
