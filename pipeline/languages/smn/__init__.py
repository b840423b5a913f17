"""Inari Sami."""
