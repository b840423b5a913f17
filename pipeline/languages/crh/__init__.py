"""Crimean Tatar."""
