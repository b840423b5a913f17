"""Northern Sami."""
