"""A newsroom as it is loaded: settings, words, items and their translations."""
