"""Bashkir."""
