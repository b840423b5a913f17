"""Thai."""
