"""Afrikaans."""
