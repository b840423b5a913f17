"""Low German."""
