"""Belarusian."""
