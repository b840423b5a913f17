"""Basque."""
