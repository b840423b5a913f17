"""Kalaallisut."""
